use super::*;
use entity::words::AgencyId;

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, most: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % (most + 1)
    }

    fn number(&mut self, most: i64) -> i64 {
        i64::try_from(self.up_to(u64::try_from(most).unwrap())).unwrap()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.up_to(1) == 0).then(|| make(self))
    }

    fn some<T>(&mut self, most: u64, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.up_to(most)).map(|_| make(self)).collect()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.up_to(of.len() as u64 - 1)).unwrap()]
    }

    fn person(&mut self) -> PersonId {
        PersonId(1 + self.number(9))
    }

    fn rule(&mut self, number: i64) -> Rule {
        Rule {
            id: RoutingRuleId(number),
            agency_id: AgencyId(1),
            position: number,
            wanted: RoutingWhen {
                themes: self.seldom(2, |dice| ThemeId(dice.number(4))),
                areas: self.seldom(1, |dice| AreaId(dice.number(2))),
                langs: self.seldom(1, |dice| dice.one(Lang::ALL)),
                asker: self.maybe(|dice| dice.one(AskerKind::ALL)),
                channels: self.seldom(1, |dice| dice.one(Channel::ALL)),
                words: self.seldom(1, |dice| {
                    dice.one(&["permit", "", "—", "harbour"]).to_owned()
                }),
            },
            gives: self.one(RoutingTo::ALL),
            // Teams and people who are no more are among them.
            team_id: self.maybe(|dice| TeamId(dice.number(4))),
            person_id: self.maybe(Self::person),
            last_id: self.maybe(Self::person),
            retired_at: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    /// Most rules ask for little, or hardly any would ever fire.
    fn seldom<T>(&mut self, most: u64, one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        match self.up_to(3) {
            0 => self.some(most, one),
            _ => Vec::new(),
        }
    }

    fn staff(&mut self) -> Staff {
        let mut people: Vec<Colleague> = self.some(7, |dice| Colleague {
            id: dice.person(),
            // In circles and to people who have left, too.
            away: dice.maybe(|dice| dice.maybe(Self::person)),
            teams: dice.some(2, |dice| (TeamId(dice.number(3)), dice.up_to(3) == 0)),
        });
        people.sort_by_key(|one| one.id);
        people.dedup_by_key(|one| one.id);
        Staff {
            people,
            duty: self.maybe(Self::person),
        }
    }

    fn matter(&mut self) -> Matter {
        Matter {
            themes: self.some(2, |dice| ThemeId(dice.number(4))),
            area: self.maybe(|dice| AreaId(dice.number(2))),
            lang: self.one(Lang::ALL),
            asker: self.one(AskerKind::ALL),
            contact: self.maybe(Self::person),
            channel: self.one(Channel::ALL),
            text: plain(self.one(&["A permit for the quay", "", "Harbours"])),
        }
    }
}

#[test]
fn whatever_the_rules_say_somebody_has_it() {
    let mut dice = Dice(6);
    let (mut by_rule, mut without, mut stood_in) = (0, 0, 0);
    for round in 0..20_000 {
        let staff = dice.staff();
        let rules: Vec<Rule> = (0..dice.number(6))
            .map(|number| dice.rule(number))
            .collect();
        let matter = dice.matter();
        let loads = staff
            .people
            .iter()
            .map(|one| (one.id, dice.number(5)))
            .collect();
        let verdict = choose(&rules, &matter, &staff, &loads);
        assert_eq!(verdict.rules.len(), rules.len());
        let Some(routed) = verdict.routed else {
            assert!(staff.people.is_empty(), "round {round}: nobody has it");
            continue;
        };
        let owner = staff.find(routed.person);
        let owner = owner.unwrap_or_else(|| panic!("round {round}: not on the staff"));
        // Somebody who is away has it only where nobody is there who could.
        if owner.away.is_some() {
            assert!(routed.rule.is_none(), "round {round}");
            assert!(
                staff.people.iter().all(|one| one.away.is_some()),
                "round {round}"
            );
        }
        let decided: Vec<_> = verdict
            .rules
            .iter()
            .filter(|(_, why)| why.is_none())
            .collect();
        match routed.rule {
            Some(rule) => {
                assert_eq!(decided, [&(rule, None)], "round {round}");
                by_rule += 1;
            }
            None => {
                assert!(decided.is_empty(), "round {round}");
                without += 1;
            }
        }
        stood_in += i32::from(routed.stands_in_for.is_some());
    }
    // The rounds have seen all of it.
    assert!(
        by_rule > 1_000 && without > 1_000 && stood_in > 500,
        "by a rule {by_rule}, without {without}, stood in {stood_in}"
    );
}

/// By number: away and who stands in, and the teams with whether they lead them.
type Line<'a> = (i64, Option<Option<i64>>, &'a [(i64, bool)]);

fn staff(lines: &[Line<'_>]) -> Staff {
    let one = |(id, away, teams): &Line<'_>| Colleague {
        id: PersonId(*id),
        away: away.map(|deputy| deputy.map(PersonId)),
        teams: teams
            .iter()
            .map(|(team, leads)| (TeamId(*team), *leads))
            .collect(),
    };
    Staff {
        people: lines.iter().map(one).collect(),
        duty: None,
    }
}

