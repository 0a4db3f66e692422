//! Challenges for machines: every deed of the pages, through the same verbs.

use crate::browse::{self, Filter, Place};
use crate::challenge::{DateInput, Rules, Words};
use crate::draft::{self as drafting, FormInput};
use crate::form::{Form, Question};
use crate::publish as publishing;
use crate::talk::{self as talking, MilestoneInput};
use crate::views::{ChallengeRow, ChallengeView, ChangeView};
use crate::{people, window};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, Blueprint, ChallengeId, ChallengeState, FormParts, GateDeed, Gates, IdeaId, Lang,
    MilestoneId, NewsId, PersonId, PhaseKind, QueryId, ReviewId, ReviewOutcome, ThemeId,
    Visibility, Voting,
};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct ChallengesApi;

/// A challenge in a list.
#[derive(Object)]
struct ChallengeItem {
    id: ChallengeId,
    url: String,
    title: String,
    summary: String,
    lang: Lang,
    state: ChallengeState,
    /// The phase by the server's clock; none for a draft.
    phase: Option<PhaseKind>,
    /// What one can do now, in words.
    now: String,
    /// When the phase ends.
    closes_at: Option<DateTime<Utc>>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    prize: Option<String>,
    idea_count: i64,
    ballot_count: i64,
    published_at: Option<DateTime<Utc>>,
    updated_at: DateTime<Utc>,
}

impl ChallengeItem {
    fn of(asked: &Asked, row: ChallengeRow) -> Self {
        Self {
            id: row.id,
            url: asked.config().absolute(&row.url),
            title: row.title,
            summary: row.summary,
            lang: row.lang,
            state: row.state,
            phase: row.phase,
            now: row.now,
            closes_at: row.closes_at,
            theme: row.theme.map(|theme| ThemeId(theme.id)),
            area: row.area.map(|area| AreaId(area.id)),
            prize: row.prize,
            idea_count: row.idea_count,
            ballot_count: row.ballot_count,
            published_at: row.published_at,
            updated_at: row.updated_at,
        }
    }
}

#[derive(Object)]
struct ChallengeList {
    challenges: Vec<ChallengeItem>,
    /// Hand it back as `after`.
    next: Option<String>,
}

/// A stretch of a challenge.
#[derive(Object)]
struct PhaseItem {
    kind: PhaseKind,
    starts_at: DateTime<Utc>,
    /// Where the next phase begins.
    ends_at: Option<DateTime<Utc>>,
    /// The same as people read it, in the challenge's zone with its offset then.
    starts: String,
    ends: Option<String>,
    current: bool,
    /// What one can do in it, in words.
    what: String,
}

/// Whether you may do something now.
#[derive(Object)]
struct DoorItem {
    /// `submit`, `comment`, `support`, `vote` or `ask`.
    act: String,
    open: bool,
    until: Option<DateTime<Utc>>,
    /// Why not: `closed_since`, `opens_at`, `not_of_the_area`, …
    code: Option<String>,
    why: Option<String>,
}

