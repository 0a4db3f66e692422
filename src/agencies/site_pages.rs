//! The pages a site must have and an admin edits: accessibility, privacy, contact, terms.

use crate::{browse, store};
use chrono::{DateTime, Utc};
use entity::words::Lang;
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Event, Problems, Result};

const LONGEST_TITLE: usize = 120;
const LONGEST_TEXT: usize = 40_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKey {
    Contact,
    Accessibility,
    Privacy,
    Terms,
}

impl PageKey {
    pub const ALL: &'static [Self] = &[
        Self::Contact,
        Self::Accessibility,
        Self::Privacy,
        Self::Terms,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Accessibility => "accessibility",
            Self::Privacy => "privacy",
            Self::Terms => "terms",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.code() == word)
    }
}

/// What an admin writes.
#[derive(Clone, Debug, Default)]
pub struct PageInput {
    pub title: String,
    /// Markdown.
    pub text: String,
}

/// A page as it is read: the agency's own text, or the one every hub begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageText {
    pub key: PageKey,
    pub lang: Lang,
    pub title: String,
    pub text: String,
    pub own: bool,
    pub updated_at: Option<DateTime<Utc>>,
}

/// An admin writes a page in one language.
///
/// # Errors
/// `Invalid` without title or text, or too long.
pub async fn keep_page(cx: &Cx, key: PageKey, lang: Lang, input: PageInput) -> Result<PageText> {
    let mut tx = cx.begin().await?;
    let before = store::own_page(&*tx, cx.agency, key, lang).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let input = checked(input)?;
    store::keep_page(
        &*tx,
        cx.agency,
        key,
        lang,
        &input,
        cx.actor.person(),
        cx.now(),
    )
    .await?;
    tx.log(StaffAct {
        deed: "agencies-log-page-kept",
        kind: "page",
        thing: 0,
        before: before.map(|page| (key.code(), lang, page.title, page.text)),
        after: Some((key.code(), lang, &input.title, &input.text)),
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    browse::page(cx, key, lang).await
}

/// An admin goes back to the page every hub begins with.
///
/// # Errors
/// A fault of the database.
pub async fn reset_page(cx: &Cx, key: PageKey, lang: Lang) -> Result<PageText> {
    let mut tx = cx.begin().await?;
    let before = store::own_page(&*tx, cx.agency, key, lang).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    if let Some(before) = before {
        store::forget_page(&*tx, cx.agency, key, lang).await?;
        tx.log(StaffAct {
            deed: "agencies-log-page-reset",
            kind: "page",
            thing: 0,
            before: Some((key.code(), lang, before.title, before.text)),
            after: None::<()>,
        })
        .await?;
        tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    }
    tx.commit().await?;
    browse::page(cx, key, lang).await
}

fn checked(input: PageInput) -> Result<PageInput> {
    let title = input.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = input.text.replace("\r\n", "\n").trim().to_owned();
    let mut problems = Problems::default();
    problems.expect(
        (1..=LONGEST_TITLE).contains(&title.chars().count()),
        "title",
        Say::of("agencies-problem-title").with("most", LONGEST_TITLE),
    );
    problems.expect(
        (1..=LONGEST_TEXT).contains(&text.chars().count()),
        "text",
        Say::of("agencies-problem-text").with("most", LONGEST_TEXT),
    );
    problems.done()?;
    Ok(PageInput { title, text })
}
