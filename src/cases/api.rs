//! Cases for machines: every deed of the pages, through the same verbs.

mod calls;
mod matters;
mod routing;

use crate::browse::{self, Filter};
use crate::checklist::api::ChecklistApi;
use crate::day::api::DayApi;
use crate::handover::api::HandoversApi;
use crate::hide::Hiding;
use crate::merging::api::MergingApi;
use crate::organisations::api::OrganisationsApi;
use crate::own::{self, Anew, Way};
use crate::pages::intake::taken_in;
use crate::promise::{FiguresView, PromiseView};
use crate::shared::api::SharedApi;
use crate::submit::{NewFeedback, Receipt};
use crate::survey::api::SurveyApi;
use crate::texts::api::TextsApi;
use crate::views::{CaseFile, CaseRow, CaseView, OnwardView, TieView, TrackedView};
use crate::waiting::api::WaitingApi;
use crate::{answer, elsewhere, files, hand, hide, promise, submit};
use chrono::{DateTime, Datelike, Utc};
use entity::words::{
    AgencyId, AreaId, CaseId, CaseMessageId, CaseStatus, Channel, Lang, PersonId, TeamId, ThemeId,
};
use hall::{Error, addresses};
use poem_openapi::param::{Header, Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, Part, Parts, Shape, paging};

/// Everything of this room.
pub fn all() -> impl OpenApi {
    (
        FeedbackApi,
        TrackedApi,
        OwnApi,
        PromiseApi,
        matters::MattersApi,
        calls::CallsApi,
        routing::RoutingApi,
        work(),
    )
}

/// What the staff do with cases, and what comes after.
fn work() -> impl OpenApi {
    (
        HandoversApi,
        SurveyApi,
        WaitingApi,
        TextsApi,
        DayApi,
        MergingApi,
        ChecklistApi,
        OrganisationsApi,
        SharedApi,
    )
}

/// The same problem under the name the program knows the field by.
fn in_field(wrong: Error, field: &'static str) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                problem.field = field.into();
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

/// Feedback as it is sent.
#[derive(Object)]
struct FeedbackBody {
    /// What is said; Markdown.
    text: String,
    /// Where the answer goes by letter. Not needed: the link is enough. Somebody with a token hears at their own address.
    email: Option<String>,
    /// The page or service it is about, in words or as an address of this hub.
    about: Option<String>,
    /// Guessed from the text when it is not said.
    lang: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
}

/// What lets its person back into a live chat.
#[derive(Object)]
#[oai(rename = "CaseChatKey")]
struct ChatKey {
    /// Opens the chat and its case without an account. It is told this once and never again.
    key: String,
    /// The page of the chat.
    url: String,
}

/// Proof that feedback came in.
#[derive(Object)]
struct Received {
    id: CaseId,
    /// Said aloud on the telephone: `2026-00042`.
    reference: String,
    /// Opens the feedback without an account. It is told this once and never again.
    tracking_url: String,
    /// By when an answer is promised.
    due_at: Option<DateTime<Utc>>,
}

impl Received {
    fn of(receipt: Receipt) -> Self {
        Self {
            id: receipt.case,
            reference: receipt.reference,
            tracking_url: receipt.tracking_url,
            due_at: receipt.due_at,
        }
    }
}

/// What comes with a message.
struct MessageFiles;

impl Shape for MessageFiles {
    const PARTS: &'static [Part] = &[
        Part {
            name: "text",
            is_file: false,
            text: "What is said.",
        },
        Part {
            name: "files",
            is_file: true,
            text: "Pictures and papers, known by their content. Pictures lose their metadata.",
        },
    ];
}

