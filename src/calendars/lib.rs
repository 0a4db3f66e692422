//! When an office is open, and what it therefore promises: opening hours, holidays by rule, working days and working
//! minutes, and an account of every stretch that was counted or skipped. Pure: it knows no clock, no database and no
//! language; the source of every rule is `RULES.md` ("Business-hours clock").

mod account;
mod calendar;
mod count;
mod holidays;
mod week;

pub use account::{Stretch, Why};
pub use calendar::{Calendar, DayKind, OwnDay};
pub use count::{Due, NeverOpen};
pub use holidays::{Country, Holiday, Region, easter_sunday};
pub use week::{BadHours, Interval, Week};
