//! What a challenge decides about its ideas: the parts of the form, who may do what, how the vote goes.
//! Kept as JSON documents; a field added later has a default, so older rows stay readable.

use super::{AreaId, Counts, GateDeed, GateKind, Need, QuestionId, VotingKind};
use chrono::{DateTime, Utc};
use poem_openapi::Object;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// Which parts of an idea are asked for beside its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object)]
#[serde(default)]
#[oai(default)]
pub struct FormParts {
    pub text: Need,
    pub image: Need,
    pub attachment: Need,
    pub cost: Need,
    pub place: Need,
}

impl Default for FormParts {
    fn default() -> Self {
        Self {
            text: Need::Required,
            image: Need::Asked,
            attachment: Need::Off,
            cost: Need::Off,
            place: Need::Asked,
        }
    }
}

/// For whom one deed is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(default)]
pub struct Gate {
    pub kind: GateKind,
    /// With `areas`: living in one of these is enough.
    pub areas: Vec<AreaId>,
    /// With `older`: the account was made before this.
    pub before: Option<DateTime<Utc>>,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            kind: GateKind::Anyone,
            areas: Vec::new(),
            before: None,
        }
    }
}

/// For whom each deed is.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object,
)]
#[serde(default)]
#[oai(default)]
pub struct Gates {
    pub submit: Gate,
    pub comment: Gate,
    pub vote: Gate,
}

impl Gates {
    pub const fn of(&self, deed: GateDeed) -> &Gate {
        match deed {
            GateDeed::Submit => &self.submit,
            GateDeed::Comment => &self.comment,
            GateDeed::Vote => &self.vote,
        }
    }
}

/// How the vote goes. `min` and `max` are the numbers of choices on an approval ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object)]
#[serde(default)]
#[oai(default)]
pub struct Voting {
    pub kind: VotingKind,
    pub min: i64,
    pub max: i64,
    pub counts: Counts,
}

impl Default for Voting {
    fn default() -> Self {
        Self {
            kind: VotingKind::None,
            min: 1,
            max: 3,
            counts: Counts::Hidden,
        }
    }
}

/// What can be chosen, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Options(pub Vec<String>);

/// A question is asked only when another was answered so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object)]
pub struct Condition {
    pub question: QuestionId,
    pub is: String,
}
