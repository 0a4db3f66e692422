//! Ideas and ballots of a challenge for machines: the same deeds as the pages, through the same verbs.

use crate::api::{AnswerGiven, IdeaFull, IdeaItem, IdeaList, answers_given};
use crate::browse::{Filter, Place, Sort};
use crate::contest::ballot::{self, Ballot, BallotView, SetAsideTold};
use crate::contest::browse;
use crate::contest::pages::narrowing;
use crate::contest::signs::{self, SetAside, Signs};
use crate::submit::{self as submitting, Submission};
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, ChallengeId, IdeaId, IdeaStatus, Lang, QuestionId, SetAsideId, ThemeId,
};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct ContestApi;

/// An idea for a challenge. Which parts and which questions are asked is said by its form.
#[derive(Object)]
struct EntryInput {
    title: String,
    /// Markdown; left out where the form does not ask for it.
    #[oai(default)]
    text: String,
    /// Guessed when left out.
    lang: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    place: Option<String>,
    /// Whole euros.
    amount: Option<i64>,
    #[oai(default)]
    answers: Vec<AnswerGiven>,
    /// The draft this grew from.
    draft: Option<IdeaId>,
}

/// What a ballot names.
#[derive(Object)]
struct BallotInput {
    choices: Vec<IdeaId>,
}

/// The vote, as its reader meets it now.
#[derive(Object)]
struct Vote {
    challenge: ChallengeId,
    /// The fewest and the most choices of a ballot.
    least: i64,
    most: i64,
    /// Whether you may cast or change a ballot now.
    open: bool,
    /// Why not, in words.
    closed: Option<String>,
    closes_at: Option<DateTime<Utc>>,
    counts_hidden: bool,
    ballot_count: Option<i64>,
    /// In an order of lot that stays yours.
    candidates: Vec<IdeaItem>,
    /// Your own ballot; nobody else ever sees it.
    mine: Option<BallotView>,
    /// Ballots that are not counted, and why; once the vote is over.
    set_aside: Vec<SetAsideTold>,
}

/// Which ballots to set aside, and why.
#[derive(Object)]
struct SetAsideInput {
    /// A network of the signs; or else a stretch of time.
    network: Option<String>,
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
    /// Only ballots of accounts made since the day before the vote began.
    #[oai(default)]
    only_new: bool,
    /// Everyone reads it in the result.
    reason: String,
}

