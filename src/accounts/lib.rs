//! People: how they sign in, what they are called, which teams they serve in, which browsers and programs act for
//! them, and how they leave.
//!
//! There are no passwords. A letter with a link and a code is the way in, other services may be a second one, and an
//! act made before signing in waits with the letter.

mod absence;
mod account;
mod address;
mod api;
mod blocks;
pub mod browse;
mod door;
pub mod face;
pub mod files;
pub mod follows;
mod idempotency;
pub mod identities;
mod jobs;
mod names;
mod own;
mod pages;
mod people;
mod profile;
mod sessions;
mod sign_in;
mod standing;
mod store;
mod teams;
pub mod texts;
mod tokens;
mod undo;
mod views;

pub use absence::{AbsenceInput, LONGEST_CHAIN, end_absence, keep_absence, there_for, today};
pub use account::{AccountInput, keep_account, leave};
pub use address::Address;
pub use api::{AccountsApi, DirectoryApi, once};
pub use blocks::{BlockInput, block, lift};
pub use browse::{
    ColleagueView, Profile, TopicView, account, actor_of, names, people, person, person_by_email,
    person_chip, sessions, team_list, tokens,
};
pub use door::Keeper;
pub use face::{NewFace, remove_face, show_face};
pub use idempotency::Repeats;
pub use jobs::{CarryOutLeftBehind, ForgetExpired, timetable};
pub use names::initials;
pub use own::{OwnLine, OwnShelf, TellsOwn};
pub use pages::{doors, letters, pages};
pub use people::{NewPerson, ensure_person, keep_admin, keep_title};
pub use profile::{ProfileInput, keep_profile};
pub use sessions::{Device, end_session, end_session_by_token};
pub use sign_in::{
    Asked, Entered, KeptAct, LetterFrame, LinkView, Recalled, Receipt, SignInLetter, WaitingView,
    act_mentions, discard_kept, enter_code, follow_link, kept_acts, letter_frame, link,
    sign_in_link, wait_for_letter, waiting,
};
pub use standing::{furnish, watch};
pub use teams::{TeamInput, ensure_team, join_team, keep_team, leave_team};
pub use tokens::{make_token, new_token, revoke_token};
pub use undo::Undoer;
pub use views::{
    AccountView, AwayView, DeputyView, PersonChip, PersonRow, SessionView, TeamView, TokenView,
};

/// What of this room may wait for a letter.
pub fn acts() -> Vec<Box<dyn hall::acts::Act>> {
    vec![Box::new(identities::Connect)]
}
