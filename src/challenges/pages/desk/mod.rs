//! The desk: drafting, dates, rules, the form, publishing, and what is said afterwards. Short pages, one matter each.

mod dates;
mod form;
mod list;
mod overview;
mod rules;
mod talk;
mod words;

pub use dates::{DatesPage, dates, keep_dates, move_phase};
pub use form::{FormPage, form, keep_form};
pub use list::{ListPage, NewPage, begin, list, new};
pub use overview::{
    OverviewPage, archive, ask_review, cancel, clone, overview, publish, review, unplan,
};
pub use rules::{RulesPage, invite, keep_rules, rules};
pub use talk::{TalkPage, answer, change_milestone, keep_milestone, talk, tell_news};
pub use words::{WordsPage, add_picture, keep_words, remove_picture, words};

use super::public::Choice;
use crate::views::DeskView;
use entity::words::{ChallengeId, ChallengeState, Lang, PersonId};
use hall::addresses;
use press::say;
use serde::Serialize;

fn desk(id: ChallengeId, part: &str) -> String {
    format!("{}{part}", addresses::desk_challenge(id))
}

/// A choice per member of a closed set, worded by `challenges-<set>-<member>`.
fn worded<T: Copy + PartialEq + std::fmt::Display>(
    lang: Lang,
    set: &str,
    all: &[T],
    chosen: T,
) -> Vec<Choice> {
    all.iter()
        .map(|member| {
            let key = format!("challenges-{set}-{}", member.to_string().replace('_', "-"));
            Choice::new(member, say(lang, &key, &[]), *member == chosen)
        })
        .collect()
}

fn colleagues(staff: &[(PersonId, String)], chosen: Option<PersonId>) -> Vec<Choice> {
    staff
        .iter()
        .map(|(id, name)| Choice::new(id, name.clone(), chosen == Some(*id)))
        .collect()
}

/// What stands above every page of one challenge at the desk.
#[derive(Clone, Serialize)]
struct Head {
    id: ChallengeId,
    url: String,
    title: String,
    phase_name: String,
    state: ChallengeState,
    draft: bool,
}

fn head(view: &DeskView) -> Head {
    Head {
        id: view.row.id,
        url: addresses::desk_challenge(view.row.id),
        title: view.row.title.clone(),
        phase_name: view.row.phase_name.clone(),
        state: view.row.state,
        draft: view.row.state == ChallengeState::Draft,
    }
}