fn rule(gives: RoutingTo, wanted: RoutingWhen) -> Rule {
    let mut rule = Dice(1).rule(1);
    rule.wanted = wanted;
    rule.gives = gives;
    rule.team_id = matches!(gives, RoutingTo::Turn | RoutingTo::Load).then_some(TeamId(1));
    rule.person_id = (gives == RoutingTo::Person).then_some(PersonId(3));
    rule.last_id = None;
    rule
}

fn matter(text: &str) -> Matter {
    Matter {
        themes: vec![ThemeId(2), ThemeId(1)],
        area: None,
        lang: Lang::Fi,
        asker: AskerKind::Private,
        contact: None,
        channel: Channel::Web,
        text: plain(text),
    }
}

fn who(rules: &[Rule], matter: &Matter, staff: &Staff) -> (i64, RoutedHow, Option<i64>) {
    let loads = HashMap::from([(PersonId(1), 4), (PersonId(2), 1), (PersonId(3), 1)]);
    let routed = choose(rules, matter, staff, &loads).routed.unwrap();
    let of = routed.stands_in_for.map(|id| id.0);
    (routed.person.0, routed.how, of)
}

#[test]
fn turns_go_round_and_whoever_is_away_is_stood_in_for() {
    let town = staff(&[
        (1, None, &[(1, true)]),
        (2, Some(Some(4)), &[(1, false)]),
        (3, None, &[(1, false)]),
        (4, None, &[(2, false)]),
    ]);
    let mut turns = rule(RoutingTo::Turn, RoutingWhen::default());
    let mut seen = Vec::new();
    for _ in 0..4 {
        let rules = [turns.clone()];
        let verdict = choose(&rules, &matter(""), &town, &HashMap::new());
        let routed = verdict.routed.unwrap();
        turns.last_id = turn_of(&routed).map(|(_, whose)| whose);
        seen.push((routed.person.0, routed.stands_in_for.map(|id| id.0)));
    }
    assert_eq!(seen, [(1, None), (4, Some(2)), (3, None), (1, None)]);
    // By load: least first, then by number; 2 is away and 4 stands in.
    let load = rule(RoutingTo::Load, RoutingWhen::default());
    assert_eq!(
        who(&[load], &matter(""), &town),
        (4, RoutedHow::Load, Some(2))
    );
}

#[test]
fn the_first_rule_that_fits_and_finds_somebody_decides() {
    let town = staff(&[
        (1, None, &[(1, true)]),
        (2, None, &[(2, false)]),
        (3, Some(None), &[(2, false)]),
    ]);
    let permits = RoutingWhen {
        words: vec!["rakennuslu".to_owned(), "building permit".to_owned()],
        ..RoutingWhen::default()
    };
    let rules = [
        // Nobody stands in for 3, who is away: it goes on.
        rule(RoutingTo::Person, permits.clone()),
        // Nobody brings it for a company.
        rule(RoutingTo::Contact, RoutingWhen::default()),
        rule(RoutingTo::Turn, permits),
    ];
    let asked = matter("Tarvitsenko rakennuslupaa laiturille?");
    assert_eq!(who(&rules, &asked, &town), (1, RoutedHow::Turn, None));
    let verdict = choose(&rules, &asked, &town, &HashMap::new());
    let why: Vec<_> = verdict.rules.iter().map(|(_, why)| *why).collect();
    assert_eq!(
        why,
        [Some(WhyNot::NobodyThere), Some(WhyNot::NobodyThere), None]
    );
    let other = matter("Where do I get a Building-Permit form?");
    assert_eq!(who(&rules, &other, &town), (1, RoutedHow::Turn, None));
    // The middle of a word is not its beginning.
    let verdict = choose(&rules, &matter("perusrakennuslupa"), &town, &HashMap::new());
    assert_eq!(verdict.rules[2].1, Some(WhyNot::Words));
    let contact = Matter {
        asker: AskerKind::Company,
        contact: Some(PersonId(2)),
        ..matter("")
    };
    assert_eq!(who(&rules, &contact, &town), (2, RoutedHow::Contact, None));
}

#[test]
fn without_a_rule_the_duty_person_then_a_lead_then_anybody() {
    let mut town = staff(&[
        (1, None, &[(1, false)]),
        (2, Some(Some(1)), &[(1, false)]),
        (3, None, &[(1, true)]),
    ]);
    assert_eq!(who(&[], &matter(""), &town), (3, RoutedHow::Lead, None));
    town.duty = Some(PersonId(2));
    assert_eq!(who(&[], &matter(""), &town), (1, RoutedHow::Duty, Some(2)));
    // On duty was somebody who has left.
    town.duty = Some(PersonId(9));
    assert_eq!(who(&[], &matter(""), &town), (3, RoutedHow::Lead, None));
    for one in &mut town.people {
        one.away = Some(None);
        one.teams.clear();
    }
    assert_eq!(who(&[], &matter(""), &town), (1, RoutedHow::Anyone, None));
}
