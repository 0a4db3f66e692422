//! The desk: drafting, dates, rules, the form, publishing, and what is said afterwards. Short pages, one matter each.

use super::public::{Choice, Tab, areas, themes};
use super::samples;
use crate::browse::{self, Part};
use crate::challenge::{DateInput, Rules, Words, local, moment};
use crate::draft::{self as drafting, FormInput, QuestionCondition, QuestionInput};
use crate::files::{NewPicture, add_picture as keep_picture, remove_picture as take_picture};
use crate::people;
use crate::publish as publishing;
use crate::talk::{self as talking, MilestoneInput};
use crate::views::{ChallengeRow, DeskView};
use agencies::Site;
use entity::words::{
    AreaId, Blueprint, ChallengeId, ChallengeState, Counts, FileId, FormParts, Gate, GateDeed,
    GateKind, Gates, IdeaId, Lang, MilestoneId, Need, PersonId, PhaseKind, QueryId, QuestionId,
    QuestionKind, ReviewId, ReviewOutcome, ThemeId, Voting, VotingKind,
};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use hall::{Cx, Refusal};
use press::{Page, say};
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

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

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<ChallengeRow>,
    tabs: Vec<Tab>,
}

#[derive(Deserialize)]
struct AskedList {
    state: Option<ChallengeState>,
}

fn list_page(lang: Lang, state: ChallengeState, rows: Vec<ChallengeRow>) -> ListPage {
    let tabs = [
        ChallengeState::Published,
        ChallengeState::Draft,
        ChallengeState::Cancelled,
        ChallengeState::Archived,
    ]
    .into_iter()
    .map(|one| Tab {
        label: say(lang, &format!("challenges-tab-{one}"), &[]),
        href: format!("{}?state={one}", addresses::DESK_CHALLENGES),
        current: one == state,
    })
    .collect();
    ListPage { rows, tabs }
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: AskedList = visit.query()?;
    let state = asked.state.unwrap_or(ChallengeState::Published);
    let rows = browse::desk_list(&visit.cx, state).await?;
    visit.show(&list_page(visit.lang, state, rows))
}

#[derive(Serialize)]
pub struct NewPage {
    title: String,
    blueprints: Vec<Choice>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedNew {
    title: Option<String>,
    blueprint: Option<Blueprint>,
}

fn new_page(lang: Lang, typed: &TypedNew) -> NewPage {
    NewPage {
        title: typed.title.clone().unwrap_or_default(),
        blueprints: worded(
            lang,
            "blueprint",
            Blueprint::ALL,
            typed.blueprint.unwrap_or(Blueprint::IdeasThenVote),
        ),
    }
}

pub async fn new(visit: Visit) -> Result<Response> {
    visit.show(&new_page(visit.lang, &TypedNew::default()))
}

pub async fn begin(visit: Visit) -> Result<Response> {
    let typed: TypedNew = visit.form()?;
    let words = Words {
        title: typed.title.clone().unwrap_or_default(),
        lang: Some(visit.lang),
        contact: visit.cx.actor.person(),
        ..Words::default()
    };
    let blueprint = typed.blueprint.unwrap_or(Blueprint::IdeasThenVote);
    match drafting::draft(&visit.cx, blueprint, words).await {
        Ok(id) => Ok(visit.go(&desk(id, "/words"))),
        Err(Error::Invalid(problems)) => visit.again(&new_page(visit.lang, &typed), problems),
        Err(other) => Err(other),
    }
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

#[derive(Serialize)]
pub struct OverviewPage {
    head: Head,
    view: DeskView,
    colleagues: Vec<Choice>,
    publish_at: String,
    reason: String,
    over: bool,
}

fn overview_page(view: DeskView, typed: &str, reader: Option<PersonId>) -> OverviewPage {
    let others: Vec<(PersonId, String)> = view
        .staff
        .iter()
        .filter(|(id, _)| Some(*id) != reader)
        .cloned()
        .collect();
    let decided = matches!(
        view.row.phase,
        Some(PhaseKind::Decided | PhaseKind::CarriedOut)
    );
    OverviewPage {
        head: head(&view),
        colleagues: colleagues(&others, None),
        publish_at: view
            .publish_at
            .map(|at| local(&view.zone, at))
            .unwrap_or_default(),
        reason: typed.to_owned(),
        over: decided || view.row.state == ChallengeState::Cancelled,
        view,
    }
}

pub async fn overview(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Overview).await?;
    visit.show(&overview_page(view, "", visit.cx.actor.person()))
}

/// Back to the overview, with what was wrong.
async fn over_again(visit: &Visit, id: ChallengeId, wrong: Error) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let view = browse::desk(&visit.cx, id, Part::Overview).await?;
            let typed = visit.field("reason").unwrap_or_default();
            visit.again(
                &overview_page(view, typed, visit.cx.actor.person()),
                problems,
            )
        }
        other => Err(other),
    }
}

