//! The public directory: who on the staff knows about what somebody needs. One asks in one's own words; which
//! department somebody sits in is asked by nobody.

use super::names;
use crate::absence::AbsenceInput;
use crate::profile::ProfileInput;
use crate::store;
use crate::store::profiles::Place;
use crate::views::PersonChip;
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::accounts::staff_profile::Model;
use entity::words::{Kind, Lang, Names, PersonId, ThemeId};
use hall::{Cx, Deed, Error, Result, addresses};
use poem_openapi::Object;
use search::{Audience, Document, Facet, Matching, Query, Sight};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Letters of a question; nobody asks more precisely by hand.
pub const LONGEST: usize = 200;
const TOPIC: &str = "topic";
const SPEAKS: &str = "speaks";

/// A theme somebody knows about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct TopicView {
    pub id: ThemeId,
    pub name: String,
}

/// Somebody of the directory, as everyone sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct ColleagueView {
    pub person: PersonChip,
    pub url: String,
    /// What one may ask them, in the language asked for.
    pub about: Option<String>,
    /// When they are there, in words.
    pub hours: Option<String>,
    pub topics: Vec<TopicView>,
    /// The languages one can speak to them in.
    pub languages: Vec<Lang>,
    pub phone: Option<String>,
    /// Whether the directory shows them.
    pub listed: bool,
    pub updated_at: DateTime<Utc>,
}

/// A profile as its keeper sees it, in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct Profile {
    pub person: PersonChip,
    pub profile: ProfileInput,
    /// Said for now or later.
    pub absence: Option<AbsenceInput>,
}

/// What somebody needs.
#[derive(Clone, Debug, Default)]
pub struct Need {
    pub q: String,
    pub topic: Option<ThemeId>,
    pub language: Option<Lang>,
}

impl Need {
    pub fn is_said(&self) -> bool {
        !self.q.trim().is_empty() || self.topic.is_some() || self.language.is_some()
    }
}

/// Where a page of the directory ends: by name, or as the engine marked it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Next {
    Name(Place),
    Found(String),
}

#[derive(Clone, Debug, Default)]
pub struct Directory {
    pub rows: Vec<ColleagueView>,
    pub next: Option<Next>,
    /// Nobody had every word; these have some.
    pub some_words_only: bool,
}

/// Whoever can help with this; with no need said, everybody by name.
///
/// # Errors
/// `Away` while the engine does not answer a need; `Invalid` for one that is too long or a page that does not exist.
pub async fn directory(cx: &Cx, need: &Need, after: Option<&Next>, most: u64) -> Result<Directory> {
    if need.q.chars().count() > LONGEST {
        return Err(Error::invalid("q", "discovery-problem-long"));
    }
    match (need.is_said(), after) {
        (true, None) => found(cx, need, None, most).await,
        (true, Some(Next::Found(after))) => found(cx, need, Some(after), most).await,
        (false, None) => by_name(cx, None, most).await,
        (false, Some(Next::Name(place))) => by_name(cx, Some(place), most).await,
        _ => Err(Error::invalid("after", "web-problem-after")),
    }
}

/// Everybody of the directory, by name.
///
/// # Errors
/// A fault of the database.
pub async fn by_name(cx: &Cx, after: Option<&Place>, most: u64) -> Result<Directory> {
    let mut found = store::profiles::listed(cx.db(), cx.agency, after, most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| Next::Name((last.name.clone(), last.id.0)));
    let ids: Vec<PersonId> = found.iter().map(|one| one.id).collect();
    Ok(Directory {
        rows: rows_seen_by(cx, &ids).await?,
        next,
        some_words_only: false,
    })
}

async fn found(cx: &Cx, need: &Need, after: Option<&str>, most: u64) -> Result<Directory> {
    let site = agencies::site(cx).await?;
    let mut query = Query {
        q: need.q.clone(),
        extra: narrowed(&site, need),
        prefix: true,
        limit: usize::try_from(most).unwrap_or(20),
        after: after.map(str::to_owned),
        ..in_directory(cx)
    };
    let engine = &cx.ports().search;
    let mut hits = engine.search(&query).await?;
    let mut some_words_only = false;
    if hits.total == 0 && after.is_none() && need.q.split_whitespace().count() > 1 {
        query.matching = Matching::Any;
        hits = engine.search(&query).await?;
        // The pages behind this one would not know that some words were enough.
        hits.next = None;
        some_words_only = hits.total > 0;
    }
    let ids: Vec<PersonId> = hits.hits.iter().map(|hit| PersonId(hit.number)).collect();
    Ok(Directory {
        rows: rows_seen_by(cx, &ids).await?,
        next: hits.next.map(Next::Found),
        some_words_only,
    })
}

