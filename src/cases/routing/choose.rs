//! Who gets a matter: pure rules. Whatever the rules of an agency say, somebody on the staff has it, as long as there is
//! anybody at all.

use accounts::LONGEST_CHAIN;
use entity::cases::routing_rule::Model as Rule;
use entity::words::{
    AreaId, AskerKind, Channel, Lang, PersonId, Routed, RoutedHow, RoutingRuleId, RoutingTo,
    RoutingWhen, TeamId, ThemeId,
};
use std::collections::HashMap;

/// What the rules look at.
#[derive(Clone, Debug)]
pub(crate) struct Matter {
    /// Its theme and those above it.
    pub themes: Vec<ThemeId>,
    pub area: Option<AreaId>,
    pub lang: Lang,
    pub asker: AskerKind,
    /// Whom the company knows as its own.
    pub contact: Option<PersonId>,
    pub channel: Channel,
    /// As [`plain`] leaves it.
    pub text: String,
}

/// Somebody on the staff of the agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Colleague {
    pub id: PersonId,
    /// Away today; who stands in.
    pub away: Option<Option<PersonId>>,
    /// Their teams, and whether they lead them.
    pub teams: Vec<(TeamId, bool)>,
}

/// Everybody on the staff, in the order of their numbers, and who is on duty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Staff {
    pub people: Vec<Colleague>,
    pub duty: Option<PersonId>,
}

/// Why a rule did not decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhyNot {
    Theme,
    Area,
    Language,
    Asker,
    Channel,
    Words,
    /// It fits, and nobody it names is there.
    NobodyThere,
    /// One before it has decided.
    Later,
}

/// What became of each rule, in order, and who has the matter.
#[derive(Clone, Debug)]
pub(crate) struct Verdict {
    pub rules: Vec<(RoutingRuleId, Option<WhyNot>)>,
    pub routed: Option<Routed>,
}

/// Words in small letters with one blank before each and nothing else between them.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 1);
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        plain.push(' ');
        plain.push_str(&word.to_lowercase());
    }
    plain
}

/// Whether a rule fits, or the first thing in which it does not.
pub(crate) fn fits(when: &RoutingWhen, matter: &Matter) -> Result<(), WhyNot> {
    fn any<T: PartialEq>(wanted: &[T], is: impl Fn(&T) -> bool) -> bool {
        wanted.is_empty() || wanted.iter().any(is)
    }
    let held = [
        (
            any(&when.themes, |theme| matter.themes.contains(theme)),
            WhyNot::Theme,
        ),
        (
            any(&when.areas, |area| matter.area == Some(*area)),
            WhyNot::Area,
        ),
        (
            any(&when.langs, |lang| matter.lang == *lang),
            WhyNot::Language,
        ),
        (
            when.asker.is_none_or(|asker| asker == matter.asker),
            WhyNot::Asker,
        ),
        (
            any(&when.channels, |channel| matter.channel == *channel),
            WhyNot::Channel,
        ),
        (
            any(&when.words, |word| {
                let word = plain(word);
                !word.is_empty() && matter.text.contains(&word)
            }),
            WhyNot::Words,
        ),
    ];
    held.iter()
        .find(|(holds, _)| !holds)
        .map_or(Ok(()), |(_, why)| Err(*why))
}

impl Staff {
    fn find(&self, id: PersonId) -> Option<&Colleague> {
        self.people.iter().find(|one| one.id == id)
    }

    /// Everybody of a team, by number.
    pub fn of_team(&self, team: TeamId) -> impl Iterator<Item = PersonId> + '_ {
        self.people
            .iter()
            .filter(move |one| one.teams.iter().any(|(of, _)| *of == team))
            .map(|one| one.id)
    }

    /// Whoever is there for somebody: they themselves, or the first of those who stand in who is there.
    fn there_for(&self, id: PersonId) -> Option<PersonId> {
        let mut here = self.find(id)?;
        for _ in 0..=LONGEST_CHAIN {
            match here.away {
                None => return Some(here.id),
                Some(deputy) => here = self.find(deputy?)?,
            }
        }
        None
    }

    /// The first of these for whom somebody is there, and who that is.
    pub fn first_there(
        &self,
        ids: impl IntoIterator<Item = PersonId>,
    ) -> Option<(PersonId, PersonId)> {
        ids.into_iter()
            .find_map(|id| Some((id, self.there_for(id)?)))
    }

    /// Whoever has what no rule gave to anybody. Somebody who is there before somebody who is away; nobody only where
    /// nobody works.
    fn without_rule(&self) -> Option<(RoutedHow, PersonId, PersonId)> {
        let duty = || self.duty.filter(|id| self.find(*id).is_some());
        let leads = || {
            let leads = |one: &&Colleague| one.teams.iter().any(|(_, leads)| *leads);
            self.people.iter().filter(leads).map(|one| one.id)
        };
        let all = || self.people.iter().map(|one| one.id);
        let there = |how, found: Option<(PersonId, PersonId)>| found.map(|(of, is)| (how, of, is));
        there(RoutedHow::Duty, self.first_there(duty()))
            .or_else(|| there(RoutedHow::Lead, self.first_there(leads())))
            .or_else(|| there(RoutedHow::Anyone, self.first_there(all())))
            .or_else(|| duty().map(|id| (RoutedHow::Duty, id, id)))
            .or_else(|| leads().next().map(|id| (RoutedHow::Lead, id, id)))
            .or_else(|| all().next().map(|id| (RoutedHow::Anyone, id, id)))
    }
}

