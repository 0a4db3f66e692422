//! What a profile of the staff holds in lists.

use super::{Lang, ThemeId};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// The themes somebody knows about, in the order they chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Topics(pub Vec<ThemeId>);

/// The languages somebody can be spoken to in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Spoken(pub Vec<Lang>);
