//! What articles say, language by language, and every version of it.

use super::{Places, said};
use crate::article::fitting_langs;
use chrono::{DateTime, Utc};
use entity::articles::{text, version};
use entity::words::{ArticleId, ArticleTextId, ArticleVersionId, Lang, PersonId, ServiceFacts};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect,
};

/// A text in one language with the version asked for.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Written {
    pub id: ArticleTextId,
    pub article_id: ArticleId,
    pub lang: Lang,
    pub latest_id: ArticleVersionId,
    pub published_id: Option<ArticleVersionId>,
    pub number: i64,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub service: Option<ServiceFacts>,
    pub guide: Option<String>,
    pub by_id: Option<PersonId>,
    pub written_at: DateTime<Utc>,
}

const COLUMNS: &str = "t.id, t.article_id, t.lang, t.latest_id, t.published_id, v.number, v.title, v.summary, v.body, \
    v.service, v.guide, v.by_id, v.created_at as written_at";

/// As everyone reads an article: the published version of each language; nothing of what is not published. The long texts
/// come in the one language that is read alone, which is the one `views::best` chooses; they are empty in the others.
pub async fn published_for(
    db: &impl ConnectionTrait,
    id: ArticleId,
    reader: Lang,
    own: Lang,
) -> Result<Vec<Written>> {
    let mut places = Places::default();
    let id = places.put(id.0);
    let order = fitting("lang", reader, own);
    let sql = format!(
        "select t.id, t.article_id, t.lang, t.latest_id, t.published_id, v.number, v.title, v.summary, \
         case when t.id = wanted.id then v.body else '' end as body, \
         case when t.id = wanted.id then v.service end as service, \
         case when t.id = wanted.id then v.guide end as guide, v.by_id, v.created_at as written_at \
         from article_texts t join article_versions v on v.id = t.published_id \
         cross join (select id from article_texts where article_id = {id} and published_id is not null \
         order by {order}, id limit 1) as wanted where t.article_id = {id} order by t.id"
    );
    written(db, &sql, places).await
}

/// The published version of a guide, without its tree.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PublishedGuide {
    pub version_id: ArticleVersionId,
    pub number: i64,
    pub lang: Lang,
    pub title: String,
}

/// The published guide of an article in the language that fits a reader best, of those that have one.
pub async fn published_guide(
    db: &impl ConnectionTrait,
    id: ArticleId,
    reader: Lang,
    own: Lang,
) -> Result<Option<PublishedGuide>> {
    let mut places = Places::default();
    let id = places.put(id.0);
    let order = fitting("t.lang", reader, own);
    let sql = format!(
        "select v.id as version_id, v.number, t.lang, v.title from article_texts t \
         join article_versions v on v.id = t.published_id \
         where t.article_id = {id} and v.guide is not null order by {order}, t.id limit 1"
    );
    let found = PublishedGuide::find_by_statement(said(db, &sql, places.0));
    Ok(found.one(db).await?)
}

/// The tree of a version, as JSON.
pub async fn guide_of(
    db: &impl ConnectionTrait,
    version: ArticleVersionId,
) -> Result<Option<String>> {
    let guide = version::Entity::find_by_id(version)
        .select_only()
        .column(version::Column::Guide)
        .into_tuple::<Option<String>>()
        .one(db)
        .await?;
    Ok(guide.flatten())
}

/// The order of `fitting_langs`, for a statement.
fn fitting(column: &str, reader: Lang, own: Lang) -> String {
    let langs = fitting_langs(reader, own);
    let places: Vec<String> = langs
        .iter()
        .enumerate()
        .map(|(at, lang)| format!("when '{lang}' then {at}"))
        .collect();
    format!(
        "case {column} {} else {} end",
        places.join(" "),
        langs.len()
    )
}

async fn written(db: &impl ConnectionTrait, sql: &str, places: Places) -> Result<Vec<Written>> {
    let found = Written::find_by_statement(said(db, sql, places.0));
    Ok(found.all(db).await?)
}

/// As the staff write them: the latest version of each language.
pub async fn latest_of(db: &impl ConnectionTrait, ids: &[ArticleId]) -> Result<Vec<Written>> {
    texts(db, "t.latest_id", ids).await
}

/// The published version where there is one, else the latest. For who may see both.
pub async fn shown_of(db: &impl ConnectionTrait, ids: &[ArticleId]) -> Result<Vec<Written>> {
    texts(db, "coalesce(t.published_id, t.latest_id)", ids).await
}

async fn texts(db: &impl ConnectionTrait, which: &str, ids: &[ArticleId]) -> Result<Vec<Written>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut places = Places::default();
    let list = places.put_all(ids.iter().map(|id| id.0));
    let sql = format!(
        "select {COLUMNS} from article_texts t join article_versions v on v.id = {which} \
         where t.article_id in ({list}) order by t.article_id, t.id"
    );
    written(db, &sql, places).await
}