#[derive(Object)]
struct CaseList {
    items: Vec<CaseRow>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

/// What is said in a case.
#[derive(Object)]
struct MessageBody {
    text: String,
}

/// Whether the answer helped.
#[derive(Object)]
struct Judgement {
    helped: bool,
    /// With "not yet": what is still missing.
    why: Option<String>,
}

/// An answer of the staff.
#[derive(Object)]
struct AnswerBody {
    text: String,
    /// The version its writer saw; a case that has changed since is not answered unseen.
    version: Option<i64>,
}

/// Why a case ends.
#[derive(Object)]
struct ReasonBody {
    reason: String,
    version: Option<i64>,
}

/// Who has a case.
#[derive(Object)]
struct HandBody {
    team: Option<TeamId>,
    answerer: Option<PersonId>,
    version: Option<i64>,
}

/// Where a case could go, and why.
#[derive(Object)]
struct OfferBody {
    agency: AgencyId,
    /// Its person reads it.
    reason: String,
    version: Option<i64>,
}

/// What its person says to that.
#[derive(Object)]
struct OfferAnswer {
    agree: bool,
}

/// What came of it.
#[derive(Object)]
struct OfferAnswered {
    /// As it stands here.
    case: TrackedView,
    /// Agreed: the case it goes on as, at the other agency.
    goes_on: Option<Received>,
}

/// What a case is about.
#[derive(Object)]
struct SortBody {
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    lang: Lang,
    version: Option<i64>,
}

pub struct FeedbackApi;

#[OpenApi]
impl FeedbackApi {
    /// Give feedback
    ///
    /// Needs no token. Files are added afterwards, to the address of the link.
    #[oai(path = "/feedback", method = "post", operation_id = "give_feedback")]
    async fn give(&self, asked: Asked, said: Json<FeedbackBody>) -> ApiResult<Json<Received>> {
        let said = said.0;
        let receipt = submit::submit(
            &asked,
            NewFeedback {
                text: said.text,
                email: said.email,
                about: said.about,
                lang: said.lang,
                theme: said.theme,
                area: said.area,
                channel: Channel::Api,
                network: Some(asked.network()),
                ..NewFeedback::default()
            },
        )
        .await?;
        Ok(Json(Received::of(receipt)))
    }

    /// Feedback of the agency
    #[oai(path = "/feedback", method = "get", operation_id = "feedback_list")]
    async fn list(
        &self,
        asked: Asked,
        status: Query<Option<CaseStatus>>,
        theme: Query<Option<i64>>,
        reference: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<CaseList>> {
        let most = paging::per_page(per_page.0)?;
        let filter = Filter {
            kind: None,
            status: status.0,
            theme: theme.0.map(ThemeId),
            reference: reference.0,
            after: paging::read(after.0.as_deref())?.map(CaseId),
        };
        let found = browse::list(&asked, &filter, most + 1).await?;
        Ok(Json(cut(&asked, found, most)))
    }

    /// One case, for the staff
    #[oai(path = "/feedback/:id", method = "get", operation_id = "feedback")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<CaseView>> {
        seen(&asked, CaseId(id.0)).await
    }

    /// Answer it: the person reads it on their page and by letter
    #[oai(
        path = "/feedback/:id/answer",
        method = "post",
        operation_id = "answer_feedback"
    )]
    async fn answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<AnswerBody>,
    ) -> ApiResult<Json<CaseView>> {
        answer::answer(&asked, CaseId(id.0), said.0.version, &said.0.text).await?;
        seen(&asked, CaseId(id.0)).await
    }

    /// Close it, with the reason the person reads
    #[oai(
        path = "/feedback/:id/close",
        method = "post",
        operation_id = "close_feedback"
    )]
    async fn close(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<ReasonBody>,
    ) -> ApiResult<Json<CaseView>> {
        answer::close(&asked, CaseId(id.0), said.0.version, &said.0.reason).await?;
        seen(&asked, CaseId(id.0)).await
    }

    /// Do not take it up, with the reason the person reads
    #[oai(
        path = "/feedback/:id/decline",
        method = "post",
        operation_id = "decline_feedback"
    )]
    async fn decline(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<ReasonBody>,
    ) -> ApiResult<Json<CaseView>> {
        answer::decline(&asked, CaseId(id.0), said.0.version, &said.0.reason).await?;
        seen(&asked, CaseId(id.0)).await
    }

    /// Hand it to a team or a person
    #[oai(
        path = "/feedback/:id/hand",
        method = "put",
        operation_id = "hand_feedback"
    )]
    async fn hand(
        &self,
        asked: Asked,
        id: Path<i64>,
        to: Json<HandBody>,
    ) -> ApiResult<Json<CaseView>> {
        let (team, answerer) = (to.0.team, to.0.answerer);
        hand::hand_to(&asked, CaseId(id.0), to.0.version, team, answerer).await?;
        seen(&asked, CaseId(id.0)).await
    }

    /// Say what it is about
    #[oai(
        path = "/feedback/:id/sorting",
        method = "put",
        operation_id = "sort_feedback"
    )]
    async fn sort(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<SortBody>,
    ) -> ApiResult<Json<CaseView>> {
        let sorting = hand::Sorting {
            theme: said.0.theme,
            area: said.0.area,
            lang: said.0.lang,
        };
        hand::sort(&asked, CaseId(id.0), said.0.version, sorting).await?;
        seen(&asked, CaseId(id.0)).await
    }

    /// Ask its person whether it may go to another agency
    #[oai(
        path = "/feedback/:id/offer",
        method = "put",
        operation_id = "offer_feedback"
    )]
    async fn offer(
        &self,
        asked: Asked,
        id: Path<i64>,
        to: Json<OfferBody>,
    ) -> ApiResult<Json<CaseView>> {
        let (id, to) = (CaseId(id.0), to.0);
        elsewhere::offer(&asked, id, to.version, Some(to.agency), &to.reason).await?;
        seen(&asked, id).await
    }

    /// Hide a message, by a rule and with a reason
    #[oai(
        path = "/feedback/:id/messages/:message/hiding",
        method = "put",
        operation_id = "hide_feedback_message"
    )]
    async fn hide(
        &self,
        asked: Asked,
        id: Path<i64>,
        message: Path<i64>,
        why: Json<Hiding>,
    ) -> ApiResult<Json<CaseView>> {
        hide::hide(&asked, CaseId(id.0), CaseMessageId(message.0), why.0).await?;
        seen(&asked, CaseId(id.0)).await
    }

    /// Show a message again
    #[oai(
        path = "/feedback/:id/messages/:message/hiding",
        method = "delete",
        operation_id = "show_feedback_message"
    )]
    async fn show(
        &self,
        asked: Asked,
        id: Path<i64>,
        message: Path<i64>,
    ) -> ApiResult<Json<CaseView>> {
        hide::show(&asked, CaseId(id.0), CaseMessageId(message.0)).await?;
        seen(&asked, CaseId(id.0)).await
    }
}