async fn over(visit: &Visit, id: ChallengeId, done: Result<()>, flash: &str) -> Result<Response> {
    match done {
        Ok(()) => Ok(visit.go_with(&addresses::desk_challenge(id), Flash::good(flash))),
        Err(wrong) => over_again(visit, id, wrong).await,
    }
}

pub async fn publish(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let at = match visit.field("do") {
        Some("later") => visit.field("publish_at").or(Some("?")),
        _ => None,
    };
    let later = at.is_some();
    match publishing::publish(&visit.cx, id, at).await {
        Ok(()) if later => Ok(visit.go_with(
            &addresses::desk_challenge(id),
            Flash::good("challenges-flash-planned"),
        )),
        Ok(()) => Ok(visit.go_with(
            &addresses::challenge(id),
            Flash::good("challenges-flash-published"),
        )),
        Err(wrong) => over_again(&visit, id, wrong).await,
    }
}

pub async fn unplan(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let done = publishing::do_not_publish(&visit.cx, id).await;
    over(&visit, id, done, "challenges-flash-unplanned").await
}

#[derive(Deserialize)]
struct TypedReview {
    of: Option<PersonId>,
}

pub async fn ask_review(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedReview = visit.form()?;
    let done = match typed.of {
        Some(of) => people::ask_review(&visit.cx, id, of).await.map(drop),
        None => Err(Error::invalid("of", "challenges-problem-contact")),
    };
    over(&visit, id, done, "challenges-flash-review-asked").await
}

#[derive(Deserialize)]
struct TypedOutcome {
    outcome: Option<ReviewOutcome>,
    remark: Option<String>,
    challenge: Option<ChallengeId>,
}

pub async fn review(visit: Visit) -> Result<Response> {
    let id: ReviewId = visit.path("id")?;
    let typed: TypedOutcome = visit.form()?;
    let outcome = typed.outcome.unwrap_or(ReviewOutcome::Returned);
    let remark = typed.remark.unwrap_or_default();
    match (
        people::review(&visit.cx, id, outcome, &remark).await,
        typed.challenge,
    ) {
        (Ok(challenge), _) => Ok(visit.go_with(
            &addresses::desk_challenge(challenge),
            Flash::good("challenges-flash-reviewed"),
        )),
        (Err(wrong @ Error::Invalid(_)), Some(challenge)) => {
            over_again(&visit, challenge, wrong).await
        }
        (Err(other), _) => Err(other),
    }
}

pub async fn clone(visit: Visit) -> Result<Response> {
    let id = drafting::clone(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(&desk(id, "/words"), Flash::good("challenges-flash-cloned")))
}

pub async fn cancel(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let reason = visit.field("reason").unwrap_or_default().to_owned();
    let done = publishing::cancel(&visit.cx, id, &reason).await;
    over(&visit, id, done, "challenges-flash-cancelled").await
}

pub async fn archive(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    publishing::archive(&visit.cx, id).await?;
    Ok(visit.go_with(
        addresses::DESK_CHALLENGES,
        Flash::good("challenges-flash-archived"),
    ))
}

