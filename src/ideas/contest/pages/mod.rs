//! The ideas and the vote of a challenge in the browser.

mod desk;
mod feeds;
mod list;
mod vote;
pub(crate) mod write;

use press::PageSamples;
use web::{Door, Who};

pub(crate) use list::narrowing;

/// Every address of a challenge that this room answers.
pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/challenges/:id/ideas", Who::Anyone, list::list).kept(list::PARAMETERS),
        Door::get("/challenges/:id/ideas.atom", Who::Anyone, feeds::feed).kept(list::PARAMETERS),
        Door::get("/challenges/:id/ideas.csv", Who::Anyone, feeds::table).kept(list::PARAMETERS),
        Door::get("/challenges/:id/ideas/print", Who::Anyone, feeds::print).kept(list::PARAMETERS),
        Door::get("/challenges/:id/ideas/new", Who::Anyone, write::new),
        Door::upload("/challenges/:id/ideas", Who::Anyone, write::submit),
        Door::upload(
            "/challenges/:id/ideas/draft",
            Who::Person,
            write::keep_draft,
        ),
        Door::get("/challenges/:id/vote", Who::Anyone, vote::show).kept(&[]),
        Door::post("/challenges/:id/vote", Who::Anyone, vote::cast),
        Door::get("/desk/challenges/:id/ballots", Who::Lead, desk::show),
        Door::post(
            "/desk/challenges/:id/ballots/aside",
            Who::Lead,
            desk::set_aside,
        ),
        Door::post(
            "/desk/challenges/:id/ballots/:batch/restore",
            Who::Lead,
            desk::restore,
        ),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<list::ContestListPage>(),
        PageSamples::of::<feeds::PrintPage>(),
        PageSamples::of::<write::NewEntryPage>(),
        PageSamples::of::<vote::VotePage>(),
        PageSamples::of::<desk::BallotsPage>(),
    ]
}
