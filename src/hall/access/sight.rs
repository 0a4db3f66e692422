//! Who may see what, as one filter per kind, for lists and counts. The same rule as `deeds`, in SQL.

use super::actor::{Actor, Role};
use entity::articles::comment as article_comment;
use entity::challenges::{challenge, query};
use entity::ideas::{comment, idea};
use entity::improvements::improvement;
use entity::words::{AgencyId, ChallengeState, IdeaStatus, Visibility};
use sea_orm::{ColumnTrait, Condition};

/// The ideas this actor may see, drafts of others never.
pub fn ideas(actor: &Actor) -> Condition {
    let not_draft = idea::Column::Status.ne(IdeaStatus::Draft);
    let public = Condition::all()
        .add(idea::Column::Visibility.eq(Visibility::Public))
        .add(not_draft.clone());
    let mut seen = Condition::any().add(public);
    if let Some(person) = actor.person() {
        seen = seen.add(idea::Column::AuthorId.eq(person));
    }
    match staffed(actor) {
        Staffed::Nowhere => {}
        Staffed::Everywhere => seen = seen.add(not_draft),
        Staffed::At(agencies) => {
            seen = seen.add(
                Condition::all()
                    .add(not_draft)
                    .add(idea::Column::AgencyId.is_in(agencies)),
            );
        }
    }
    seen
}

/// The comments this actor may see in full; a hidden one leaves its place in the thread to others.
pub fn comments(actor: &Actor) -> Condition {
    let mut seen = Condition::any().add(comment::Column::Visibility.eq(Visibility::Public));
    if let Some(person) = actor.person() {
        seen = seen.add(comment::Column::AuthorId.eq(person));
    }
    match staffed(actor) {
        Staffed::Nowhere => seen,
        Staffed::Everywhere => Condition::all(),
        Staffed::At(agencies) => seen.add(comment::Column::AgencyId.is_in(agencies)),
    }
}

/// The challenges this actor may see: drafts are for the staff of their agency.
pub fn challenges(actor: &Actor) -> Condition {
    let seen = Condition::any().add(challenge::Column::State.ne(ChallengeState::Draft));
    match staffed(actor) {
        Staffed::Nowhere => seen,
        Staffed::Everywhere => Condition::all(),
        Staffed::At(agencies) => seen.add(challenge::Column::AgencyId.is_in(agencies)),
    }
}

/// The questions about challenges this actor may see.
pub fn queries(actor: &Actor) -> Condition {
    let mut seen = Condition::any().add(query::Column::Visibility.eq(Visibility::Public));
    if let Some(person) = actor.person() {
        seen = seen.add(query::Column::AskerId.eq(person));
    }
    match staffed(actor) {
        Staffed::Nowhere => seen,
        Staffed::Everywhere => Condition::all(),
        Staffed::At(agencies) => seen.add(query::Column::AgencyId.is_in(agencies)),
    }
}

/// The improvements this actor may see: those whose public page is switched on, and the staff all of their agency.
pub fn improvements(actor: &Actor) -> Condition {
    let shown = Condition::all()
        .add(improvement::Column::PublishedAt.is_not_null())
        .add(improvement::Column::MergedInto.is_null());
    let seen = Condition::any().add(shown);
    match staffed(actor) {
        Staffed::Nowhere => seen,
        Staffed::Everywhere => Condition::all(),
        Staffed::At(agencies) => seen.add(improvement::Column::AgencyId.is_in(agencies)),
    }
}

/// The comments on articles this actor may see.
pub fn article_comments(actor: &Actor) -> Condition {
    let mut seen = Condition::any().add(article_comment::Column::Visibility.eq(Visibility::Public));
    if let Some(person) = actor.person() {
        seen = seen.add(article_comment::Column::AuthorId.eq(person));
    }
    match staffed(actor) {
        Staffed::Nowhere => seen,
        Staffed::Everywhere => Condition::all(),
        Staffed::At(agencies) => seen.add(article_comment::Column::AgencyId.is_in(agencies)),
    }
}

enum Staffed {
    Nowhere,
    At(Vec<AgencyId>),
    Everywhere,
}

fn staffed(actor: &Actor) -> Staffed {
    match (actor.role(), actor.signed()) {
        (Role::Admin | Role::Hub, _) => Staffed::Everywhere,
        (Role::Staff | Role::Lead, Some(signed)) => {
            Staffed::At(signed.teams.iter().map(|team| team.agency).collect())
        }
        _ => Staffed::Nowhere,
    }
}
