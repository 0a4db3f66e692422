//! Live chat. From its first line it is a case like any other: every line stands there, for ever as long as a case stands.
//! Here is only who talks with whom now, and who of the staff sits at the counter. When nobody does, or it is not opening
//! time, what is said is simply a case with its promise.

mod api;
mod browse;
mod pages;
mod seats;
mod store;
mod talk;
mod views;

pub use api::ChatApi;
pub use browse::{Counter, counter, for_staff, list, talk};
pub use pages::{doors, pages};
pub use seats::{sit_down, stand_up};
pub use talk::{Began, NewTalk, answer, begin, end, leave, say, take};
pub use views::{ChatLine, ChatRow, ChatView};
