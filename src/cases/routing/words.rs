//! Rules of routing as sentences: "If the theme is Permits and the area is Harbour → team Building control, by turn".

use super::choose::WhyNot;
use crate::store;
use agencies::Site;
use entity::cases::routing_rule::Model as Rule;
use entity::words::{
    AskerKind, Channel, Lang, Names, PersonId, Routed, RoutedHow, RoutingTo, RoutingWhen, TeamId,
};
use hall::Cx;
use hall::error::Result;
use std::collections::HashMap;

/// What teams and colleagues are called.
#[derive(Clone, Debug, Default)]
pub(crate) struct Called {
    pub teams: HashMap<TeamId, Names>,
    pub people: HashMap<PersonId, String>,
}

impl Called {
    pub async fn of(cx: &Cx) -> Result<Self> {
        let mut called = Self::default();
        for one in store::routing::called(cx.db(), cx.agency).await? {
            match one.names {
                Some(names) => drop(called.teams.insert(TeamId(one.id), names)),
                None => {
                    let name = one.name.unwrap_or_default();
                    called.people.insert(PersonId(one.id), name);
                }
            }
        }
        Ok(called)
    }

    pub fn team(&self, lang: Lang, id: Option<TeamId>) -> String {
        let known = id.and_then(|id| self.teams.get(&id));
        known.map_or_else(
            || press::say(lang, "cases-routing-no-team", &[]),
            |names| names.in_lang(lang).to_owned(),
        )
    }

    pub fn person(&self, lang: Lang, id: Option<PersonId>) -> String {
        let known = id.and_then(|id| self.people.get(&id));
        known
            .cloned()
            .unwrap_or_else(|| press::say(lang, "cases-routing-no-person", &[]))
    }
}

/// A channel in words.
pub fn channel_name(lang: Lang, channel: Channel) -> String {
    let key = match channel {
        Channel::Web => "cases-channel-web",
        Channel::Api => "cases-channel-api",
        Channel::Mail => "cases-channel-mail",
        Channel::Phone => "cases-channel-phone",
        Channel::Counter => "cases-channel-counter",
        Channel::Chat => "cases-channel-chat",
    };
    press::say(lang, key, &[])
}

pub(crate) fn asker_name(lang: Lang, asker: AskerKind) -> String {
    let key = match asker {
        AskerKind::Private => "cases-asker-private",
        AskerKind::Company => "cases-asker-company",
    };
    press::say(lang, key, &[])
}

/// The whole rule.
pub(crate) fn sentence(lang: Lang, site: &Site, called: &Called, rule: &Rule) -> String {
    let to = gives(lang, called, rule);
    let when = conditions(lang, site, &rule.wanted);
    if when.is_empty() {
        return press::say(lang, "cases-routing-always", &[("to", to.into())]);
    }
    let and = press::say(lang, "cases-routing-and", &[]);
    let when = when.join(&format!(" {and} "));
    press::say(
        lang,
        "cases-routing-if",
        &[("when", when.into()), ("to", to.into())],
    )
}

fn gives(lang: Lang, called: &Called, rule: &Rule) -> String {
    let (key, who) = match rule.gives {
        RoutingTo::Turn => ("cases-routing-to-turn", called.team(lang, rule.team_id)),
        RoutingTo::Load => ("cases-routing-to-load", called.team(lang, rule.team_id)),
        RoutingTo::Person => (
            "cases-routing-to-person",
            called.person(lang, rule.person_id),
        ),
        RoutingTo::Contact => ("cases-routing-to-contact", String::new()),
    };
    press::say(lang, key, &[("who", who.into())])
}