pub(crate) async fn seen(asked: &Asked, id: CaseId) -> ApiResult<Json<CaseView>> {
    let mut view = browse::one(asked, id).await?;
    view.row.url = asked.config().absolute(&view.row.url);
    make_absolute(
        asked,
        &mut view.files,
        &mut view.onward,
        view.follows.iter_mut().chain(&mut view.went_on),
    );
    Ok(Json(view))
}

fn cut(asked: &Asked, mut found: Vec<CaseRow>, most: u64) -> CaseList {
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| paging::write(&last.id.0));
    for row in &mut found {
        row.url = asked.config().absolute(&row.url);
    }
    CaseList { items: found, next }
}

pub struct TrackedApi;

/// By the key at the end of a tracking link. Needs no token.
#[OpenApi]
impl TrackedApi {
    /// Feedback, by its link
    #[oai(
        path = "/tracked/:key",
        method = "get",
        operation_id = "tracked_feedback"
    )]
    async fn one(&self, asked: Asked, key: Path<String>) -> ApiResult<Json<TrackedView>> {
        followed(&asked, &Way::Token(key.0)).await
    }

    /// Add something
    #[oai(
        path = "/tracked/:key/messages",
        method = "post",
        operation_id = "add_to_tracked_feedback"
    )]
    async fn add(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<MessageBody>,
    ) -> ApiResult<Json<TrackedView>> {
        let way = Way::Token(key.0);
        own::add(&asked, &way, &said.0.text, Vec::new()).await?;
        followed(&asked, &way).await
    }

    /// Add something with files
    #[oai(
        path = "/tracked/:key/files",
        method = "post",
        operation_id = "add_files_to_tracked_feedback"
    )]
    async fn add_files(
        &self,
        asked: Asked,
        key: Path<String>,
        #[oai(name = "Idempotency-Key")] once: Header<Option<String>>,
        parts: Parts<MessageFiles>,
    ) -> ApiResult<Json<TrackedView>> {
        add_files(&asked, Way::Token(key.0), once.0, parts).await
    }

    /// Say whether the answer helped
    #[oai(
        path = "/tracked/:key/helped",
        method = "put",
        operation_id = "judge_tracked_feedback"
    )]
    async fn judge(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<Judgement>,
    ) -> ApiResult<Json<TrackedView>> {
        judge(&asked, Way::Token(key.0), said.0).await
    }

    /// Say whether it may go to another agency
    #[oai(
        path = "/tracked/:key/offer",
        method = "put",
        operation_id = "answer_offer_of_tracked_feedback"
    )]
    async fn answer_offer(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<OfferAnswer>,
    ) -> ApiResult<Json<OfferAnswered>> {
        answer_offer(&asked, Way::Token(key.0), said.0.agree).await
    }

    /// Begin anew, where it was closed more than thirty days ago
    #[oai(
        path = "/tracked/:key/again",
        method = "post",
        operation_id = "begin_tracked_feedback_anew"
    )]
    async fn again(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<MessageBody>,
    ) -> ApiResult<Json<Received>> {
        again(&asked, Way::Token(key.0), said.0.text).await
    }

    /// Stop every link to it; with `letters` no letters come either
    #[oai(
        path = "/tracked/:key",
        method = "delete",
        operation_id = "stop_tracking_links"
    )]
    async fn end(
        &self,
        asked: Asked,
        key: Path<String>,
        letters: Query<Option<bool>>,
    ) -> ApiResult<()> {
        let and_letters = letters.0.unwrap_or_default();
        Ok(own::end_links(&asked, &Way::Token(key.0), and_letters).await?)
    }
}