/// These in turn, beginning behind the one who was last.
fn in_turn(ids: &[PersonId], last: Option<PersonId>) -> Vec<PersonId> {
    let begin = ids
        .iter()
        .position(|id| last.is_none_or(|last| *id > last))
        .unwrap_or(0);
    ids[begin..].iter().chain(&ids[..begin]).copied().collect()
}

/// Whom a rule means, the first first.
fn meant(
    rule: &Rule,
    matter: &Matter,
    staff: &Staff,
    loads: &HashMap<PersonId, i64>,
) -> Vec<PersonId> {
    let team: Vec<PersonId> = rule
        .team_id
        .map(|team| staff.of_team(team).collect())
        .unwrap_or_default();
    match rule.gives {
        RoutingTo::Turn => in_turn(&team, rule.last_id),
        RoutingTo::Load => {
            let mut team = team;
            // Of those with equally little, whoever comes first by number.
            team.sort_by_key(|id| (loads.get(id).copied().unwrap_or(0), *id));
            team
        }
        RoutingTo::Person => rule.person_id.into_iter().collect(),
        RoutingTo::Contact => matter.contact.into_iter().collect(),
    }
}

/// Those whose load decides, if it comes to that.
pub(crate) fn weighed(rules: &[Rule], matter: &Matter, staff: &Staff) -> Vec<PersonId> {
    let mut ids: Vec<PersonId> = rules
        .iter()
        .filter(|rule| rule.gives == RoutingTo::Load && fits(&rule.wanted, matter).is_ok())
        .filter_map(|rule| rule.team_id)
        .flat_map(|team| staff.of_team(team))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Asks the rules in order. The first that fits and for which somebody is there decides; without one, whoever is on
/// duty, then somebody who leads, then anybody.
pub(crate) fn choose(
    rules: &[Rule],
    matter: &Matter,
    staff: &Staff,
    loads: &HashMap<PersonId, i64>,
) -> Verdict {
    let mut told = Vec::with_capacity(rules.len());
    let mut routed: Option<Routed> = None;
    for rule in rules {
        if routed.is_some() {
            told.push((rule.id, Some(WhyNot::Later)));
            continue;
        }
        let why = match fits(&rule.wanted, matter) {
            Err(why) => Some(why),
            Ok(()) => match staff.first_there(meant(rule, matter, staff, loads)) {
                None => Some(WhyNot::NobodyThere),
                Some((of, person)) => {
                    routed = Some(Routed {
                        how: match rule.gives {
                            RoutingTo::Turn => RoutedHow::Turn,
                            RoutingTo::Load => RoutedHow::Load,
                            RoutingTo::Person => RoutedHow::Person,
                            RoutingTo::Contact => RoutedHow::Contact,
                        },
                        rule: Some(rule.id),
                        team: rule.team_id,
                        person,
                        stands_in_for: (of != person).then_some(of),
                    });
                    None
                }
            },
        };
        told.push((rule.id, why));
    }
    let routed = routed.or_else(|| {
        staff.without_rule().map(|(how, of, person)| Routed {
            how,
            rule: None,
            team: None,
            person,
            stands_in_for: (of != person).then_some(of),
        })
    });
    Verdict {
        rules: told,
        routed,
    }
}

/// Whose turn it is remembered to have been: the one who was meant, whoever stands in.
pub(crate) fn turn_of(routed: &Routed) -> Option<(RoutingRuleId, PersonId)> {
    let whose = routed.stands_in_for.unwrap_or(routed.person);
    (routed.how == RoutedHow::Turn)
        .then_some(routed.rule)
        .flatten()
        .map(|rule| (rule, whose))
}

#[cfg(test)]
mod tests;
