//! What the town's staff have done with their inbox so far: some things have somebody, one rests, colleagues talk about
//! another, a view is kept. Everything with the verbs, as whoever did it.

use super::Mark;
use anyhow::{Context, Result};
use chrono::Duration;
use entity::words::{InboxItemId, ItemKind, Lang};
use hall::Cx;
use triage::{Doing, Filter, Owner, Seen, Sort, Target, To};

/// The note that says the staff have been at work: doing it twice would be another day.
const NOTE: &str = "demo.inbox";

pub(super) async fn work(cx: &Cx, mark: &Mark) -> Result<()> {
    if cx.note(NOTE).await?.is_some() {
        return Ok(());
    }
    let somebody = async |key: &str, lang: Lang| -> Result<Cx> {
        let id = mark
            .people
            .get(key)
            .with_context(|| format!("no {key} in the town"))?;
        Ok(cx
            .acting_as(accounts::actor_of(cx, *id).await?)
            .in_lang(lang))
    };
    let liisa = somebody("liisa", Lang::Fi).await?;
    let henrik = somebody("henrik", Lang::Sv).await?;

    // The team looks after what most of its things are about.
    let themes: Vec<_> = [
        "streets-parking",
        "walking-cycling",
        "winter",
        "parks-playgrounds",
    ]
    .iter()
    .filter_map(|key| mark.themes.get(*key).copied())
    .collect();
    let team = triage::theme_teams(&henrik)
        .await?
        .into_iter()
        .find(|team| team.may_keep)
        .map(|team| team.id);
    if let Some(team) = team {
        triage::keep_themes_of(&henrik, team, &themes).await?;
    }
    // What was said under an idea may be worth a decision of its own.
    for comment in mark.comments.values().take(2) {
        triage::mark(&liisa, *comment).await?;
    }
    let open = async || -> Result<Vec<(InboxItemId, i64, ItemKind)>> {
        let (rows, _) = triage::browse::stretch(&liisa, &Filter::default(), None, 40).await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.id, row.version, row.kind))
            .collect())
    };
    let target = |(id, version, _): (InboxItemId, i64, ItemKind)| Target {
        id,
        seen: Seen::Version(version),
    };
    let ideas: Vec<_> = open()
        .await?
        .into_iter()
        .filter(|(_, _, kind)| *kind == ItemKind::Idea)
        .collect();
    let me = liisa.person()?;
    for (one, to) in ideas.iter().zip([
        To::Person(me),
        To::Person(me),
        To::Person(henrik.person()?),
        team.map_or(To::Nobody, To::Team),
    ]) {
        triage::act(&liisa, &[target(*one)], &Doing::Assign(to)).await?;
    }
    if let Some(one) = ideas.get(4) {
        let until = cx.now() + Duration::days(5);
        triage::act(&liisa, &[target(*one)], &Doing::Snooze(until)).await?;
    }
    if let Some((one, ..)) = ideas.first() {
        let question = "@Henrik Björklund, onko tälle paikkaa ensi vuoden ohjelmassa?";
        triage::add_note(&liisa, *one, question).await?;
        let answer = "@Liisa Hakala, vi tar upp det på onsdag. Jag kollar kartan först.";
        triage::add_note(&henrik, *one, answer).await?;
    }
    let waiting = Filter {
        kind: Some(triage::What::Idea),
        owner: Some(Owner::Nobody),
        sort: Some(Sort::Oldest),
        ..Filter::default()
    };
    triage::keep_view(
        &liisa,
        "Kenenkään hoidossa olemattomat ideat",
        &waiting,
        true,
    )
    .await?;
    let mine = Filter {
        owner: Some(Owner::Me),
        ..Filter::default()
    };
    triage::keep_view(&liisa, "Omani", &mine, false).await?;
    cx.keep_note(NOTE, "yes").await?;
    Ok(())
}