pub struct OwnApi;

#[OpenApi]
impl OwnApi {
    /// Your own feedback
    #[oai(
        path = "/account/feedback",
        method = "get",
        operation_id = "my_feedback_list"
    )]
    async fn list(
        &self,
        asked: Asked,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<CaseList>> {
        let most = paging::per_page(per_page.0)?;
        let after = paging::read(after.0.as_deref())?.map(CaseId);
        let found = browse::mine(&asked, after, most + 1).await?;
        Ok(Json(cut(&asked, found, most)))
    }

    /// One of your own
    #[oai(
        path = "/account/feedback/:id",
        method = "get",
        operation_id = "my_feedback"
    )]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<TrackedView>> {
        followed(&asked, &Way::Own(CaseId(id.0))).await
    }

    /// Add something to your own
    #[oai(
        path = "/account/feedback/:id/messages",
        method = "post",
        operation_id = "add_to_my_feedback"
    )]
    async fn add(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<MessageBody>,
    ) -> ApiResult<Json<TrackedView>> {
        let way = Way::Own(CaseId(id.0));
        own::add(&asked, &way, &said.0.text, Vec::new()).await?;
        followed(&asked, &way).await
    }

    /// Add something with files to your own
    #[oai(
        path = "/account/feedback/:id/files",
        method = "post",
        operation_id = "add_files_to_my_feedback"
    )]
    async fn add_files(
        &self,
        asked: Asked,
        id: Path<i64>,
        #[oai(name = "Idempotency-Key")] once: Header<Option<String>>,
        parts: Parts<MessageFiles>,
    ) -> ApiResult<Json<TrackedView>> {
        add_files(&asked, Way::Own(CaseId(id.0)), once.0, parts).await
    }

    /// Say whether the answer helped you
    #[oai(
        path = "/account/feedback/:id/helped",
        method = "put",
        operation_id = "judge_my_feedback"
    )]
    async fn judge(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<Judgement>,
    ) -> ApiResult<Json<TrackedView>> {
        judge(&asked, Way::Own(CaseId(id.0)), said.0).await
    }

    /// Say whether your own may go to another agency
    #[oai(
        path = "/account/feedback/:id/offer",
        method = "put",
        operation_id = "answer_offer_of_my_feedback"
    )]
    async fn answer_offer(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<OfferAnswer>,
    ) -> ApiResult<Json<OfferAnswered>> {
        answer_offer(&asked, Way::Own(CaseId(id.0)), said.0.agree).await
    }

    /// Begin your own anew, where it was closed more than thirty days ago
    #[oai(
        path = "/account/feedback/:id/again",
        method = "post",
        operation_id = "begin_my_feedback_anew"
    )]
    async fn again(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<MessageBody>,
    ) -> ApiResult<Json<Received>> {
        again(&asked, Way::Own(CaseId(id.0)), said.0.text).await
    }

    /// A key to the live chat about your own
    ///
    /// For `/tracked/{key}/chat`. There is one while a chat goes on.
    #[oai(
        path = "/account/feedback/:id/chat",
        method = "post",
        operation_id = "open_my_chat"
    )]
    async fn chat(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChatKey>> {
        let key = own::chat_key(&asked, CaseId(id.0)).await?;
        let url = asked.config().absolute(&addresses::chat(&key));
        Ok(Json(ChatKey { key, url }))
    }

    /// Stop every link to your own
    #[oai(
        path = "/account/feedback/:id/links",
        method = "delete",
        operation_id = "stop_my_tracking_links"
    )]
    async fn end(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        Ok(own::end_links(&asked, &Way::Own(CaseId(id.0)), false).await?)
    }
}

