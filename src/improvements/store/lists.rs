//! Cases in lists, on the board, and beside the things they stand on.

use super::{Places, said};
use chrono::{DateTime, Utc};
use entity::ideas::{follow, support};
use entity::improvements::improvement;
use entity::words::{AgencyId, AreaId, ImprovementId, Kind, PersonId, Stage, TeamId, ThemeId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, QueryOrder, QuerySelect};

/// What narrows a list.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    pub agency: Option<AgencyId>,
    pub stages: Vec<Stage>,
    pub themes: Vec<ThemeId>,
    pub area: Option<AreaId>,
    pub owner: Option<PersonId>,
    pub team: Option<TeamId>,
    /// Only those whose page is switched on.
    pub public: bool,
    /// A part of the title.
    pub words: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Title,
    Stage,
    People,
    Moved,
    Updated,
    Published,
}

impl Order {
    const fn by(self) -> &'static str {
        match self {
            Self::Title => "lower(m.title), m.id",
            Self::Stage => {
                "case m.stage when 'triage' then 0 when 'exploring' then 1 when 'trial' then 2 \
                 when 'adopting' then 3 when 'done' then 4 else 5 end, m.people_count desc, m.id"
            }
            Self::People => "m.people_count desc, m.id desc",
            Self::Moved => "m.moved_at desc, m.id desc",
            Self::Updated => "m.updated_at desc, m.id desc",
            Self::Published => "m.moved_at desc, m.id desc",
        }
    }
}

impl Narrow {
    fn holds(&self, places: &mut Places) -> String {
        let mut holds = vec!["m.merged_into is null".to_owned()];
        if let Some(agency) = self.agency {
            holds.push(format!("m.agency_id = {}", places.put(agency.0)));
        }
        if !self.stages.is_empty() {
            // In words of ours, for PostgreSQL makes a list of values anew for every row it looks at.
            let list: Vec<String> = self
                .stages
                .iter()
                .map(|stage| format!("'{}'", stage.code()))
                .collect();
            holds.push(format!("m.stage in ({})", list.join(", ")));
        }
        if !self.themes.is_empty() {
            let list = places.put_all(self.themes.iter().map(|theme| theme.0));
            holds.push(format!("m.theme_id in ({list})"));
        }
        if let Some(area) = self.area {
            holds.push(format!("m.area_id = {}", places.put(area.0)));
        }
        if let Some(owner) = self.owner {
            holds.push(format!("m.owner_id = {}", places.put(owner.0)));
        }
        if let Some(team) = self.team {
            holds.push(format!("m.team_id = {}", places.put(team.0)));
        }
        if self.public {
            holds.push("m.published_at is not null".to_owned());
        }
        if let Some(words) = &self.words {
            let like = |words: &str| {
                let words = words.replace(['\\', '%', '_'], " ");
                let words: Vec<&str> = words.split_whitespace().collect();
                format!("%{}%", words.join("%"))
            };
            // SQLite lowers only the letters of ASCII, so the words are looked for as they were typed too.
            let lower = places.put(like(&words.to_lowercase()));
            let typed = places.put(like(words));
            holds.push(format!(
                "(lower(m.title) like {lower} or m.title like {typed})"
            ));
        }
        holds.join(" and ")
    }
}

pub async fn list(
    db: &impl ConnectionTrait,
    narrow: &Narrow,
    order: Order,
    skip: u64,
    most: u64,
) -> Result<Vec<improvement::Model>> {
    let mut places = Places::default();
    let holds = narrow.holds(&mut places);
    let skip = places.put(i64::try_from(skip).unwrap_or(i64::MAX));
    // How many is said in the statement: the database chooses its way by it.
    let sql = format!(
        "select m.* from improvements m where {holds} order by {} limit {most} offset {skip}",
        order.by()
    );
    Ok(improvement::Entity::find()
        .from_raw_sql(said(db, &sql, places.0))
        .all(db)
        .await?)
}

/// How many cards stand in one stage.
#[derive(FromQueryResult)]
pub struct Cards {
    pub stage: Stage,
    pub cards: i64,
}

/// The first cards of every stage, most people first; what is over, latest first.
pub async fn board(
    db: &impl ConnectionTrait,
    narrow: &Narrow,
    most: i64,
) -> Result<Vec<improvement::Model>> {
    let mut places = Places::default();
    let holds = narrow.holds(&mut places);
    let most = places.put(most);
    let parts: Vec<String> = Stage::ALL
        .iter()
        .map(|stage| {
            let order = match stage {
                Stage::Done | Stage::Declined => Order::Moved,
                _ => Order::People,
            };
            let stage_is = places.put(stage.code());
            format!(
                "select * from (select m.* from improvements m where {holds} and m.stage = {stage_is} \
                 order by {} limit {most}) as {stage}_cards",
                order.by()
            )
        })
        .collect();
    let sql = parts.join(" union all ");
    Ok(improvement::Entity::find()
        .from_raw_sql(said(db, &sql, places.0))
        .all(db)
        .await?)
}

