//! Reporting an idea or a comment, signed in or by letter.

use crate::browse;
use crate::opening;
use crate::report::{self, REPORT, Report};
use crate::views::RuleChoice;
use entity::words::{Kind, Rule};
use hall::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct ReportPage {
    title: &'static str,
    lead: &'static str,
    action: String,
    back: Back,
    reasons: Vec<RuleChoice>,
    form: Typed,
    text_label: Option<&'static str>,
    send: &'static str,
    by_letter: bool,
}

#[derive(Serialize)]
struct Back {
    label: String,
    href: String,
}

#[derive(Default, Serialize)]
struct Typed {
    text: String,
}

pub(super) async fn idea_form(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let page = page_of(&visit, Kind::Idea, id).await?;
    visit.show_quietly(&page)
}

pub(super) async fn comment_form(visit: Visit) -> Result<Response> {
    let id = visit.path("comment")?;
    let page = page_of(&visit, Kind::Comment, id).await?;
    visit.show_quietly(&page)
}

pub(super) async fn idea(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    send(&visit, Kind::Idea, id).await
}

pub(super) async fn comment(visit: Visit) -> Result<Response> {
    let id = visit.path("comment")?;
    send(&visit, Kind::Comment, id).await
}

pub(super) async fn question_form(visit: Visit) -> Result<Response> {
    let page = page_of(&visit, Kind::Query, visit.path("id")?).await?;
    visit.show_quietly(&page)
}

pub(super) async fn question(visit: Visit) -> Result<Response> {
    send(&visit, Kind::Query, visit.path("id")?).await
}

pub(super) async fn article_comment_form(visit: Visit) -> Result<Response> {
    let page = page_of(&visit, Kind::ArticleComment, visit.path("comment")?).await?;
    visit.show_quietly(&page)
}

pub(super) async fn article_comment(visit: Visit) -> Result<Response> {
    send(&visit, Kind::ArticleComment, visit.path("comment")?).await
}

async fn send(visit: &Visit, kind: Kind, id: i64) -> Result<Response> {
    let thing = opening::seen_thing(&visit.cx, kind, id).await?;
    if visit.is_trapped() {
        return Ok(visit.go(&thing.url));
    }
    let done = match read(visit, kind, id) {
        Ok(said) if visit.cx.actor.person().is_none() => by_letter(visit, said, &thing.url).await,
        Ok(said) => report::report(&visit.cx, said)
            .await
            .map(|()| visit.go_with(&thing.url, Flash::good("moderation-flash-reported"))),
        Err(problem) => Err(problem),
    };
    match done {
        Err(Error::Invalid(problems)) => visit.again(&page_of(visit, kind, id).await?, problems),
        other => other,
    }
}

fn read(visit: &Visit, kind: Kind, id: i64) -> Result<Report> {
    let rule: Rule = visit
        .field("reason")
        .and_then(|word| word.parse().ok())
        .ok_or_else(|| Error::invalid("reason", "moderation-problem-rule"))?;
    Ok(Report {
        kind,
        id,
        rule,
        text: visit.field("text").unwrap_or_default().to_owned(),
    })
}

/// A visitor's report waits for the letter and counts when its link is followed.
async fn by_letter(visit: &Visit, said: Report, return_to: &str) -> Result<Response> {
    let asked = accounts::Asked {
        email: visit.field("email").unwrap_or_default().to_owned(),
        name: None,
        network: visit.network(),
        return_to: return_to.to_owned(),
        act: Some((REPORT, serde_json::to_value(said)?)),
    };
    let receipt = accounts::wait_for_letter(&visit.cx, asked).await?;
    Ok(visit.go(&receipt.path()))
}

async fn page_of(visit: &Visit, kind: Kind, id: i64) -> Result<ReportPage> {
    let thing = opening::seen_thing(&visit.cx, kind, id).await?;
    let chosen = visit.field("reason").and_then(|word| word.parse().ok());
    let path = thing.url.split('#').next().unwrap_or_default();
    Ok(ReportPage {
        title: match kind {
            Kind::Idea => "moderation-report-idea",
            Kind::Comment => "moderation-report-comment",
            Kind::ArticleComment => "moderation-report-comment",
            Kind::Challenge
            | Kind::Query
            | Kind::Case
            | Kind::Improvement
            | Kind::Person
            | Kind::Article => "moderation-report-question",
        },
        lead: "moderation-report-lead",
        action: format!("{path}/report"),
        back: Back {
            label: thing.title,
            href: thing.url.clone(),
        },
        reasons: browse::rules(visit.lang, chosen),
        form: Typed {
            text: visit.field("text").unwrap_or_default().to_owned(),
        },
        text_label: Some("moderation-report-text"),
        send: "moderation-report-send",
        by_letter: visit.cx.actor.person().is_none(),
    })
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "ideas/confirm.html";

    fn samples() -> Vec<Self> {
        let page = |by_letter| Self {
            title: "moderation-report-idea",
            lead: "moderation-report-lead",
            action: "/ideas/412/report".to_owned(),
            back: Back {
                label: "A bench by the harbour".to_owned(),
                href: "/ideas/412".to_owned(),
            },
            reasons: browse::rules(entity::words::Lang::En, Some(Rule::Spam)),
            form: Typed {
                text: "It is an advertisement.".to_owned(),
            },
            text_label: Some("moderation-report-text"),
            send: "moderation-report-send",
            by_letter,
        };
        vec![page(true), page(false)]
    }
}
