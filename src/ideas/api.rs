//! Ideas for machines: every deed of the pages, through the same verbs.

mod decision;
mod drafts;
mod files;
mod templates;
mod versions;

use crate::answer::{self as answering, Answer};
use crate::browse::{self, CommentPlace, CommentSort, Filter, Place, Sort};
use crate::discuss::{self, NewComment};
use crate::edit::{self as editing, Edit};
use crate::follow as following;
use crate::hidden::Hidden;
use crate::merge::{self as merging, MergeOutcome};
use crate::submit::{self as submitting, Draft, Submission};
use crate::support::{self as supporting, Tally};
use crate::views::{AnswerView, CommentView, FormAnswer, IdeaRow, IdeaView, Listed};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AnswerId, AreaId, ChallengeId, CommentId, FileId, IdeaId, IdeaStatus, Lang, MergeId,
    NamedStatusId, QuestionId, Stance, ThemeId, Visibility,
};
use hall::May;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

/// Everything this room answers.
pub fn all() -> impl OpenApi {
    (
        IdeasApi,
        crate::contest::api::ContestApi,
        decision::DecisionApi,
        drafts::DraftsApi,
        files::FilesApi,
        versions::VersionsApi,
        templates::TemplatesApi,
    )
}

struct IdeasApi;

/// A name and a number: a theme, an area.
#[derive(Object)]
struct Named {
    id: i64,
    name: String,
}

/// A person as everyone may see them.
#[derive(Object)]
struct Author {
    name: String,
    initials: String,
    /// What they do for the city, if they do.
    role: Option<String>,
    is_staff: bool,
}

