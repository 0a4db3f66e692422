//! Every SQL statement of this room.

use crate::browse::{LogFilter, LogLine};
use crate::jargon;
use crate::listed::List;
use crate::site::{Area, NamedStatus, Site, Theme};
use crate::site_pages::{PageInput, PageKey, PageText};
use crate::themes::ThemeInput;
use crate::told::{self, LogNames};
use chrono::{DateTime, Utc};
use entity::accounts::{person, team};
use entity::agencies::{
    agency, area, jargon_list, letter_word, named_status, site_page, staff_act, theme, watched_word,
};
use entity::words::{
    AgencyId, AreaId, IdeaStatus, Lang, NamedStatusId, Names, PersonId, Settings, ThemeId,
};
use hall::{Error, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};
use std::collections::{BTreeMap, BTreeSet};

// ── the agency ──────────────────────────────────────────────────────────────────────────────

pub async fn first_agency(db: &impl ConnectionTrait) -> Result<Option<AgencyId>> {
    Ok(agency::Entity::find()
        .order_by_asc(agency::Column::Id)
        .one(db)
        .await?
        .map(|row| row.id))
}

/// Two nodes starting together make one agency: the slug is unique.
pub async fn keep_first_agency(
    db: &impl ConnectionTrait,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Result<AgencyId> {
    let row = agency::ActiveModel {
        slug: Set("hub".to_owned()),
        settings: Set(settings.clone()),
        created_at: Set(now),
        ..Default::default()
    };
    agency::Entity::insert(row)
        .on_conflict(
            OnConflict::column(agency::Column::Slug)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    first_agency(db)
        .await?
        .ok_or_else(|| Error::fault("the agency that was just made is gone"))
}

pub async fn settings(db: &impl ConnectionTrait, of: AgencyId) -> Result<Settings> {
    let row = agency::Entity::find_by_id(of).one(db).await?;
    Ok(row.ok_or(Error::Missing)?.settings)
}

/// The same, held until the transaction ends.
pub async fn settings_for_change(db: &impl ConnectionTrait, of: AgencyId) -> Result<Settings> {
    let row = agency::Entity::find_by_id(of)
        .lock_exclusive()
        .one(db)
        .await?;
    Ok(row.ok_or(Error::Missing)?.settings)
}

pub async fn keep_settings(
    db: &impl ConnectionTrait,
    of: AgencyId,
    settings: &Settings,
) -> Result<()> {
    agency::Entity::update_many()
        .set(agency::ActiveModel {
            settings: Set(settings.clone()),
            ..Default::default()
        })
        .filter(agency::Column::Id.eq(of))
        .exec(db)
        .await?;
    Ok(())
}

/// Everything a page needs to know of the site.
pub async fn site(db: &impl ConnectionTrait, of: AgencyId) -> Result<Site> {
    let settings = settings(db, of).await?;
    let themes = in_tree_order(&themes(db, of).await?);
    let areas = areas(db, of)
        .await?
        .into_iter()
        .map(|row| Area {
            id: row.id,
            names: row.names,
            position: row.position,
            archived: row.archived_at.is_some(),
        })
        .collect();
    let statuses = statuses(db, of)
        .await?
        .into_iter()
        .map(|row| NamedStatus {
            id: row.id,
            meaning: row.meaning,
            names: row.names,
            position: row.position,
            archived: row.archived_at.is_some(),
        })
        .collect();
    let words = watched_word::Entity::find()
        .filter(watched_word::Column::AgencyId.eq(of))
        .order_by_asc(watched_word::Column::Id)
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.lang, row.word))
        .collect();
    let letter_words = letter_words(db, of).await?;
    let own = letter_words
        .iter()
        .map(|(lang, key, text)| (*lang, key.as_str(), text.as_str()));
    let own_words = std::sync::Arc::new(press::own::Own::of(own));
    Ok(Site {
        agency: of,
        settings,
        themes,
        areas,
        statuses,
        words,
        own_words,
        jargon: jargon_lists(db, of).await?,
    })
}

fn in_tree_order(rows: &[theme::Model]) -> Vec<Theme> {
    let as_theme = |row: &theme::Model, under_archived: bool| Theme {
        id: row.id,
        parent: row.parent_id,
        names: row.names.clone(),
        position: row.position,
        archived: under_archived || row.archived_at.is_some(),
    };
    let mut tree = Vec::with_capacity(rows.len());
    for top in rows.iter().filter(|row| row.parent_id.is_none()) {
        tree.push(as_theme(top, false));
        for under in rows.iter().filter(|row| row.parent_id == Some(top.id)) {
            tree.push(as_theme(under, top.archived_at.is_some()));
        }
    }
    tree
}

