//! Guides in the browser: walked by anyone, built by the staff. All of it works without a script.

mod build;
mod part;
mod walk;

pub use build::BuildPage;
pub use part::PartPage;
pub use walk::{PrintPage, WalkPage};

use press::PageSamples;
use web::{Door, Who};

/// Every address of guides.
pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/knowledge/:id/walk", Who::Anyone, walk::show).kept(walk::PARAMETERS),
        Door::get("/knowledge/:id/walk/print", Who::Anyone, walk::print).kept(walk::PARAMETERS),
        Door::get("/desk/articles/:id/guide/:lang", Who::Staff, build::show),
        Door::post("/desk/articles/:id/guide/:lang", Who::Staff, build::change),
        Door::get(
            "/desk/articles/:id/guide/:lang/walk",
            Who::Staff,
            walk::preview,
        ),
        Door::get(
            "/desk/articles/:id/guide/:lang/:part",
            Who::Staff,
            part::show,
        ),
        Door::post(
            "/desk/articles/:id/guide/:lang/:part",
            Who::Staff,
            part::keep,
        ),
    ]
}

/// Every page of guides, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<WalkPage>(),
        PageSamples::of::<PrintPage>(),
        PageSamples::of::<BuildPage>(),
        PageSamples::of::<PartPage>(),
    ]
}

/// Where the tree of one language is built.
fn build_address(id: entity::words::ArticleId, lang: entity::words::Lang) -> String {
    format!("{}/guide/{lang}", hall::addresses::desk_article(id))
}
