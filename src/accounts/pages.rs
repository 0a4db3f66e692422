//! The pages of this room: the way in, one's own account, and the people an administrator keeps.

mod account;
pub(crate) mod face;
mod identities;
mod people;
mod sign_in;
mod teams;

use press::PageSamples;
use serde::Serialize;
use web::{Door, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/sign-in", Who::Anyone, sign_in::form),
        Door::post("/sign-in", Who::Anyone, sign_in::ask),
        Door::get("/sign-in/sent/:receipt", Who::Secret, sign_in::sent),
        Door::post("/sign-in/code", Who::Anyone, sign_in::code),
        Door::get("/sign-in/with/:provider", Who::Secret, identities::with),
        Door::get("/sign-in/back/:provider", Who::Secret, identities::back),
        Door::get("/sign-in/offer/:key", Who::Secret, identities::offered),
        Door::post("/sign-in/offer/:key", Who::Secret, identities::answered),
        Door::get("/sign-in/:key", Who::Secret, sign_in::link),
        Door::post("/sign-in/:key", Who::Secret, sign_in::follow),
        Door::post("/sign-out", Who::Anyone, sign_in::out),
        Door::get(
            "/sign-out/with/:provider",
            Who::Secret,
            identities::sign_out_there,
        ),
        Door::get("/signed-out", Who::Anyone, identities::signed_out),
        Door::get("/account", Who::Person, account::show),
        Door::post("/account", Who::Person, account::keep),
        Door::upload("/account/picture", Who::Staff, account::keep_face),
        Door::post("/account/picture/remove", Who::Staff, account::remove_face),
        Door::get("/faces/:key", Who::Anyone, face::large),
        Door::get("/faces/:key/small", Who::Anyone, face::small),
        Door::post("/account/sessions/end", Who::Person, account::end_session),
        Door::post("/account/tokens", Who::Person, account::make_token),
        Door::post("/account/tokens/end", Who::Person, account::end_token),
        Door::get(
            "/account/connect/:provider",
            Who::Person,
            identities::connect,
        ),
        Door::post("/account/identities/end", Who::Person, identities::end),
        Door::post("/account/leave", Who::Person, account::leave),
        Door::get("/account/kept", Who::Person, account::kept),
        Door::post("/account/kept/:id", Who::Person, account::discard),
        Door::get("/desk/people", Who::Admin, people::list),
        Door::get("/desk/people/:id", Who::Admin, people::show),
        Door::post("/desk/people/:id/title", Who::Admin, people::keep_title),
        Door::post("/desk/people/:id/admin", Who::Admin, people::keep_admin),
        Door::post(
            "/desk/people/:id/picture/remove",
            Who::Admin,
            people::remove_face,
        ),
        Door::post("/desk/people/:id/team", Who::Admin, people::keep_team),
        Door::get("/desk/sign-in", Who::Admin, identities::list),
        Door::get("/desk/teams", Who::Admin, teams::list),
        Door::post("/desk/teams", Who::Admin, teams::add),
        Door::post("/desk/teams/:id", Who::Admin, teams::keep),
    ]
}

/// Every page, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<sign_in::SignInPage>(),
        PageSamples::of::<sign_in::SentPage>(),
        PageSamples::of::<sign_in::LinkPage>(),
        PageSamples::of::<identities::NotSignedInPage>(),
        PageSamples::of::<identities::OfferPage>(),
        PageSamples::of::<identities::SignedOutPage>(),
        PageSamples::of::<identities::ProvidersPage>(),
        PageSamples::of::<account::AccountPage>(),
        PageSamples::of::<account::KeptPage>(),
        PageSamples::of::<people::PeoplePage>(),
        PageSamples::of::<people::PersonPage>(),
        PageSamples::of::<teams::TeamsPage>(),
    ]
}

/// Every letter this room writes, for the same test.
pub fn letters() -> Vec<press::LetterSamples> {
    vec![press::LetterSamples::of::<crate::SignInLetter>()]
}

/// A choice in a form.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    selected: bool,
}
