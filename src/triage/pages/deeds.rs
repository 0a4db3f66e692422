//! What the buttons do: one thing, many things, and back again. After a decision the next thing opens; where one is, what
//! is ticked and what is typed comes along.

use super::inbox::{self, Work};
use super::place;
use crate::act::{self, Doing, Done, Reply, Seen, Target, To};
use crate::browse::Asked;
use crate::{notes, undo as undoing};
use chrono::{DateTime, Utc};
use entity::words::{
    IdeaId, IdeaStatus, ImprovementId, InboxActId, InboxItemId, NamedStatusId, Rule, TeamId,
    ThemeId,
};
use hall::{Cx, Error, Result};
use web::{Flash, Response, Visit};

/// The first button of the form, for those who press Enter in a field: nothing is done, nothing is lost.
pub(super) async fn hold(visit: Visit) -> Result<Response> {
    let (asked, _) = read(&visit, None);
    Ok(visit.go(&place::address(&asked, asked.item)))
}

/// Where the form stood and what was typed in it.
fn read(visit: &Visit, item: Option<InboxItemId>) -> (Asked, Work) {
    let form = Work::of(visit);
    let mut asked = place::from_form(Some(&form.place));
    if item.is_some() {
        asked.item = item;
    }
    asked.ticked = ticked(visit).iter().map(|(id, _)| *id).collect();
    (asked, form)
}

/// What is ticked, with the version it was shown in.
fn ticked(visit: &Visit) -> Vec<(InboxItemId, i64)> {
    visit
        .fields("tick")
        .iter()
        .filter_map(|word| {
            let (id, version) = word.split_once('.')?;
            Some((id.parse().ok()?, version.parse().ok()?))
        })
        .collect()
}

pub(super) async fn one(visit: Visit) -> Result<Response> {
    let id: InboxItemId = visit.path("id")?;
    let deed: String = visit.path("deed")?;
    let (asked, form) = read(&visit, Some(id));
    if deed == "note" {
        return match notes::add_note(&visit.cx, id, &form.note).await {
            Ok(_) => {
                let address = place::address(&asked, Some(id));
                Ok(visit.go_with(&address, Flash::good("triage-flash-noted")))
            }
            Err(wrong) => inbox::again(&visit, &asked, form, wrong).await,
        };
    }
    if deed == "find" {
        let asked = Asked {
            find: Some(form.find.clone()).filter(|find| !find.trim().is_empty()),
            ..asked
        };
        return Ok(visit.go(&place::address(&asked, Some(id))));
    }
    let version: i64 = form.version.parse().unwrap_or(0);
    let target = Target {
        id,
        seen: Seen::Version(version),
    };
    let done = match doing(&visit.cx, &deed, &form).await {
        Ok(doing) => act::act(&visit.cx, &[target], &doing)
            .await
            .map(|done| (done, doing)),
        Err(Error::Missing) => return Err(Error::Missing),
        Err(wrong) => Err(wrong),
    };
    match done {
        Ok((done, doing)) => {
            // What left this list makes room for the next.
            let leaves =
                doing.decision().is_some() || matches!(doing, Doing::Snooze(_) | Doing::Wake);
            let next = form.next.parse().ok();
            let item = if leaves { next } else { Some(id) };
            let asked = Asked {
                ticked: asked
                    .ticked
                    .iter()
                    .copied()
                    .filter(|ticked| !leaves || *ticked != id)
                    .collect(),
                ..asked
            };
            Ok(visit.go_with(&place::address(&asked, item), said(&done)))
        }
        Err(wrong) => inbox::again(&visit, &asked, form, wrong).await,
    }
}

fn said(done: &Done) -> Flash {
    Flash::good(&format!("triage-flash-{}", done.deed)).with("count", done.count)
}

