//! How a matter finds its person: the agency's rules in order, then whoever is on duty. Nothing is ever nobody's.

pub(crate) mod choose;
mod keep;
pub(crate) mod words;

pub use keep::{
    ChangeView, OrganisationView, RoutingView, RuleInput, RuleView, Tried, TriedRule, add, all,
    all_and_tried, change, keep_contact, keep_duty, retire, shift, try_out, undo,
};

use crate::store::{self, routing::Serving};
use agencies::Site;
use choose::{Colleague, Matter, Staff, Verdict};
use entity::cases::{case as row, routing_rule};
use entity::words::{
    AreaId, AskerKind, CaseId, Channel, Lang, PersonId, Routed, RoutingRuleId, RoutingTo, TeamId,
    ThemeId,
};
use hall::cx::StaffAct;
use hall::error::{Error, Result};
use hall::{Cx, Event, Job, Tx};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;
use serde_json::Value;
use std::collections::HashMap;
use std::time::Duration as Pace;

/// What a matter is, for whoever asks where it would go.
#[derive(Clone, Debug)]
pub struct Sample {
    pub text: String,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub lang: Lang,
    pub asker: AskerKind,
    pub contact: Option<PersonId>,
    pub channel: Channel,
}

impl Sample {
    /// A case by the first words of it, at an agency that knows nothing of its person yet.
    pub(crate) fn of(found: &row::Model) -> Self {
        Self {
            text: found.subject.clone(),
            theme: None,
            area: None,
            lang: found.lang,
            asker: match found.organisation_id {
                Some(_) => AskerKind::Company,
                None => AskerKind::Private,
            },
            contact: None,
            channel: found.channel,
        }
    }

    fn matter(&self, site: &Site) -> Matter {
        let above = self
            .theme
            .and_then(|id| site.theme(id))
            .and_then(|theme| theme.parent);
        Matter {
            themes: self.theme.into_iter().chain(above).collect(),
            area: self.area,
            lang: self.lang,
            asker: self.asker,
            contact: self.contact,
            channel: self.channel,
            text: choose::plain(&self.text),
        }
    }
}

/// Everybody on the staff of the agency today.
pub(crate) async fn staff(cx: &Cx, db: &impl ConnectionTrait, site: &Site) -> Result<Staff> {
    let zone = press::dates::zone(&site.settings.zone).map_err(Error::Fault)?;
    let today = press::dates::day(&zone, cx.now());
    let mut people: Vec<Colleague> = Vec::new();
    for one in store::routing::serving(db, cx.agency, today).await? {
        let Serving {
            id,
            team_id,
            is_lead,
            away,
            deputy_id,
        } = one;
        let team = team_id.map(|team| (team, is_lead.unwrap_or(false)));
        match people.last_mut().filter(|last| last.id == id) {
            Some(last) => last.teams.extend(team),
            None => people.push(Colleague {
                id,
                away: away.then_some(deputy_id),
                teams: team.into_iter().collect(),
            }),
        }
    }
    Ok(Staff {
        people,
        duty: site.settings.duty,
    })
}

/// What the rules say of it now; nothing is changed.
pub(crate) async fn judge(
    cx: &Cx,
    db: &impl ConnectionTrait,
    rules: &[routing_rule::Model],
    sample: &Sample,
) -> Result<Verdict> {
    let site = agencies::site(cx).await?;
    let staff = staff(cx, db, &site).await?;
    let matter = sample.matter(&site);
    let weighed = choose::weighed(rules, &matter, &staff);
    let loads: HashMap<PersonId, i64> = store::routing::loads(db, &weighed)
        .await?
        .into_iter()
        .map(|load| (load.id, load.waiting))
        .collect();
    Ok(choose::choose(rules, &matter, &staff, &loads))
}

