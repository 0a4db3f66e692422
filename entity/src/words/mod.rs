//! Typed ids and closed sets: the words of `RULES.md`, declared once.

mod contest;
mod hours;
mod ids;
mod improving;
mod knowledge;
mod lang;
mod names;
mod profile;
mod routing;
mod sets;
mod settings;

pub use contest::{Condition, FormParts, Gate, Gates, Options, Voting};
pub use hours::{OfficeHours, OwnDay};
pub use ids::*;
pub use improving::{Outcome, StageSetting, StageSettings, Trial};
pub use knowledge::ServiceFacts;
pub use lang::Lang;
pub use names::Names;
pub use profile::{Spoken, Topics};
pub use routing::{Routed, RoutingWhen};
pub use sets::*;
pub use settings::{LetterLimits, Logo, Settings};