impl Author {
    fn of(chip: &PersonChip) -> Self {
        Self {
            name: chip.name.clone(),
            initials: chip.initials.clone(),
            role: chip.title.clone(),
            is_staff: chip.is_staff,
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

/// A comment.
#[derive(Object)]
struct CommentItem {
    id: CommentId,
    url: String,
    idea: IdeaId,
    parent: Option<CommentId>,
    author: Option<Author>,
    stance: Stance,
    /// Markdown; empty for a hidden comment.
    text: String,
    lang: Lang,
    hidden: bool,
    created_at: DateTime<Utc>,
    edited_at: Option<DateTime<Utc>>,
    /// In its thread, when it begins one; the first twenty come with it.
    reply_count: i64,
    replies: Vec<CommentItem>,
}

impl CommentItem {
    fn of(asked: &Asked, comment: CommentView, replies: Vec<CommentView>) -> Self {
        Self {
            url: asked
                .config()
                .absolute(&hall::addresses::comment(comment.idea, comment.id)),
            id: comment.id,
            idea: comment.idea,
            parent: comment.parent,
            author: comment.author.as_ref().map(Author::of),
            stance: comment.stance,
            text: comment.text,
            lang: comment.lang,
            hidden: comment.hidden,
            created_at: comment.at,
            edited_at: comment.edited_at,
            reply_count: comment.reply_count,
            replies: replies
                .into_iter()
                .map(|reply| Self::of(asked, reply, Vec::new()))
                .collect(),
        }
    }
}

#[derive(Object)]
struct CommentList {
    items: Vec<CommentItem>,
    next: Option<String>,
}

/// What is answered to one question of a challenge.
#[derive(Object)]
pub(crate) struct AnswerGiven {
    question: QuestionId,
    /// Several for a question with several choices.
    values: Vec<String>,
}

pub(crate) fn answers_given(given: Vec<AnswerGiven>) -> challenges::Answers {
    given
        .into_iter()
        .map(|answer| (answer.question, answer.values))
        .collect()
}

/// What an idea says.
#[derive(Object)]
struct IdeaInput {
    title: String,
    /// Markdown.
    text: String,
    /// Guessed when left out.
    lang: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    place: Option<String>,
    /// The draft this grew from.
    draft: Option<IdeaId>,
}

impl IdeaInput {
    fn submission(self) -> Submission {
        Submission {
            title: self.title,
            text: self.text,
            lang: self.lang,
            theme: self.theme,
            area: self.area,
            place: self.place,
            files: Vec::new(),
            draft: self.draft,
            challenge: None,
            amount: None,
            answers: None,
        }
    }
}

/// What changes; everything left out stays.
#[derive(Object)]
struct IdeaChange {
    title: Option<String>,
    text: Option<String>,
    lang: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    place: Option<String>,
    /// What it would cost in whole euros; only where its challenge asks.
    amount: Option<i64>,
    /// Answers to the questions of its challenge, all of them; left out: they stay.
    answers: Option<Vec<AnswerGiven>>,
    /// The version you read. When the idea has changed since, nothing is overwritten and the answer is 409.
    version: Option<i64>,
    /// Why, in a line. Everyone reads it beside the new version.
    why: Option<String>,
}

/// The words of an idea as they stand.
fn unchanged(old: Draft) -> Submission {
    Submission {
        title: old.title,
        text: old.text,
        lang: Some(old.lang),
        theme: old.theme,
        area: old.area,
        place: old.place,
        amount: old.amount.map(|sum| sum.to_string()),
        ..Submission::default()
    }
}

#[derive(Object)]
struct CommentInput {
    text: String,
    #[oai(default)]
    stance: Option<Stance>,
    /// The comment this one answers.
    parent: Option<CommentId>,
    lang: Option<Lang>,
}

#[derive(Object)]
struct CommentChange {
    text: String,
}

#[derive(Object)]
struct AnswerInput {
    text: String,
    status: IdeaStatus,
    /// The agency's own name for the status, by its number.
    named_status: Option<NamedStatusId>,
    lang: Option<Lang>,
    /// Publish then; left out or past: now.
    publish_at: Option<DateTime<Utc>>,
}

impl AnswerInput {
    fn answer(self) -> Answer {
        Answer {
            text: self.text,
            status: self.status,
            named_status: self.named_status,
            lang: self.lang,
            publish_at: self.publish_at,
        }
    }
}

/// An official answer as it will be read.
#[derive(Object)]
struct AnswerPreview {
    /// The status the idea will have, in the words of the agency.
    status_name: String,
    /// The text, sanitised.
    html: String,
    lang: Lang,
    by: Option<Author>,
    /// When it will be public.
    at: DateTime<Utc>,
    planned: bool,
}

#[derive(Object)]
struct AnswerManyInput {
    ideas: Vec<IdeaId>,
    answer: AnswerInput,
}

#[derive(Object)]
struct Done {
    count: i64,
}

#[derive(Object)]
struct MergeInput {
    /// The idea that stays.
    into: IdeaId,
    /// Everyone concerned reads it.
    reason: Option<String>,
}

#[OpenApi]
impl IdeasApi {
    /// Ideas, narrowed and sorted
    #[allow(clippy::too_many_arguments)] // Every filter of the list is a parameter of its own.
    #[oai(path = "/ideas", method = "get", operation_id = "ideas")]
    async fn list(
        &self,
        asked: Asked,
        q: Query<Option<String>>,
        status: Query<Vec<IdeaStatus>>,
        theme: Query<Option<ThemeId>>,
        area: Query<Option<AreaId>>,
        lang: Query<Option<Lang>>,
        answered: Query<Option<bool>>,
        mine: Query<Option<bool>>,
        visibility: Query<Option<Visibility>>,
        sort: Query<Option<Sort>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<IdeaList>> {
        let filter = Filter {
            q: q.0,
            status: status.0,
            area: area.0,
            lang: lang.0,
            answered: answered.0,
            mine: mine.0.unwrap_or(false),
            visibility: visibility.0,
            sort: sort.0.unwrap_or_default(),
            ..Filter::of(asked.agency)
        };
        let filter = filter.in_theme(&asked, theme.0).await?;
        let after: Option<Place> = paging::read(after.0.as_deref())?;
        let found = browse::list(&asked, &filter, after, paging::per_page(per_page.0)?).await?;
        Ok(Json(IdeaList {
            items: found
                .rows
                .iter()
                .map(|row| IdeaItem::of(&asked, row))
                .collect(),
            next: found.next.as_ref().map(paging::write),
        }))
    }

    /// Submit an idea
    #[oai(path = "/ideas", method = "post", operation_id = "submit_idea")]
    async fn submit(&self, asked: Asked, input: Json<IdeaInput>) -> ApiResult<Json<IdeaFull>> {
        let view = submitting::submit(&asked, input.0.submission()).await?;
        Ok(Json(IdeaFull::of(&asked, view)))
    }

    /// One idea
    #[oai(path = "/ideas/:id", method = "get", operation_id = "idea")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaFull>> {
        Ok(Json(IdeaFull::of(
            &asked,
            browse::one(&asked, IdeaId(id.0)).await?,
        )))
    }

    /// Change an idea's words
    #[oai(path = "/ideas/:id", method = "patch", operation_id = "edit_idea")]
    async fn edit(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<IdeaChange>,
    ) -> ApiResult<Json<IdeaFull>> {
        let id = IdeaId(id.0);
        let facts = browse::edit_facts(&asked, id).await?;
        let (old, version) = (facts.words, facts.version);
        let input = input.0;
        let old = unchanged(old);
        let words = Submission {
            title: input.title.unwrap_or(old.title),
            text: input.text.unwrap_or(old.text),
            lang: input.lang.or(old.lang),
            theme: input.theme.or(old.theme),
            area: input.area.or(old.area),
            place: input.place.or(old.place),
            amount: input.amount.map(|sum| sum.to_string()).or(old.amount),
            answers: input.answers.map(answers_given),
            ..Submission::default()
        };
        let edit = Edit {
            words,
            over: Some(input.version.unwrap_or(version)),
            why: input.why,
            ..Edit::default()
        };
        let view = editing::edit(&asked, id, edit).await?;
        Ok(Json(IdeaFull::of(&asked, view)))
    }

    /// Withdraw your idea
    #[oai(
        path = "/ideas/:id/withdraw",
        method = "post",
        operation_id = "withdraw_idea"
    )]
    async fn withdraw(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaFull>> {
        editing::withdraw(&asked, IdeaId(id.0)).await?;
        Ok(Json(IdeaFull::of(
            &asked,
            browse::one(&asked, IdeaId(id.0)).await?,
        )))
    }

    /// Stand behind an idea; twice is the same as once
    #[oai(
        path = "/ideas/:id/support",
        method = "put",
        operation_id = "support_idea"
    )]
    async fn support(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Tally>> {
        Ok(Json(supporting::support(&asked, IdeaId(id.0)).await?))
    }

    /// Step back again
    #[oai(
        path = "/ideas/:id/support",
        method = "delete",
        operation_id = "take_back_support"
    )]
    async fn take_back(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Tally>> {
        Ok(Json(supporting::take_back(&asked, IdeaId(id.0)).await?))
    }

    /// Hear of an idea by letter
    #[oai(
        path = "/ideas/:id/follow",
        method = "put",
        operation_id = "follow_idea"
    )]
    async fn follow(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaFull>> {
        following::follow(&asked, IdeaId(id.0)).await?;
        Ok(Json(IdeaFull::of(
            &asked,
            browse::one(&asked, IdeaId(id.0)).await?,
        )))
    }

    /// And no longer
    #[oai(
        path = "/ideas/:id/follow",
        method = "delete",
        operation_id = "unfollow_idea"
    )]
    async fn unfollow(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaFull>> {
        following::unfollow(&asked, IdeaId(id.0)).await?;
        Ok(Json(IdeaFull::of(
            &asked,
            browse::one(&asked, IdeaId(id.0)).await?,
        )))
    }

    /// Comments, twenty threads at a time
    #[oai(
        path = "/ideas/:id/comments",
        method = "get",
        operation_id = "comments"
    )]
    async fn comments(
        &self,
        asked: Asked,
        id: Path<i64>,
        sort: Query<Option<CommentSort>>,
        after: Query<Option<String>>,
    ) -> ApiResult<Json<CommentList>> {
        let after: Option<CommentPlace> = paging::read(after.0.as_deref())?;
        let Listed { rows, next } =
            browse::threads(&asked, IdeaId(id.0), sort.0.unwrap_or_default(), after).await?;
        let items = rows
            .into_iter()
            .map(|thread| CommentItem::of(&asked, thread.comment, thread.replies))
            .collect();
        Ok(Json(CommentList {
            items,
            next: next.as_ref().map(paging::write),
        }))
    }

    /// Say something about an idea
    #[oai(
        path = "/ideas/:id/comments",
        method = "post",
        operation_id = "comment"
    )]
    async fn comment(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<CommentInput>,
    ) -> ApiResult<Json<CommentItem>> {
        let input = input.0;
        let said = NewComment {
            text: input.text,
            stance: input.stance.unwrap_or(Stance::Neutral),
            parent: input.parent,
            lang: input.lang,
        };
        let kept = discuss::comment(&asked, IdeaId(id.0), said).await?;
        Ok(Json(CommentItem::of(&asked, kept, Vec::new())))
    }

    /// The replies of a thread, oldest first
    #[oai(
        path = "/comments/:id/replies",
        method = "get",
        operation_id = "replies"
    )]
    async fn replies(
        &self,
        asked: Asked,
        id: Path<i64>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<CommentList>> {
        let after: Option<CommentId> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let found = browse::replies(&asked, CommentId(id.0), after, most).await?;
        Ok(Json(CommentList {
            items: found
                .rows
                .into_iter()
                .map(|reply| CommentItem::of(&asked, reply, Vec::new()))
                .collect(),
            next: found.next.as_ref().map(paging::write),
        }))
    }

    /// Mend your comment
    #[oai(
        path = "/comments/:id",
        method = "patch",
        operation_id = "edit_comment"
    )]
    async fn edit_comment(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<CommentChange>,
    ) -> ApiResult<Json<CommentItem>> {
        let kept = discuss::edit_comment(&asked, CommentId(id.0), &input.0.text).await?;
        Ok(Json(CommentItem::of(&asked, kept, Vec::new())))
    }

    /// Answer an idea officially
    #[oai(
        path = "/ideas/:id/answer",
        method = "post",
        operation_id = "answer_idea"
    )]
    async fn answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<AnswerInput>,
    ) -> ApiResult<Json<IdeaFull>> {
        let view = answering::answer(&asked, IdeaId(id.0), input.0.answer()).await?;
        Ok(Json(IdeaFull::of(&asked, view)))
    }

    /// The answer as it will be read, before it is given; changes nothing
    #[oai(
        path = "/ideas/:id/answer/preview",
        method = "post",
        operation_id = "preview_answer"
    )]
    async fn preview_answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<AnswerInput>,
    ) -> ApiResult<Json<AnswerPreview>> {
        let view = answering::preview(&asked, IdeaId(id.0), &input.0.answer()).await?;
        Ok(Json(AnswerPreview {
            status_name: view.status.name,
            html: view.html.to_string(),
            lang: view.lang,
            by: view.by.as_ref().map(Author::of),
            at: view.at,
            planned: view.planned,
        }))
    }

    /// Answer many ideas with the same words, all or none
    #[oai(path = "/ideas/answer", method = "post", operation_id = "answer_ideas")]
    async fn answer_many(
        &self,
        asked: Asked,
        input: Json<AnswerManyInput>,
    ) -> ApiResult<Json<Done>> {
        let count = answering::answer_many(&asked, &input.0.ideas, input.0.answer.answer()).await?;
        Ok(Json(Done {
            count: i64::try_from(count).unwrap_or(i64::MAX),
        }))
    }

    /// Take back a planned answer before its time
    #[oai(
        path = "/answers/:id/withdraw",
        method = "post",
        operation_id = "withdraw_answer"
    )]
    async fn withdraw_answer(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaFull>> {
        let idea = answering::withdraw_planned(&asked, AnswerId(id.0)).await?;
        Ok(Json(IdeaFull::of(&asked, browse::one(&asked, idea).await?)))
    }

    /// Merge this idea into another
    #[oai(
        path = "/ideas/:id/merge",
        method = "post",
        operation_id = "merge_idea"
    )]
    async fn merge(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<MergeInput>,
    ) -> ApiResult<Json<MergeOutcome>> {
        let reason = input.0.reason.unwrap_or_default();
        Ok(Json(
            merging::merge(&asked, IdeaId(id.0), input.0.into, &reason).await?,
        ))
    }

    /// Undo a merge: everything is exactly what it was
    #[oai(
        path = "/merges/:id/undo",
        method = "post",
        operation_id = "undo_merge"
    )]
    async fn undo_merge(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MergeOutcome>> {
        Ok(Json(merging::undo_merge(&asked, MergeId(id.0)).await?))
    }
}