pub(crate) async fn followed(asked: &Asked, way: &Way) -> ApiResult<Json<TrackedView>> {
    let mut view = browse::tracked(asked, way).await?;
    make_absolute(
        asked,
        &mut view.files,
        &mut view.onward,
        view.follows.iter_mut().chain(&mut view.went_on),
    );
    Ok(Json(view))
}

/// A program reads whole addresses.
fn make_absolute<'a>(
    asked: &Asked,
    files: &mut [CaseFile],
    onward: &mut [OnwardView],
    ties: impl Iterator<Item = &'a mut TieView>,
) {
    let whole = |url: &mut Option<String>| {
        *url = url.as_deref().map(|url| asked.config().absolute(url));
    };
    for file in files {
        file.url = asked.config().absolute(&file.url);
        whole(&mut file.thumb_url);
    }
    for led in onward {
        whole(&mut led.url);
    }
    for tie in ties {
        whole(&mut tie.url);
    }
}

async fn answer_offer(asked: &Asked, way: Way, agree: bool) -> ApiResult<Json<OfferAnswered>> {
    let receipt = elsewhere::answer_offer(asked, &way, agree).await?;
    Ok(Json(OfferAnswered {
        case: followed(asked, &way).await?.0,
        goes_on: receipt.map(Received::of),
    }))
}

async fn again(asked: &Asked, way: Way, text: String) -> ApiResult<Json<Received>> {
    let said = Anew {
        text,
        channel: Channel::Api,
        network: Some(asked.network()),
        files: Vec::new(),
    };
    Ok(Json(Received::of(own::again(asked, &way, said).await?)))
}

async fn judge(asked: &Asked, way: Way, said: Judgement) -> ApiResult<Json<TrackedView>> {
    if said.helped {
        own::helped(asked, &way).await?;
    } else {
        own::not_yet(asked, &way, said.why.as_deref().unwrap_or_default()).await?;
    }
    followed(asked, &way).await
}

async fn add_files(
    asked: &Asked,
    way: Way,
    once: Option<String>,
    mut parts: Parts<MessageFiles>,
) -> ApiResult<Json<TrackedView>> {
    // Who is not signed in has no keys of their own: a repeat is theirs to avoid.
    let once = once.filter(|_| asked.actor.person().is_some());
    let what = format!("feedback files {way:?}");
    let told = Some(parts.told());
    accounts::once(asked, once.as_deref(), &what, told, async {
        let kind = own::find(asked, &way).await?.kind;
        let text = parts.texts("text").join("\n\n");
        let taken = taken_in(asked, kind, parts.files("files")).await?;
        let kept = files::keep_files(asked, kind, taken).await?;
        own::add(asked, &way, &text, kept).await?;
        browse::tracked(asked, &way).await
    })
    .await
}

/// The promise of an answer.
pub struct PromiseApi;

#[OpenApi]
impl PromiseApi {
    /// By when something would be answered
    ///
    /// `received_at`: RFC 3339; now, when it is left out. Answers the stretches that count and those that are skipped.
    #[oai(path = "/promise", method = "get", operation_id = "promise")]
    async fn promise(
        &self,
        asked: Asked,
        received_at: Query<Option<String>>,
    ) -> ApiResult<Json<PromiseView>> {
        let received = received_at.0.as_deref().map(moment).transpose()?;
        Ok(Json(promise::promise(&asked, received).await?))
    }

    /// What became of the promises of the last twelve months
    #[oai(
        path = "/promise/figures",
        method = "get",
        operation_id = "promise_figures"
    )]
    async fn figures(&self, asked: Asked) -> ApiResult<Json<FiguresView>> {
        Ok(Json(promise::figures(&asked).await?))
    }
}

/// A moment somebody may ask about: within a century of rules that are known.
fn moment(text: &str) -> Result<DateTime<Utc>, Error> {
    // An address turns the plus of an offset into a blank.
    let text = text.trim().replace(' ', "+");
    DateTime::parse_from_rfc3339(&text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
        .filter(|at| (2000..2100).contains(&at.year()))
        .ok_or_else(|| Error::invalid("received_at", "cases-problem-received-at"))
}