#[derive(Serialize)]
pub struct WordsPage {
    head: Head,
    form: Words,
    version: i64,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    contacts: Vec<Choice>,
    pictures: Vec<crate::views::PictureView>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedWords {
    title: Option<String>,
    summary: Option<String>,
    problem: Option<String>,
    for_whom: Option<String>,
    good_answer: Option<String>,
    prize: Option<String>,
    prize_terms: Option<String>,
    licence: Option<String>,
    effort: Option<String>,
    language: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    contact: Option<PersonId>,
    zone: Option<String>,
    version: Option<i64>,
}

impl TypedWords {
    fn words(self) -> Words {
        Words {
            title: self.title.unwrap_or_default(),
            summary: self.summary.unwrap_or_default(),
            problem: self.problem.unwrap_or_default(),
            for_whom: self.for_whom.unwrap_or_default(),
            good_answer: self.good_answer.unwrap_or_default(),
            prize: self.prize,
            prize_terms: self.prize_terms,
            licence: self.licence.unwrap_or_default(),
            effort: self.effort,
            lang: self.language,
            theme: self.theme,
            area: self.area,
            contact: self.contact,
            zone: self.zone,
        }
    }
}

async fn words_page(cx: &Cx, view: DeskView, typed: Option<TypedWords>) -> Result<WordsPage> {
    let site = agencies::site(cx).await?;
    Ok(words_page_of(&site, cx.lang, view, typed))
}

fn words_page_of(site: &Site, lang: Lang, view: DeskView, typed: Option<TypedWords>) -> WordsPage {
    let version = typed
        .as_ref()
        .and_then(|typed| typed.version)
        .unwrap_or(view.version);
    let form = typed.map_or_else(|| view.words.clone(), TypedWords::words);
    WordsPage {
        head: head(&view),
        version,
        themes: themes(site, lang, form.theme),
        areas: areas(site, lang, form.area),
        languages: Lang::ALL
            .iter()
            .map(|one| Choice::new(one, one.own_name(), form.lang == Some(*one)))
            .collect(),
        contacts: colleagues(&view.staff, form.contact),
        pictures: view.pictures,
        form,
    }
}

pub async fn words(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Words).await?;
    visit.show(&words_page(&visit.cx, view, None).await?)
}

pub async fn keep_words(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedWords = visit.form()?;
    let over = typed.version;
    match drafting::edit(&visit.cx, id, typed.clone().words(), over).await {
        Ok(()) => {
            let next = if visit.field("do") == Some("next") {
                "/dates"
            } else {
                "/words"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Words).await?;
            visit.again(&words_page(&visit.cx, view, Some(typed)).await?, problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn add_picture(mut visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    match take_in(&mut visit, id).await {
        Ok(()) => Ok(visit.go_with(&desk(id, "/words"), Flash::good("challenges-flash-kept"))),
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Words).await?;
            visit.again(&words_page(&visit.cx, view, None).await?, problems)
        }
        Err(other) => Err(other),
    }
}

async fn take_in(visit: &mut Visit, id: ChallengeId) -> Result<()> {
    let alt = visit.field("alt").unwrap_or_default().to_owned();
    let Some(upload) = visit.files("picture").into_iter().next() else {
        return Err(Error::invalid("picture", "challenges-problem-empty"));
    };
    if upload.size > visit.config().limits.image_bytes {
        return Err(Error::invalid(
            "picture",
            "challenges-problem-picture-large",
        ));
    }
    let name = upload.name.clone();
    let made = web::pictures::made_safe("picture", upload.bytes().await?).await?;
    let picture = NewPicture {
        name,
        media_type: made.media_type.to_owned(),
        bytes: made.full,
        thumb: made.thumb,
        width: i64::from(made.width),
        height: i64::from(made.height),
        alt,
    };
    keep_picture(&visit.cx, id, picture).await
}

pub async fn remove_picture(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let file: FileId = visit.path("file")?;
    take_picture(&visit.cx, id, file).await?;
    Ok(visit.go_with(&desk(id, "/words"), Flash::good("challenges-flash-kept")))
}

#[derive(Serialize)]
pub struct DatesPage {
    head: Head,
    zone: String,
    phases: Vec<crate::views::DeskPhase>,
    /// What moves, of a published challenge.
    movable: Vec<Choice>,
    starts_at: String,
    reason: String,
}

fn dates_page(view: DeskView, visit: Option<&Visit>) -> DatesPage {
    let field = |name: &str| visit.and_then(|visit| visit.field(name)).map(str::to_owned);
    let chosen = field("phase").unwrap_or_default();
    DatesPage {
        head: head(&view),
        movable: view
            .phases
            .iter()
            .filter(|phase| phase.starts.is_some() && !phase.begun)
            .map(|phase| Choice::new(phase.kind, phase.name.clone(), phase.kind.code() == chosen))
            .collect(),
        phases: view
            .phases
            .into_iter()
            .map(|mut phase| {
                if let Some(typed) = field(&format!("phase-{}", phase.kind)) {
                    phase.local = typed;
                }
                phase
            })
            .collect(),
        zone: view.zone,
        starts_at: field("starts_at").unwrap_or_default(),
        reason: field("reason").unwrap_or_default(),
    }
}

pub async fn dates(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Dates).await?;
    visit.show(&dates_page(view, None))
}

async fn dates_again(visit: &Visit, id: ChallengeId, wrong: Error) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let view = browse::desk(&visit.cx, id, Part::Dates).await?;
            visit.again(&dates_page(view, Some(visit)), problems)
        }
        other => Err(other),
    }
}

