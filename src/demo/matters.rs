//! A month at the counter: matters people brought by the form, by phone and in person, and what became of each, lived
//! through with the verbs of the room; and the rules by which they found their person.

use super::Mark;
use super::feedback::{Then, as_person, do_one, known};
use super::settling::lang_of;
use anyhow::{Context, Result};
use cases::{Company, NewMatter, RuleInput, Way, Who};
use chrono::{DateTime, Duration, Utc};
use entity::words::{AskerKind, CaseId, Channel, MemberRole, ReplyBy, RoutingTo, TeamId, ThemeId};
use hall::Cx;
use hall::access::Actor;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    matter: Vec<Matter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Matter {
    key: String,
    /// Somebody signed in; else a visitor, perhaps with an address.
    by: Option<String>,
    /// Who on the staff wrote it down for them.
    written_by: Option<String>,
    channel: Option<Channel>,
    /// What was answered on the spot.
    answered: Option<String>,
    email: Option<String>,
    name: Option<String>,
    company: Option<String>,
    business_id: Option<String>,
    reply: Option<ReplyBy>,
    phone: Option<String>,
    lang: String,
    /// Hours before the town's today.
    hours: i64,
    theme: Option<String>,
    area: Option<String>,
    text: String,
    #[serde(default)]
    then: Vec<Then>,
}

fn told() -> Result<Vec<Matter>> {
    let told: Told = toml::from_str(include_str!("matters.toml")).context("demo/matters.toml")?;
    let mut matters = told.matter;
    // Numbers are given in the order things come.
    matters.sort_by_key(|matter| std::cmp::Reverse(matter.hours));
    Ok(matters)
}

/// The rules first, then everything that is not told yet. Each matter is noted once it is told whole.
pub async fn tell(cx: &Cx, mark: &mut Mark) -> Result<()> {
    if !mark.routing {
        route(cx, mark).await?;
        company(cx, mark).await?;
        mark.routing = true;
        mark.keep(cx).await?;
    }
    for matter in told()? {
        if mark.feedback.contains_key(&matter.key) {
            continue;
        }
        let case = live_through(cx, mark, &matter)
            .await
            .with_context(|| format!("the matter “{}”", matter.key))?;
        mark.feedback.insert(matter.key, case);
        mark.keep(cx).await?;
    }
    Ok(())
}

/// Mikaela owns a company, and Camilla asks to be let in.
async fn company(cx: &Cx, mark: &Mark) -> Result<()> {
    let laituri = Company {
        name: "Laituri Oy".to_owned(),
        number: "0112038-9".to_owned(),
        abroad: false,
    };
    let mikaela = as_person(cx, mark, "mikaela").await?.at(mark.began);
    let id = cases::organisations::ask_to_join(&mikaela, &laituri).await?;
    let staff = as_person(cx, mark, "katja").await?.at(mark.began);
    let owner = mikaela.person()?;
    cases::organisations::let_in(&staff, id, owner, MemberRole::Owner).await?;
    let camilla = as_person(cx, mark, "camilla").await?.at(mark.began);
    cases::organisations::ask_to_join(&camilla, &laituri).await?;
    Ok(())
}

/// A company's own person first; then by theme to the teams; the rest to whoever is on duty.
async fn route(cx: &Cx, mark: &Mark) -> Result<()> {
    let none = || RuleInput {
        themes: Vec::new(),
        areas: Vec::new(),
        languages: Vec::new(),
        asker: None,
        channels: Vec::new(),
        words: Vec::new(),
        gives: RoutingTo::Contact,
        team: None,
        person: None,
    };
    let themes = |keys: &[&str]| -> Result<Vec<ThemeId>> {
        let found = keys.iter().map(|key| known(&mark.themes, Some(key)));
        Ok(found
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect())
    };
    let company = RuleInput {
        asker: Some(AskerKind::Company),
        ..none()
    };
    let permits = RuleInput {
        themes: themes(&["permits", "square", "newcomers"])?,
        gives: RoutingTo::Turn,
        team: Some(team_of(cx, mark, "katja").await?),
        ..none()
    };
    let streets = RuleInput {
        themes: themes(&["moving", "nature"])?,
        gives: RoutingTo::Load,
        team: Some(team_of(cx, mark, "henrik").await?),
        ..none()
    };
    let culture = RuleInput {
        themes: themes(&["leisure", "growing-up"])?,
        gives: RoutingTo::Turn,
        team: Some(team_of(cx, mark, "riikka").await?),
        ..none()
    };
    for rule in [company, permits, streets, culture] {
        cases::add_routing_rule(cx, rule).await?;
    }
    let duty = mark.people.get("riikka").copied();
    cases::keep_duty(cx, duty).await?;
    Ok(())
}

