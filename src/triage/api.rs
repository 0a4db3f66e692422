//! The inbox for programs of the staff: every deed of the pages, through the same verbs. Internal notes are told to staff
//! alone.

use crate::act::{self, Doing, Done, Reply, Seen, Target, To};
use crate::browse;
use crate::filter::{Age, Filter, Part, Side, Sort, Typed, Weeks, What};
use crate::item::Ageing;
use crate::overview::{self, Figures, Slice, Week};
use crate::undo::{self, Undone};
use crate::views::*;
use crate::{marks, mentions, notes, teams, ways};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, CaseKind, CommentId, Decision, IdeaId, IdeaStatus, ImprovementId, InboxActId,
    InboxItemId, InboxNoteId, InboxViewId, ItemKind, ItemState, Lang, NamedStatusId, PersonId,
    Rule, TeamId, ThemeId,
};
use hall::{Error, Result};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Enum, Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct InboxApi;

/// A thing in the inbox.
#[derive(Object)]
struct InboxItem {
    id: InboxItemId,
    /// Send it back with every deed: whoever comes second is told by name who did what.
    version: i64,
    url: String,
    kind: ItemKind,
    /// Of what came to the counter.
    case_kind: Option<CaseKind>,
    thing_id: i64,
    title: String,
    excerpt: String,
    language: Lang,
    state: ItemState,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    team: Option<TeamId>,
    assignee: Option<PersonChip>,
    received_at: DateTime<Utc>,
    waits: Ageing,
    snoozed_until: Option<DateTime<Utc>>,
    decision: Option<Decision>,
    decided_at: Option<DateTime<Utc>>,
    decided_by: Option<PersonChip>,
    reason: Option<String>,
    /// Its writer hears of the decision then, unless it is undone before.
    tell_at: Option<DateTime<Utc>>,
    answered_in: Option<Ageing>,
    notes: i64,
    /// Colleagues who have it open now.
    open_by: Vec<String>,
}

impl InboxItem {
    fn of(asked: &Asked, row: ItemRow) -> Self {
        Self {
            url: asked
                .config()
                .absolute(&hall::addresses::inbox_item(row.id)),
            id: row.id,
            version: row.version,
            kind: row.kind,
            case_kind: row.case_kind,
            thing_id: row.thing_id,
            title: row.title,
            excerpt: row.excerpt,
            language: row.lang,
            state: row.state,
            theme: row.theme.map(|theme| theme.id),
            area: row.area.map(|area| area.id),
            team: row.team.map(|team| team.id),
            assignee: row.assignee,
            received_at: row.received_at,
            waits: row.age,
            snoozed_until: row.snoozed_until,
            decision: row.decision,
            decided_at: row.decided_at,
            decided_by: row.decided_by,
            reason: row.reason,
            tell_at: row.tell_at,
            answered_in: row.answered_in,
            notes: row.notes,
            open_by: row.open_by,
        }
    }
}

