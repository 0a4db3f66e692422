//! Lists of ideas: filtered, sorted, and paged by where the last page ended, so that page one million costs what page one does.

use crate::browse::{AnswerFilter, Filter, Found, Sort, Within};
use challenges::form::value_key;
use entity::ideas::{idea, idea_rank};
use entity::words::{IdeaId, IdeaStatus, Visibility};
use hall::Result;
use hall::access::{Actor, sight};
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, FromQueryResult,
    JoinType, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Value,
};
use serde::{Deserialize, Serialize};

/// Where a page ended: the value it was sorted by, and the number that breaks ties.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Place {
    /// The sort this place belongs to; a place of another sort is refused.
    pub s: Sort,
    pub v: serde_json::Value,
    pub i: i64,
}

pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<&Place>,
    most: u64,
) -> Result<Vec<idea::Model>> {
    let by = match filter.sort {
        Sort::Random => return shuffled(db, actor, filter, after, most).await,
        Sort::Trending if !filter.mine => By::voices(idea_rank::Column::Trend),
        Sort::MostSupported if !filter.mine => By::voices(idea_rank::Column::SupportCount),
        // One's own are few enough to be sorted anew.
        Sort::Trending => By::own(idea::Column::Trend, Order::Desc),
        Sort::MostSupported => By::own(idea::Column::SupportCount, Order::Desc),
        Sort::Newest => By::own(idea::Column::PublishedAt, Order::Desc),
        Sort::LeastSeen => By::own(idea::Column::ViewCount, Order::Asc),
    };
    let backend = db.get_database_backend();
    let mut query = idea::Entity::find().filter(narrowed(backend, actor, filter, by.lead));
    if by.lead == Lead::Ranks {
        let ranks = idea::Entity::belongs_to(idea_rank::Entity)
            .from(idea::Column::Id)
            .to(idea_rank::Column::IdeaId);
        query = query.join(JoinType::InnerJoin, ranks.into());
    }
    if let Some(place) = after {
        query = query.filter(by.beyond(place)?);
    }
    let query = query
        .order_by(by.value, by.order.clone())
        .order_by(by.lead.number(), by.order);
    if by.lead == Lead::Ideas {
        return Ok(query.limit(most).all(db).await?);
    }
    // How many are wanted stands in the statement itself: PostgreSQL plans a statement once, whatever its values are, and
    // would reckon with a tenth of all ideas, for which it reads and sorts both tables.
    let mut asked = query.build(backend);
    asked.sql.push_str(&format!(" LIMIT {most}"));
    Ok(idea::Model::find_by_statement(asked).all(db).await?)
}

/// What a list is sorted by; the number breaks ties.
struct By {
    value: SimpleExpr,
    order: Order,
    lead: Lead,
}

impl By {
    fn own(column: idea::Column, order: Order) -> Self {
        Self {
            value: column.into_expr(),
            order,
            lead: Lead::Ideas,
        }
    }

    /// What every voice moves stands beside the ideas.
    fn voices(column: idea_rank::Column) -> Self {
        Self {
            value: column.into_expr(),
            order: Order::Desc,
            lead: Lead::Ranks,
        }
    }

    fn beyond(&self, place: &Place) -> Result<Condition> {
        let wrong = || hall::Error::invalid("after", "web-problem-after");
        let value: Value = match (place.s, &place.v) {
            (Sort::Newest, at) => {
                let text = at.as_str().ok_or_else(wrong)?;
                let at: chrono::DateTime<chrono::Utc> = text.parse().map_err(|_| wrong())?;
                at.into()
            }
            (_, number) => number.as_i64().ok_or_else(wrong)?.into(),
        };
        let further = |what: &SimpleExpr, value: Value| {
            if self.order == Order::Desc {
                what.clone().lt(value)
            } else {
                what.clone().gt(value)
            }
        };
        // The first half lets an index range begin at the place; the second breaks the tie.
        let at_or_beyond = if self.order == Order::Desc {
            self.value.clone().lte(value.clone())
        } else {
            self.value.clone().gte(value.clone())
        };
        Ok(Condition::all().add(at_or_beyond).add(
            Condition::any()
                .add(further(&self.value, value))
                .add(further(&self.lead.number(), place.i.into())),
        ))
    }
}

/// Where a list finds what both an idea and its rank say: in the one that leads it. Asked of both, a database that has not
/// counted its rows yet might bring the two together by that instead of by their number, every one with every other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Ideas,
    Ranks,
}

impl Lead {
    fn number(self) -> SimpleExpr {
        self.column(idea::Column::Id, idea_rank::Column::IdeaId)
    }

