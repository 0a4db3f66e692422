//! Challenges in the browser. Every deed is a form that works without a script.

mod desk;
mod public;
mod samples;

use press::PageSamples;
use web::{Door, Who};

pub use samples::sample_rows;

/// Every address of this room.
pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/challenges", Who::Anyone, public::list).kept(public::PARAMETERS),
        Door::get("/challenges.atom", Who::Anyone, public::list_feed).kept(public::PARAMETERS),
        Door::get("/challenges/preview/:key", Who::Secret, public::preview),
        Door::get("/challenges/questions/:id", Who::Anyone, public::question),
        Door::get("/challenges/:id", Who::Anyone, public::show).kept(&[]),
        Door::get("/challenges/:id/changes", Who::Anyone, public::changes).kept(&[]),
        Door::get("/challenges/:id/news.atom", Who::Anyone, public::news_feed).kept(&[]),
        Door::get(
            "/challenges/:id/calendar.ics",
            Who::Anyone,
            public::calendar,
        )
        .kept(&[]),
        Door::get(
            "/challenges/:id/pictures/:file",
            Who::Anyone,
            public::picture,
        ),
        Door::get(
            "/challenges/:id/pictures/:file/thumb",
            Who::Anyone,
            public::thumb,
        ),
        Door::post("/challenges/:id/follow", Who::Anyone, public::follow),
        Door::post("/challenges/:id/unfollow", Who::Person, public::unfollow),
        Door::post("/challenges/:id/ask", Who::Anyone, public::ask),
        Door::post("/challenges/:id/residence", Who::Person, public::residence),
        Door::post(
            "/challenges/:id/residence/remove",
            Who::Person,
            public::no_residence,
        ),
        Door::get("/desk/challenges", Who::Staff, desk::list),
        Door::get("/desk/challenges/new", Who::Staff, desk::new),
        Door::post("/desk/challenges", Who::Staff, desk::begin),
        Door::get("/desk/challenges/:id", Who::Staff, desk::overview),
        Door::get("/desk/challenges/:id/words", Who::Staff, desk::words),
        Door::post("/desk/challenges/:id/words", Who::Staff, desk::keep_words),
        Door::get("/desk/challenges/:id/dates", Who::Staff, desk::dates),
        Door::post("/desk/challenges/:id/dates", Who::Staff, desk::keep_dates),
        Door::post("/desk/challenges/:id/move", Who::Staff, desk::move_phase),
        Door::get("/desk/challenges/:id/rules", Who::Staff, desk::rules),
        Door::post("/desk/challenges/:id/rules", Who::Staff, desk::keep_rules),
        Door::post("/desk/challenges/:id/invite", Who::Staff, desk::invite),
        Door::get("/desk/challenges/:id/form", Who::Staff, desk::form),
        Door::post("/desk/challenges/:id/form", Who::Staff, desk::keep_form),
        Door::get("/desk/challenges/:id/talk", Who::Staff, desk::talk),
        Door::post("/desk/challenges/:id/news", Who::Staff, desk::tell_news),
        Door::post("/desk/challenges/questions/:id", Who::Staff, desk::answer),
        Door::post(
            "/desk/challenges/:id/milestones",
            Who::Staff,
            desk::keep_milestone,
        ),
        Door::post(
            "/desk/challenges/:id/milestones/:step",
            Who::Staff,
            desk::change_milestone,
        ),
        Door::upload(
            "/desk/challenges/:id/pictures",
            Who::Staff,
            desk::add_picture,
        ),
        Door::post(
            "/desk/challenges/:id/pictures/:file/remove",
            Who::Staff,
            desk::remove_picture,
        ),
        Door::post("/desk/challenges/:id/publish", Who::Staff, desk::publish),
        Door::post("/desk/challenges/:id/unplan", Who::Staff, desk::unplan),
        Door::post("/desk/challenges/:id/review", Who::Staff, desk::ask_review),
        Door::post("/desk/challenges/reviews/:id", Who::Staff, desk::review),
        Door::post("/desk/challenges/:id/clone", Who::Staff, desk::clone),
        Door::post("/desk/challenges/:id/cancel", Who::Staff, desk::cancel),
        Door::post("/desk/challenges/:id/archive", Who::Staff, desk::archive),
    ]
}

/// Every page of this room, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<public::ListPage>(),
        PageSamples::of::<public::ShowPage>(),
        PageSamples::of::<public::ChangesPage>(),
        PageSamples::of::<desk::ListPage>(),
        PageSamples::of::<desk::NewPage>(),
        PageSamples::of::<desk::OverviewPage>(),
        PageSamples::of::<desk::WordsPage>(),
        PageSamples::of::<desk::DatesPage>(),
        PageSamples::of::<desk::RulesPage>(),
        PageSamples::of::<desk::FormPage>(),
        PageSamples::of::<desk::TalkPage>(),
    ]
}
