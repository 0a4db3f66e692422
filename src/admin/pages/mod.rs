//! The pages of the administrator: what needs a hand, jobs, letters and their words, what the doctor says.

mod front;
mod jobs;
mod letters;
mod shared;
mod texts;

use hall::addresses;
use press::PageSamples;
use web::{Door, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get(addresses::ADMIN, Who::Admin, front::show),
        Door::get(addresses::ADMIN_DOCTOR, Who::Admin, front::doctor),
        Door::get(addresses::ADMIN_JOBS, Who::Admin, jobs::list),
        Door::post("/admin/jobs/retry", Who::Admin, jobs::retry_all),
        Door::post("/admin/jobs/:id/retry", Who::Admin, jobs::retry),
        Door::post("/admin/jobs/:id/drop", Who::Admin, jobs::let_be),
        Door::get(addresses::ADMIN_LETTERS, Who::Admin, letters::list),
        Door::post("/admin/letters/retry", Who::Admin, letters::retry_all),
        Door::post("/admin/letters/:id/retry", Who::Admin, letters::retry),
        Door::post("/admin/letters/:id/drop", Who::Admin, letters::let_be),
        Door::get(addresses::ADMIN_TEXTS, Who::Admin, texts::list),
        Door::get("/admin/texts/:name/:lang", Who::Admin, texts::form),
        Door::post("/admin/texts/:name/:lang", Who::Admin, texts::keep),
        Door::post("/admin/texts/:name/:lang/reset", Who::Admin, texts::reset),
        Door::get(
            "/admin/texts/:name/:lang/:sample",
            Who::Admin,
            texts::letter,
        ),
    ]
}

/// Every page, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<front::FrontPage>(),
        PageSamples::of::<front::DoctorPage>(),
        PageSamples::of::<jobs::JobsPage>(),
        PageSamples::of::<letters::LettersPage>(),
        PageSamples::of::<texts::ListPage>(),
        PageSamples::of::<texts::EditPage>(),
    ]
}
