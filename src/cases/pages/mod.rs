//! The pages of cases: the form, the page by which one follows it, the staff's own.

mod ask;
pub(crate) mod desk;
mod feedback;
mod handovers;
pub(crate) mod intake;
mod logged;
mod organisations;
mod promise;
mod review;
mod routing;
mod samples;
mod survey;
mod texts;
mod track;

use press::PageSamples;
use web::{Door, Response, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/feedback", Who::Anyone, feedback::form).kept(&["about"]),
        Door::upload("/feedback", Who::Anyone, feedback::send),
        Door::get("/ask", Who::Anyone, ask::form).kept(&["text"]),
        Door::upload("/ask", Who::Anyone, ask::send),
        Door::get("/embed/ask", Who::Anyone, ask::form_in_frame),
        Door::upload("/embed/ask", Who::Anyone, ask::send_from_frame),
        Door::get("/ask/matches", Who::Anyone, ask::matches).kept(&["text"]),
        Door::get("/promise", Who::Anyone, promise::show).kept(&[]),
        Door::get("/promise.csv", Who::Anyone, promise::csv),
        Door::get("/track/:token", Who::Secret, track::show),
        Door::upload("/track/:token/add", Who::Secret, track::add),
        Door::post("/track/:token/helped", Who::Secret, track::helped),
        Door::post("/track/:token/not-yet", Who::Secret, track::not_yet),
        Door::post("/track/:token/offer", Who::Secret, track::answer_offer),
        Door::upload("/track/:token/again", Who::Secret, track::again),
        Door::post("/track/:token/sooner", Who::Secret, track::sooner),
        Door::post("/track/:token/solved", Who::Secret, track::solved),
        Door::post("/track/:token/claim", Who::Secret, track::claim),
        Door::post("/track/:token/end", Who::Secret, track::end_links),
        Door::get("/track/:token/files/:file", Who::Secret, track::file),
        Door::get("/track/:token/files/:file/thumb", Who::Secret, track::thumb),
        Door::get("/account/feedback", Who::Person, track::mine),
        Door::get("/account/feedback/:id", Who::Person, track::show),
        Door::upload("/account/feedback/:id/add", Who::Person, track::add),
        Door::post("/account/feedback/:id/helped", Who::Person, track::helped),
        Door::post("/account/feedback/:id/not-yet", Who::Person, track::not_yet),
        Door::post(
            "/account/feedback/:id/offer",
            Who::Person,
            track::answer_offer,
        ),
        Door::post("/account/feedback/:id/sooner", Who::Person, track::sooner),
        Door::post("/account/feedback/:id/solved", Who::Person, track::solved),
        Door::upload("/account/feedback/:id/again", Who::Person, track::again),
        Door::post("/account/feedback/:id/end", Who::Person, track::end_links),
        Door::post("/account/feedback/:id/chat", Who::Person, track::chat),
        Door::get(
            "/account/feedback/:id/files/:file",
            Who::Person,
            track::file,
        ),
        Door::get(
            "/account/feedback/:id/files/:file/thumb",
            Who::Person,
            track::thumb,
        ),
        Door::get("/desk/routing", Who::Staff, routing::show),
        Door::get("/desk/routing/new", Who::Admin, routing::new),
        Door::post("/desk/routing", Who::Admin, routing::add),
        Door::post("/desk/routing/duty", Who::Admin, routing::duty),
        Door::post("/desk/routing/undo/:line", Who::Admin, routing::undo),
        Door::get("/desk/routing/:id", Who::Admin, routing::form),
        Door::post("/desk/routing/:id", Who::Admin, routing::change),
        Door::post("/desk/routing/:id/shift", Who::Admin, routing::shift),
        Door::post("/desk/routing/:id/retire", Who::Admin, routing::retire),
        Door::post("/desk/routing/:id/revive", Who::Admin, routing::revive),
        Door::post(
            "/desk/organisations/:id/contact",
            Who::Staff,
            routing::contact,
        ),
        Door::get("/desk/cases", Who::Staff, desk::list),
        Door::get("/desk/cases/new", Who::Staff, logged::form),
        Door::post("/desk/cases/new", Who::Staff, logged::keep),
        Door::get("/desk/cases/:id", Who::Staff, desk::show),
        Door::post("/desk/cases/:id/answer", Who::Staff, desk::answer),
        Door::post("/desk/cases/:id/call", Who::Staff, desk::call),
        Door::post("/desk/cases/:id/close", Who::Staff, desk::close),
        Door::post("/desk/cases/:id/decline", Who::Staff, desk::decline),
        Door::post("/desk/cases/:id/hand", Who::Staff, desk::hand),
        Door::post("/desk/cases/:id/sort", Who::Staff, desk::sort),
        Door::post("/desk/cases/:id/offer", Who::Staff, desk::offer),
        Door::post("/desk/cases/:id/handover", Who::Staff, desk::hand_over),
        Door::post(
            "/desk/cases/:id/handover/:handover/accept",
            Who::Staff,
            desk::accept,
        ),
        Door::post(
            "/desk/cases/:id/handover/:handover/decline",
            Who::Staff,
            desk::decline_handover,
        ),
        Door::post(
            "/desk/cases/:id/handover/:handover/take-back",
            Who::Staff,
            desk::take_back,
        ),
        Door::post("/desk/cases/:id/checklist", Who::Staff, desk::add_task),
        Door::post(
            "/desk/cases/:id/checklist/:task",
            Who::Staff,
            desk::change_task,
        ),
        Door::post("/desk/cases/:id/merge", Who::Staff, desk::merge),
        Door::post("/desk/cases/:id/unmerge", Who::Staff, desk::unmerge),
        Door::post(
            "/desk/cases/:id/messages/:message/split",
            Who::Staff,
            desk::split,
        ),
        Door::post("/desk/cases/:id/unlink", Who::Staff, desk::unlink),
        Door::post("/desk/cases/:id/follow", Who::Staff, desk::follow),
        Door::post("/desk/cases/:id/same-person", Who::Staff, desk::same_person),
        Door::post("/desk/cases/:id/wait", Who::Staff, desk::wait),
        Door::post("/desk/cases/:id/go-on", Who::Staff, desk::go_on),
        Door::post("/desk/cases/:id/survey/seen", Who::Staff, review::seen),
        Door::get("/desk/organisations", Who::Staff, organisations::list),
        Door::get("/desk/organisations/:id", Who::Staff, organisations::show),
        Door::post(
            "/desk/organisations/:id/merge",
            Who::Staff,
            organisations::merge,
        ),
        Door::post(
            "/desk/organisations/:id/unmerge",
            Who::Staff,
            organisations::unmerge,
        ),
        Door::post(
            "/organisations/:id/members/:person",
            Who::Person,
            organisations::let_in,
        ),
        Door::post(
            "/organisations/:id/members/:person/part",
            Who::Person,
            organisations::part,
        ),
        Door::get("/account/organisations", Who::Person, organisations::mine),
        Door::post("/account/organisations", Who::Person, organisations::join),
        Door::get(
            "/account/organisations/:id",
            Who::Person,
            organisations::own,
        ),
        Door::post("/track/:token/organisation", Who::Secret, track::claim_for),
        Door::post(
            "/account/feedback/:id/organisation",
            Who::Person,
            track::claim_for,
        ),
        Door::get("/desk/texts", Who::Staff, texts::list),
        Door::post("/desk/texts", Who::Staff, texts::keep),
        Door::post("/desk/texts/:id/remove", Who::Staff, texts::remove),
        Door::get("/desk/review", Who::Lead, review::show),
        Door::get("/desk/review.csv", Who::Lead, review::csv),
        Door::get("/track/:token/survey", Who::Secret, survey::show),
        Door::post("/track/:token/survey", Who::Secret, survey::send),
        Door::get("/account/feedback/:id/survey", Who::Person, survey::show),
        Door::post("/account/feedback/:id/survey", Who::Person, survey::send),
        Door::get("/desk/handovers", Who::Staff, handovers::list),
        Door::get(
            "/desk/cases/:id/messages/:message/hide",
            Who::Staff,
            desk::hide_form,
        ),
        Door::post(
            "/desk/cases/:id/messages/:message/hide",
            Who::Staff,
            desk::hide,
        ),
        Door::post(
            "/desk/cases/:id/messages/:message/show",
            Who::Staff,
            desk::show_again,
        ),
        Door::get("/desk/cases/:id/files/:file", Who::Staff, desk::file),
        Door::get("/desk/cases/:id/files/:file/thumb", Who::Staff, desk::thumb),
    ]
}