/// What a button of the pane means.
async fn doing(cx: &Cx, deed: &str, form: &Work) -> Result<Doing> {
    Ok(match deed {
        "assign" => Doing::Assign(to("to", &form.to)?),
        "take" => Doing::Assign(To::Person(cx.person()?)),
        "snooze" => Doing::Snooze(inbox::until(cx, &form.until, &form.until_on).await?),
        "wake" => Doing::Wake,
        "theme" => Doing::Sort(theme("theme_to", &form.theme_to)?),
        "route" => Doing::Route(team("team_to", &form.team_to)?),
        "decline" => Doing::Decline(form.reason.clone()),
        "answer" => {
            let (status, named_status) = status(&form.status)?;
            Doing::Answer(Reply {
                text: form.answer.clone(),
                status,
                named_status,
            })
        }
        "link" => Doing::Link(improvement("improvement", &form.improvement)?),
        "begin" => Doing::Begin {
            title: form.begin_title.clone(),
            why: form.begin_why.clone(),
        },
        "merge" => Doing::Merge(IdeaId(number("into", &form.into)?)),
        "keep" => Doing::Keep,
        "hide" => Doing::Hide {
            rule: form
                .rule
                .parse::<Rule>()
                .map_err(|_| Error::invalid("rule", "moderation-problem-rule"))?,
            reason: form.reason.clone(),
        },
        // A suggestion accepted: its own button carries the team.
        accepted => match accepted.strip_prefix("route-") {
            Some(id) => Doing::Route(team("team_to", id)?),
            None => match (
                accepted.strip_prefix("merge-"),
                accepted.strip_prefix("link-"),
            ) {
                (Some(id), _) => Doing::Merge(IdeaId(number("into", id)?)),
                (None, Some(id)) => Doing::Link(improvement("improvement", id)?),
                (None, None) => return Err(Error::Missing),
            },
        },
    })
}

/// What a button of the bar means, for everything ticked.
async fn doing_many(cx: &Cx, deed: &str, form: &Work) -> Result<Doing> {
    Ok(match deed {
        "assign" => Doing::Assign(to("many_to", &form.many_to)?),
        "snooze" => {
            let until = inbox::until(cx, &form.many_until, &form.many_until_on).await;
            Doing::Snooze(until.map_err(|wrong| called("many_until", wrong))?)
        }
        "wake" => Doing::Wake,
        "theme" => Doing::Sort(theme("many_theme", &form.many_theme)?),
        "route" => Doing::Route(team("many_team", &form.many_team)?),
        "decline" => Doing::Decline(form.many_reason.clone()),
        "link" => Doing::Link(improvement("many_improvement", &form.many_improvement)?),
        "keep" => Doing::Keep,
        _ => return Err(Error::Missing),
    })
}

/// A problem under the name its field has in the bar.
fn called(field: &'static str, wrong: Error) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                if !problem.field.is_empty() {
                    problem.field = field.into();
                }
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

/// `p12` is a person, `t3` a team, nothing is nobody.
pub(crate) fn to(field: &'static str, word: &str) -> Result<To> {
    let wrong = || Error::invalid(field, "triage-problem-to");
    if word.is_empty() {
        return Ok(To::Nobody);
    }
    let mut signs = word.chars();
    let kind = signs.next();
    let id = signs.as_str();
    match kind {
        Some('p') => id.parse().map(To::Person).map_err(|_| wrong()),
        Some('t') => id.parse().map(To::Team).map_err(|_| wrong()),
        _ => Err(wrong()),
    }
}

fn theme(field: &'static str, word: &str) -> Result<Option<ThemeId>> {
    if word.is_empty() {
        return Ok(None);
    }
    word.parse()
        .map(Some)
        .map_err(|_| Error::invalid(field, "triage-problem-theme"))
}

fn team(field: &'static str, word: &str) -> Result<TeamId> {
    word.parse()
        .map_err(|_| Error::invalid(field, "triage-problem-team"))
}

fn improvement(field: &'static str, word: &str) -> Result<ImprovementId> {
    word.parse()
        .map_err(|_| Error::invalid(field, "triage-problem-improvement"))
}