fn in_directory(cx: &Cx) -> Query {
    Query {
        kinds: vec![Kind::Person.code().to_owned()],
        agencies: vec![cx.agency.0],
        audience: Audience::PUBLIC,
        ..Query::default()
    }
}

fn narrowed(site: &Site, need: &Need) -> BTreeMap<String, Vec<String>> {
    let mut extra = BTreeMap::new();
    if let Some(topic) = need.topic {
        // Who knows about a part knows about some of the whole.
        let topics = site.theme_and_below(topic);
        let topics = topics.iter().map(ToString::to_string).collect();
        extra.insert(TOPIC.to_owned(), topics);
    }
    if let Some(language) = need.language {
        extra.insert(SPEAKS.to_owned(), vec![language.to_string()]);
    }
    extra
}

/// The themes of the first level somebody knows about, as ways in. None while the engine is away.
///
/// # Errors
/// A fault of the database.
pub async fn topics(cx: &Cx) -> Result<Vec<TopicView>> {
    let site = agencies::site(cx).await?;
    let facet = Facet::Extra(TOPIC.to_owned());
    let query = Query {
        facets: vec![facet.clone()],
        limit: 0,
        ..in_directory(cx)
    };
    let known: Vec<ThemeId> = match cx.ports().search.search(&query).await {
        Ok(hits) => hits
            .facets
            .get(&facet)
            .into_iter()
            .flatten()
            .filter_map(|(value, _)| value.parse().ok().map(ThemeId))
            .collect(),
        Err(wrong) => {
            tracing::warn!(%wrong, "the directory shows no topics");
            Vec::new()
        }
    };
    Ok(site
        .open_themes()
        .filter(|theme| theme.parent.is_none())
        .filter(|theme| {
            let below = site.theme_and_below(theme.id);
            below.iter().any(|id| known.contains(id))
        })
        .map(|theme| TopicView {
            id: theme.id,
            name: theme.names.in_lang(cx.lang).to_owned(),
        })
        .collect())
}

/// Somebody of the directory. Who is not in it is seen by themself and by those who may keep their profile.
///
/// # Errors
/// `Missing`.
pub async fn colleague(cx: &Cx, id: PersonId) -> Result<ColleagueView> {
    let row = store::profiles::of(cx.db(), id).await?;
    let row = row.ok_or(Error::Missing)?;
    if !row.listed && !cx.could(Deed::KeepProfile(row.agency_id, id)) {
        return Err(Error::Missing);
    }
    let site = agencies::site(cx).await?;
    let chip = names(cx, &[id]).await?.remove(&id);
    let chip = chip.filter(|chip| chip.is_staff).ok_or(Error::Missing)?;
    Ok(shown(cx, &site, row, chip))
}

/// Those of these who are in the directory, in this order: the database has the last word over the index.
///
/// # Errors
/// A fault of the database.
pub async fn rows_seen_by(cx: &Cx, ids: &[PersonId]) -> Result<Vec<ColleagueView>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let site = agencies::site(cx).await?;
    let mut chips = names(cx, ids).await?;
    let rows = store::profiles::many(cx.db(), ids).await?;
    let mut rows: HashMap<PersonId, Model> = rows
        .into_iter()
        .filter(|row| row.listed && row.agency_id == cx.agency)
        .map(|row| (row.person_id, row))
        .collect();
    Ok(ids
        .iter()
        .filter_map(|id| {
            let chip = chips.remove(id).filter(|chip| chip.is_staff)?;
            Some(shown(cx, &site, rows.remove(id)?, chip))
        })
        .collect())
}