// ── themes ──────────────────────────────────────────────────────────────────────────────────

pub async fn themes(db: &impl ConnectionTrait, of: AgencyId) -> Result<Vec<theme::Model>> {
    Ok(theme::Entity::find()
        .filter(theme::Column::AgencyId.eq(of))
        .order_by_asc(theme::Column::Position)
        .order_by_asc(theme::Column::Id)
        .all(db)
        .await?)
}

pub async fn keep_theme(
    db: &impl ConnectionTrait,
    of: AgencyId,
    id: Option<ThemeId>,
    input: &ThemeInput,
    position: i64,
) -> Result<ThemeId> {
    let row = theme::ActiveModel {
        parent_id: Set(input.parent),
        names: Set(input.names.clone()),
        position: Set(position),
        ..Default::default()
    };
    let Some(id) = id else {
        let row = theme::ActiveModel {
            agency_id: Set(of),
            ..row
        };
        return Ok(theme::Entity::insert(row).exec(db).await?.last_insert_id);
    };
    theme::Entity::update_many()
        .set(row)
        .filter(theme::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(id)
}

pub async fn theme_by_origin(
    db: &impl ConnectionTrait,
    of: AgencyId,
    origin_key: &str,
) -> Result<Option<ThemeId>> {
    Ok(theme::Entity::find()
        .filter(theme::Column::AgencyId.eq(of))
        .filter(theme::Column::OriginKey.eq(origin_key))
        .one(db)
        .await?
        .map(|row| row.id))
}

pub async fn keep_theme_origin(
    db: &impl ConnectionTrait,
    id: ThemeId,
    origin_key: &str,
) -> Result<()> {
    theme::Entity::update_many()
        .set(theme::ActiveModel {
            origin_key: Set(Some(origin_key.to_owned())),
            ..Default::default()
        })
        .filter(theme::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

// ── areas ───────────────────────────────────────────────────────────────────────────────────

pub async fn areas(db: &impl ConnectionTrait, of: AgencyId) -> Result<Vec<area::Model>> {
    Ok(area::Entity::find()
        .filter(area::Column::AgencyId.eq(of))
        .order_by_asc(area::Column::Position)
        .order_by_asc(area::Column::Id)
        .all(db)
        .await?)
}

pub async fn keep_area(
    db: &impl ConnectionTrait,
    of: AgencyId,
    id: Option<AreaId>,
    names: &Names,
    position: i64,
) -> Result<AreaId> {
    let row = area::ActiveModel {
        names: Set(names.clone()),
        position: Set(position),
        ..Default::default()
    };
    let Some(id) = id else {
        let row = area::ActiveModel {
            agency_id: Set(of),
            ..row
        };
        return Ok(area::Entity::insert(row).exec(db).await?.last_insert_id);
    };
    area::Entity::update_many()
        .set(row)
        .filter(area::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(id)
}

// ── statuses ────────────────────────────────────────────────────────────────────────────────

pub async fn statuses(db: &impl ConnectionTrait, of: AgencyId) -> Result<Vec<named_status::Model>> {
    Ok(named_status::Entity::find()
        .filter(named_status::Column::AgencyId.eq(of))
        .order_by_asc(named_status::Column::Position)
        .order_by_asc(named_status::Column::Id)
        .all(db)
        .await?)
}

pub async fn keep_status(
    db: &impl ConnectionTrait,
    of: AgencyId,
    id: Option<NamedStatusId>,
    names: &Names,
    meaning: IdeaStatus,
    position: i64,
) -> Result<NamedStatusId> {
    let row = named_status::ActiveModel {
        names: Set(names.clone()),
        meaning: Set(meaning),
        position: Set(position),
        ..Default::default()
    };
    let Some(id) = id else {
        let row = named_status::ActiveModel {
            agency_id: Set(of),
            ..row
        };
        return Ok(named_status::Entity::insert(row)
            .exec(db)
            .await?
            .last_insert_id);
    };
    named_status::Entity::update_many()
        .set(row)
        .filter(named_status::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(id)
}

// ── watched words ───────────────────────────────────────────────────────────────────────────

pub async fn words_of(
    db: &impl ConnectionTrait,
    of: AgencyId,
    lang: Lang,
) -> Result<BTreeSet<String>> {
    Ok(watched_word::Entity::find()
        .filter(watched_word::Column::AgencyId.eq(of))
        .filter(watched_word::Column::Lang.eq(lang))
        .all(db)
        .await?
        .into_iter()
        .map(|row| row.word)
        .collect())
}

pub async fn keep_words(
    db: &impl ConnectionTrait,
    of: AgencyId,
    lang: Lang,
    words: &BTreeSet<String>,
) -> Result<()> {
    watched_word::Entity::delete_many()
        .filter(watched_word::Column::AgencyId.eq(of))
        .filter(watched_word::Column::Lang.eq(lang))
        .exec(db)
        .await?;
    if words.is_empty() {
        return Ok(());
    }
    let rows = words.iter().map(|word| watched_word::ActiveModel {
        agency_id: Set(of),
        lang: Set(lang),
        word: Set(word.clone()),
        ..Default::default()
    });
    watched_word::Entity::insert_many(rows)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

// ── jargon ──────────────────────────────────────────────────────────────────────────────────

/// Each language's own list, or the one it came with.
async fn jargon_lists(
    db: &impl ConnectionTrait,
    of: AgencyId,
) -> Result<Vec<(Lang, Vec<press::Jargon>)>> {
    let own = jargon_list::Entity::find()
        .filter(jargon_list::Column::AgencyId.eq(of))
        .all(db)
        .await?;
    let entries = |lang: Lang| {
        own.iter()
            .find(|row| row.lang == lang)
            .map_or(jargon::first(lang), |row| &row.entries)
    };
    Ok(Lang::ALL
        .iter()
        .map(|lang| (*lang, jargon::read(entries(*lang))))
        .collect())
}

/// The list the staff made their own.
pub async fn jargon_of(
    db: &impl ConnectionTrait,
    of: AgencyId,
    lang: Lang,
) -> Result<Option<String>> {
    Ok(jargon_list::Entity::find()
        .filter(jargon_list::Column::AgencyId.eq(of))
        .filter(jargon_list::Column::Lang.eq(lang))
        .one(db)
        .await?
        .map(|row| row.entries))
}

pub async fn keep_jargon(
    db: &impl ConnectionTrait,
    of: AgencyId,
    lang: Lang,
    entries: Option<&str>,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    jargon_list::Entity::delete_many()
        .filter(jargon_list::Column::AgencyId.eq(of))
        .filter(jargon_list::Column::Lang.eq(lang))
        .exec(db)
        .await?;
    let Some(entries) = entries else {
        return Ok(());
    };
    let row = jargon_list::ActiveModel {
        agency_id: Set(of),
        lang: Set(lang),
        entries: Set(entries.to_owned()),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    jargon_list::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

// ── pages ───────────────────────────────────────────────────────────────────────────────────

pub async fn own_page(
    db: &impl ConnectionTrait,
    of: AgencyId,
    key: PageKey,
    lang: Lang,
) -> Result<Option<PageText>> {
    Ok(site_page::Entity::find()
        .filter(site_page::Column::AgencyId.eq(of))
        .filter(site_page::Column::Key.eq(key.code()))
        .filter(site_page::Column::Lang.eq(lang))
        .one(db)
        .await?
        .and_then(as_page))
}

pub async fn own_pages(db: &impl ConnectionTrait, of: AgencyId) -> Result<Vec<PageText>> {
    Ok(site_page::Entity::find()
        .filter(site_page::Column::AgencyId.eq(of))
        .all(db)
        .await?
        .into_iter()
        .filter_map(as_page)
        .collect())
}

fn as_page(row: site_page::Model) -> Option<PageText> {
    Some(PageText {
        key: PageKey::read(&row.key)?,
        lang: row.lang,
        title: row.title,
        text: row.text,
        own: true,
        updated_at: Some(row.updated_at),
    })
}

pub async fn keep_page(
    db: &impl ConnectionTrait,
    of: AgencyId,
    key: PageKey,
    lang: Lang,
    input: &PageInput,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = site_page::ActiveModel {
        agency_id: Set(of),
        key: Set(key.code().to_owned()),
        lang: Set(lang),
        title: Set(input.title.clone()),
        text: Set(input.text.clone()),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    site_page::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                site_page::Column::AgencyId,
                site_page::Column::Key,
                site_page::Column::Lang,
            ])
            .update_columns([
                site_page::Column::Title,
                site_page::Column::Text,
                site_page::Column::UpdatedAt,
                site_page::Column::UpdatedBy,
            ])
            .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub async fn forget_page(
    db: &impl ConnectionTrait,
    of: AgencyId,
    key: PageKey,
    lang: Lang,
) -> Result<()> {
    site_page::Entity::delete_many()
        .filter(site_page::Column::AgencyId.eq(of))
        .filter(site_page::Column::Key.eq(key.code()))
        .filter(site_page::Column::Lang.eq(lang))
        .exec(db)
        .await?;
    Ok(())
}

// ── the log ─────────────────────────────────────────────────────────────────────────────────

pub async fn log(
    db: &impl ConnectionTrait,
    of: AgencyId,
    filter: &LogFilter,
    before: Option<i64>,
    most: u64,
) -> Result<(Vec<LogLine>, LogNames)> {
    let mut rows = staff_act::Entity::find()
        .filter(staff_act::Column::AgencyId.eq(of))
        .order_by_desc(staff_act::Column::Id)
        .limit(most);
    if let Some(before) = before {
        rows = rows.filter(staff_act::Column::Id.lt(before));
    }
    if let Some(person) = filter.person {
        rows = rows.filter(staff_act::Column::PersonId.eq(person));
    }
    if let Some(deed) = &filter.deed {
        rows = rows.filter(staff_act::Column::Deed.eq(deed.as_str()));
    }
    if let Some(kind) = &filter.kind {
        rows = rows.filter(staff_act::Column::Kind.eq(kind.as_str()));
    }
    if let Some(thing) = filter.thing {
        rows = rows.filter(staff_act::Column::ThingId.eq(thing));
    }
    if let Some(from) = filter.from {
        rows = rows.filter(staff_act::Column::At.gte(from));
    }
    if let Some(until) = filter.until {
        rows = rows.filter(staff_act::Column::At.lt(until));
    }
    named(db, rows.all(db).await?).await
}

/// One line of the log.
pub async fn log_line(db: &impl ConnectionTrait, of: AgencyId, id: i64) -> Result<Option<LogLine>> {
    let row = staff_act::Entity::find_by_id(id)
        .filter(staff_act::Column::AgencyId.eq(of))
        .all(db)
        .await?;
    Ok(named(db, row).await?.0.pop())
}

/// The lines with the names of who did it, and of whom they speak.
async fn named(
    db: &impl ConnectionTrait,
    rows: Vec<staff_act::Model>,
) -> Result<(Vec<LogLine>, LogNames)> {
    let (mut spoken_of, mut teams) = (Vec::new(), Vec::new());
    for row in &rows {
        for value in [&row.before, &row.after].into_iter().flatten() {
            told::numbers(&row.deed, value, &mut spoken_of, &mut teams);
        }
    }
    let mut people: BTreeSet<PersonId> = rows.iter().filter_map(|row| row.person_id).collect();
    people.extend(spoken_of.into_iter().map(PersonId));
    let names = names_of(db, people).await?;
    let mut called = LogNames {
        people: names
            .iter()
            .map(|(id, name)| (id.0, name.clone()))
            .collect(),
        ..LogNames::default()
    };
    if !teams.is_empty() {
        let found = team::Entity::find()
            .filter(team::Column::Id.is_in(teams))
            .all(db)
            .await?;
        called.teams = found
            .into_iter()
            .map(|team| (team.id.0, team.names))
            .collect();
    }
    let lines = rows
        .into_iter()
        .map(|row| LogLine {
            id: row.id,
            at: row.at,
            person: row.person_id,
            name: names
                .iter()
                .find(|(id, _)| Some(*id) == row.person_id)
                .map(|(_, name)| name.clone()),
            deed: row.deed,
            kind: row.kind,
            thing: row.thing_id,
            before: row.before,
            after: row.after,
        })
        .collect();
    Ok((lines, called))
}

#[derive(FromQueryResult)]
struct Word {
    word: String,
}

/// Every deed and kind the log holds, found by steps through an index rather than by reading all of it.
pub async fn log_words(
    db: &impl ConnectionTrait,
    of: AgencyId,
    column: LogColumn,
) -> Result<Vec<String>> {
    let name = match column {
        LogColumn::Deed => "deed",
        LogColumn::Kind => "kind",
    };
    let sql = format!(
        "with recursive steps(word) as (
            select (select min({name}) from staff_acts where agency_id = $1)
            union all
            select (select min(a.{name}) from staff_acts a where a.agency_id = $1 and a.{name} > steps.word)
            from steps where steps.word is not null
        )
        select word from steps where word is not null"
    );
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [of.0.into()]);
    let found = Word::find_by_statement(asked).all(db).await?;
    Ok(found.into_iter().map(|found| found.word).collect())
}

#[derive(Clone, Copy)]
pub enum LogColumn {
    Deed,
    Kind,
}

#[derive(FromQueryResult)]
struct Doer {
    id: i64,
    name: String,
}

/// Everyone who stands in the log, by the same steps.
pub async fn log_people(
    db: &impl ConnectionTrait,
    of: AgencyId,
) -> Result<Vec<(PersonId, String)>> {
    let sql = "with recursive steps(id) as (
            select (select min(person_id) from staff_acts where agency_id = $1)
            union all
            select (select min(a.person_id) from staff_acts a where a.agency_id = $1 and a.person_id > steps.id)
            from steps where steps.id is not null
        )
        select p.id, p.name from steps join people p on p.id = steps.id order by p.name";
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [of.0.into()]);
    let found = Doer::find_by_statement(asked).all(db).await?;
    Ok(found
        .into_iter()
        .map(|doer| (PersonId(doer.id), doer.name))
        .collect())
}

// ── words of letters ────────────────────────────────────────────────────────────────────────

/// The agency's own words of letters: language, message, text.
pub async fn letter_words(
    db: &impl ConnectionTrait,
    of: AgencyId,
) -> Result<Vec<(Lang, String, String)>> {
    Ok(letter_word::Entity::find()
        .filter(letter_word::Column::AgencyId.eq(of))
        .order_by_asc(letter_word::Column::Id)
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.lang, row.key, row.text))
        .collect())
}

/// Those of some messages in one language.
pub async fn own_letter_words(
    db: &impl ConnectionTrait,
    of: AgencyId,
    lang: Lang,
    keys: &[&str],
) -> Result<BTreeMap<String, String>> {
    Ok(letter_word::Entity::find()
        .filter(letter_word::Column::AgencyId.eq(of))
        .filter(letter_word::Column::Lang.eq(lang))
        .filter(letter_word::Column::Key.is_in(keys.iter().copied()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.key, row.text))
        .collect())
}

/// Puts these in the place of all the agency had for these messages.
pub async fn keep_letter_words(
    db: &impl ConnectionTrait,
    of: AgencyId,
    lang: Lang,
    keys: &[&str],
    words: &BTreeMap<String, String>,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    letter_word::Entity::delete_many()
        .filter(letter_word::Column::AgencyId.eq(of))
        .filter(letter_word::Column::Lang.eq(lang))
        .filter(letter_word::Column::Key.is_in(keys.iter().copied()))
        .exec(db)
        .await?;
    if words.is_empty() {
        return Ok(());
    }
    let rows = words.iter().map(|(key, text)| letter_word::ActiveModel {
        agency_id: Set(of),
        lang: Set(lang),
        key: Set(key.clone()),
        text: Set(text.clone()),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    });
    letter_word::Entity::insert_many(rows)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

async fn names_of(
    db: &impl ConnectionTrait,
    people: BTreeSet<PersonId>,
) -> Result<Vec<(PersonId, String)>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    Ok(person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .column(person::Column::Name)
        .filter(person::Column::Id.is_in(people))
        .into_tuple()
        .all(db)
        .await?)
}

/// Marks a thing of a list as out of use since then, or as offered again.
pub async fn put_away(
    db: &impl ConnectionTrait,
    list: List,
    id: i64,
    at: Option<DateTime<Utc>>,
) -> Result<()> {
    let sql = match list {
        List::Themes => "update themes set archived_at = $1 where id = $2",
        List::Areas => "update areas set archived_at = $1 where id = $2",
        List::Statuses => "update named_statuses set archived_at = $1 where id = $2",
    };
    let values = [at.into(), id.into()];
    db.execute_raw(Statement::from_sql_and_values(
        db.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}
