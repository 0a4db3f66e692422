//! Signing in by other services, end to end against the certified provider of npm and against hostile ones.

mod away;
mod coming;
mod hostile;
mod keeping;
mod rules;

use crate::town::{Browser, Seen};

/// Makes the account that is offered after a first sign-in, under this name.
async fn makes_account(browser: &Browser, offered: &Seen, name: &str) -> Seen {
    offered.is(200).sees("Make my account");
    browser
        .sends(&offered.path, &[("do", "make"), ("name", name)])
        .await
}

/// Nobody is signed in in this browser.
async fn is_nobody(browser: &Browser) {
    browser.opens("/account").await.sees("Sign in");
    assert!(browser.session().is_none(), "there is a session");
}
