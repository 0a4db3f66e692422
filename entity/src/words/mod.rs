//! Typed ids and closed sets: the words of `RULES.md`, declared once.

mod ids;
mod lang;
mod names;
mod sets;
mod settings;

pub use ids::*;
pub use lang::Lang;
pub use names::Names;
pub use sets::*;
pub use settings::{LetterLimits, Settings};
