//! E-mail to the counter. A letter is kept as it came before anybody is told that it did; then a job reads it and puts it
//! where it belongs: into the case it answers, or into a new one. What a machine wrote comes to nothing, what looks like a
//! bomb waits for somebody on the staff, and neither is lost.
//!
//! A reader: it writes into cases by their own verbs, and no product room knows it.

mod api;
mod browse;
mod desk;
mod fetch;
mod forget;
mod letter;
mod measure;
mod pages;
mod quotes;
mod receive;
mod route;
mod store;
mod tell;
mod views;

pub use api::MailApi;
pub use browse::{MailFilter, mails, one, original};
pub use desk::{let_in, throw_away};
pub use pages::{doors, pages};
pub use receive::{Arrived, Received, handed_in, receive};
pub use views::{MailRow, MailView};

use hall::job::{Job, Listener};

/// What is done here.
pub fn jobs() -> Vec<Box<dyn Job>> {
    vec![
        Box::new(route::Route),
        Box::new(forget::Forget),
        Box::new(fetch::Fetch::default()),
        Box::new(tell::TellRefused),
        Box::new(tell::TellHeld),
    ]
}

/// Who listens here.
pub fn listeners() -> Vec<Box<dyn Listener>> {
    vec![Box::new(forget::Leaving)]
}

/// What is looked after by the clock.
pub fn timetable() -> Vec<jobs::Row> {
    vec![forget::row(), fetch::row(), tell::row()]
}
