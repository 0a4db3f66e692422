//! What articles are about: ideas, challenges and improvements, each as far as the reader may see it.

use super::said;
use entity::articles::link;
use entity::challenges::challenge;
use entity::ideas::idea;
use entity::improvements::improvement;
use entity::words::{ArticleId, ArticleKind, Lang, RelatedKind};
use hall::access::{Actor, sight};
use hall::error::Result;
use sea_orm::sea_query::{Expr, SimpleExpr, UnionType};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

pub async fn of(db: &impl ConnectionTrait, id: ArticleId) -> Result<Vec<link::Model>> {
    Ok(link::Entity::find()
        .filter(link::Column::ArticleId.eq(id))
        .order_by_asc(link::Column::Id)
        .all(db)
        .await?)
}

pub async fn keep(tx: &impl ConnectionTrait, row: link::ActiveModel) -> Result<()> {
    link::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

pub async fn drop(
    tx: &impl ConnectionTrait,
    id: ArticleId,
    kind: RelatedKind,
    thing: i64,
) -> Result<()> {
    link::Entity::delete_many()
        .filter(link::Column::ArticleId.eq(id))
        .filter(link::Column::Kind.eq(kind))
        .filter(link::Column::ThingId.eq(thing))
        .exec(tx)
        .await?;
    Ok(())
}

/// A thing an article is about.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Thing {
    pub kind: RelatedKind,
    pub id: i64,
    pub title: String,
    pub lang: Lang,
    /// It has a page for everyone.
    pub open: i32,
}

/// Which things are looked for.
enum Wanted<'a> {
    Those(&'a [(RelatedKind, i64)]),
    Of(ArticleId),
}

impl Wanted<'_> {
    fn holds(&self, kind: RelatedKind, number: impl ColumnTrait) -> SimpleExpr {
        match self {
            Self::Those(things) => number.is_in(
                things
                    .iter()
                    .filter(|(known, _)| *known == kind)
                    .map(|(_, id)| *id),
            ),
            Self::Of(article) => number.in_subquery(
                link::Entity::find()
                    .select_only()
                    .column(link::Column::ThingId)
                    .filter(link::Column::ArticleId.eq(*article))
                    .filter(link::Column::Kind.eq(kind))
                    .into_query(),
            ),
        }
    }
}

/// These things, as far as the reader may see them. One question.
pub async fn things(
    db: &impl ConnectionTrait,
    reader: &Actor,
    wanted: &[(RelatedKind, i64)],
) -> Result<Vec<Thing>> {
    seen(db, reader, &Wanted::Those(wanted)).await
}

/// What an article is about, as far as the reader may see it. One question.
pub async fn things_of(
    db: &impl ConnectionTrait,
    reader: &Actor,
    id: ArticleId,
) -> Result<Vec<Thing>> {
    seen(db, reader, &Wanted::Of(id)).await
}

async fn seen(
    db: &impl ConnectionTrait,
    reader: &Actor,
    wanted: &Wanted<'_>,
) -> Result<Vec<Thing>> {
    let mut whole = idea::Entity::find()
        .select_only()
        .column_as(Expr::cust("'idea'"), "kind")
        .columns([idea::Column::Id, idea::Column::Title, idea::Column::Lang])
        .column_as(Expr::cust("1"), "open")
        .filter(wanted.holds(RelatedKind::Idea, idea::Column::Id))
        .filter(sight::ideas(reader))
        .into_query();
    let challenges = challenge::Entity::find()
        .select_only()
        .column_as(Expr::cust("'challenge'"), "kind")
        .columns([
            challenge::Column::Id,
            challenge::Column::Title,
            challenge::Column::Lang,
        ])
        .column_as(Expr::cust("1"), "open")
        .filter(wanted.holds(RelatedKind::Challenge, challenge::Column::Id))
        .filter(sight::challenges(reader))
        .into_query();
    let improvements = improvement::Entity::find()
        .select_only()
        .column_as(Expr::cust("'improvement'"), "kind")
        .columns([
            improvement::Column::Id,
            improvement::Column::Title,
            improvement::Column::Lang,
        ])
        .column_as(
            Expr::cust("case when published_at is null then 0 else 1 end"),
            "open",
        )
        .filter(wanted.holds(RelatedKind::Improvement, improvement::Column::Id))
        .filter(improvement::Column::MergedInto.is_null())
        .filter(sight::improvements(reader))
        .into_query();
    whole
        .union(UnionType::All, challenges)
        .union(UnionType::All, improvements);
    let statement = db.get_database_backend().build(&whole);
    Ok(Thing::find_by_statement(statement).all(db).await?)
}

/// A published text of an article about a thing.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Heading {
    pub article_id: ArticleId,
    pub kind: ArticleKind,
    /// The language it was begun in.
    pub own_lang: Lang,
    pub lang: Lang,
    pub title: String,
}

/// Texts read at most about one thing.
const MOST_ABOUT: u64 = 100;

/// What is published about a thing, in every language, the latest article first. One question.
pub async fn about(db: &impl ConnectionTrait, kind: RelatedKind, id: i64) -> Result<Vec<Heading>> {
    let sql = format!(
        "select a.id as article_id, a.kind, a.lang as own_lang, t.lang, v.title from article_links l \
         join articles a on a.id = l.article_id and a.state in ('published', 'due') \
         join article_texts t on t.article_id = a.id and t.published_id is not null \
         join article_versions v on v.id = t.published_id \
         where l.kind = $1 and l.thing_id = $2 order by a.published_at desc, a.id desc, t.id limit {MOST_ABOUT}"
    );
    let values = [kind.code().into(), id.into()];
    Ok(Heading::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}
