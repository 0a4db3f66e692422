//! Feedback beside the list, as its own room shows it: who it is from, everything said in it, its files.

use super::Known;
use crate::store::desk::Fact;
use cases::{CaseFile, CaseReading, Said};
use entity::triage::item::Model;
use entity::words::{
    CaseId, CaseMessageId, CaseSide, CaseStatus, CaseWord, FileId, FileRole, ItemKind, Lang,
    PersonId, Rule, TeamId,
};
use hall::addresses;

/// What the facts say of it; none for what is no feedback.
pub(super) fn reading(known: &Known<'_>, row: &Model, facts: &[Fact]) -> Option<CaseReading> {
    if row.kind != ItemKind::Case {
        return None;
    }
    let lang = known.cx.lang;
    let of = |what: &'static str| facts.iter().filter(move |fact| fact.what == what);
    let case = of("case").next()?;
    let state = of("case_state").next()?;
    let status: CaseStatus = state.words.as_deref()?.parse().ok()?;
    let reader_lang: Lang = state.more.as_deref()?.parse().ok()?;
    let hidden = |id: i64| {
        let fact = of("hidden").find(|fact| fact.a == Some(id))?;
        let rule: Rule = fact.words.as_deref()?.parse().ok()?;
        Some((rule, fact.more.clone().unwrap_or_default()))
    };
    let path = addresses::desk_case(CaseId(row.thing_id));
    Some(CaseReading {
        reference: case.words.clone()?,
        status,
        status_name: cases::browse::status_name(lang, status),
        // The pane says already what a thing is about.
        about: None,
        person_name: known
            .chip(case.a.map(PersonId))
            .or_else(|| known.chip(row.author_id))
            .map(|chip| chip.name),
        email: case.more.clone(),
        reader_lang,
        reader_lang_name: reader_lang.own_name(),
        answerer: known.chip(state.b.map(PersonId)),
        team_name: state.a.and_then(|id| known.teams.get(&TeamId(id))).cloned(),
        messages: of("message")
            .filter_map(|fact| {
                let id = fact.a?;
                let mut more = fact.more.as_deref()?.splitn(3, ' ');
                let side: CaseSide = more.next()?.parse().ok()?;
                let word: CaseWord = more.next()?.parse().ok()?;
                let said = Said {
                    id: CaseMessageId(id),
                    side,
                    word,
                    by: known.chip(fact.b.map(PersonId)),
                    text: fact.words.clone().unwrap_or_default(),
                    lang: more.next()?.parse().ok()?,
                    at: fact.at?,
                    hidden: hidden(id),
                };
                Some(cases::browse::shown(lang, said))
            })
            .rev()
            .collect::<Vec<_>>(),
        files: of("file")
            .filter_map(|fact| {
                let mut more = fact.more.as_deref()?.splitn(3, ' ');
                let thumb = more.next()? == "thumb";
                let role: FileRole = more.next()?.parse().ok()?;
                let id = FileId(fact.a?);
                let url = format!("{path}/files/{id}");
                Some(CaseFile {
                    id,
                    name: fact.words.clone()?,
                    media_type: more.next()?.to_owned(),
                    size: fact.b.unwrap_or(0),
                    is_picture: role == FileRole::Image,
                    thumb_url: thumb.then(|| format!("{url}/thumb")),
                    url,
                })
            })
            .collect(),
        first_answered_at: case.at,
        helped: case.b.map(|helped| helped == 1),
        forgotten: state.at.is_some(),
    })
}
