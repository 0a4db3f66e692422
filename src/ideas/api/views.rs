//! Ideas as machines read them.

use crate::hidden::Hidden;
use crate::views::{AnswerView, FormAnswer, IdeaRow, IdeaView};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, FileId, IdeaId, IdeaStatus, Lang, Visibility};
use hall::May;
use poem_openapi::Object;
use web::Asked;

/// A name and a number: a theme, an area.
#[derive(Object)]
struct Named {
    id: i64,
    name: String,
}

/// A person as everyone may see them.
#[derive(Object)]
pub(crate) struct Author {
    name: String,
    initials: String,
    /// What they do for the city, if they do.
    role: Option<String>,
    is_staff: bool,
    /// Where their picture is, if they show one; with `/small` behind it, the smaller one.
    picture: Option<String>,
}

impl Author {
    pub(crate) fn of(chip: &PersonChip) -> Self {
        Self {
            name: chip.name.clone(),
            initials: chip.initials.clone(),
            role: chip.title.clone(),
            is_staff: chip.is_staff,
            picture: chip.picture.clone(),
        }
    }
}

/// An idea in a list.
#[derive(Object)]
pub(crate) struct IdeaItem {
    id: IdeaId,
    url: String,
    title: String,
    excerpt: String,
    lang: Lang,
    status: IdeaStatus,
    /// The status as the agency names it, in the language asked for.
    status_name: String,
    visibility: Visibility,
    theme: Option<Named>,
    area: Option<Named>,
    author: Option<Author>,
    /// Null while counts are hidden.
    support_count: Option<i64>,
    /// Counts carried over from where the idea came from; no people of this hub.
    carried_support: i64,
    carried_against: i64,
    carried_votes: i64,
    comment_count: i64,
    answered: bool,
    /// A published decision of its challenge chose it.
    chosen: bool,
    supported: bool,
    /// The challenge it was handed in to.
    challenge: Option<ChallengeId>,
    /// Counted ballots that name it; null where there is no such vote, or while counts are hidden.
    votes: Option<i64>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl IdeaItem {
    pub(crate) fn of(asked: &Asked, row: &IdeaRow) -> Self {
        Self {
            id: row.id,
            url: asked.config().absolute(&row.url),
            title: row.title.clone(),
            excerpt: row.excerpt.clone(),
            lang: row.lang,
            status: row.status.meaning,
            status_name: row.status.name.clone(),
            visibility: row.visibility,
            theme: row.theme.as_ref().map(|theme| Named {
                id: theme.id.0,
                name: theme.name.clone(),
            }),
            area: row.area.as_ref().map(|area| Named {
                id: area.id.0,
                name: area.name.clone(),
            }),
            author: row.author.as_ref().map(Author::of),
            support_count: row.support_count,
            carried_support: row.carried_support,
            carried_against: row.carried_against,
            carried_votes: row.carried_votes,
            comment_count: row.comment_count,
            answered: row.answered,
            chosen: row.chosen,
            supported: row.supported_by_me,
            challenge: row.challenge.as_ref().map(|link| link.id),
            votes: row.votes,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

#[derive(Object)]
pub(crate) struct IdeaList {
    pub(crate) items: Vec<IdeaItem>,
    /// Hand it back as `after`; null at the end.
    pub(crate) next: Option<String>,
}

/// An idea, whole.
#[derive(Object)]
pub(crate) struct IdeaFull {
    #[oai(flatten)]
    idea: IdeaItem,
    /// Markdown.
    text: String,
    place: Option<String>,
    amount: Option<i64>,
    currency: Option<String>,
    version: i64,
    answers: Vec<AnswerItem>,
    images: Vec<FileItem>,
    attachments: Vec<FileItem>,
    merged_into: Option<IdeaId>,
    merged: Vec<IdeaId>,
    origin: Option<OriginItem>,
    /// What it answers to the questions of its challenge.
    form_answers: Vec<FormAnswer>,
    following: bool,
    may: May,
    /// Why it is hidden, for its author.
    hidden: Option<Hidden>,
}

/// An idea with what became of it.
#[derive(Object)]
pub(crate) struct IdeaToRead {
    #[oai(flatten)]
    pub idea: IdeaFull,
    /// The improvements it stands behind, with their stage and what the staff told.
    pub onward: Vec<hall::onward::Onward>,
    /// What the city has written about it.
    pub articles: Vec<hall::readings::Reading>,
}

#[derive(Object)]
struct OriginItem {
    source: String,
    url: Option<String>,
    outcome: Option<String>,
}

#[derive(Object)]
struct FileItem {
    id: FileId,
    url: String,
    /// Alternative text of a picture, name of a paper.
    name: String,
}

#[derive(Object)]
struct AnswerItem {
    id: i64,
    status: IdeaStatus,
    status_name: String,
    text: String,
    lang: Lang,
    by: Option<Author>,
    at: DateTime<Utc>,
    /// Written and not yet published.
    planned: bool,
}

impl AnswerItem {
    fn of(answer: &AnswerView) -> Self {
        Self {
            id: answer.id,
            status: answer.status.meaning,
            status_name: answer.status.name.clone(),
            text: answer.text.clone(),
            lang: answer.lang,
            by: answer.by.as_ref().map(Author::of),
            at: answer.at,
            planned: answer.planned,
        }
    }
}

impl IdeaFull {
    pub(crate) fn of(asked: &Asked, view: IdeaView) -> Self {
        let absolute = |path: &str| asked.config().absolute(path);
        Self {
            idea: IdeaItem::of(asked, &view.row),
            text: view.text,
            place: view.place,
            amount: view.amount_cents,
            currency: view.currency,
            version: view.version,
            answers: view.answers.iter().map(AnswerItem::of).collect(),
            images: view
                .images
                .iter()
                .map(|image| FileItem {
                    id: image.id,
                    url: absolute(&image.url),
                    name: image.alt.clone(),
                })
                .collect(),
            attachments: view
                .attachments
                .iter()
                .map(|file| FileItem {
                    id: file.id,
                    url: absolute(&file.url),
                    name: file.name.clone(),
                })
                .collect(),
            merged_into: view.merged_into.map(|link| link.id),
            merged: view.merged.iter().map(|other| other.id).collect(),
            origin: view.origin.map(|origin| OriginItem {
                source: origin.name,
                url: origin.url,
                outcome: origin.outcome,
            }),
            form_answers: view.form_answers,
            following: view.following,
            may: view.may,
            hidden: view.hidden.map(|why| Hidden {
                appeal_url: absolute(&why.appeal_url),
                ..why
            }),
        }
    }
}
