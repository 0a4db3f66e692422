//! The administrator's deeds for programs: jobs, letters on their way, the words of letters, what the doctor says.

use crate::{doctor, overview, texts};
use chrono::{DateTime, Utc};
use entity::words::{JobState, Lang, LetterId, LetterState};
use hall::{Error, Result};
use jobs::{QueueFilter, QueuePlace, QueuedJob};
use notifications::{OutgoingFilter, OutgoingLetter, OutgoingPlace};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use serde_json::json;
use std::collections::BTreeMap;
use web::{ApiResult, Asked, paging};

pub struct AdminApi;

/// How the hub is, at one look.
#[derive(Object)]
struct OverviewView {
    jobs_waiting: i64,
    jobs_failed: i64,
    letters_waiting: i64,
    letters_failed: i64,
    doctor: Vec<FindingView>,
    /// Addresses of what needs a hand.
    needs: Vec<String>,
}

/// One thing that was tried.
#[derive(Object)]
struct FindingView {
    what: String,
    well: bool,
    /// What works, or what is wrong, in the language of whoever asks.
    note: String,
    /// What a library or another machine said of it, word by word.
    detail: Option<String>,
}

impl FindingView {
    fn of(lang: Lang, finding: doctor::Finding) -> Self {
        Self {
            what: finding.what.into_owned(),
            well: finding.well,
            note: press::words::say_json(lang, &finding.say.key, &json!(finding.say.args)),
            detail: Some(finding.detail).filter(|detail| !detail.is_empty()),
        }
    }
}

/// A job.
#[derive(Object)]
struct JobView {
    id: i64,
    kind: String,
    state: JobState,
    attempts: i64,
    /// Why the last try failed, without addresses and links.
    why: Option<String>,
    created_at: DateTime<Utc>,
    /// When it is tried next, or was tried last.
    run_at: DateTime<Utc>,
}

impl From<QueuedJob> for JobView {
    fn from(job: QueuedJob) -> Self {
        Self {
            id: job.id,
            kind: job.kind,
            state: job.state,
            attempts: job.attempts,
            why: job.why,
            created_at: job.created_at,
            run_at: job.run_at,
        }
    }
}

#[derive(Object)]
struct JobList {
    items: Vec<JobView>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

/// A letter on its way. What it says is never told, and of its address only the house.
#[derive(Object)]
struct OutgoingView {
    id: LetterId,
    kind: String,
    lang: Lang,
    state: LetterState,
    to: String,
    attempts: i64,
    why: Option<String>,
    created_at: DateTime<Utc>,
    try_at: DateTime<Utc>,
    /// It can be tried again.
    has_words: bool,
}

impl From<OutgoingLetter> for OutgoingView {
    fn from(letter: OutgoingLetter) -> Self {
        Self {
            id: letter.id,
            kind: letter.kind,
            lang: letter.lang,
            state: letter.state,
            to: letter.to,
            attempts: letter.attempts,
            why: letter.why,
            created_at: letter.created_at,
            try_at: letter.try_at,
            has_words: letter.has_words,
        }
    }
}

#[derive(Object)]
struct OutgoingList {
    items: Vec<OutgoingView>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

#[derive(Object)]
#[oai(deny_unknown_fields)]
struct KindBody {
    kind: String,
}

/// How many were tried again; some hundreds at a time.
#[derive(Object)]
struct Number {
    number: u64,
}

#[derive(Object)]
#[oai(rename = "LetBeReason", deny_unknown_fields)]
struct ReasonBody {
    /// Why; it stands in the log.
    reason: String,
}

/// A letter the hub writes.
#[derive(Object)]
struct LetterLineView {
    name: String,
    messages: u64,
    /// Languages with words of the agency's own.
    changed: Vec<Lang>,
}

#[derive(Object)]
struct LetterLines {
    items: Vec<LetterLineView>,
}

/// A message of a letter.
#[derive(Object)]
struct LetterTextView {
    key: String,
    /// As it came.
    ours: String,
    /// As the agency wrote it; null: as it came.
    own: Option<String>,
    /// What must be filled in, and nothing else.
    placeholders: Vec<String>,
    /// How it reads with sample data.
    sample: String,
}

#[derive(Object)]
struct LetterTexts {
    items: Vec<LetterTextView>,
}

impl From<Vec<texts::LetterText>> for LetterTexts {
    fn from(messages: Vec<texts::LetterText>) -> Self {
        let items = messages
            .into_iter()
            .map(|message| LetterTextView {
                key: message.key,
                ours: message.ours,
                own: message.own,
                placeholders: message.placeholders,
                sample: message.sample,
            })
            .collect();
        Self { items }
    }
}

#[derive(Object)]
#[oai(deny_unknown_fields)]
struct LetterWords {
    /// By key. What is left out, empty or as it came is ours again.
    words: BTreeMap<String, String>,
}

/// How a letter reads.
#[derive(Object)]
struct LetterPreview {
    subject: String,
    text: String,
    html: String,
}

#[derive(Object)]
struct LetterPreviews {
    items: Vec<LetterPreview>,
}

#[OpenApi]
impl AdminApi {
    /// How the hub is
    #[oai(path = "/admin", method = "get", operation_id = "admin_overview")]
    async fn overview(&self, asked: Asked) -> ApiResult<Json<OverviewView>> {
        let found = overview::overview(&asked).await?;
        Ok(Json(OverviewView {
            jobs_waiting: found.jobs_waiting,
            jobs_failed: found.jobs_failed,
            letters_waiting: found.letters_waiting,
            letters_failed: found.letters_failed,
            doctor: found
                .findings
                .into_iter()
                .map(|finding| FindingView::of(asked.lang, finding))
                .collect(),
            needs: found
                .needs
                .iter()
                .map(|need| asked.config().absolute(&need.url))
                .collect(),
        }))
    }

