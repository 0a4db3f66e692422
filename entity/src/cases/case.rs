//! One matter of one person, over any channel. Feedback is one kind of it.

use crate::words::{
    AgencyId, AreaId, CaseId, CaseKind, CaseStatus, Channel, Kind, Lang, OrganisationId, PersonId,
    ReplyBy, Routed, TeamId, ThemeId, WaitsFor,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseId,
    pub agency_id: AgencyId,
    pub kind: CaseKind,
    /// Said aloud on the telephone: `2026-00042`.
    #[sea_orm(column_type = "Text")]
    pub reference: String,
    pub channel: Channel,
    /// The first words of what was said; empty once it has been forgotten.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Of what was said.
    pub lang: Lang,
    /// In which its person reads letters.
    pub reader_lang: Lang,
    /// Set when somebody signed in said it, or claimed it once their address was proven.
    pub person_id: Option<PersonId>,
    #[sea_orm(column_type = "Text", nullable)]
    pub email: Option<String>,
    /// The same as accounts know addresses by.
    #[sea_orm(column_type = "Text", nullable)]
    pub email_key: Option<String>,
    /// The network it came from, for a day, so that nobody floods the counter.
    #[sea_orm(column_type = "Text", nullable)]
    pub network: Option<String>,
    pub about_kind: Option<Kind>,
    pub about_id: Option<i64>,
    /// A path of this hub.
    #[sea_orm(column_type = "Text", nullable)]
    pub about_url: Option<String>,
    /// The page or service in the person's own words.
    #[sea_orm(column_type = "Text", nullable)]
    pub about: Option<String>,
    pub theme_id: Option<ThemeId>,
    pub area_id: Option<AreaId>,
    pub team_id: Option<TeamId>,
    /// Who answers, by name; the person reads it.
    pub answerer_id: Option<PersonId>,
    pub status: CaseStatus,
    pub version: i64,
    /// When the person made contact.
    pub received_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    /// The last message or change of status.
    pub updated_at: DateTimeUtc,
    /// The first message of the person not yet answered; further ones do not move it.
    pub waiting_since: Option<DateTimeUtc>,
    pub first_answered_at: Option<DateTimeUtc>,
    pub resolved_at: Option<DateTimeUtc>,
    pub helped: Option<bool>,
    /// By when the person is promised an answer; nothing while nobody waits.
    pub due_at: Option<DateTimeUtc>,
    /// When it was seen that this promise was missed.
    pub late_at: Option<DateTimeUtc>,
    /// The version of the calendar the promise was counted by.
    pub counted_by: Option<i64>,
    /// When somebody is to be warned next that it comes near.
    pub warn_at: Option<DateTimeUtc>,
    /// For whom it waits, and since when.
    pub waits_for: Option<WaitsFor>,
    pub waits_since: Option<DateTimeUtc>,
    /// When that is looked at next, and whether its person was reminded of it.
    pub nudge_at: Option<DateTimeUtc>,
    pub nudged: bool,
    /// It is worked on together with this one.
    pub merged_into: Option<CaseId>,
    /// When whoever has no account was told that their address and words will be erased.
    pub parting_told_at: Option<DateTimeUtc>,
    /// When its words were forgotten, by the clock of what is kept how long.
    pub forgotten_at: Option<DateTimeUtc>,
    /// The case it goes on from: one that was closed too long ago, or one of another agency.
    pub follows_id: Option<CaseId>,
    /// The company it comes from.
    pub organisation_id: Option<OrganisationId>,
    /// The company whose members have it among their own.
    pub held_by: Option<OrganisationId>,
    /// The name its person gave.
    #[sea_orm(column_type = "Text", nullable)]
    pub from_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub phone: Option<String>,
    /// How its person wants to hear.
    pub reply: Option<ReplyBy>,
    /// When they want to be called back.
    pub call_at: Option<DateTimeUtc>,
    /// Who on the staff wrote it down for them.
    pub logged_by: Option<PersonId>,
    /// By when it is to be closed, where the agency keeps such a clock and it runs.
    pub solve_due_at: Option<DateTimeUtc>,
    /// When it was seen that this was missed.
    pub solve_late_at: Option<DateTimeUtc>,
    /// When somebody is to be warned next of that.
    pub solve_warn_at: Option<DateTimeUtc>,
    /// The version of the calendar that was counted by.
    pub solve_counted_by: Option<i64>,
    /// Working minutes in which that clock stood still.
    pub paused_minutes: i64,
    /// How it came to whoever has it.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub routed: Option<Routed>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