/// Titles and summaries alone, for lists: as everyone reads them, or for the staff as `latest_of`, without the long texts.
pub async fn headings(
    db: &impl ConnectionTrait,
    ids: &[ArticleId],
    published: bool,
) -> Result<Vec<Heading>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut places = Places::default();
    let list = places.put_all(ids.iter().map(|id| id.0));
    let which = match published {
        true => "t.published_id",
        false => "t.latest_id",
    };
    let sql = format!(
        "select t.article_id, t.lang, t.latest_id, t.published_id, v.title, v.summary, \
         v.created_at as written_at \
         from article_texts t join article_versions v on v.id = {which} \
         where t.article_id in ({list}) order by t.article_id, t.id"
    );
    Ok(Heading::find_by_statement(said(db, &sql, places.0))
        .all(db)
        .await?)
}

/// What a list shows of a text.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Heading {
    pub article_id: ArticleId,
    pub lang: Lang,
    pub latest_id: ArticleVersionId,
    pub published_id: Option<ArticleVersionId>,
    pub title: String,
    pub summary: String,
    pub written_at: DateTime<Utc>,
}

/// Texts by their own numbers: the published version, else the latest. For the index, which judges who may find it.
pub async fn by_number(db: &impl ConnectionTrait, ids: &[ArticleTextId]) -> Result<Vec<Written>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut places = Places::default();
    let list = places.put_all(ids.iter().map(|id| id.0));
    let sql = format!(
        "select {COLUMNS} from article_texts t join article_versions v \
         on v.id = coalesce(t.published_id, t.latest_id) where t.id in ({list}) order by t.id"
    );
    written(db, &sql, places).await
}

/// The numbers of an article's texts.
pub async fn numbers_of(db: &impl ConnectionTrait, id: ArticleId) -> Result<Vec<ArticleTextId>> {
    Ok(text::Entity::find()
        .select_only()
        .column(text::Column::Id)
        .filter(text::Column::ArticleId.eq(id))
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn ids_after(
    db: &impl ConnectionTrait,
    after: ArticleTextId,
    most: u64,
) -> Result<Vec<ArticleTextId>> {
    Ok(text::Entity::find()
        .select_only()
        .column(text::Column::Id)
        .filter(text::Column::Id.gt(after))
        .order_by_asc(text::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// The latest version in a language.
pub async fn latest(
    db: &impl ConnectionTrait,
    id: ArticleId,
    lang: Lang,
) -> Result<Option<version::Model>> {
    Ok(version::Entity::find()
        .filter(version::Column::ArticleId.eq(id))
        .filter(version::Column::Lang.eq(lang))
        .order_by_desc(version::Column::Number)
        .one(db)
        .await?)
}

pub async fn numbered(
    db: &impl ConnectionTrait,
    id: ArticleId,
    lang: Lang,
    number: i64,
) -> Result<version::Model> {
    version::Entity::find()
        .filter(version::Column::ArticleId.eq(id))
        .filter(version::Column::Lang.eq(lang))
        .filter(version::Column::Number.eq(number))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// The versions of a language, latest first, from before the given number.
pub async fn versions(
    db: &impl ConnectionTrait,
    id: ArticleId,
    lang: Lang,
    before: i64,
    most: u64,
) -> Result<Vec<version::Model>> {
    Ok(version::Entity::find()
        .filter(version::Column::ArticleId.eq(id))
        .filter(version::Column::Lang.eq(lang))
        .filter(version::Column::Number.lt(before))
        .order_by_desc(version::Column::Number)
        .limit(most)
        .all(db)
        .await?)
}

/// Keeps a version and makes it the latest of its language.
pub async fn keep(
    tx: &impl ConnectionTrait,
    row: version::ActiveModel,
) -> Result<ArticleVersionId> {
    let kept = row.insert(tx).await?;
    text::Entity::insert(text::ActiveModel {
        agency_id: Set(kept.agency_id),
        article_id: Set(kept.article_id),
        lang: Set(kept.lang),
        latest_id: Set(kept.id),
        ..Default::default()
    })
    .on_conflict(
        OnConflict::columns([text::Column::ArticleId, text::Column::Lang])
            .update_column(text::Column::LatestId)
            .to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(kept.id)
}

/// Publishes the latest version of every language.
pub async fn publish_all(tx: &impl ConnectionTrait, id: ArticleId) -> Result<()> {
    text::Entity::update_many()
        .col_expr(text::Column::PublishedId, Expr::col(text::Column::LatestId))
        .filter(text::Column::ArticleId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
