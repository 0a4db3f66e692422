//! A thing as one line of the list. There are fifty of them on a page, so what they say is put together here and not by fifty
//! times twenty questions of the template.

use crate::views::ItemRow;
use chrono::{DateTime, Utc};
use entity::words::{InboxItemId, ItemState, Lang};
use press::say;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Line {
    id: InboxItemId,
    url: String,
    lang: Lang,
    title: String,
    /// What its tick sends: the number, and the version that was seen.
    tick: String,
    tick_label: String,
    ticked: bool,
    current: bool,
    /// How long it waits, as a shape and in words.
    level: u8,
    waits: String,
    what: String,
    /// Where it belongs, who has it, what became of it: each after a dot.
    facts: String,
    /// It rests until then.
    until: Option<DateTime<Utc>>,
    /// Who else has it open.
    open_by: String,
}

impl Line {
    pub fn of(lang: Lang, row: &ItemRow) -> Self {
        let waits = match row.state {
            ItemState::Decided => "triage-waited",
            _ => "triage-waits",
        };
        Self {
            id: row.id,
            url: row.url.clone(),
            lang: row.lang,
            title: row.title.clone(),
            tick: format!("{}.{}", row.id, row.version),
            tick_label: say(lang, "triage-tick", &[("title", (&row.title).into())]),
            ticked: row.ticked,
            current: row.current,
            level: row.age.level,
            waits: say(
                lang,
                waits,
                &[
                    ("days", row.age.days.into()),
                    ("hours", row.age.hours.into()),
                ],
            ),
            what: row.what.clone(),
            facts: facts(lang, row)
                .into_iter()
                .map(|fact| format!(" · {fact}"))
                .collect(),
            until: row
                .snoozed_until
                .filter(|_| row.state == ItemState::Snoozed),
            open_by: match row.open_by.as_slice() {
                [] => String::new(),
                names => {
                    let names = names.join(", ");
                    say(lang, "triage-open-by", &[("names", names.into())])
                }
            },
        }
    }
}

fn facts(lang: Lang, row: &ItemRow) -> Vec<String> {
    let named = |key: &str, name: &str| say(lang, key, &[("name", name.into())]);
    let mut facts = Vec::new();
    facts.extend(row.theme.as_ref().map(|theme| theme.name.clone()));
    facts.extend(row.area.as_ref().map(|area| area.name.clone()));
    let person = row.assignee.as_ref();
    facts.extend(person.map(|person| named("triage-with", &person.name)));
    let team = row.team.as_ref();
    facts.extend(team.map(|team| named("triage-with-team", &team.name)));
    facts.extend(
        row.decided
            .as_ref()
            .map(|decided| match row.decided_by.as_ref() {
                Some(by) => format!("{decided} ({})", by.name),
                None => decided.clone(),
            }),
    );
    facts.extend(row.answered_in.map(|took| {
        let took = [("days", took.days.into()), ("hours", took.hours.into())];
        let took = say(lang, "triage-took", &took);
        say(lang, "triage-answered-after", &[("took", took.into())])
    }));
    facts.extend(
        (row.notes > 0).then(|| say(lang, "triage-notes-count", &[("count", row.notes.into())])),
    );
    facts
}
