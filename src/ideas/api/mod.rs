//! Ideas for machines: every deed of the pages, through the same verbs.

mod comments;
mod decision;
mod drafts;
mod evaluation;
mod files;
mod official;
mod templates;
mod versions;
mod views;

use views::IdeaToRead;
pub(crate) use views::{Author, IdeaFull, IdeaItem, IdeaList};

use crate::browse::{self, Filter, Place, Sort};
use crate::edit::{self as editing, Edit};
use crate::follow as following;
use crate::submit::{self as submitting, Draft, Submission};
use crate::support::{self as supporting, Tally};
use entity::words::{
    AreaId, IdeaId, IdeaStatus, Kind, Lang, QuestionId, RelatedKind, ThemeId, Visibility,
};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

/// Everything this room answers.
pub fn all() -> impl OpenApi {
    (
        IdeasApi,
        crate::contest::api::ContestApi,
        comments::CommentsApi,
        official::OfficialApi,
        evaluation::EvaluationApi,
        decision::DecisionApi,
        drafts::DraftsApi,
        files::FilesApi,
        versions::VersionsApi,
        templates::TemplatesApi,
    )
}

struct IdeasApi;

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
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaToRead>> {
        let view = browse::one(&asked, IdeaId(id.0)).await?;
        Ok(Json(IdeaToRead {
            idea: IdeaFull::of(&asked, view),
            onward: hall::onward::told(&asked, Kind::Idea, id.0).await?,
            articles: hall::readings::told(&asked, RelatedKind::Idea, id.0).await?,
        }))
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
}
