//! Live chat. From its first line it is a case like any other: every line stands there, for as long as a case stands.
//! Here is only who talks with whom now, and who of the staff sits at the counter. When nobody does, or it is not opening
//! time, what is said is simply a case with its promise.

mod api;
mod browse;
mod pages;
mod presence;
mod seats;
mod store;
mod talk;
mod views;
mod watch;

pub use api::ChatApi;
pub use browse::{Counter, counter, for_staff, list, talk};
pub use pages::{doors, pages};
pub use presence::{Presence, watch};
pub use seats::{look, sit_down, stand_up};
pub use talk::{Began, NewTalk, Said, answer, begin, end, leave, say, take};
pub use views::{ChatLine, ChatRow, ChatView};

use hall::{Job, Listener};

/// What is done here.
pub fn jobs() -> Vec<Box<dyn Job>> {
    vec![Box::new(watch::EndSilent)]
}

/// What listens here.
pub fn listeners() -> Vec<Box<dyn Listener>> {
    vec![Box::new(watch::Follow)]
}

/// What is looked after by the clock.
pub fn timetable() -> Vec<::jobs::Row> {
    vec![watch::row()]
}
