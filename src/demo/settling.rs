//! Before the first idea: the site, its themes and areas, its people. Each step finds what an earlier, interrupted
//! filling left and goes on from there.

use super::content::{Content, Named, Person, Role, Texts};
use super::{Mark, history, portraits};
use accounts::NewPerson;
use agencies::{AreaInput, StatusInput, ThemeInput};
use anyhow::{Context, Result};
use entity::words::{IdeaStatus, Lang, LetterPace, Names, PersonId, TeamId};
use hall::Cx;
use std::collections::BTreeMap;

/// Settles the town: its site, then its people.
pub(super) async fn settle(cx: &Cx, content: &Content, mark: &mut Mark) -> Result<()> {
    let cx = cx.at(history::first_day(mark.began));
    keep_site(&cx, content).await?;
    keep_themes(&cx, content, mark).await?;
    keep_areas(&cx, content, mark).await?;
    keep_statuses(&cx, content, mark).await?;
    for (lang, words) in &content.town.words {
        agencies::keep_words(&cx, lang_of(lang)?, words).await?;
    }
    keep_templates(&cx, content).await?;
    // What was made so far is written down before people, the longest part, arrive.
    mark.keep(&cx).await?;
    keep_people(&cx, content, mark).await?;
    mark.keep(&cx).await
}

async fn keep_site(cx: &Cx, content: &Content) -> Result<()> {
    let site = &content.town.site;
    let mut settings = agencies::site(cx).await?.settings.clone();
    settings.site_name = names(&site.name);
    settings.agency_name = names(&site.agency);
    settings.tagline = names(&site.tagline);
    settings.accent.clone_from(&site.accent);
    settings.ink.clone_from(&site.ink);
    settings.contact_email.clone_from(&site.email);
    settings.default_lang = Lang::Fi;
    agencies::keep_settings(cx, settings).await?;
    Ok(())
}

async fn keep_themes(cx: &Cx, content: &Content, mark: &mut Mark) -> Result<()> {
    for (position, theme) in content.town.theme.iter().enumerate() {
        let names = names(&theme.name);
        let standing = agencies::site(cx).await?;
        let found = standing.themes.iter().find(|there| there.names == names);
        let id = match found {
            Some(there) => there.id,
            None => {
                let parent = match &theme.parent {
                    Some(key) => Some(*mark.themes.get(key).context("a theme above")?),
                    None => None,
                };
                let input = ThemeInput {
                    names,
                    parent,
                    position: Some(position as i64),
                };
                agencies::keep_theme(cx, None, input).await?
            }
        };
        mark.themes.insert(theme.key.clone(), id);
    }
    Ok(())
}

async fn keep_areas(cx: &Cx, content: &Content, mark: &mut Mark) -> Result<()> {
    for (position, area) in content.town.area.iter().enumerate() {
        let names = names(&area.name);
        let standing = agencies::site(cx).await?;
        let found = standing.areas.iter().find(|there| there.names == names);
        let id = match found {
            Some(there) => there.id,
            None => {
                let input = AreaInput {
                    names,
                    position: Some(position as i64),
                };
                agencies::keep_area(cx, None, input).await?
            }
        };
        mark.areas.insert(area.key.clone(), id);
    }
    Ok(())
}

async fn keep_statuses(cx: &Cx, content: &Content, mark: &mut Mark) -> Result<()> {
    for (position, status) in content.town.status.iter().enumerate() {
        let names = names(&status.name);
        let standing = agencies::site(cx).await?;
        let found = standing.statuses.iter().find(|there| there.names == names);
        let id = match found {
            Some(there) => there.id,
            None => {
                let input = StatusInput {
                    names,
                    meaning: status_of(&status.means)?,
                    position: Some(position as i64),
                };
                agencies::keep_status(cx, None, input).await?
            }
        };
        mark.statuses.insert(status.key.clone(), id);
    }
    Ok(())
}

