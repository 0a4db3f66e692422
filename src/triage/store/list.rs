//! Stretches of the inbox. What is open is read by partial indexes, so their words stand in the statement as they stand
//! in the index: SQLite takes such an index only then.

use super::said;
use crate::filter::{Filter, Part, Place, Side, Sort};
use chrono::TimeDelta;
use entity::triage::item::Model;
use entity::words::{AgencyId, InboxItemId, PersonId, ThemeId};
use hall::Result;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

/// Beyond this many a count says "many" and costs no more.
pub(crate) const MOST_COUNTED: i64 = 999;

/// A filter with what the site knows put in: themes with those under them, whose "mine" is.
pub(crate) struct Narrow<'a> {
    pub agency: AgencyId,
    pub filter: &'a Filter,
    pub themes: Vec<ThemeId>,
    pub owner: Option<Option<PersonId>>,
    pub now: chrono::DateTime<chrono::Utc>,
}

impl Narrow<'_> {
    /// The agency, the theme and the team alone.
    pub fn sides(&self) -> String {
        let mut all = vec![format!("agency_id = {}", self.agency)];
        match (self.filter.theme, self.themes.as_slice()) {
            (None, _) => {}
            (Some(Side::None), _) => all.push("theme_id is null".to_owned()),
            (Some(Side::One(_)), [one]) => all.push(format!("theme_id = {one}")),
            (Some(Side::One(_)), several) => {
                let several: Vec<String> = several.iter().map(ToString::to_string).collect();
                all.push(format!("theme_id in ({})", several.join(", ")));
            }
        }
        match self.filter.team {
            None => {}
            Some(Side::None) => all.push("team_id is null".to_owned()),
            Some(Side::One(team)) => all.push(format!("team_id = {team}")),
        }
        all.join(" and ")
    }

    /// The conditions, with what was typed as values.
    pub fn conditions(&self, values: &mut Vec<Value>) -> String {
        let filter = self.filter;
        let mut all = vec![self.sides(), format!("state = '{}'", filter.part().state())];
        if let Some(kind) = filter.kind {
            let (kind, of_counter) = kind.means();
            // The words of the index by the kind of a case: it holds no other rows.
            match of_counter {
                Some(case_kind) => all.push(format!(
                    "case_kind = '{case_kind}' and case_kind is not null"
                )),
                None => all.push(format!("kind = '{kind}'")),
            }
        }
        if let Some(lang) = filter.lang {
            all.push(format!("lang = '{lang}'"));
        }
        match filter.area {
            None => {}
            Some(Side::None) => all.push("area_id is null".to_owned()),
            Some(Side::One(area)) => all.push(format!("area_id = {area}")),
        }
        match self.owner {
            None => {}
            Some(None) => all.push("assignee_id is null".to_owned()),
            Some(Some(person)) => all.push(format!("assignee_id = {person}")),
        }
        if let Some(age) = filter.age {
            match age.least() {
                Some(least) => {
                    values.push((self.now - least).into());
                    all.push(format!("received_at <= ${}", values.len()));
                }
                None => {
                    values.push((self.now - TimeDelta::days(1)).into());
                    all.push(format!("received_at > ${}", values.len()));
                }
            }
        }
        all.join(" and ")
    }

    /// The column a list is ordered by, and whether from its beginning.
    fn order(&self) -> (&'static str, bool) {
        match self.filter.part() {
            Part::Open | Part::Routed => ("received_at", self.filter.sort() == Sort::Oldest),
            Part::Snoozed => ("snoozed_until", true),
            Part::Decided => ("decided_at", false),
        }
    }

    /// The first of the rows that hold to the conditions, in the order of the list.
    fn rows(&self, columns: &str, conditions: &str, most: u64) -> String {
        let (column, rising) = self.order();
        let way = if rising { "asc" } else { "desc" };
        format!(
            "select {columns} from inbox_items where {conditions} order by {column} {way}, id {way} limit {most}"
        )
    }
}

/// Where a row stands in its list.
pub(crate) fn place(filter: &Filter, row: &Model) -> Place {
    let at = match filter.part() {
        Part::Open | Part::Routed => None,
        Part::Snoozed => row.snoozed_until,
        Part::Decided => row.decided_at,
    };
    Place {
        at: at.unwrap_or(row.received_at),
        id: row.id,
    }
}

/// A stretch of the list; and one more row, asked for by its number, wherever it stands. One question.
pub(crate) async fn stretch(
    db: &impl ConnectionTrait,
    narrow: &Narrow<'_>,
    after: Option<Place>,
    asked: Option<InboxItemId>,
    most: u64,
) -> Result<Vec<Model>> {
    let mut values = Vec::new();
    let conditions = narrow.conditions(&mut values);
    let (column, rising) = narrow.order();
    let (more, way) = if rising { (">", "asc") } else { ("<", "desc") };
    let within = match after {
        Some(place) => {
            values.push(place.at.into());
            format!(
                "{conditions} and ({column}, id) {more} (${}, {})",
                values.len(),
                place.id
            )
        }
        None => conditions,
    };
    let sql = match asked {
        None => narrow.rows("*", &within, most),
        Some(id) => {
            values.push(id.0.into());
            format!(
                "select i.* from (select * from ({}) as stretch union select id from inbox_items where id = ${}) as these \
                 join inbox_items i on i.id = these.id order by i.{column} {way}, i.id {way}",
                narrow.rows("id", &within, most),
                values.len()
            )
        }
    };
    Ok(Model::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}

/// Numbers and versions of everything a filter lets through, oldest first, not more than so many.
pub(crate) async fn all(
    db: &impl ConnectionTrait,
    narrow: &Narrow<'_>,
    most: u64,
) -> Result<Vec<InboxItemId>> {
    let mut values = Vec::new();
    let conditions = narrow.conditions(&mut values);
    let sql = narrow.rows("id", &conditions, most);
    let rows = db.query_all_raw(said(db, &sql, values)).await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "id")?))
        .collect::<Result<_>>()
}