    fn agency(self) -> SimpleExpr {
        self.column(idea::Column::AgencyId, idea_rank::Column::AgencyId)
    }

    fn visibility(self) -> SimpleExpr {
        self.column(idea::Column::Visibility, idea_rank::Column::Visibility)
    }

    fn challenge(self) -> SimpleExpr {
        self.column(idea::Column::ChallengeId, idea_rank::Column::ChallengeId)
    }

    fn column(self, of_ideas: idea::Column, of_ranks: idea_rank::Column) -> SimpleExpr {
        match self {
            Self::Ideas => of_ideas.into_expr(),
            Self::Ranks => of_ranks.into_expr(),
        }
    }
}

/// A list in an order of lot that stays the same for the same seed: each idea's place follows from its number and the
/// seed. Only within a challenge, whose ideas are few enough to be sorted anew for every page.
async fn shuffled(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<&Place>,
    most: u64,
) -> Result<Vec<idea::Model>> {
    let lot = Lot::of(filter.seed);
    let drawn = Expr::cust(lot.sql());
    let narrowed = narrowed(db.get_database_backend(), actor, filter, Lead::Ideas);
    let mut query = idea::Entity::find().filter(narrowed);
    if let Some(place) = after {
        let from = place
            .v
            .as_i64()
            .ok_or_else(|| hall::Error::invalid("after", "web-problem-after"))?;
        query = query.filter(
            Condition::any().add(drawn.clone().gt(from)).add(
                Condition::all()
                    .add(drawn.clone().eq(from))
                    .add(idea::Column::Id.gt(place.i)),
            ),
        );
    }
    Ok(query
        .order_by(drawn, Order::Asc)
        .order_by(idea::Column::Id, Order::Asc)
        .limit(most)
        .all(db)
        .await?)
}

/// The lot every idea draws: the same in the database and here.
pub struct Lot {
    times: i64,
    plus: i64,
}

impl Lot {
    /// A prime, so that different numbers draw differently; its square fits 64 bits.
    const PRIME: i64 = 2_147_483_647;
    const SPREAD: i64 = 48_271;

    pub fn of(seed: i64) -> Self {
        let seed = seed.unsigned_abs();
        let prime = Self::PRIME.unsigned_abs();
        Self {
            times: i64::try_from(seed % (prime - 1) + 1).unwrap_or(1),
            plus: i64::try_from(seed / prime % prime).unwrap_or(0),
        }
    }

    pub fn draw(&self, id: IdeaId) -> i64 {
        let x = (id.0 % Self::PRIME * self.times + self.plus) % Self::PRIME;
        (x * x % Self::PRIME + x * Self::SPREAD) % Self::PRIME
    }

    fn sql(&self) -> String {
        let (prime, spread) = (Self::PRIME, Self::SPREAD);
        let x = format!(
            "(({number} % {prime} * {} + {}) % {prime})",
            self.times,
            self.plus,
            number = "\"ideas\".\"id\""
        );
        format!("(({x} * {x} % {prime} + {x} * {spread}) % {prime})")
    }
}

/// How a statement of this database says "the n-th value".
fn mark(backend: DbBackend, number: usize) -> String {
    match backend {
        DbBackend::Postgres => format!("${number}"),
        _ => "?".to_owned(),
    }
}

/// Ideas the engine named, or that say every one of the words.
fn found(backend: DbBackend, among: &Found) -> Condition {
    let like = match backend {
        DbBackend::Postgres => "ilike",
        _ => "like",
    };
    let mut said = Condition::all();
    for word in &among.words {
        let pattern: String = word
            .chars()
            .flat_map(|sign| match sign {
                '%' | '_' | '!' => vec!['!', sign],
                other => vec![other],
            })
            .collect();
        let pattern = format!("%{pattern}%");
        said = said.add(Expr::cust_with_values(
            format!(
                "(title {like} {} escape '!' or text {like} {} escape '!')",
                mark(backend, 1),
                mark(backend, 2)
            ),
            [pattern.clone(), pattern],
        ));
    }
    let mut any = Condition::any().add(idea::Column::Id.is_in(among.ids.iter().copied()));
    if !among.words.is_empty() {
        any = any.add(said);
    }
    any
}