async fn keep_templates(cx: &Cx, content: &Content) -> Result<()> {
    let standing = ideas::browse::templates(cx).await?;
    for template in &content.town.template {
        if standing.iter().any(|there| there.title == template.name) {
            continue;
        }
        let new = ideas::NewTemplate {
            title: template.name.clone(),
            text: template.text.clone(),
            lang: lang_of(&template.lang)?,
            status: status_of(&template.status)?,
        };
        ideas::keep_template(cx, new).await?;
    }
    Ok(())
}

async fn keep_people(cx: &Cx, content: &Content, mark: &mut Mark) -> Result<()> {
    let teams = keep_teams(cx, &content.town.team).await?;
    // The crowd first: lists of people begin with the newest, and those are the ones with a story.
    for person in content.people.crowd() {
        keep_person(cx, mark, &person).await?;
    }
    for person in &content.people.person {
        let joined = cx.at(history::joined(content, &person.key, mark.began));
        keep_person(&joined, mark, person).await?;
        if let Some(team) = &person.team {
            let id = mark.people[&person.key];
            let team = *teams.get(team).context("a team of this key")?;
            accounts::join_team(&joined, id, team, person.role == Role::Lead).await?;
        }
        show_face(&joined, mark.people[&person.key], person).await?;
    }
    Ok(())
}

/// The drawn face of who has one, as if they had chosen it on their account page. Once: a filling that goes on finds it.
async fn show_face(cx: &Cx, id: PersonId, person: &Person) -> Result<()> {
    let Some(look) = &person.face else {
        return Ok(());
    };
    if accounts::person_chip(cx, id).await?.picture.is_some() {
        return Ok(());
    }
    let made = web::pictures::made_portrait("picture", portraits::drawn(look)?.into()).await?;
    let face = accounts::NewFace {
        large: made.large,
        small: made.small,
        side: made.side,
    };
    let as_them = cx.acting_as(accounts::actor_of(cx, id).await?);
    accounts::show_face(&as_them, face).await?;
    Ok(())
}

/// The person, who wants no letters for now: what is told here happened long ago and is no news to anyone.
async fn keep_person(cx: &Cx, mark: &mut Mark, person: &Person) -> Result<()> {
    let id = accounts::ensure_person(cx, new_person(person)?).await?;
    let as_them = cx.acting_as(accounts::actor_of(cx, id).await?);
    notifications::choose_rhythm(&as_them, LetterPace::Never).await?;
    mark.people.insert(person.key.clone(), id);
    Ok(())
}

/// From now on the people with a story hear what happens; the crowd goes on without letters.
pub(super) async fn let_them_hear(cx: &Cx, content: &Content, mark: &Mark) -> Result<()> {
    for person in &content.people.person {
        let as_them = cx.acting_as(accounts::actor_of(cx, mark.people[&person.key]).await?);
        notifications::choose_rhythm(&as_them, LetterPace::Daily).await?;
    }
    Ok(())
}

async fn keep_teams(cx: &Cx, teams: &[Named]) -> Result<BTreeMap<String, TeamId>> {
    let mut kept = BTreeMap::new();
    for team in teams {
        let id = accounts::ensure_team(cx, &names(&team.name)).await?;
        kept.insert(team.key.clone(), id);
    }
    Ok(kept)
}

fn new_person(person: &Person) -> Result<NewPerson> {
    Ok(NewPerson {
        email: person.email.clone(),
        name: Some(person.name.clone()),
        // A title is a person's own words, so it stands in their language.
        title: person.title.get(&person.lang).cloned(),
        lang: Some(lang_of(&person.lang)?),
        is_admin: person.role == Role::Admin,
        confirmed: true,
    })
}

fn names(texts: &Texts) -> Names {
    Names(texts.clone())
}

pub(super) fn lang_of(code: &str) -> Result<Lang> {
    code.parse()
        .ok()
        .with_context(|| format!("no language {code}"))
}

pub(super) fn status_of(word: &str) -> Result<IdeaStatus> {
    word.parse()
        .ok()
        .with_context(|| format!("no status {word}"))
}
