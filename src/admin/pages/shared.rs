//! What the pages of this room have in common: tabs of states, counts by kind, words for kinds of work.

use entity::words::Lang;
use serde::Serialize;

pub(super) const PER_PAGE: u64 = 50;

/// A way to a part of a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub count: Option<i64>,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Pager {
    pub next_url: Option<String>,
    pub prev_url: Option<String>,
}

/// How much there is of one kind.
#[derive(Clone, Debug, Serialize)]
pub(super) struct KindRow {
    pub kind: String,
    /// In plain words.
    pub name: String,
    pub count: i64,
    pub href: String,
    pub current: bool,
    /// All of it can be tried again.
    pub may_retry: bool,
}

/// What a job is for, in plain words. Its kind in the program's words stands beside it.
pub(super) fn work(lang: Lang, kind: &str) -> String {
    const WORK: &[(&str, &str)] = &[
        ("notifications.", "admin-work-letters"),
        ("listen:post", "admin-work-letters"),
        ("listen:notices", "admin-work-letters"),
        ("listen:decisions", "admin-work-letters"),
        ("listen:verdicts", "admin-work-letters"),
        ("listen:case_letters", "admin-work-letters"),
        ("listen:challenge-notices", "admin-work-letters"),
        ("listen:improvement-notices", "admin-work-letters"),
        ("listen:discovery", "admin-work-search"),
        ("discovery.", "admin-work-search"),
        ("listen:ideas.", "admin-work-ideas"),
        ("ideas.", "admin-work-ideas"),
        ("challenges.", "admin-work-challenges"),
        ("improvements.", "admin-work-improvements"),
        ("listen:cases.", "admin-work-feedback"),
        ("cases.", "admin-work-feedback"),
        ("listen:triage", "admin-work-inbox"),
        ("triage.", "admin-work-inbox"),
        ("listen:moderation", "admin-work-moderation"),
        ("accounts.", "admin-work-accounts"),
        ("jobs.", "admin-work-sweeping"),
    ];
    let known = WORK.iter().find(|(start, _)| kind.starts_with(start));
    press::say(lang, known.map_or("admin-work-other", |(_, key)| *key), &[])
}

/// What a letter is, in plain words.
pub(super) fn letter(lang: Lang, kind: &str) -> String {
    let key = match kind {
        "every" => "admin-letter-every",
        "sign_in" => "admin-letter-sign-in",
        "gathered" => "admin-letter-gathered",
        "decision" => "admin-letter-decision",
        "blocked" => "admin-letter-blocked",
        "verdict" => "admin-letter-verdict",
        "onward" => "admin-letter-onward",
        "case_receipt" => "admin-letter-case-receipt",
        "case_answer" => "admin-letter-case-answer",
        // One that came with a newer room: its own name is better than none.
        other => return other.replace('_', " "),
    };
    press::say(lang, key, &[])
}