fn shown(cx: &Cx, site: &Site, row: Model, person: PersonChip) -> ColleagueView {
    let said = |names: &Names| {
        let text = names.in_lang(cx.lang);
        (!text.is_empty()).then(|| text.to_owned())
    };
    ColleagueView {
        url: addresses::colleague(person.id),
        person,
        about: said(&row.about),
        hours: said(&row.hours),
        topics: row
            .topics
            .0
            .iter()
            .filter_map(|id| site.theme(*id))
            .map(|theme| TopicView {
                id: theme.id,
                name: theme.names.in_lang(cx.lang).to_owned(),
            })
            .collect(),
        languages: row.languages.0,
        phone: Some(row.phone).filter(|phone| !phone.is_empty()),
        listed: row.listed,
        updated_at: row.updated_at,
    }
}

/// A profile to keep; an empty one for who has none yet.
///
/// # Errors
/// `Missing` for who is not on the staff; `Forbidden` for who may not keep it.
pub async fn profile(cx: &Cx, id: PersonId) -> Result<Profile> {
    cx.may(Deed::KeepProfile(cx.agency, id))?;
    let chip = names(cx, &[id]).await?.remove(&id);
    let person = chip.filter(|chip| chip.is_staff).ok_or(Error::Missing)?;
    let Some(row) = store::profiles::of(cx.db(), id).await? else {
        return Ok(Profile {
            person,
            profile: ProfileInput::default(),
            absence: None,
        });
    };
    Ok(Profile {
        person,
        absence: row
            .away_from
            .zip(row.away_until)
            .map(|(from, until)| AbsenceInput {
                from,
                until,
                deputy: row.deputy_id,
            }),
        profile: ProfileInput {
            listed: row.listed,
            roles: row.roles.0,
            about: row.about.0,
            hours: row.hours.0,
            topics: row.topics.0,
            languages: row.languages.0,
            phone: row.phone,
        },
    })
}

/// Everybody on the staff but this one, to choose who stands in.
///
/// # Errors
/// A fault of the database.
pub async fn deputies_for(cx: &Cx, id: PersonId) -> Result<Vec<(PersonId, String)>> {
    let all = store::profiles::colleagues(cx.db(), cx.agency).await?;
    Ok(all
        .into_iter()
        .filter(|one| one.id != id)
        .map(|one| (one.id, one.name))
        .collect())
}

/// These as the index keeps them, in every language at once: one asks in one's own. A number without a document is to
/// be removed from it.
///
/// # Errors
/// A fault of the database.
pub async fn documents(cx: &Cx, ids: &[PersonId]) -> Result<Vec<Document>> {
    let site = agencies::site(cx).await?;
    let mut chips = names(cx, ids).await?;
    let rows = store::profiles::many(cx.db(), ids).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.listed)
        .filter_map(|row| {
            let chip = chips.remove(&row.person_id).filter(|chip| chip.is_staff)?;
            Some(document(&site, row, chip))
        })
        .collect())
}

fn document(site: &Site, row: Model, chip: PersonChip) -> Document {
    // Who knows about a whole knows about its parts.
    let mut topics: Vec<ThemeId> = Vec::new();
    for topic in &row.topics.0 {
        topics.extend(site.theme_and_below(*topic));
    }
    topics.sort_unstable();
    topics.dedup();
    let mut words: Vec<&str> = Vec::new();
    words.extend(row.roles.all());
    words.extend(row.about.all());
    words.extend(
        topics
            .iter()
            .filter_map(|id| site.theme(*id))
            .flat_map(|theme| theme.names.all()),
    );
    let facets = BTreeMap::from([
        (
            TOPIC.to_owned(),
            topics.iter().map(ToString::to_string).collect(),
        ),
        (
            SPEAKS.to_owned(),
            row.languages.0.iter().map(ToString::to_string).collect(),
        ),
    ]);
    Document {
        kind: Kind::Person.code().to_owned(),
        number: row.person_id.0,
        agency_id: row.agency_id.0,
        title: chip.name,
        text: words.join("\n"),
        lang: String::new(),
        theme: row.topics.0.first().map(|theme| theme.0),
        area: None,
        status: String::new(),
        visible_to: vec![Sight::Public],
        created_at: row.updated_at,
        popularity: 0,
        facets,
    }
}

/// Numbers of those in the directory in order, to walk through all of them.
///
/// # Errors
/// A fault of the database.
pub async fn document_ids_after(cx: &Cx, after: PersonId, most: u64) -> Result<Vec<PersonId>> {
    store::profiles::ids_after(cx.db(), after, most).await
}
