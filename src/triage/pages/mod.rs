//! The inbox in the browser. One form holds the list and the pane, so that what is ticked and what is typed comes along
//! with every button; nothing here needs a script.

mod deeds;
mod inbox;
mod line;
mod of_case;
mod overview;
mod place;
mod samples;
mod side;
mod today;

use press::PageSamples;
use web::{Door, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/desk", Who::Staff, inbox::front),
        Door::get("/desk/today", Who::Staff, today::show),
        Door::get("/desk/inbox", Who::Staff, inbox::list),
        Door::get("/desk/inbox/:id", Who::Staff, inbox::one),
        Door::post("/desk/inbox/hold", Who::Staff, deeds::hold),
        Door::post("/desk/inbox/many/:deed", Who::Staff, deeds::many),
        Door::post("/desk/inbox/acts/:act/undo", Who::Staff, deeds::undo),
        Door::post("/desk/inbox/:id/do/:deed", Who::Staff, deeds::one),
        Door::post("/desk/inbox/:id/open", Who::Staff, side::open),
        Door::post("/desk/inbox/:id/shut", Who::Staff, side::shut),
        Door::get("/desk/inbox/live", Who::Staff, side::live),
        Door::post("/desk/inbox/views", Who::Staff, side::keep_view),
        Door::post(
            "/desk/inbox/views/:view/forget",
            Who::Staff,
            side::forget_view,
        ),
        Door::get("/desk/inbox/mentions", Who::Staff, side::mentions),
        Door::post("/desk/inbox/mentions", Who::Staff, side::read_mentions),
        Door::get("/desk/inbox/teams", Who::Staff, side::teams),
        Door::post("/desk/inbox/teams/:team", Who::Lead, side::keep_themes),
        Door::get("/desk/overview", Who::Lead, overview::show),
        Door::get("/desk/overview/table.csv", Who::Lead, overview::csv),
        Door::post("/desk/cases/:id/note", Who::Staff, of_case::note),
        Door::post("/desk/cases/:id/link", Who::Staff, of_case::link),
        Door::post("/comments/:id/mark", Who::Staff, side::mark),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<inbox::InboxPage>(),
        PageSamples::of::<overview::OverviewPage>(),
        PageSamples::of::<today::TodayPage>(),
        PageSamples::of::<side::MentionsPage>(),
        PageSamples::of::<side::TeamsPage>(),
    ]
}
