//! Articles in lists.

use super::{Places, said};
use chrono::{DateTime, Utc};
use entity::articles::article;
use entity::words::{
    AgencyId, ArticleId, ArticleKind, ArticleState, CategoryId, Lang, PersonId, ThemeId,
};
use hall::error::Result;
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult};

/// What narrows a list.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    pub agency: Option<AgencyId>,
    pub kinds: Vec<ArticleKind>,
    pub states: Vec<ArticleState>,
    pub category: Option<CategoryId>,
    pub themes: Vec<ThemeId>,
    pub owner: Option<PersonId>,
    /// Those with nothing written in this language.
    pub missing: Option<Lang>,
    /// A part of a title, in any language.
    pub words: Option<String>,
}

impl Narrow {
    fn holds(&self, places: &mut Places) -> String {
        let mut holds = Vec::new();
        if let Some(agency) = self.agency {
            holds.push(format!("a.agency_id = {}", places.put(agency.0)));
        }
        if !self.kinds.is_empty() {
            let list = places.put_all(self.kinds.iter().map(|kind| kind.code()));
            holds.push(format!("a.kind in ({list})"));
        }
        if !self.states.is_empty() {
            let list = places.put_all(self.states.iter().map(|state| state.code()));
            holds.push(format!("a.state in ({list})"));
        }
        if let Some(category) = self.category {
            holds.push(format!("a.category_id = {}", places.put(category.0)));
        }
        if !self.themes.is_empty() {
            let list = places.put_all(self.themes.iter().map(|theme| theme.0));
            holds.push(format!("a.theme_id in ({list})"));
        }
        if let Some(owner) = self.owner {
            holds.push(format!("a.owner_id = {}", places.put(owner.0)));
        }
        if let Some(lang) = self.missing {
            let lang = places.put(lang.code());
            holds.push(format!(
                "not exists (select 1 from article_texts t where t.article_id = a.id and t.lang = {lang})"
            ));
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
                "exists (select 1 from article_texts t join article_versions v on v.id = t.latest_id \
                 where t.article_id = a.id and (lower(v.title) like {lower} or v.title like {typed}))"
            ));
        }
        match holds.is_empty() {
            true => "1 = 1".to_owned(),
            false => holds.join(" and "),
        }
    }
}

/// What everyone finds, latest first, from after a place in the list.
pub async fn published(
    db: &impl ConnectionTrait,
    narrow: &Narrow,
    after: Option<(DateTime<Utc>, ArticleId)>,
    most: u64,
) -> Result<Vec<article::Model>> {
    let mut places = Places::default();
    let mut holds = narrow.holds(&mut places);
    if let Some((at, id)) = after {
        let (at, id) = (places.put(at), places.put(id.0));
        holds.push_str(&format!(
            " and (a.published_at < {at} or (a.published_at = {at} and a.id < {id}))"
        ));
    }
    let most = places.put(i64::try_from(most).unwrap_or(i64::MAX));
    let sql = format!(
        "select a.* from articles a where {holds} and a.published_at is not null \
         order by a.published_at desc, a.id desc limit {most}"
    );
    Ok(article::Entity::find()
        .from_raw_sql(said(db, &sql, places.0))
        .all(db)
        .await?)
}

/// What the staff work on, latest changed first. Few enough that a place is a number of rows.
pub async fn worked_on(
    db: &impl ConnectionTrait,
    narrow: &Narrow,
    skip: u64,
    most: u64,
) -> Result<Vec<article::Model>> {
    let mut places = Places::default();
    let holds = narrow.holds(&mut places);
    let most = places.put(i64::try_from(most).unwrap_or(i64::MAX));
    let skip = places.put(i64::try_from(skip).unwrap_or(i64::MAX));
    let sql = format!(
        "select a.* from articles a where {holds} order by a.updated_at desc, a.id desc limit {most} offset {skip}"
    );
    Ok(article::Entity::find()
        .from_raw_sql(said(db, &sql, places.0))
        .all(db)
        .await?)
}

#[derive(FromQueryResult)]
struct MappedRow {
    id: ArticleId,
    lang: Lang,
    renewed_at: Option<DateTime<Utc>>,
}

/// Every language in which an article is published, the latest article first.
pub async fn mapped(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<(ArticleId, Lang, Option<DateTime<Utc>>)>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let sql = "select a.id, t.lang, a.renewed_at from articles a \
        join article_texts t on t.article_id = a.id and t.published_id is not null \
        where a.agency_id = $1 and a.state in ('published', 'due') \
        order by a.published_at desc, a.id desc, t.id limit $2";
    let found = MappedRow::find_by_statement(said(db, sql, [agency.0.into(), most.into()]))
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|row| (row.id, row.lang, row.renewed_at))
        .collect())
}