/// Ideas whose answers are so.
fn answering(backend: DbBackend, wanted: &AnswerFilter) -> SimpleExpr {
    let among = |clause: &str, values: Vec<Value>| {
        Expr::cust_with_values(
            format!("\"ideas\".\"id\" in (select idea_id from form_answers where {clause})"),
            values,
        )
    };
    match wanted {
        AnswerFilter::Is(question, value) => among(
            &format!(
                "question_id = {} and value_key = {}",
                mark(backend, 1),
                mark(backend, 2)
            ),
            vec![question.0.into(), value_key(value).into()],
        ),
        AnswerFilter::Between(question, least, most) => {
            // Drafts keep what cannot be read as a number too; it is never looked at as one.
            let number = match backend {
                DbBackend::Postgres => {
                    "case when value ~ '^-{0,1}[0-9]{1,15}(\\.[0-9]{1,6}){0,1}$' \
                     then cast(value as double precision) end"
                }
                _ => "cast(value as double precision)",
            };
            let mut clause = format!("question_id = {}", mark(backend, 1));
            let mut values: Vec<Value> = vec![question.0.into()];
            for (bound, sign) in [(least, ">="), (most, "<=")] {
                if let Some(bound) = bound {
                    values.push((*bound).into());
                    let bound = mark(backend, values.len());
                    clause.push_str(&format!(" and {number} {sign} {bound}"));
                }
            }
            among(&clause, values)
        }
    }
}

fn narrowed(backend: DbBackend, actor: &Actor, filter: &Filter, lead: Lead) -> Condition {
    let mut all = Condition::all().add(lead.agency().eq(filter.agency));
    if filter.mine {
        // One's own list shows drafts and withdrawn ideas too.
        all = all.add(idea::Column::AuthorId.eq(actor.person()));
    } else if actor.is_staff() && filter.visibility.is_some() {
        all = all.add(sight::ideas(actor));
    } else {
        // The public noticeboard is the same for everyone: what is hidden has a queue of its own.
        all = all
            .add(lead.visibility().eq(Visibility::Public))
            .add(idea::Column::PublishedAt.is_not_null());
        if filter.status.is_empty() {
            all = all.add(idea::Column::Status.is_not_in([
                IdeaStatus::Draft,
                IdeaStatus::Merged,
                IdeaStatus::Withdrawn,
            ]));
        }
    }
    if !filter.status.is_empty() {
        all = all.add(idea::Column::Status.is_in(filter.status.iter().copied()));
        if !filter.mine {
            all = all.add(idea::Column::Status.ne(IdeaStatus::Draft));
        }
    }
    if let Some(visibility) = filter.visibility {
        all = all.add(lead.visibility().eq(visibility));
    }
    if !filter.themes.is_empty() {
        all = all.add(idea::Column::ThemeId.is_in(filter.themes.iter().copied()));
    }
    all = match filter.within {
        Within::Everywhere => all,
        Within::Noticeboard => all.add(lead.challenge().is_null()),
        Within::Challenge(challenge) => all.add(lead.challenge().eq(challenge)),
    };
    if !filter.without.is_empty() {
        all = all.add(
            Condition::any()
                .add(lead.challenge().is_null())
                .add(lead.challenge().is_not_in(filter.without.iter().copied())),
        );
    }
    if let Some(among) = &filter.among {
        all = all.add(found(backend, among));
    }
    for wanted in &filter.answers {
        all = all.add(answering(backend, wanted));
    }
    if let Some(area) = filter.area {
        all = all.add(idea::Column::AreaId.eq(area));
    }
    if let Some(lang) = filter.lang {
        all = all.add(idea::Column::Lang.eq(lang));
    }
    if let Some(author) = filter.author {
        all = all.add(idea::Column::AuthorId.eq(author));
    }
    match filter.answered {
        Some(true) => all = all.add(idea::Column::AnsweredAt.is_not_null()),
        Some(false) => all = all.add(idea::Column::AnsweredAt.is_null()),
        None => {}
    }
    all
}

/// Which of these the actor may see, for whoever got numbers from elsewhere (a search engine).
pub async fn seen_by(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[IdeaId],
) -> Result<Vec<idea::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(idea::Entity::find()
        .filter(idea::Column::Id.is_in(ids.iter().copied()))
        .filter(sight::ideas(actor))
        .all(db)
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lot_is_the_same_for_the_same_seed_and_mixes_for_another() {
        let order = |seed| {
            let lot = Lot::of(seed);
            let mut ids: Vec<i64> = (1..=200).collect();
            ids.sort_by_key(|id| lot.draw(IdeaId(*id)));
            ids
        };
        assert_eq!(order(77_001), order(77_001));
        assert_ne!(order(77_001), order(77_002));
        // Nobody owns the first place: over many people each tenth of the ideas leads about as often.
        let mut leads = [0; 10];
        for person in 0..2_000_i64 {
            let first = order(person.wrapping_mul(6_364_136_223_846_793) + 1_442_695)[0];
            leads[usize::try_from((first - 1) / 20).unwrap()] += 1;
        }
        assert!(
            leads.iter().all(|count| (120..=280).contains(count)),
            "{leads:?}"
        );
    }
}