fn number(field: &'static str, word: &str) -> Result<i64> {
    word.parse()
        .map_err(|_| Error::invalid(field, "triage-problem-into"))
}

/// `planned`, or `planned:12` for a status the agency named itself; nothing where an answer carries none.
fn status(word: &str) -> Result<(Option<IdeaStatus>, Option<NamedStatusId>)> {
    if word.is_empty() {
        return Ok((None, None));
    }
    let (meaning, named) = match word.split_once(':') {
        Some((meaning, named)) => (meaning, named.parse().ok()),
        None => (word, None),
    };
    let status = meaning
        .parse()
        .map_err(|_| Error::invalid("status", "ideas-problem-status"))?;
    Ok((Some(status), named))
}

pub(super) async fn many(visit: Visit) -> Result<Response> {
    let deed: String = visit.path("deed")?;
    let (asked, form) = read(&visit, None);
    let done = match doing_many(&visit.cx, &deed, &form).await {
        Ok(doing) => {
            let targets = targets(&visit, &asked, &form).await?;
            act::act(&visit.cx, &targets, &doing)
                .await
                .map_err(|wrong| match deed.as_str() {
                    "assign" => called("many_to", wrong),
                    "theme" => called("many_theme", wrong),
                    "link" => called("many_improvement", wrong),
                    "route" => called("many_team", wrong),
                    "decline" => called("many_reason", wrong),
                    "snooze" => called("many_until", wrong),
                    _ => wrong,
                })
                .map(|done| (done, doing))
        }
        Err(Error::Missing) => return Err(Error::Missing),
        Err(wrong) => Err(wrong),
    };
    match done {
        Ok((done, doing)) => {
            let leaves =
                doing.decision().is_some() || matches!(doing, Doing::Snooze(_) | Doing::Wake);
            let asked = Asked {
                // The thing beside the list stays open if it stays in the list.
                item: asked
                    .item
                    .filter(|item| !leaves || !asked.ticked.contains(item)),
                ticked: if leaves { Vec::new() } else { asked.ticked },
                ..asked
            };
            Ok(visit.go_with(&place::address(&asked, asked.item), said(&done)))
        }
        Err(wrong) => inbox::again(&visit, &asked, form, wrong).await,
    }
}

/// What is ticked, or everything the filter lets through as it was when the page was made.
async fn targets(visit: &Visit, asked: &Asked, form: &Work) -> Result<Vec<Target>> {
    if form.all.is_empty() {
        return Ok(ticked(visit)
            .into_iter()
            .map(|(id, version)| Target {
                id,
                seen: Seen::Version(version),
            })
            .collect());
    }
    let seen: DateTime<Utc> = form
        .as_of
        .parse()
        .map_err(|_| Error::invalid("", "triage-problem-none"))?;
    let all = act::all_of(&visit.cx, &asked.filter).await?;
    Ok(all
        .into_iter()
        .map(|id| Target {
            id,
            seen: Seen::At(seen),
        })
        .collect())
}

pub(super) async fn undo(visit: Visit) -> Result<Response> {
    let act: InboxActId = visit.path("act")?;
    let (asked, form) = read(&visit, None);
    match undoing::undo(&visit.cx, act).await {
        Ok(undone) => {
            let names: Vec<String> = undone
                .left
                .iter()
                .take(3)
                .map(|left| match &left.by {
                    Some(by) => format!("“{}” ({by})", left.title),
                    None => format!("“{}”", left.title),
                })
                .collect();
            let flash = if undone.left.is_empty() {
                Flash::info("triage-flash-undone").with("count", undone.restored)
            } else {
                Flash::info("triage-flash-undone-but")
                    .with("count", undone.restored)
                    .with("left", undone.left.len())
                    .with("names", names.join(", "))
            };
            Ok(visit.go_with(&place::address(&asked, asked.item), flash))
        }
        Err(wrong) => inbox::again(&visit, &asked, form, wrong).await,
    }
}
