//! The staff's inbox: one list of everything new – ideas, feedback, marked comments, reports, questions – with what can
//! be done beside it. A thing leaves only by a decision, whichever page it is made on: this room listens to the others
//! and keeps one row per thing that waits. Every act keeps what was before it, so it can be undone.
//!
//! Whoever leads reads in the overview how much comes and goes, and how long it takes.
//!
//! Verbs: act (assign, snooze, sort, route, link, answer, merge, decline, keep, hide), undo, note, mark a comment.

mod act;
mod api;
pub mod browse;
mod filter;
mod item;
mod marks;
mod mentions;
mod mine;
mod notes;
pub mod overview;
mod pages;
mod plenty;
mod presence;
mod similar;
mod store;
mod suggest;
mod teams;
mod telling;
mod undo;
mod upkeep;
mod views;
mod ways;

pub use act::{Doing, Done, Reply, Seen, Target, To, act, all_of};
pub use api::InboxApi;
pub use filter::{Age, Filter, Owner, Part, Place, Side, Sort, Typed, Weeks, What};
pub use item::Ageing;
pub use marks::mark;
pub use mentions::{mentions, read_mentions};
pub use mine::Mine;
pub use notes::{add_note, people_named};
pub use pages::{doors, pages};
pub use plenty::Plenty;
pub use presence::{Desk as OpenDesk, Presence, watch};
pub use similar::LikenessMemory;
pub use teams::{keep_themes_of, theme_teams};
pub use undo::{Left, Undone, undo};
pub use upkeep::{jobs, listeners, timetable};
pub use views::*;
pub use ways::{forget_view, keep_view};