    /// Jobs of one state, latest first
    #[oai(path = "/jobs", method = "get", operation_id = "jobs")]
    async fn jobs(
        &self,
        asked: Asked,
        /// Those that were given up, if nothing is said.
        state: Query<Option<JobState>>,
        kind: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<JobList>> {
        let filter = QueueFilter {
            state: state.0.unwrap_or(JobState::Dead),
            kind: kind.0,
            after: paging::read::<QueuePlace>(after.0.as_deref())?,
        };
        let found = jobs::queue(&asked, &filter, paging::per_page(per_page.0)?).await?;
        Ok(Json(JobList {
            items: found.jobs.into_iter().map(JobView::from).collect(),
            next: found.next.map(|next| paging::write(&next)),
        }))
    }

    /// Try a job again
    #[oai(path = "/jobs/:id/retry", method = "put", operation_id = "retry_job")]
    async fn retry_job(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        Ok(jobs::retry(&asked, id.0).await?)
    }

    /// Try every job of a kind again that was given up
    #[oai(path = "/jobs/retry", method = "put", operation_id = "retry_jobs")]
    async fn retry_jobs(&self, asked: Asked, body: Json<KindBody>) -> ApiResult<Json<Number>> {
        let number = jobs::retry_all(&asked, &body.0.kind).await?;
        Ok(Json(Number { number }))
    }

    /// Let a job be that was given up
    #[oai(path = "/jobs/:id/drop", method = "put", operation_id = "drop_job")]
    async fn drop_job(&self, asked: Asked, id: Path<i64>, body: Json<ReasonBody>) -> ApiResult<()> {
        Ok(jobs::drop_job(&asked, id.0, &body.0.reason).await?)
    }

    /// Letters of one state, latest first
    #[oai(path = "/letters", method = "get", operation_id = "letters")]
    async fn letters(
        &self,
        asked: Asked,
        /// Those that could not be delivered, if nothing is said.
        state: Query<Option<LetterState>>,
        kind: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<OutgoingList>> {
        let filter = OutgoingFilter {
            state: state.0.unwrap_or(LetterState::Failed),
            kind: kind.0,
            after: paging::read::<OutgoingPlace>(after.0.as_deref())?,
        };
        let most = paging::per_page(per_page.0)?;
        let found = notifications::outgoing(&asked, &filter, most).await?;
        Ok(Json(OutgoingList {
            items: found.letters.into_iter().map(OutgoingView::from).collect(),
            next: found.next.map(|next| paging::write(&next)),
        }))
    }

    /// Try a letter again
    #[oai(
        path = "/letters/:id/retry",
        method = "put",
        operation_id = "retry_letter"
    )]
    async fn retry_letter(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        Ok(notifications::retry_letter(&asked, LetterId(id.0)).await?)
    }

