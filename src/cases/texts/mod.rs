//! Ready texts: words the staff use again and again, in the languages they answer in, with fields that are filled in
//! for the case. A ready text is a beginning: it is put into the form, never sent by itself.

pub mod api;

use crate::{case, store};
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_text};
use entity::words::{CaseId, CaseTextId, Lang};
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::Serialize;

/// Characters of a title.
pub const TITLE_CHARS: usize = 80;
/// So many of one agency, so that a list stays a list.
pub const MOST: u64 = 200;

/// A ready text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct CaseText {
    pub id: CaseTextId,
    pub title: String,
    pub lang: Lang,
    #[oai(skip)]
    pub lang_name: &'static str,
    /// Markdown with fields: `{name}`, `{reference}`, `{due}`, `{me}`, `{agency}`.
    pub text: String,
    pub changed_at: DateTime<Utc>,
}

fn view(row: case_text::Model) -> CaseText {
    CaseText {
        id: row.id,
        title: row.title,
        lang: row.lang,
        lang_name: row.lang.own_name(),
        text: row.text,
        changed_at: row.changed_at,
    }
}

/// All of the agency, by language and title.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn all(cx: &Cx) -> Result<Vec<CaseText>> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let rows = store::texts::all(cx.db(), cx.agency, MOST).await?;
    Ok(rows.into_iter().map(view).collect())
}

/// One of them.
///
/// # Errors
/// `Missing`, `SignIn`, `Forbidden`.
pub async fn one(cx: &Cx, id: CaseTextId) -> Result<CaseText> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    store::texts::find(cx.db(), cx.agency, id).await.map(view)
}

/// Words that were typed.
#[derive(Clone, Debug)]
pub struct TextInput {
    pub title: String,
    pub lang: Lang,
    pub text: String,
}

/// Keeps a new one, or in place of one that is there.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `title` and `text`.
pub async fn keep(cx: &Cx, id: Option<CaseTextId>, input: TextInput) -> Result<CaseTextId> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let mut tx = cx.begin().await?;
    let before = match id {
        Some(id) => Some(store::texts::find(&*tx, cx.agency, id).await?),
        None => None,
    };
    let mut problems = Problems::default();
    let title = input.title.split_whitespace().collect::<Vec<_>>().join(" ");
    problems.expect(
        !title.is_empty(),
        "title",
        Say::of("cases-problem-text-empty"),
    );
    problems.expect(
        title.chars().count() <= TITLE_CHARS,
        "title",
        Say::of("cases-problem-text-long")
            .with("most", TITLE_CHARS)
            .with("is", title.chars().count()),
    );
    let text = match case::checked_text("text", &input.text, cx.rules().limits.feedback_chars) {
        Ok(text) => text,
        Err(Error::Invalid(found)) => {
            problems.0.extend(found.0);
            String::new()
        }
        Err(other) => return Err(other),
    };
    let namesake = store::texts::named(&*tx, cx.agency, input.lang, &title).await?;
    problems.expect(
        namesake.is_none() || namesake == id,
        "title",
        Say::of("cases-problem-text-named"),
    );
    if before.is_none() {
        let there = store::texts::all(&*tx, cx.agency, MOST).await?.len();
        problems.expect(
            (there as u64) < MOST,
            "title",
            Say::of("cases-problem-texts-many")
                .with("most", i64::try_from(MOST).unwrap_or(i64::MAX)),
        );
    }
    problems.done()?;
    let kept = case_text::ActiveModel {
        agency_id: Set(cx.agency),
        title: Set(title.clone()),
        lang: Set(input.lang),
        text: Set(text),
        changed_by: Set(cx.actor.person()),
        changed_at: Set(cx.now()),
        ..Default::default()
    };
    let id = match id {
        Some(id) => {
            let kept = case_text::ActiveModel {
                id: Set(id),
                ..kept
            };
            store::texts::change(&*tx, kept).await?;
            id
        }
        None => store::texts::keep_new(&*tx, kept).await?,
    };
    tx.log(StaffAct {
        deed: "cases-log-text-kept",
        kind: "case_text",
        thing: id.0,
        before: before.map(|before| before.title),
        after: Some(title),
    })
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// It is not offered any more.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove(cx: &Cx, id: CaseTextId) -> Result<()> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let mut tx = cx.begin().await?;
    let before = store::texts::find(&*tx, cx.agency, id).await?;
    store::texts::remove(&*tx, id).await?;
    tx.log(StaffAct {
        deed: "cases-log-text-removed",
        kind: "case_text",
        thing: id.0,
        before: Some(before.title),
        after: None::<String>,
    })
    .await?;
    tx.commit().await
}

/// A ready text for this case, its fields filled in.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn filled(cx: &Cx, case: CaseId, id: CaseTextId) -> Result<String> {
    let found = store::cases::find(cx.db(), case).await?;
    cx.may(Deed::AnswerCase(&found))?;
    let prepared = store::texts::find(cx.db(), found.agency_id, id).await?;
    let name = match found.person_id {
        Some(person) => accounts::names(cx, &[person])
            .await?
            .remove(&person)
            .map(|chip| chip.name),
        None => None,
    };
    let site = agencies::site(cx).await?;
    let me = cx.signed().map(|signed| signed.name.clone())?;
    Ok(fill(
        &prepared.text,
        &Filling {
            name: name.unwrap_or_default(),
            reference: found.reference.clone(),
            due: due(&found, prepared.lang),
            me,
            agency: site.name(prepared.lang).to_owned(),
        },
    ))
}

fn due(found: &row::Model, lang: Lang) -> String {
    found.due_at.map_or_else(String::new, |due| {
        press::dates::date_time(lang, &press::dates::site_zone(), due)
    })
}

struct Filling {
    name: String,
    reference: String,
    due: String,
    me: String,
    agency: String,
}

/// What nobody knows leaves no hole: "Hello {name}," becomes "Hello,".
fn fill(text: &str, with: &Filling) -> String {
    let known = [
        ("{name}", &with.name),
        ("{reference}", &with.reference),
        ("{due}", &with.due),
        ("{me}", &with.me),
        ("{agency}", &with.agency),
    ];
    let mut filled = text.to_owned();
    for (field, value) in known {
        if value.is_empty() {
            filled = filled.replace(&format!(" {field}"), "");
        }
        filled = filled.replace(field, value);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_filled_and_what_nobody_knows_leaves_no_hole() {
        let with = |name: &str| Filling {
            name: name.to_owned(),
            reference: "2026-00042".to_owned(),
            due: String::new(),
            me: "Liisa Hakala".to_owned(),
            agency: "Kuusilahti".to_owned(),
        };
        let text = "Hello {name},\nabout {reference}: by {due}. {me}, {agency} {other}";
        assert_eq!(
            fill(text, &with("Aino")),
            "Hello Aino,\nabout 2026-00042: by. Liisa Hakala, Kuusilahti {other}"
        );
        assert!(fill(text, &with("")).starts_with("Hello,"));
    }
}