#[derive(Object)]
struct NewsItem {
    id: NewsId,
    title: String,
    text: String,
    lang: Lang,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

#[derive(Object)]
struct QueryItem {
    id: QueryId,
    text: String,
    lang: Lang,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
    visibility: Visibility,
    answer: Option<String>,
    answered_by: Option<PersonChip>,
    answered_at: Option<DateTime<Utc>>,
}

#[derive(Object)]
struct StepItem {
    id: MilestoneId,
    idea: Option<IdeaId>,
    title: String,
    text: String,
    due_on: Option<String>,
    done_at: Option<DateTime<Utc>>,
    updates: Vec<StepNews>,
}

#[derive(Object)]
struct StepNews {
    text: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

/// A whole challenge.
#[derive(Object)]
struct ChallengeFull {
    #[oai(flatten)]
    item: ChallengeItem,
    /// The texts as written, in Markdown.
    words: Words,
    zone: String,
    contact: Option<PersonChip>,
    phases: Vec<PhaseItem>,
    /// The server's clock.
    server_now: DateTime<Utc>,
    doors: Vec<DoorItem>,
    gates: Gates,
    voting: Voting,
    form: FormParts,
    form_version: i64,
    news: Vec<NewsItem>,
    questions: Vec<QueryItem>,
    milestones: Vec<StepItem>,
    cancelled_at: Option<DateTime<Utc>>,
    cancel_reason: Option<String>,
    following: bool,
    followers_count: i64,
    version: i64,
}

impl ChallengeFull {
    fn of(asked: &Asked, view: ChallengeView) -> Self {
        Self {
            words: view.words,
            zone: view.zone,
            contact: view.contact,
            phases: view
                .phases
                .into_iter()
                .map(|phase| PhaseItem {
                    kind: phase.kind,
                    starts_at: phase.starts_at,
                    ends_at: phase.ends_at,
                    starts: phase.starts,
                    ends: phase.ends,
                    current: phase.current,
                    what: phase.what,
                })
                .collect(),
            server_now: view.server_now,
            doors: view
                .doors
                .into_iter()
                .map(|door| DoorItem {
                    act: door.key.to_owned(),
                    open: door.open,
                    until: door.until,
                    code: door.code,
                    why: door.why,
                })
                .collect(),
            gates: view.rules.gates,
            voting: view.voting,
            form: view.form,
            form_version: view.form_version,
            news: view
                .news
                .into_iter()
                .map(|news| NewsItem {
                    id: news.id,
                    title: news.title,
                    text: news.text,
                    lang: news.lang,
                    by: news.by,
                    at: news.at,
                })
                .collect(),
            questions: view
                .queries
                .into_iter()
                .map(|query| QueryItem {
                    id: query.id,
                    text: query.text,
                    lang: query.lang,
                    by: query.by,
                    at: query.at,
                    visibility: query.visibility,
                    answer: query.answer_text,
                    answered_by: query.answered_by,
                    answered_at: query.answered_at,
                })
                .collect(),
            milestones: view
                .milestones
                .into_iter()
                .map(|step| StepItem {
                    id: step.id,
                    idea: step.idea,
                    title: step.title,
                    text: step.text,
                    due_on: step.due_on,
                    done_at: step.done_at,
                    updates: step
                        .updates
                        .into_iter()
                        .map(|update| StepNews {
                            text: update.text,
                            by: update.by,
                            at: update.at,
                        })
                        .collect(),
                })
                .collect(),
            cancelled_at: view.cancelled_at,
            cancel_reason: view.cancel_reason,
            following: view.following,
            followers_count: view.followers_count,
            version: view.version,
            item: ChallengeItem::of(asked, view.row),
        }
    }
}

/// A new challenge. What is left out comes from the blueprint.
#[derive(Object)]
struct ChallengeInput {
    blueprint: Option<Blueprint>,
    words: Words,
    dates: Option<Vec<DateInput>>,
    rules: Option<Rules>,
    form: Option<FormInput>,
}

#[derive(Object)]
struct WordsInput {
    words: Words,
    /// The version these words were written over; another one meanwhile is a conflict.
    over: Option<i64>,
}

#[derive(Object)]
struct PublishInput {
    /// Local time of the challenge's zone or RFC 3339; left out: now.
    at: Option<String>,
}

#[derive(Object)]
struct MoveInput {
    /// Local time of the challenge's zone or RFC 3339. Only later than it stands.
    starts_at: String,
    /// Everyone can read it.
    reason: String,
}

#[derive(Object)]
struct Reason {
    reason: String,
}

#[derive(Object)]
struct Text {
    text: String,
}

#[derive(Object)]
struct TitledText {
    title: String,
    text: String,
}

#[derive(Object)]
struct AreaInput {
    area: AreaId,
}

#[derive(Object)]
struct InvitationInput {
    deed: GateDeed,
    addresses: Vec<String>,
}

#[derive(Object)]
struct Invited {
    /// How many were not invited yet.
    new: u64,
}

#[derive(Object)]
struct ReviewInput {
    of: PersonId,
}

#[derive(Object)]
struct OutcomeInput {
    outcome: ReviewOutcome,
    remark: Option<String>,
}

#[derive(Object)]
struct ReviewMade {
    id: ReviewId,
}

#[derive(Object)]
struct FormOut {
    version: i64,
    parts: FormParts,
    /// Retired ones last; older answers stand under them.
    questions: Vec<Question>,
}

impl FormOut {
    fn of(form: Form) -> Self {
        Self {
            version: form.version,
            parts: form.parts,
            questions: form.questions,
        }
    }
}

#[derive(Object)]
struct ChangeItem {
    phase: PhaseKind,
    before: DateTime<Utc>,
    after: DateTime<Utc>,
    reason: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

impl ChangeItem {
    fn of(change: ChangeView) -> Self {
        Self {
            phase: change.phase,
            before: change.before_at,
            after: change.after_at,
            reason: change.reason,
            by: change.by,
            at: change.at,
        }
    }
}

#[derive(Object)]
struct Changes {
    changes: Vec<ChangeItem>,
}

async fn full(asked: &Asked, id: ChallengeId) -> ApiResult<Json<ChallengeFull>> {
    Ok(Json(ChallengeFull::of(
        asked,
        browse::one(asked, id).await?,
    )))
}

#[OpenApi]
impl ChallengesApi {
    /// Challenges, the soonest deadline first
    #[oai(path = "/challenges", method = "get", operation_id = "challenges")]
    async fn list(
        &self,
        asked: Asked,
        phase: Query<Option<PhaseKind>>,
        theme: Query<Option<i64>>,
        area: Query<Option<i64>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ChallengeList>> {
        let filter = Filter {
            phase: phase.0,
            theme: theme.0.map(ThemeId),
            area: area.0.map(AreaId),
        };
        let place: Option<Place> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let found = browse::list(&asked, &filter, place, most).await?;
        Ok(Json(ChallengeList {
            next: found.next.as_ref().map(paging::write),
            challenges: found
                .rows
                .into_iter()
                .map(|row| ChallengeItem::of(&asked, row))
                .collect(),
        }))
    }

    /// One challenge, with what you may do in it now
    #[oai(path = "/challenges/:id", method = "get", operation_id = "challenge")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChallengeFull>> {
        full(&asked, ChallengeId(id.0)).await
    }