/// How many cards stand in each stage of the agency; beyond a thousand it does not matter.
pub async fn cards(db: &impl ConnectionTrait, narrow: &Narrow) -> Result<Vec<Cards>> {
    let mut places = Places::default();
    let holds = narrow.holds(&mut places);
    let parts: Vec<String> = Stage::ALL
        .iter()
        .map(|stage| {
            let stage_is = places.put(stage.code());
            format!(
                "select '{stage}' as stage, (select count(*) from (select 1 from improvements m where m.stage = {stage_is} \
                 and {holds} limit 1000) as several) as cards"
            )
        })
        .collect();
    let sql = parts.join(" union all ");
    Ok(Cards::find_by_statement(said(db, &sql, places.0))
        .all(db)
        .await?)
}

/// The newest support and follow there are.
pub async fn newest_voice(db: &impl ConnectionTrait) -> Result<(i64, i64)> {
    let supports: Option<i64> = support::Entity::find()
        .select_only()
        .column(support::Column::Id)
        .order_by_desc(support::Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    let follows: Option<i64> = follow::Entity::find()
        .select_only()
        .column(follow::Column::Id)
        .order_by_desc(follow::Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok((supports.unwrap_or(0), follows.unwrap_or(0)))
}

#[derive(FromQueryResult)]
struct Joined {
    improvement_id: ImprovementId,
}

/// The cases whose ideas gathered supporters or followers after these.
pub async fn joined_since(
    db: &impl ConnectionTrait,
    (supports, follows): (i64, i64),
) -> Result<Vec<ImprovementId>> {
    // On PostgreSQL a lower number may be committed a little later than a higher one: what is near is looked at again.
    const OVERLAP: i64 = 1000;
    let sql = "select e.improvement_id from improvement_evidence e where e.kind = 'idea' \
            and exists (select 1 from supports s where s.idea_id = e.thing_id and s.id > $1) \
        union select e.improvement_id from improvement_evidence e where e.kind = 'idea' \
            and exists (select 1 from follows f where f.kind = 'idea' and f.thing_id = e.thing_id and f.id > $2)";
    let values = [
        (supports - OVERLAP).max(0).into(),
        (follows - OVERLAP).max(0).into(),
    ];
    let found = Joined::find_by_statement(said(db, sql, values))
        .all(db)
        .await?;
    Ok(found.into_iter().map(|one| one.improvement_id).collect())
}

/// A case beside a thing that stands behind it.
#[derive(FromQueryResult)]
pub struct Beside {
    pub id: ImprovementId,
    pub agency_id: AgencyId,
    pub title: String,
    pub lang: entity::words::Lang,
    pub stage: Stage,
    pub told: Option<String>,
    pub told_lang: Option<entity::words::Lang>,
    pub moved_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
}

const BESIDE: &str = "select m.id, m.agency_id, m.title, m.lang, m.stage, m.told, m.told_lang, m.moved_at, m.published_at \
    from improvements m where m.merged_into is null and m.id in ";

/// The standing cases a thing is behind, latest moved first. What waits in triage is nobody's news yet.
pub async fn onward_of(db: &impl ConnectionTrait, kind: Kind, id: i64) -> Result<Vec<Beside>> {
    let of = |kind: &str| {
        format!(
            "(select e.improvement_id from improvement_evidence e where e.kind = '{kind}' and e.thing_id = $1)"
        )
    };
    let those = match kind {
        Kind::Idea => of("idea"),
        Kind::Comment => of("comment"),
        Kind::Query => of("question"),
        Kind::Case => of("case"),
        Kind::Challenge => "(select l.improvement_id from improvement_links l where l.kind = 'challenge' and l.thing_id = $1 \
            union select e.improvement_id from improvement_evidence e join challenge_queries q on q.id = e.thing_id \
            where e.kind = 'question' and q.challenge_id = $1 and q.visibility = 'public')"
            .to_owned(),
        Kind::Improvement | Kind::Person | Kind::Article | Kind::ArticleComment => {
            return Ok(Vec::new());
        }
    };
    let sql = format!("{BESIDE}{those} order by m.moved_at desc, m.id desc limit 20");
    Ok(Beside::find_by_statement(said(db, &sql, [id.into()]))
        .all(db)
        .await?)
}