    /// Try every letter of a kind again that could not be delivered
    #[oai(
        path = "/letters/retry",
        method = "put",
        operation_id = "retry_letters"
    )]
    async fn retry_letters(&self, asked: Asked, body: Json<KindBody>) -> ApiResult<Json<Number>> {
        let number = notifications::retry_letters(&asked, &body.0.kind).await?;
        Ok(Json(Number { number }))
    }

    /// Take a letter out of the post
    #[oai(
        path = "/letters/:id/drop",
        method = "put",
        operation_id = "drop_letter"
    )]
    async fn drop_letter(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<ReasonBody>,
    ) -> ApiResult<()> {
        Ok(notifications::drop_letter(&asked, LetterId(id.0), &body.0.reason).await?)
    }

    /// Letters the hub writes
    #[oai(path = "/letter-texts", method = "get", operation_id = "letter_texts")]
    async fn letter_texts(&self, asked: Asked) -> ApiResult<Json<LetterLines>> {
        let items = texts::letters(&asked)
            .await?
            .into_iter()
            .map(|line| LetterLineView {
                name: line.name,
                messages: line.messages as u64,
                changed: line.changed,
            })
            .collect();
        Ok(Json(LetterLines { items }))
    }

    /// The words of a letter in one language
    #[oai(
        path = "/letter-texts/:name/:lang",
        method = "get",
        operation_id = "letter_text"
    )]
    async fn letter_text(
        &self,
        asked: Asked,
        name: Path<String>,
        lang: Path<String>,
    ) -> ApiResult<Json<LetterTexts>> {
        let messages = texts::one(&asked, &name, read_lang(&lang)?).await?;
        Ok(Json(messages.into()))
    }

    /// Write the words of a letter
    ///
    /// Every placeholder of a message must stay in it, and no other may come.
    #[oai(
        path = "/letter-texts/:name/:lang",
        method = "put",
        operation_id = "keep_letter_text"
    )]
    async fn keep_letter_text(
        &self,
        asked: Asked,
        name: Path<String>,
        lang: Path<String>,
        body: Json<LetterWords>,
    ) -> ApiResult<Json<LetterTexts>> {
        let lang = read_lang(&lang)?;
        let messages = texts::keep(&asked, &name, lang, &body.0.words).await?;
        Ok(Json(messages.into()))
    }

    /// Go back to the words a letter came with
    #[oai(
        path = "/letter-texts/:name/:lang",
        method = "delete",
        operation_id = "reset_letter_text"
    )]
    async fn reset_letter_text(
        &self,
        asked: Asked,
        name: Path<String>,
        lang: Path<String>,
    ) -> ApiResult<Json<LetterTexts>> {
        let messages = texts::reset(&asked, &name, read_lang(&lang)?).await?;
        Ok(Json(messages.into()))
    }

    /// How a letter reads
    #[oai(
        path = "/letter-texts/:name/:lang/preview",
        method = "get",
        operation_id = "letter_preview"
    )]
    async fn letter_preview(
        &self,
        asked: Asked,
        name: Path<String>,
        lang: Path<String>,
    ) -> ApiResult<Json<LetterPreviews>> {
        let previews = texts::preview(&asked, &name, read_lang(&lang)?, None).await?;
        Ok(Json(previews_of(previews)))
    }

    /// How a letter would read with other words
    #[oai(
        path = "/letter-texts/:name/:lang/preview",
        method = "put",
        operation_id = "letter_rehearsal"
    )]
    async fn letter_rehearsal(
        &self,
        asked: Asked,
        name: Path<String>,
        lang: Path<String>,
        body: Json<LetterWords>,
    ) -> ApiResult<Json<LetterPreviews>> {
        let lang = read_lang(&lang)?;
        let previews = texts::preview(&asked, &name, lang, Some(&body.0.words)).await?;
        Ok(Json(previews_of(previews)))
    }
}

fn read_lang(lang: &str) -> Result<Lang> {
    lang.parse().map_err(|_| Error::Missing)
}

fn previews_of(previews: Vec<texts::Preview>) -> LetterPreviews {
    let items = previews
        .into_iter()
        .map(|preview| LetterPreview {
            subject: preview.subject,
            text: preview.text,
            html: preview.html,
        })
        .collect();
    LetterPreviews { items }
}