async fn team_of(cx: &Cx, mark: &Mark, key: &str) -> Result<TeamId> {
    let lead = as_person(cx, mark, key).await?;
    let team = lead.signed()?.teams.first().map(|member| member.team);
    team.with_context(|| format!("{key} serves in no team"))
}

async fn live_through(cx: &Cx, mark: &Mark, matter: &Matter) -> Result<CaseId> {
    let came = mark.began - Duration::hours(matter.hours);
    let writer = matter.by.as_ref().or(matter.written_by.as_ref());
    let speaker = match writer {
        Some(key) => as_person(cx, mark, key).await?,
        None => cx.acting_as(Actor::Visitor),
    };
    let lang = lang_of(&matter.lang)?;
    let speaker = speaker.in_lang(lang);
    let receipt = cases::receive(
        &speaker.at(came),
        NewMatter {
            text: matter.text.clone(),
            who: Who {
                name: matter.name.clone(),
                email: matter.email.clone(),
                phone: matter.phone.clone(),
                company: matter.business_id.as_ref().map(|number| Company {
                    name: matter.company.clone().unwrap_or_default(),
                    number: number.clone(),
                    abroad: false,
                }),
                for_somebody: matter.written_by.is_some(),
            },
            channel: matter.channel.unwrap_or(Channel::Web),
            lang: Some(lang),
            theme: known(&mark.themes, matter.theme.as_deref())?,
            area: known(&mark.areas, matter.area.as_deref())?,
            reply: matter.reply,
            call_at: match matter.reply {
                Some(ReplyBy::Call) => Some(call_at(cx, mark.began).await?),
                _ => None,
            },
            answered: matter.answered.clone(),
            ..NewMatter::default()
        },
    )
    .await?;
    let way = match &matter.by {
        Some(_) => Way::Own(receipt.case),
        None => {
            let path = receipt.path(cx);
            Way::Token(path.trim_start_matches("/track/").to_owned())
        }
    };
    // What its person does later they do themselves, not whoever wrote it down.
    let person = match &matter.by {
        Some(_) => speaker,
        None => cx.acting_as(Actor::Visitor).in_lang(lang),
    };
    for then in &matter.then {
        let moment = (came + Duration::hours(then.after)).min(mark.began);
        do_one(cx, mark, &person, &way, receipt.case, then, moment).await?;
    }
    Ok(receipt.case)
}

/// The next time somebody is there, tomorrow or later.
async fn call_at(cx: &Cx, from: DateTime<Utc>) -> Result<DateTime<Utc>> {
    let calendar = agencies::site(cx).await?.calendar()?;
    let tomorrow = agencies::timestamp(from + Duration::hours(20));
    let open = calendar
        .next_open(tomorrow)
        .map_err(|_| anyhow::anyhow!("the town is never open"))?;
    Ok(agencies::moment(open))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_is_past_in_order_and_in_five_languages() {
        let told = told().unwrap();
        let mut keys = std::collections::BTreeSet::new();
        let mut langs = std::collections::BTreeSet::new();
        for matter in &told {
            assert!(keys.insert(&matter.key), "{} twice", matter.key);
            langs.insert(&matter.lang);
            let mut before = 0;
            for then in &matter.then {
                assert!(then.after >= before, "{}: out of order", matter.key);
                assert!(then.after <= matter.hours, "{}: in the future", matter.key);
                before = then.after;
            }
        }
        assert_eq!(langs.len(), 5);
        assert!(told.iter().any(|matter| matter.hours > 30 * 20), "a month");
    }
}