#[derive(Object)]
struct InboxList {
    items: Vec<InboxItem>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

/// A thing, whole, with its context and what can be done.
#[derive(Object)]
struct InboxFull {
    #[oai(flatten)]
    item: InboxItem,
    /// Markdown.
    text: String,
    thing_url: String,
    author: Option<PersonChip>,
    about_title: Option<String>,
    about_url: Option<String>,
    supporters: Option<i64>,
    comments: Option<i64>,
    can: Can,
    said: Vec<NoteView>,
    done: Vec<DeedLine>,
    similar: Vec<Similar>,
    /// Improvements that sound the same.
    alike: Vec<ImprovementLine>,
    /// Improvements it stands behind.
    behind: Vec<ImprovementLine>,
    /// Feedback, with everything said in it.
    case: Option<cases::CaseReading>,
    suggestion: Option<Suggestion>,
}

/// Something that sounds the same.
#[derive(Object)]
#[oai(rename = "InboxSimilar")]
struct Similar {
    kind: ItemKind,
    thing_id: i64,
    /// Its own place in the inbox, if it ever had one.
    item: Option<InboxItemId>,
    title: String,
    /// Its words that matched.
    matched: Vec<String>,
    url: String,
}

impl InboxFull {
    fn of(asked: &Asked, view: ItemView) -> Self {
        let absolute = |path: &str| asked.config().absolute(path);
        Self {
            text: view.text,
            thing_url: absolute(&view.thing_url),
            author: view.author,
            about_title: view.about_title,
            about_url: view.about_url.map(|url| absolute(&url)),
            supporters: view.supporters,
            comments: view.comments,
            can: view.can,
            said: view.said,
            done: view.done,
            similar: view
                .similar
                .into_iter()
                .map(|alike| Similar {
                    kind: alike.kind,
                    thing_id: alike.thing_id,
                    item: alike.item,
                    title: alike.title,
                    matched: alike.words,
                    url: absolute(&alike.url),
                })
                .collect(),
            alike: view.alike,
            behind: view.behind,
            case: view.case.map(|mut case| {
                for file in &mut case.files {
                    file.url = absolute(&file.url);
                    file.thumb_url = file.thumb_url.as_deref().map(absolute);
                }
                case
            }),
            suggestion: view.suggestion,
            item: InboxItem::of(asked, view.row),
        }
    }
}

/// One thing as it was seen.
#[derive(Object)]
#[oai(rename = "InboxItemSeen")]
struct ItemSeen {
    id: InboxItemId,
    version: i64,
}

/// What is done; only the fields of that deed are read.
#[derive(Object, Default)]
#[oai(rename = "InboxDeedAsked", default)]
struct Deed {
    deed: Option<InboxAct>,
    /// `assign`: to a person, or to a team; to neither: nobody's.
    person: Option<PersonId>,
    /// `assign`, `route`.
    team: Option<TeamId>,
    /// `snooze`: until this moment.
    until: Option<DateTime<Utc>>,
    /// `sort`: under this theme, or under none.
    theme: Option<ThemeId>,
    /// `answer`, `decline`, `hide`: what its writer reads.
    text: Option<String>,
    /// `answer` of an idea: where the answer brings it.
    status: Option<IdeaStatus>,
    named_status: Option<NamedStatusId>,
    /// `merge`: into this idea.
    into: Option<IdeaId>,
    /// `link`: to this improvement.
    improvement: Option<ImprovementId>,
    /// `begin`: a new improvement of this title; `text` says why.
    title: Option<String>,
    /// `hide`: by this rule.
    rule: Option<Rule>,
}

#[derive(Clone, Copy, Enum)]
#[oai(rename_all = "snake_case")]
enum InboxAct {
    Assign,
    Snooze,
    Wake,
    Sort,
    Route,
    Answer,
    Decline,
    Merge,
    Link,
    Begin,
    Keep,
    Hide,
}

impl Deed {
    fn doing(self) -> Result<Doing> {
        let missing = |field| Error::invalid(field, "triage-problem-needed");
        Ok(match self.deed.ok_or_else(|| missing("deed"))? {
            InboxAct::Assign => Doing::Assign(match (self.person, self.team) {
                (Some(person), _) => To::Person(person),
                (None, Some(team)) => To::Team(team),
                (None, None) => To::Nobody,
            }),
            InboxAct::Snooze => Doing::Snooze(self.until.ok_or_else(|| missing("until"))?),
            InboxAct::Wake => Doing::Wake,
            InboxAct::Sort => Doing::Sort(self.theme),
            InboxAct::Route => Doing::Route(self.team.ok_or_else(|| missing("team"))?),
            InboxAct::Answer => Doing::Answer(Reply {
                text: self.text.unwrap_or_default(),
                status: self.status,
                named_status: self.named_status,
            }),
            InboxAct::Decline => Doing::Decline(self.text.unwrap_or_default()),
            InboxAct::Merge => Doing::Merge(self.into.ok_or_else(|| missing("into"))?),
            InboxAct::Link => Doing::Link(self.improvement.ok_or_else(|| missing("improvement"))?),
            InboxAct::Begin => Doing::Begin {
                title: self.title.unwrap_or_default(),
                why: self.text.unwrap_or_default(),
            },
            InboxAct::Keep => Doing::Keep,
            InboxAct::Hide => Doing::Hide {
                rule: self.rule.ok_or_else(|| missing("rule"))?,
                reason: self.text.unwrap_or_default(),
            },
        })
    }
}

/// A deed with one thing.
#[derive(Object)]
#[oai(rename = "InboxOneDeed")]
struct OneDeed {
    version: i64,
    #[oai(flatten)]
    deed: Deed,
}

/// A deed with many things at once: all of them or none.
#[derive(Object)]
#[oai(rename = "InboxManyDeeds")]
struct ManyDeed {
    items: Vec<ItemSeen>,
    #[oai(flatten)]
    deed: Deed,
}

#[derive(Object)]
#[oai(rename = "InboxNewNote")]
struct NewNote {
    text: String,
}

#[derive(Object)]
#[oai(rename = "InboxKeptNote")]
struct KeptNote {
    id: InboxNoteId,
}

/// A view to keep: filters as in an address.
#[derive(Object)]
#[oai(rename = "InboxNewView")]
struct NewView {
    name: String,
    #[oai(default)]
    filters: String,
    #[oai(default)]
    shared: bool,
}

#[derive(Object)]
#[oai(rename = "InboxKeptView")]
struct KeptView {
    id: InboxViewId,
}

#[derive(Object)]
#[oai(rename = "InboxMarked")]
struct Marked {
    /// Its place in the inbox.
    item: InboxItemId,
}

#[derive(Object)]
#[oai(rename = "InboxTeamThemes")]
struct Themes {
    themes: Vec<ThemeId>,
}

/// How many wait where, and the kept views.
#[derive(Object)]
#[oai(rename = "InboxAround")]
struct Around {
    counts: Counts,
    views: Vec<ViewLink>,
}

/// The figures of the inbox. Every thing counts once: as in, in the week it first came; as out, in the week of its last
/// decision.
#[derive(Object)]
#[oai(rename = "InboxOverview")]
struct Overview {
    /// Midnight of the first Monday, in the town.
    from: DateTime<Utc>,
    /// The moment these figures are of.
    until: DateTime<Utc>,
    total: Figures,
    /// Oldest first; the last is the week that runs.
    weeks: Vec<Week>,
    themes: Vec<Slice>,
    teams: Vec<Slice>,
    /// The ten that wait longest.
    oldest: Vec<InboxItem>,
    /// Times are those of the latest five thousand answers and decisions only.
    times_cut: bool,
}

#[OpenApi]
impl InboxApi {
    /// The staff's inbox
    #[allow(clippy::too_many_arguments)]
    #[oai(path = "/inbox", method = "get", operation_id = "inbox")]
    async fn list(
        &self,
        asked: Asked,
        part: Query<Option<Part>>,
        kind: Query<Option<What>>,
        /// A number, or `none`.
        theme: Query<Option<String>>,
        /// A number, or `none`.
        area: Query<Option<String>>,
        lang: Query<Option<Lang>>,
        age: Query<Option<Age>>,
        /// A number, or `none`.
        team: Query<Option<String>>,
        /// `me`, `none`, or a number.
        assignee: Query<Option<String>>,
        sort: Query<Option<Sort>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<InboxList>> {
        let filter = Typed {
            part: part.0,
            kind: kind.0,
            theme: theme.0,
            area: area.0,
            lang: lang.0,
            age: age.0,
            team: team.0,
            assignee: assignee.0,
            sort: sort.0,
            view: None,
        }
        .read()?;
        let after = paging::read(after.0.as_deref())?;
        let (rows, next) =
            browse::stretch(&asked, &filter, after, paging::per_page(per_page.0)?).await?;
        Ok(Json(InboxList {
            items: rows
                .into_iter()
                .map(|row| InboxItem::of(&asked, row))
                .collect(),
            next: next.map(|next| paging::write(&next)),
        }))
    }

    /// How many wait where, and the kept views
    #[oai(path = "/inbox/around", method = "get", operation_id = "inbox_around")]
    async fn around(&self, asked: Asked) -> ApiResult<Json<Around>> {
        let (counts, views) = browse::counts(&asked, &Filter::default()).await?;
        Ok(Json(Around { counts, views }))
    }

    /// How much comes and goes, and how long it takes: for whoever leads
    #[oai(
        path = "/inbox/overview",
        method = "get",
        operation_id = "inbox_overview"
    )]
    async fn overview(
        &self,
        asked: Asked,
        weeks: Query<Option<Weeks>>,
        /// A number, or `none`.
        theme: Query<Option<String>>,
        /// A number, or `none`.
        team: Query<Option<String>>,
    ) -> ApiResult<Json<Overview>> {
        let wanted = overview::Asked {
            weeks: weeks.0,
            theme: Side::<ThemeId>::read("theme", theme.0.as_deref())?,
            team: Side::<TeamId>::read("team", team.0.as_deref())?,
        };
        let found = overview::overview(&asked, &wanted).await?;
        Ok(Json(Overview {
            from: found.from,
            until: found.until,
            total: found.total,
            weeks: found.weeks,
            themes: found.themes,
            teams: found.teams,
            times_cut: found.times_cut,
            oldest: found
                .oldest
                .into_iter()
                .map(|row| InboxItem::of(&asked, row))
                .collect(),
        }))
    }