fn conditions(lang: Lang, site: &Site, when: &RoutingWhen) -> Vec<String> {
    let or = press::say(lang, "cases-routing-or", &[]);
    let or = format!(" {or} ");
    let mut said = Vec::new();
    let mut say = |key: &str, values: Vec<String>| {
        if !values.is_empty() {
            let what = values.join(&or);
            said.push(press::say(lang, key, &[("what", what.into())]));
        }
    };
    let gone = || press::say(lang, "cases-routing-gone", &[]);
    say(
        "cases-routing-when-theme",
        when.themes
            .iter()
            .map(|id| {
                site.theme(*id)
                    .map_or_else(gone, |theme| theme.names.in_lang(lang).to_owned())
            })
            .collect(),
    );
    say(
        "cases-routing-when-area",
        when.areas
            .iter()
            .map(|id| {
                site.area(*id)
                    .map_or_else(gone, |area| area.names.in_lang(lang).to_owned())
            })
            .collect(),
    );
    say(
        "cases-routing-when-language",
        when.langs
            .iter()
            .map(|one| one.own_name().to_owned())
            .collect(),
    );
    say(
        "cases-routing-when-asker",
        when.asker
            .iter()
            .map(|asker| asker_name(lang, *asker))
            .collect(),
    );
    say(
        "cases-routing-when-channel",
        when.channels
            .iter()
            .map(|channel| channel_name(lang, *channel))
            .collect(),
    );
    say(
        "cases-routing-when-words",
        when.words.iter().map(|word| format!("“{word}…”")).collect(),
    );
    said
}

/// Why a rule did not decide.
pub(crate) fn why_not(lang: Lang, why: Option<WhyNot>) -> String {
    let key = match why {
        None => "cases-routing-why-decided",
        Some(WhyNot::Theme) => "cases-routing-why-theme",
        Some(WhyNot::Area) => "cases-routing-why-area",
        Some(WhyNot::Language) => "cases-routing-why-language",
        Some(WhyNot::Asker) => "cases-routing-why-asker",
        Some(WhyNot::Channel) => "cases-routing-why-channel",
        Some(WhyNot::Words) => "cases-routing-why-words",
        Some(WhyNot::NobodyThere) => "cases-routing-why-nobody",
        Some(WhyNot::Later) => "cases-routing-why-later",
    };
    press::say(lang, key, &[])
}

/// How a matter came to whoever has it: the rule in its own words, or what stands in the place of a rule.
pub(crate) fn how(
    lang: Lang,
    site: &Site,
    called: &Called,
    routed: &Routed,
    rule: Option<&Rule>,
) -> String {
    let mut said = match (routed.how, rule) {
        (_, Some(rule)) => sentence(lang, site, called, rule),
        (RoutedHow::Duty, None) => press::say(lang, "cases-routed-duty", &[]),
        (RoutedHow::Lead, None) => press::say(lang, "cases-routed-lead", &[]),
        (RoutedHow::Anyone, None) => press::say(lang, "cases-routed-anyone", &[]),
        (RoutedHow::OnTheSpot, None) => press::say(lang, "cases-routed-on-the-spot", &[]),
        (RoutedHow::Contact, None) => press::say(lang, "cases-routed-contact", &[]),
        (RoutedHow::Turn | RoutedHow::Load | RoutedHow::Person, None) => {
            press::say(lang, "cases-routed-by-rule", &[])
        }
    };
    if let Some(id) = routed.stands_in_for {
        let name = called.person(lang, Some(id));
        said.push(' ');
        said.push_str(&press::say(
            lang,
            "cases-routed-stands-in",
            &[("name", name.into())],
        ));
    }
    said
}

/// The same in short, for whoever works on it.
pub(crate) fn in_short(
    lang: Lang,
    how: RoutedHow,
    team: Option<String>,
    away: Option<String>,
) -> String {
    let key = match how {
        RoutedHow::Turn => "cases-routed-short-turn",
        RoutedHow::Load => "cases-routed-short-load",
        RoutedHow::Person => "cases-routed-short-person",
        RoutedHow::Contact => "cases-routed-contact",
        RoutedHow::Duty => "cases-routed-duty",
        RoutedHow::Lead => "cases-routed-lead",
        RoutedHow::Anyone => "cases-routed-anyone",
        RoutedHow::OnTheSpot => "cases-routed-on-the-spot",
    };
    let none = || press::say(lang, "cases-routing-no-team", &[]);
    let team = team.unwrap_or_else(none);
    let mut said = press::say(lang, key, &[("team", team.into())]);
    if let Some(name) = away {
        said.push(' ');
        said.push_str(&press::say(
            lang,
            "cases-routed-stands-in",
            &[("name", name.into())],
        ));
    }
    said
}