/// Every page of this room.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<ask::AskPage>(),
        PageSamples::of::<ask::PreviewPage>(),
        PageSamples::of::<ask::FramedAskPage>(),
        PageSamples::of::<ask::FramedPreviewPage>(),
        PageSamples::of::<ask::FramedDonePage>(),
        PageSamples::of::<feedback::FormPage>(),
        PageSamples::of::<promise::PromisePage>(),
        PageSamples::of::<track::TrackPage>(),
        PageSamples::of::<track::EndedPage>(),
        PageSamples::of::<track::MinePage>(),
        PageSamples::of::<routing::RoutingPage>(),
        PageSamples::of::<routing::RulePage>(),
        PageSamples::of::<logged::LoggedPage>(),
        PageSamples::of::<desk::ListPage>(),
        PageSamples::of::<desk::CasePage>(),
        PageSamples::of::<desk::HidePage>(),
        PageSamples::of::<handovers::HandoversPage>(),
        PageSamples::of::<survey::SurveyPage>(),
        PageSamples::of::<review::ReviewPage>(),
        PageSamples::of::<texts::TextsPage>(),
        PageSamples::of::<organisations::OrganisationsPage>(),
        PageSamples::of::<organisations::OrganisationPage>(),
        PageSamples::of::<organisations::OwnOrganisationsPage>(),
        PageSamples::of::<organisations::OwnOrganisationPage>(),
    ]
}

/// What belongs to one person is kept by no cache on the way.
fn for_one(mut response: Response) -> Response {
    use poem::http::header::{CACHE_CONTROL, HeaderValue};
    let private = HeaderValue::from_static("private, no-store");
    response.headers_mut().insert(CACHE_CONTROL, private);
    response
}