    /// Begin a challenge as a draft
    #[oai(
        path = "/challenges",
        method = "post",
        operation_id = "draft_challenge"
    )]
    async fn draft(
        &self,
        asked: Asked,
        input: Json<ChallengeInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let said = input.0;
        let blueprint = said.blueprint.unwrap_or(Blueprint::IdeasThenVote);
        let id = drafting::draft(&asked, blueprint, said.words).await?;
        let rest = async {
            if let Some(rules) = said.rules {
                drafting::keep_rules(&asked, id, rules).await?;
            }
            if let Some(dates) = said.dates {
                drafting::keep_dates(&asked, id, &dates).await?;
            }
            if let Some(form) = said.form {
                drafting::keep_form(&asked, id, form).await?;
            }
            Ok::<(), hall::Error>(())
        };
        if let Err(wrong) = rest.await {
            // What was refused leaves no half of itself behind.
            publishing::archive(&asked, id).await?;
            return Err(wrong.into());
        }
        full(&asked, id).await
    }

    /// Change a challenge's words
    #[oai(
        path = "/challenges/:id/words",
        method = "put",
        operation_id = "edit_challenge"
    )]
    async fn edit(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<WordsInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        drafting::edit(&asked, id, input.0.words, input.0.over).await?;
        full(&asked, id).await
    }

    /// Set all the dates of a draft
    #[oai(
        path = "/challenges/:id/phases",
        method = "put",
        operation_id = "keep_challenge_dates"
    )]
    async fn dates(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Vec<DateInput>>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        drafting::keep_dates(&asked, id, &input.0).await?;
        full(&asked, id).await
    }

    /// Move a date of a published challenge later
    #[oai(
        path = "/challenges/:id/phases/:phase",
        method = "patch",
        operation_id = "move_challenge_phase"
    )]
    async fn move_phase(
        &self,
        asked: Asked,
        id: Path<i64>,
        phase: Path<PhaseKind>,
        input: Json<MoveInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::move_phase(&asked, id, phase.0, &input.0.starts_at, &input.0.reason).await?;
        full(&asked, id).await
    }

    /// What moved after publication
    #[oai(
        path = "/challenges/:id/changes",
        method = "get",
        operation_id = "challenge_changes"
    )]
    async fn changes(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Changes>> {
        let (_, changes) = browse::changes(&asked, ChallengeId(id.0)).await?;
        Ok(Json(Changes {
            changes: changes.into_iter().map(ChangeItem::of).collect(),
        }))
    }

    /// For whom each deed is and how the vote goes
    #[oai(
        path = "/challenges/:id/rules",
        method = "put",
        operation_id = "keep_challenge_rules"
    )]
    async fn rules(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Rules>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        drafting::keep_rules(&asked, id, input.0).await?;
        full(&asked, id).await
    }

    /// The idea form
    #[oai(
        path = "/challenges/:id/form",
        method = "get",
        operation_id = "challenge_form"
    )]
    async fn form(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<FormOut>> {
        let form = window::form_of(&asked, ChallengeId(id.0)).await?;
        Ok(Json(FormOut::of(form)))
    }

    /// Set the idea form; questions left out are retired
    #[oai(
        path = "/challenges/:id/form",
        method = "put",
        operation_id = "keep_challenge_form"
    )]
    async fn keep_form(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<FormInput>,
    ) -> ApiResult<Json<FormOut>> {
        let form = drafting::keep_form(&asked, ChallengeId(id.0), input.0).await?;
        Ok(Json(FormOut::of(form)))
    }

    /// Publish a challenge, now or at a time
    #[oai(
        path = "/challenges/:id/publish",
        method = "post",
        operation_id = "publish_challenge"
    )]
    async fn publish(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<PublishInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::publish(&asked, id, input.0.at.as_deref()).await?;
        full(&asked, id).await
    }

    /// Do not publish it at that time after all
    #[oai(
        path = "/challenges/:id/publish",
        method = "delete",
        operation_id = "unplan_challenge"
    )]
    async fn unplan(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::do_not_publish(&asked, id).await?;
        full(&asked, id).await
    }

    /// Call a challenge off
    #[oai(
        path = "/challenges/:id/cancel",
        method = "post",
        operation_id = "cancel_challenge"
    )]
    async fn cancel(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Reason>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::cancel(&asked, id, &input.0.reason).await?;
        full(&asked, id).await
    }

    /// Put a challenge away; a draft is thrown away
    #[oai(
        path = "/challenges/:id/archive",
        method = "post",
        operation_id = "archive_challenge"
    )]
    async fn archive(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        publishing::archive(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// The same once more, as a draft
    #[oai(
        path = "/challenges/:id/clone",
        method = "post",
        operation_id = "clone_challenge"
    )]
    async fn once_more(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChallengeFull>> {
        let id = drafting::clone(&asked, ChallengeId(id.0)).await?;
        full(&asked, id).await
    }

    /// Follow a challenge
    #[oai(
        path = "/challenges/:id/follow",
        method = "put",
        operation_id = "follow_challenge"
    )]
    async fn follow(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        people::follow(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// Follow it no longer
    #[oai(
        path = "/challenges/:id/follow",
        method = "delete",
        operation_id = "unfollow_challenge"
    )]
    async fn unfollow(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        people::unfollow(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// Say where you live, for this challenge
    #[oai(
        path = "/challenges/:id/residence",
        method = "put",
        operation_id = "say_where_one_lives"
    )]
    async fn residence(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<AreaInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        people::say_where_one_lives(&asked, id, input.0.area).await?;
        full(&asked, id).await
    }

    /// Invite addresses to a deed
    #[oai(
        path = "/challenges/:id/invitations",
        method = "post",
        operation_id = "invite_to_challenge"
    )]
    async fn invite(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<InvitationInput>,
    ) -> ApiResult<Json<Invited>> {
        let addresses = input.0.addresses.join("\n");
        let new = people::invite(&asked, ChallengeId(id.0), input.0.deed, &addresses).await?;
        Ok(Json(Invited { new }))
    }

    /// Ask a colleague to look over it
    #[oai(
        path = "/challenges/:id/reviews",
        method = "post",
        operation_id = "ask_challenge_review"
    )]
    async fn ask_review(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<ReviewInput>,
    ) -> ApiResult<Json<ReviewMade>> {
        let id = people::ask_review(&asked, ChallengeId(id.0), input.0.of).await?;
        Ok(Json(ReviewMade { id }))
    }

    /// Say what you think of a challenge you were asked to look over
    #[oai(
        path = "/challenge-reviews/:id",
        method = "put",
        operation_id = "review_challenge"
    )]
    async fn review(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<OutcomeInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let remark = input.0.remark.unwrap_or_default();
        let id = people::review(&asked, ReviewId(id.0), input.0.outcome, &remark).await?;
        full(&asked, id).await
    }

    /// Ask a question in public
    #[oai(
        path = "/challenges/:id/questions",
        method = "post",
        operation_id = "ask_challenge"
    )]
    async fn ask(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Text>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::ask(&asked, id, &input.0.text).await?;
        full(&asked, id).await
    }

    /// Answer a question in public
    #[oai(
        path = "/challenge-questions/:id/answer",
        method = "put",
        operation_id = "answer_challenge_question"
    )]
    async fn answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Text>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = talking::answer_query(&asked, QueryId(id.0), &input.0.text).await?;
        full(&asked, id).await
    }

    /// Tell everyone who follows
    #[oai(
        path = "/challenges/:id/news",
        method = "post",
        operation_id = "tell_challenge_news"
    )]
    async fn news(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<TitledText>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::tell_news(&asked, id, &input.0.title, &input.0.text).await?;
        full(&asked, id).await
    }

    /// Add a step of carrying out
    #[oai(
        path = "/challenges/:id/milestones",
        method = "post",
        operation_id = "add_milestone"
    )]
    async fn add_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<MilestoneInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::keep_milestone(&asked, id, None, input.0).await?;
        full(&asked, id).await
    }

    /// Change a step, or say that it is done
    #[oai(
        path = "/challenges/:id/milestones/:step",
        method = "put",
        operation_id = "keep_milestone"
    )]
    async fn keep_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
        input: Json<MilestoneInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::keep_milestone(&asked, id, Some(MilestoneId(step.0)), input.0).await?;
        full(&asked, id).await
    }

    /// Tell how a step is coming along
    #[oai(
        path = "/challenges/:id/milestones/:step/updates",
        method = "post",
        operation_id = "tell_milestone"
    )]
    async fn tell_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
        input: Json<Text>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::tell_milestone(&asked, id, MilestoneId(step.0), &input.0.text).await?;
        full(&asked, id).await
    }
}