/// Who has it from now on, within the change that takes it in. Whose turn it was is remembered; nobody else can have the
/// same turn.
pub(crate) async fn decide(cx: &Cx, tx: &Tx, sample: &Sample) -> Result<Option<Routed>> {
    let mut rules = store::routing::rules(&**tx, cx.agency, false).await?;
    let turns: Vec<RoutingRuleId> = rules
        .iter()
        .filter(|rule| rule.gives == RoutingTo::Turn)
        .map(|rule| rule.id)
        .collect();
    if !turns.is_empty() {
        store::routing::hold(&**tx, &turns).await?;
        rules = store::routing::rules(&**tx, cx.agency, false).await?;
    }
    let routed = judge(cx, &**tx, &rules, sample).await?.routed;
    if let Some((rule, person)) = routed.as_ref().and_then(choose::turn_of) {
        store::routing::had_turn(&**tx, rule, person).await?;
    }
    Ok(routed)
}

/// Whoever of a team has least waiting, or stands in for them.
pub(crate) async fn next_of(
    cx: &Cx,
    db: &impl ConnectionTrait,
    team: TeamId,
) -> Result<Option<PersonId>> {
    let site = agencies::site(cx).await?;
    let staff = staff(cx, db, &site).await?;
    let team: Vec<PersonId> = staff.of_team(team).collect();
    let mut loads = store::routing::loads(db, &team).await?;
    loads.sort_by_key(|load| (load.waiting, load.id));
    Ok(staff
        .first_there(loads.iter().map(|load| load.id))
        .map(|(_, is)| is))
}

/// Says in the log who has it and by which rule.
pub(crate) async fn tell(tx: &mut Tx, case: CaseId, routed: &Routed) -> Result<()> {
    tx.log_of_hub(StaffAct {
        deed: "cases-log-routed",
        kind: "case",
        thing: case.0,
        before: None::<()>,
        after: Some(routed),
    })
    .await
}

const AT_ONCE: u64 = 50;

/// Gives what is nobody's any more to somebody: its owner left the staff, or there was no staff when it came.
pub struct FindOwners;

#[async_trait::async_trait]
impl Job for FindOwners {
    fn kind(&self) -> &'static str {
        "cases.find_owners"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let some = store::routing::ownerless(cx.db(), AT_ONCE).await?;
            let mut given = false;
            for id in &some {
                given |= find_owner(cx, *id).await?;
            }
            // Where nobody works, nobody can have it yet.
            if !given {
                return Ok(());
            }
        }
    }
}

async fn find_owner(cx: &Cx, id: CaseId) -> Result<bool> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    // Each agency by its own rules.
    let mut cx = cx.clone();
    cx.agency = found.agency_id;
    let cx = &cx;
    let contact = match found.organisation_id {
        Some(of) => store::routing::organisation(&*tx, of).await?,
        None => None,
    };
    let sample = Sample {
        theme: found.theme_id,
        area: found.area_id,
        contact: contact.and_then(|company| company.contact_id),
        ..Sample::of(&found)
    };
    let routed = decide(cx, &tx, &sample).await?;
    let Some(routed) = routed.filter(|routed| Some(routed.person) != found.answerer_id) else {
        return Ok(false);
    };
    store::cases::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            answerer_id: Set(Some(routed.person)),
            team_id: Set(routed.team),
            routed: Set(Some(routed.clone())),
            version: Set(found.version + 1),
            ..Default::default()
        },
    )
    .await?;
    tell(&mut tx, id, &routed).await?;
    tx.tell(Event::CaseChanged { case: id }).await?;
    tx.commit().await?;
    Ok(true)
}

/// What is looked after here, and how often.
pub fn routing_timetable() -> Vec<Row> {
    vec![Row {
        kind: FindOwners.kind(),
        every: Pace::from_secs(60),
        due: |cx| Box::pin(anything(cx)),
        why: "gives matters that are nobody’s any more to somebody",
    }]
}

async fn anything(cx: &Cx) -> Result<bool> {
    let some = store::routing::ownerless(cx.db(), 1).await?;
    if some.is_empty() {
        return Ok(false);
    }
    let site = agencies::site(cx).await?;
    Ok(!staff(cx, cx.db(), &site).await?.people.is_empty())
}