pub async fn keep_dates(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: Vec<DateInput> = PhaseKind::ALL
        .iter()
        .filter_map(|kind| {
            Some(DateInput {
                phase: *kind,
                starts_at: visit.field(&format!("phase-{kind}"))?.to_owned(),
            })
        })
        .collect();
    match drafting::keep_dates(&visit.cx, id, &typed).await {
        Ok(()) => {
            let next = if visit.field("do") == Some("next") {
                "/rules"
            } else {
                "/dates"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        Err(wrong) => dates_again(&visit, id, wrong).await,
    }
}

pub async fn move_phase(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let field = |name: &str| visit.field(name).unwrap_or_default();
    let done = match field("phase").parse::<PhaseKind>() {
        Ok(kind) => {
            publishing::move_phase(&visit.cx, id, kind, field("starts_at"), field("reason")).await
        }
        Err(_) => Err(Error::invalid("phase", "challenges-problem-choice")),
    };
    match done {
        Ok(()) => Ok(visit.go_with(
            &addresses::challenge_changes(id),
            Flash::good("challenges-flash-moved"),
        )),
        Err(wrong) => dates_again(&visit, id, wrong).await,
    }
}

#[derive(Serialize)]
struct GateForm {
    field: String,
    legend: String,
    kinds: Vec<Choice>,
    areas: Vec<Choice>,
    before: String,
}

#[derive(Serialize)]
pub struct RulesPage {
    head: Head,
    gates: Vec<GateForm>,
    voting: Vec<Choice>,
    counts: Vec<Choice>,
    min: String,
    max: String,
    deeds: Vec<Choice>,
    addresses: String,
    invited: Vec<Choice>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedRules {
    #[serde(rename = "gate-submit")]
    submit: Option<GateKind>,
    #[serde(rename = "gate-submit-areas", default)]
    submit_areas: Vec<AreaId>,
    #[serde(rename = "gate-submit-before")]
    submit_before: Option<String>,
    #[serde(rename = "gate-comment")]
    comment: Option<GateKind>,
    #[serde(rename = "gate-comment-areas", default)]
    comment_areas: Vec<AreaId>,
    #[serde(rename = "gate-comment-before")]
    comment_before: Option<String>,
    #[serde(rename = "gate-vote")]
    vote: Option<GateKind>,
    #[serde(rename = "gate-vote-areas", default)]
    vote_areas: Vec<AreaId>,
    #[serde(rename = "gate-vote-before")]
    vote_before: Option<String>,
    voting: Option<VotingKind>,
    counts: Option<Counts>,
    min: Option<i64>,
    max: Option<i64>,
}

impl TypedRules {
    fn rules(&self, zone: &str) -> Result<Rules> {
        let mut problems = Problems::default();
        let mut gate = |field: &'static str,
                        kind: Option<GateKind>,
                        areas: &[AreaId],
                        before: &Option<String>| {
            let kind = kind.unwrap_or(GateKind::Anyone);
            let before = match before.as_deref().filter(|_| kind == GateKind::Older) {
                Some(typed) => match moment(zone, typed) {
                    Ok(at) => Some(at),
                    Err(wrong) => {
                        problems.add(field, wrong);
                        None
                    }
                },
                None => None,
            };
            Gate {
                kind,
                areas: match kind {
                    GateKind::Areas => areas.to_vec(),
                    _ => Vec::new(),
                },
                before,
            }
        };
        let gates = Gates {
            submit: gate(
                "gate-submit",
                self.submit,
                &self.submit_areas,
                &self.submit_before,
            ),
            comment: gate(
                "gate-comment",
                self.comment,
                &self.comment_areas,
                &self.comment_before,
            ),
            vote: gate("gate-vote", self.vote, &self.vote_areas, &self.vote_before),
        };
        problems.done()?;
        let standard = Voting::default();
        Ok(Rules {
            gates,
            voting: Voting {
                kind: self.voting.unwrap_or(standard.kind),
                min: self.min.unwrap_or(standard.min),
                max: self.max.unwrap_or(standard.max),
                counts: self.counts.unwrap_or(standard.counts),
            },
        })
    }
}

fn rules_page(site: &Site, lang: Lang, view: &DeskView, rules: &Rules, typed: &str) -> RulesPage {
    let gate = |deed: GateDeed| {
        let gate = rules.gates.of(deed);
        GateForm {
            field: format!("gate-{deed}"),
            legend: say(lang, &format!("challenges-deed-{deed}"), &[]),
            kinds: worded(lang, "gatekind", GateKind::ALL, gate.kind),
            areas: site
                .open_areas()
                .map(|area| {
                    let name = area.names.in_lang(lang);
                    Choice::new(area.id, name, gate.areas.contains(&area.id))
                })
                .collect(),
            before: gate
                .before
                .map(|at| local(&view.zone, at))
                .unwrap_or_default(),
        }
    };
    let deeds = [GateDeed::Submit, GateDeed::Comment, GateDeed::Vote];
    RulesPage {
        head: head(view),
        gates: deeds.into_iter().map(gate).collect(),
        voting: worded(lang, "votingkind", VotingKind::ALL, rules.voting.kind),
        counts: worded(lang, "counts", Counts::ALL, rules.voting.counts),
        min: rules.voting.min.to_string(),
        max: rules.voting.max.to_string(),
        deeds: worded(lang, "deed", GateDeed::ALL, GateDeed::Submit),
        addresses: typed.to_owned(),
        invited: view
            .invited
            .iter()
            .map(|(deed, many)| {
                Choice::new(
                    many,
                    say(lang, &format!("challenges-deed-{deed}"), &[]),
                    false,
                )
            })
            .collect(),
    }
}

pub async fn rules(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Rules).await?;
    let site = agencies::site(&visit.cx).await?;
    visit.show(&rules_page(&site, visit.lang, &view, &view.rules, ""))
}

pub async fn keep_rules(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedRules = visit.form()?;
    let view = browse::desk(&visit.cx, id, Part::Rules).await?;
    let rules = typed.rules(&view.zone);
    let done = match &rules {
        Ok(rules) => drafting::keep_rules(&visit.cx, id, rules.clone()).await,
        Err(_) => Ok(()),
    };
    match (rules, done) {
        (Ok(_), Ok(())) => {
            let next = if visit.field("do") == Some("next") {
                "/form"
            } else {
                "/rules"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        (Ok(rules), Err(Error::Invalid(problems))) => {
            let site = agencies::site(&visit.cx).await?;
            visit.again(&rules_page(&site, visit.lang, &view, &rules, ""), problems)
        }
        (Err(Error::Invalid(problems)), _) => {
            let site = agencies::site(&visit.cx).await?;
            visit.again(
                &rules_page(&site, visit.lang, &view, &view.rules, ""),
                problems,
            )
        }
        (Err(other), _) | (_, Err(other)) => Err(other),
    }
}

#[derive(Deserialize)]
struct TypedInvitations {
    deed: Option<GateDeed>,
    addresses: Option<String>,
}

pub async fn invite(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedInvitations = visit.form()?;
    let deed = typed.deed.unwrap_or(GateDeed::Submit);
    let addresses = typed.addresses.unwrap_or_default();
    match people::invite(&visit.cx, id, deed, &addresses).await {
        Ok(many) => Ok(visit.go_with(
            &desk(id, "/rules"),
            Flash::good("challenges-flash-invited").with("count", many),
        )),
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Rules).await?;
            let site = agencies::site(&visit.cx).await?;
            let page = rules_page(&site, visit.lang, &view, &view.rules, &addresses);
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Serialize)]
struct QuestionForm {
    place: usize,
    id: String,
    label: String,
    help: String,
    required: bool,
    options: String,
    kinds: Vec<Choice>,
    after: Vec<Choice>,
    is: String,
    new: bool,
}

#[derive(Serialize)]
pub struct FormPage {
    head: Head,
    parts: Vec<PartForm>,
    questions: Vec<QuestionForm>,
    version: i64,
}

#[derive(Serialize)]
struct PartForm {
    field: &'static str,
    label: String,
    needs: Vec<Choice>,
}

/// Empty questions at the end of the form.
const BLANKS: usize = 2;

fn form_page(lang: Lang, view: &DeskView, input: &FormInput) -> FormPage {
    let part = |field: &'static str, need: Need| PartForm {
        field,
        label: say(lang, &format!("challenges-part-{field}"), &[]),
        needs: worded(lang, "need", Need::ALL, need),
    };
    let parts = &input.parts;
    let labels: Vec<&str> = input
        .questions
        .iter()
        .map(|question| question.label.as_str())
        .collect();
    let question = |place: usize, of: Option<&QuestionInput>| QuestionForm {
        place: place + 1,
        id: of
            .and_then(|one| one.id)
            .map(|id| id.to_string())
            .unwrap_or_default(),
        label: of.map(|one| one.label.clone()).unwrap_or_default(),
        help: of.and_then(|one| one.help.clone()).unwrap_or_default(),
        required: of.is_some_and(|one| one.required),
        options: of.map(|one| one.options.join("\n")).unwrap_or_default(),
        kinds: worded(
            lang,
            "kind",
            QuestionKind::ALL,
            of.map_or(QuestionKind::Short, |one| one.kind),
        ),
        after: labels
            .iter()
            .take(place)
            .enumerate()
            .map(|(earlier, label)| {
                let chosen = of
                    .and_then(|one| one.after.as_ref())
                    .is_some_and(|after| after.question == earlier as i64 + 1);
                Choice::new(earlier + 1, format!("{}. {label}", earlier + 1), chosen)
            })
            .collect(),
        is: of
            .and_then(|one| one.after.as_ref())
            .map(|after| after.is.clone())
            .unwrap_or_default(),
        new: of.is_none(),
    };
    let many = input.questions.len();
    FormPage {
        head: head(view),
        parts: vec![
            part("text", parts.text),
            part("image", parts.image),
            part("attachment", parts.attachment),
            part("cost", parts.cost),
            part("place", parts.place),
        ],
        questions: (0..many + BLANKS)
            .map(|place| question(place, input.questions.get(place)))
            .collect(),
        version: view.form_version,
    }
}

pub async fn form(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Form).await?;
    let input = FormInput {
        parts: view.parts.clone(),
        questions: view.questions.clone(),
    };
    visit.show(&form_page(visit.lang, &view, &input))
}

/// The form as it was typed. A question without words, or one ticked away, is left out.
fn typed_form(visit: &Visit) -> FormInput {
    let need = |field: &str| {
        visit
            .field(&format!("part-{field}"))
            .and_then(|word| word.parse().ok())
            .unwrap_or(Need::Off)
    };
    let mut questions: Vec<QuestionInput> = Vec::new();
    // Places as typed, and where each has come to stand, so that a condition follows its question.
    let mut places: Vec<(i64, i64)> = Vec::new();
    for place in 1..=60 {
        let field = |name: &str| visit.field(&format!("q{place}-{name}")).map(str::trim);
        let Some(label) = field("label") else { break };
        if label.is_empty() || field("drop").is_some_and(|tick| !tick.is_empty()) {
            continue;
        }
        let after = field("after")
            .and_then(|typed| typed.parse::<i64>().ok())
            .map(|typed| QuestionCondition {
                question: places
                    .iter()
                    .find(|(was, _)| *was == typed)
                    .map_or(0, |(_, now)| *now),
                is: field("is").unwrap_or_default().to_owned(),
            });
        questions.push(QuestionInput {
            id: field("id").and_then(|id| id.parse::<QuestionId>().ok()),
            kind: field("kind")
                .and_then(|kind| kind.parse().ok())
                .unwrap_or(QuestionKind::Short),
            label: label.to_owned(),
            help: field("help")
                .map(str::to_owned)
                .filter(|help| !help.is_empty()),
            required: field("required").is_some_and(|tick| !tick.is_empty()),
            options: field("options")
                .unwrap_or_default()
                .lines()
                .map(str::to_owned)
                .collect(),
            after,
        });
        places.push((place, questions.len() as i64));
    }
    FormInput {
        parts: FormParts {
            text: need("text"),
            image: need("image"),
            attachment: need("attachment"),
            cost: need("cost"),
            place: need("place"),
        },
        questions,
    }
}

pub async fn keep_form(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let input = typed_form(&visit);
    match drafting::keep_form(&visit.cx, id, input.clone()).await {
        Ok(_) => {
            let next = if visit.field("do") == Some("next") {
                ""
            } else {
                "/form"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Form).await?;
            visit.again(&form_page(visit.lang, &view, &input), problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Serialize)]
pub struct TalkPage {
    head: Head,
    view: DeskView,
    title: String,
    text: String,
    step: StepForm,
}

#[derive(Default, Serialize)]
struct StepForm {
    title: String,
    text: String,
    due_on: String,
    idea: String,
}

pub async fn talk(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Talk).await?;
    visit.show(&talk_page(view, None))
}

fn talk_page(view: DeskView, visit: Option<&Visit>) -> TalkPage {
    let field = |name: &str| {
        visit
            .and_then(|visit| visit.field(name))
            .unwrap_or_default()
            .to_owned()
    };
    TalkPage {
        head: head(&view),
        view,
        title: field("title"),
        text: field("text"),
        step: StepForm {
            title: field("step_title"),
            text: field("step_text"),
            due_on: field("due_on"),
            idea: field("idea"),
        },
    }
}

async fn talked(visit: &Visit, id: ChallengeId, done: Result<()>, flash: &str) -> Result<Response> {
    match done {
        Ok(()) => Ok(visit.go_with(&desk(id, "/talk"), Flash::good(flash))),
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Talk).await?;
            visit.again(&talk_page(view, Some(visit)), problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn tell_news(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let field = |name: &str| visit.field(name).unwrap_or_default();
    let done = talking::tell_news(&visit.cx, id, field("title"), field("text")).await;
    talked(&visit, id, done.map(drop), "challenges-flash-told").await
}

pub async fn answer(visit: Visit) -> Result<Response> {
    let query: QueryId = visit.path("id")?;
    let text = visit.field("answer").unwrap_or_default();
    match talking::answer_query(&visit.cx, query, text).await {
        Ok(id) => Ok(visit.go_with(&desk(id, "/talk"), Flash::good("challenges-flash-answered"))),
        Err(wrong @ Error::Invalid(_)) => {
            let id = browse::challenge_of_query(&visit.cx, query).await?;
            talked(&visit, id, Err(wrong), "").await
        }
        Err(other) => Err(other),
    }
}

pub async fn keep_milestone(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let field = |name: &str| visit.field(name).unwrap_or_default().to_owned();
    let idea = match field("idea").trim() {
        "" => Ok(None),
        typed => typed
            .parse::<IdeaId>()
            .map(Some)
            .map_err(|_| Error::invalid("idea", "challenges-problem-choice")),
    };
    let done = match idea {
        Ok(idea) => {
            let said = MilestoneInput {
                title: field("step_title"),
                text: field("step_text"),
                idea,
                due_on: Some(field("due_on")),
                done: false,
            };
            talking::keep_milestone(&visit.cx, id, None, said)
                .await
                .map(drop)
                .map_err(step_fields)
        }
        Err(wrong) => Err(wrong),
    };
    talked(&visit, id, done, "challenges-flash-step").await
}

/// The fields of a step are named apart from those of the news on the same page.
fn step_fields(wrong: Error) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                if problem.field == "title" || problem.field == "text" {
                    problem.field = format!("step_{}", problem.field).into();
                }
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

/// News of a step, or the step is done.
pub async fn change_milestone(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let step: MilestoneId = visit.path("step")?;
    let done = match visit.field("do") {
        Some("done") => finish(&visit, id, step).await,
        _ => {
            let text = visit.field("update").unwrap_or_default();
            talking::tell_milestone(&visit.cx, id, step, text).await
        }
    };
    talked(&visit, id, done, "challenges-flash-step").await
}

async fn finish(visit: &Visit, id: ChallengeId, step: MilestoneId) -> Result<()> {
    let view = browse::desk(&visit.cx, id, Part::Talk).await?;
    let Some(standing) = view.milestones.iter().find(|one| one.id == step) else {
        return Err(Error::Missing);
    };
    if standing.done_at.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    let said = MilestoneInput {
        title: standing.title.clone(),
        text: standing.text.clone(),
        idea: standing.idea,
        due_on: standing.due_on.clone(),
        done: true,
    };
    talking::keep_milestone(&visit.cx, id, Some(step), said)
        .await
        .map(drop)
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "challenges/desk/list.html";

    fn samples() -> Vec<Self> {
        vec![
            list_page(Lang::En, ChallengeState::Published, samples::sample_rows()),
            list_page(Lang::En, ChallengeState::Draft, Vec::new()),
        ]
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "challenges/desk/new.html";

    fn samples() -> Vec<Self> {
        vec![new_page(Lang::En, &TypedNew::default())]
    }
}

impl Page for OverviewPage {
    const TEMPLATE: &'static str = "challenges/desk/overview.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| overview_page(view, "", None))
            .collect()
    }
}

impl Page for WordsPage {
    const TEMPLATE: &'static str = "challenges/desk/words.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| words_page_of(&samples::sample_site(), Lang::En, view, None))
            .collect()
    }
}

impl Page for DatesPage {
    const TEMPLATE: &'static str = "challenges/desk/dates.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| dates_page(view, None))
            .collect()
    }
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "challenges/desk/rules.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| rules_page(&samples::sample_site(), Lang::En, &view, &view.rules, ""))
            .collect()
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "challenges/desk/form.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| {
                let input = FormInput {
                    parts: view.parts.clone(),
                    questions: view.questions.clone(),
                };
                form_page(Lang::En, &view, &input)
            })
            .collect()
    }
}

impl Page for TalkPage {
    const TEMPLATE: &'static str = "challenges/desk/talk.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| talk_page(view, None))
            .collect()
    }
}
