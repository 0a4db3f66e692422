//! The challenges of a source: each is kept once, before its entries, and where the source says what became of them, so
//! is what was decided. Dates are those of the entries; a source that has none is dated by its import, and says so.

use crate::read::plain;
use crate::record::ImportedChallenge;
use crate::words::said;
use ::challenges::{ArrivingChallenge, collects_until, import_challenge};
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{ChallengeId, PhaseKind, ThemeId};
use hall::says::Say;
use hall::{Cx, Error};
use std::collections::HashMap;

/// A title is cut to what a challenge's title takes.
const TITLE_CHARS: usize = 150;
const TEXT_CHARS: usize = 10_000;

/// Where entries belong, by the names at the source.
#[derive(Default)]
pub struct Rounds {
    known: HashMap<String, ChallengeId>,
    decided: Vec<(ChallengeId, DateTime<Utc>)>,
}

impl Rounds {
    pub fn of(&self, name: &str) -> Option<ChallengeId> {
        self.known.get(name).copied()
    }

    /// Keeps a challenge, or finds it again.
    pub async fn keep(
        &mut self,
        cx: &Cx,
        source: &str,
        found: ImportedChallenge,
        theme: Option<ThemeId>,
    ) -> Result<(), Error> {
        let now = cx.now();
        let say = |key: &str| {
            let name = source.split_once(':').map_or(source, |(_, name)| name);
            said(
                cx.lang,
                &Say::of(key)
                    .with("source", name)
                    .with("entries", found.entries),
            )
        };
        let (title, _) = plain::title(&found.title, TITLE_CHARS);
        let undated = found.last.is_none();
        let mut paragraphs: Vec<String> = found
            .text
            .as_deref()
            .map(|text| plain::shortened(&plain::from_rich(text), TEXT_CHARS / 2).0)
            .into_iter()
            .collect();
        paragraphs.push(say("imports-challenge-problem"));
        paragraphs.extend(undated.then(|| say("imports-challenge-undated")));
        let phases = dates(&found, now);
        let closed = phases.last().map_or(now, |(_, at)| *at);
        let arriving = ArrivingChallenge {
            origin_id: found.source_id.clone(),
            origin_url: found.url,
            title,
            summary: say("imports-challenge-summary"),
            problem: paragraphs.join("\n\n"),
            licence: say("imports-challenge-licence"),
            lang: found.lang,
            theme,
            phases,
        };
        let reason = say("imports-challenge-moved");
        let id = import_challenge(cx, source, arriving).await?;
        if !found.decided && found.last.is_some() && !ideas::is_decided(cx, id).await? {
            collects_until(cx, id, closed, &reason).await?;
        }
        self.known.insert(found.source_id, id);
        if found.decided {
            self.decided.push((id, closed));
        }
        Ok(())
    }

    /// When every entry is there: what the source says was decided.
    pub async fn decide(&self, cx: &Cx, source: &str) -> Result<(), Error> {
        let name = source.split_once(':').map_or(source, |(_, name)| name);
        let text = said(
            cx.lang,
            &Say::of("imports-decision-text").with("source", name),
        );
        for (id, at) in &self.decided {
            ideas::import_decision(cx, *id, &text, cx.lang, *at).await?;
        }
        Ok(())
    }
}

/// From the first entry to the last. What is decided was decided then; what is not waits for the staff from then on.
fn dates(found: &ImportedChallenge, now: DateTime<Utc>) -> Vec<(PhaseKind, DateTime<Utc>)> {
    let second = TimeDelta::seconds(1);
    let closed = found.last.unwrap_or(now);
    let opened = found
        .first
        .map_or(closed - second, |first| first.min(closed - second));
    let after = if found.decided {
        PhaseKind::Decided
    } else {
        PhaseKind::Evaluating
    };
    vec![
        (PhaseKind::Announced, opened - second),
        (PhaseKind::Collecting, opened),
        (after, closed),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::Lang;

    #[test]
    fn collecting_is_from_the_first_entry_to_the_last() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let mut found = ImportedChallenge {
            source_id: "a".to_owned(),
            title: "A".to_owned(),
            text: None,
            theme: None,
            url: None,
            lang: Lang::En,
            first: Some(at("2018-02-01T10:00:00Z")),
            last: Some(at("2018-03-01T10:00:00Z")),
            decided: false,
            entries: 2,
        };
        let now = at("2026-11-21T12:00:00Z");
        assert_eq!(
            dates(&found, now),
            [
                (PhaseKind::Announced, at("2018-02-01T09:59:59Z")),
                (PhaseKind::Collecting, at("2018-02-01T10:00:00Z")),
                (PhaseKind::Evaluating, at("2018-03-01T10:00:00Z")),
            ]
        );
        found.first = None;
        found.last = None;
        found.decided = true;
        assert_eq!(
            dates(&found, now),
            [
                (PhaseKind::Announced, at("2026-11-21T11:59:58Z")),
                (PhaseKind::Collecting, at("2026-11-21T11:59:59Z")),
                (PhaseKind::Decided, now),
            ]
        );
    }
}