    /// One thing of the inbox
    #[oai(path = "/inbox/:id", method = "get", operation_id = "inbox_item")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<InboxFull>> {
        full(&asked, InboxItemId(id.0)).await
    }

    /// Do something with one thing
    #[oai(
        path = "/inbox/:id/deeds",
        method = "post",
        operation_id = "inbox_deed"
    )]
    async fn deed(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<OneDeed>,
    ) -> ApiResult<Json<Done>> {
        let target = Target {
            id: InboxItemId(id.0),
            seen: Seen::Version(body.0.version),
        };
        let doing = body.0.deed.doing()?;
        Ok(Json(act::act(&asked, &[target], &doing).await?))
    }

    /// Do something with many things, all or none
    #[oai(path = "/inbox/bulk", method = "post", operation_id = "inbox_bulk")]
    async fn bulk(&self, asked: Asked, body: Json<ManyDeed>) -> ApiResult<Json<Done>> {
        let targets: Vec<Target> = body
            .0
            .items
            .iter()
            .map(|item| Target {
                id: item.id,
                seen: Seen::Version(item.version),
            })
            .collect();
        let doing = body.0.deed.doing()?;
        Ok(Json(act::act(&asked, &targets, &doing).await?))
    }

    /// Take an act back
    #[oai(
        path = "/inbox/acts/:id/undo",
        method = "post",
        operation_id = "inbox_undo"
    )]
    async fn undo(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Undone>> {
        Ok(Json(undo::undo(&asked, InboxActId(id.0)).await?))
    }

    /// Write an internal note
    #[oai(
        path = "/inbox/:id/notes",
        method = "post",
        operation_id = "inbox_note"
    )]
    async fn note(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<NewNote>,
    ) -> ApiResult<Json<KeptNote>> {
        let id = notes::add_note(&asked, InboxItemId(id.0), &body.0.text).await?;
        Ok(Json(KeptNote { id }))
    }

    /// Keep a view
    #[oai(
        path = "/inbox/views",
        method = "post",
        operation_id = "keep_inbox_view"
    )]
    async fn keep_view(&self, asked: Asked, body: Json<NewView>) -> ApiResult<Json<KeptView>> {
        let pairs: Vec<(String, String)> = url::form_urlencoded::parse(body.0.filters.as_bytes())
            .into_owned()
            .collect();
        let filter = web::read_pairs::<Typed>(&pairs)?.read()?;
        let id = ways::keep_view(&asked, &body.0.name, &filter, body.0.shared).await?;
        Ok(Json(KeptView { id }))
    }

    /// Forget a view
    #[oai(
        path = "/inbox/views/:id",
        method = "delete",
        operation_id = "forget_inbox_view"
    )]
    async fn forget_view(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        Ok(ways::forget_view(&asked, InboxViewId(id.0)).await?)
    }

    /// Where one was named in notes
    #[oai(
        path = "/inbox/mentions",
        method = "get",
        operation_id = "inbox_mentions"
    )]
    async fn mentions(&self, asked: Asked) -> ApiResult<Json<Vec<MentionView>>> {
        let mut found = mentions::mentions(&asked).await?;
        for mention in &mut found {
            mention.url = asked.config().absolute(&mention.url);
        }
        Ok(Json(found))
    }

    /// One has seen one's mentions
    #[oai(
        path = "/inbox/mentions/read",
        method = "post",
        operation_id = "read_inbox_mentions"
    )]
    async fn read_mentions(&self, asked: Asked, item: Query<Option<i64>>) -> ApiResult<()> {
        Ok(mentions::read_mentions(&asked, item.0.map(InboxItemId)).await?)
    }

    /// Which team looks after which theme
    #[oai(path = "/inbox/teams", method = "get", operation_id = "inbox_teams")]
    async fn teams(&self, asked: Asked) -> ApiResult<Json<Vec<TeamThemes>>> {
        Ok(Json(teams::theme_teams(&asked).await?))
    }

    /// Say what a team looks after
    #[oai(
        path = "/inbox/teams/:id",
        method = "put",
        operation_id = "keep_inbox_team"
    )]
    async fn keep_themes(&self, asked: Asked, id: Path<i64>, body: Json<Themes>) -> ApiResult<()> {
        Ok(teams::keep_themes_of(&asked, TeamId(id.0), &body.0.themes).await?)
    }

    /// Mark a comment for the inbox
    #[oai(
        path = "/comments/:id/mark",
        method = "post",
        operation_id = "mark_comment"
    )]
    async fn mark(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Marked>> {
        let item = marks::mark(&asked, CommentId(id.0)).await?;
        Ok(Json(Marked { item }))
    }
}

async fn full(asked: &Asked, id: InboxItemId) -> ApiResult<Json<InboxFull>> {
    let view = browse::one(asked, id).await?;
    Ok(Json(InboxFull::of(asked, view)))
}
