//! Moderation: one queue for every kind of content. Residents report, the hub itself brings what needs a first look,
//! staff keep or hide with a rule and a reason, the author hears and may ask another person to look again. Hiding
//! never erases, and every act is in the log.

mod api;
mod appeal;
pub mod browse;
mod decide;
mod matter;
mod opening;
mod pages;
mod people;
mod report;
mod store;
mod things;
mod views;

pub use api::ModerationApi;
pub use appeal::{Answer, appeal_by_key, appeal_mine, restore, uphold};
pub use browse::{Explainer, Filter, by_appeal_key, matter_of, one, queue};
pub use decide::{Ruling, hide, hide_in, keep, keep_in, undo};
pub use opening::open_by_staff;
pub use pages::{doors, pages};
pub use people::{block_author, lift_block};
pub use report::{Report, acts, report};
pub use views::{Appealable, MatterRow, MatterView};

use hall::job::Listener;

/// Who listens here.
pub fn listeners() -> Vec<Box<dyn Listener>> {
    vec![Box::new(opening::FirstLook)]
}
