//! Articles in the browser: what everyone reads, and the desk where they are written. Every deed is a form that works
//! without a script.

mod about;
mod categories;
mod choices;
mod desk;
mod feeds;
mod guide;
pub(crate) mod intake;
mod public;
mod samples;
mod show;
mod versions;
mod write;

use press::PageSamples;
use web::{Door, Who};

/// Every address of this room.
pub fn doors() -> Vec<Door> {
    let mut doors = vec![
        Door::get("/knowledge", Who::Anyone, public::list).kept(public::PARAMETERS),
        Door::get("/services", Who::Anyone, public::services).kept(public::PARAMETERS),
        Door::get("/knowledge.atom", Who::Anyone, feeds::feed).kept(public::PARAMETERS),
        Door::get("/knowledge/:id", Who::Anyone, show::show).kept(&["in", "after"]),
        Door::get("/knowledge/:id/files/:file", Who::Anyone, show::file),
        Door::get("/knowledge/:id/files/:file/thumb", Who::Anyone, show::thumb),
        Door::post("/knowledge/:id/helped", Who::Anyone, show::helped),
        Door::post("/knowledge/:id/comments", Who::Anyone, show::comment),
        Door::get(
            "/knowledge/comments/:comment",
            Who::Anyone,
            show::one_comment,
        ),
        Door::get("/desk/articles", Who::Staff, desk::list),
        Door::get("/desk/articles/new", Who::Staff, about::new),
        Door::post("/desk/articles", Who::Staff, about::begin),
        Door::get("/desk/articles/:id", Who::Staff, desk::show),
        Door::get("/desk/articles/:id/preview", Who::Staff, show::preview),
        Door::get("/desk/articles/:id/about", Who::Staff, about::form),
        Door::post("/desk/articles/:id/about", Who::Staff, about::keep),
        Door::get("/desk/articles/:id/write/:lang", Who::Staff, write::form),
        Door::post("/desk/articles/:id/write/:lang", Who::Staff, write::keep),
        Door::get(
            "/desk/articles/:id/versions/:lang",
            Who::Staff,
            versions::list,
        ),
        Door::post(
            "/desk/articles/:id/versions/:lang/:number/restore",
            Who::Staff,
            versions::restore,
        ),
        Door::post("/desk/articles/:id/links", Who::Staff, desk::relate),
        Door::post(
            "/desk/articles/:id/links/remove",
            Who::Staff,
            desk::unrelate,
        ),
        Door::upload("/desk/articles/:id/files", Who::Staff, desk::attach),
        Door::post(
            "/desk/articles/:id/files/:file/remove",
            Who::Staff,
            desk::detach,
        ),
        Door::post("/desk/articles/:id/review", Who::Staff, desk::ask_review),
        Door::post("/desk/articles/:id/send-back", Who::Staff, desk::send_back),
        Door::post("/desk/articles/:id/publish", Who::Staff, desk::publish),
        Door::post(
            "/desk/articles/:id/still-good",
            Who::Staff,
            desk::still_good,
        ),
        Door::post("/desk/articles/:id/reopen", Who::Staff, desk::reopen),
        Door::get("/desk/articles/:id/retire", Who::Staff, about::retiring),
        Door::post("/desk/articles/:id/retire", Who::Staff, about::retire),
    ];
    doors.extend(categories::doors());
    doors.extend(guide::doors());
    doors
}

/// Every page of this room, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    let mut pages = vec![
        PageSamples::of::<public::ListPage>(),
        PageSamples::of::<show::ShowPage>(),
        PageSamples::of::<desk::ListPage>(),
        PageSamples::of::<desk::ShowPage>(),
        PageSamples::of::<about::NewPage>(),
        PageSamples::of::<about::FormPage>(),
        PageSamples::of::<about::RetirePage>(),
        PageSamples::of::<write::WritePage>(),
        PageSamples::of::<versions::VersionsPage>(),
        PageSamples::of::<categories::ListPage>(),
        PageSamples::of::<categories::EditPage>(),
    ];
    pages.extend(guide::pages());
    pages
}
