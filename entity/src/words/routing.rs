//! What a rule of routing looks at, and what is remembered of how a matter found its person.

use super::{
    AreaId, AskerKind, Channel, Lang, PersonId, RoutedHow, RoutingRuleId, TeamId, ThemeId,
};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// When a rule fires: everything that is said must hold, and of several values any one. Nothing said: always.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct RoutingWhen {
    /// A theme stands for those under it too.
    pub themes: Vec<ThemeId>,
    pub areas: Vec<AreaId>,
    pub langs: Vec<Lang>,
    pub asker: Option<AskerKind>,
    pub channels: Vec<Channel>,
    /// The beginnings of words, so that their other forms are found too.
    pub words: Vec<String>,
}

/// How a matter came to whoever has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Routed {
    pub how: RoutedHow,
    pub rule: Option<RoutingRuleId>,
    pub team: Option<TeamId>,
    pub person: PersonId,
    /// Whose turn it was, where they are away and somebody stands in.
    pub stands_in_for: Option<PersonId>,
}