#[OpenApi]
impl ContestApi {
    /// Ideas of a challenge, narrowed and sorted
    #[allow(clippy::too_many_arguments)] // Every filter of the list is a parameter of its own.
    #[oai(
        path = "/challenges/:id/ideas",
        method = "get",
        operation_id = "challenge_ideas"
    )]
    async fn list(
        &self,
        asked: Asked,
        id: Path<i64>,
        q: Query<Option<String>>,
        status: Query<Vec<IdeaStatus>>,
        theme: Query<Option<ThemeId>>,
        area: Query<Option<AreaId>>,
        lang: Query<Option<Lang>>,
        answered: Query<Option<bool>>,
        mine: Query<Option<bool>>,
        /// `12:Children`: question 12 is answered so.
        answer: Query<Vec<String>>,
        /// The question whose number `least` and `most` bound.
        number: Query<Option<QuestionId>>,
        least: Query<Option<String>>,
        most: Query<Option<String>>,
        sort: Query<Option<Sort>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<IdeaList>> {
        let setting = browse::setting(&asked, ChallengeId(id.0)).await?;
        let filter = Filter {
            q: q.0,
            status: status.0,
            area: area.0,
            lang: lang.0,
            answered: answered.0,
            mine: mine.0.unwrap_or(false),
            sort: sort.0.unwrap_or(Sort::Random),
            answers: narrowing(
                &setting,
                &answer.0,
                number.0,
                least.0.as_deref(),
                most.0.as_deref(),
            )?,
            ..Filter::of(asked.agency)
        };
        let filter = filter.in_theme(&asked, theme.0).await?;
        let after: Option<Place> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let found = browse::list(&asked, &setting, filter, after, most).await?;
        Ok(Json(IdeaList {
            items: found
                .rows
                .iter()
                .map(|row| IdeaItem::of(&asked, row))
                .collect(),
            next: found.next.as_ref().map(paging::write),
        }))
    }

    /// Hand in an idea to a challenge
    #[oai(
        path = "/challenges/:id/ideas",
        method = "post",
        operation_id = "submit_challenge_idea"
    )]
    async fn submit(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<EntryInput>,
    ) -> ApiResult<Json<IdeaFull>> {
        let input = input.0;
        let said = Submission {
            title: input.title,
            text: input.text,
            lang: input.lang,
            theme: input.theme,
            area: input.area,
            place: input.place,
            files: Vec::new(),
            draft: input.draft,
            challenge: Some(ChallengeId(id.0)),
            amount: input.amount.map(|sum| sum.to_string()),
            answers: Some(answers_given(input.answers)),
        };
        let view = submitting::submit(&asked, said).await?;
        Ok(Json(IdeaFull::of(&asked, view)))
    }

    /// The vote of a challenge, with your own ballot
    #[oai(
        path = "/challenges/:id/ballot",
        method = "get",
        operation_id = "ballot"
    )]
    async fn ballot(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Vote>> {
        let vote = ballot::vote(&asked, ChallengeId(id.0)).await?;
        Ok(Json(Vote {
            challenge: vote.challenge,
            least: vote.least,
            most: vote.most,
            open: vote.open,
            closed: vote.closed,
            closes_at: vote.closes_at,
            counts_hidden: vote.counts_hidden,
            ballot_count: vote.ballot_count,
            candidates: vote
                .candidates
                .iter()
                .map(|row| IdeaItem::of(&asked, row))
                .collect(),
            mine: vote.mine,
            set_aside: vote.set_aside,
        }))
    }

    /// Cast your ballot, or change it; until the vote ends
    #[oai(
        path = "/challenges/:id/ballot",
        method = "put",
        operation_id = "cast_ballot"
    )]
    async fn cast(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<BallotInput>,
    ) -> ApiResult<Json<BallotView>> {
        let id = ChallengeId(id.0);
        let cast = Ballot {
            choices: input.0.choices,
            network: ballot::network_seal(&asked, id, asked.network()).await?,
        };
        Ok(Json(ballot::cast(&asked, id, cast).await?))
    }

    /// Take your ballot back, as if you had never voted
    #[oai(
        path = "/challenges/:id/ballot",
        method = "delete",
        operation_id = "take_back_ballot"
    )]
    async fn take_back(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Vote>> {
        ballot::take_back(&asked, ChallengeId(id.0)).await?;
        self.ballot(asked, id).await
    }

    /// Signs that ballots may not each be a person of their own
    #[oai(
        path = "/challenges/:id/ballots/signs",
        method = "get",
        operation_id = "ballot_signs"
    )]
    async fn signs(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Signs>> {
        Ok(Json(signs::signs(&asked, ChallengeId(id.0)).await?))
    }

    /// Set ballots aside, with a reason everyone reads in the result
    #[oai(
        path = "/challenges/:id/ballots/aside",
        method = "post",
        operation_id = "set_ballots_aside"
    )]
    async fn set_aside(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<SetAsideInput>,
    ) -> ApiResult<Json<Signs>> {
        let id = ChallengeId(id.0);
        let input = input.0;
        let asked_for = SetAside {
            network: input.network,
            from: input.from,
            until: input.until,
            only_new: input.only_new,
            reason: input.reason,
        };
        signs::set_aside(&asked, id, asked_for).await?;
        Ok(Json(signs::signs(&asked, id).await?))
    }

    /// Count a batch again that had been set aside
    #[oai(
        path = "/challenges/:id/ballots/aside/:batch/restore",
        method = "post",
        operation_id = "restore_ballots"
    )]
    async fn restore(
        &self,
        asked: Asked,
        id: Path<i64>,
        batch: Path<i64>,
    ) -> ApiResult<Json<Signs>> {
        let id = ChallengeId(id.0);
        signs::restore(&asked, id, SetAsideId(batch.0)).await?;
        Ok(Json(signs::signs(&asked, id).await?))
    }
}
