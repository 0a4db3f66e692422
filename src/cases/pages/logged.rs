//! A matter that came by phone or in person, as the staff write it down for whoever brought it, with the true time of
//! contact and perhaps what was answered on the spot.

use super::ask::{area_choices, asker_choices, choice, moment, reply_choices, theme_choices};
use crate::ask::{self, Company, NewMatter, Who};
use crate::routing::words::channel_name;
use crate::views::Choice;
use entity::words::{AreaId, AskerKind, Channel, Lang, ReplyBy, ThemeId};
use hall::error::{Error, Problems, Result};
use hall::{Deed, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Typed {
    channel: Option<Channel>,
    text: Option<String>,
    name: Option<String>,
    who: Option<AskerKind>,
    company: Option<String>,
    business_id: Option<String>,
    abroad: Option<String>,
    reply: Option<ReplyBy>,
    email: Option<String>,
    phone: Option<String>,
    call_at: Option<String>,
    language: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    received_at: Option<String>,
    received_why: Option<String>,
    answered: Option<String>,
}

#[derive(Serialize)]
pub(super) struct LoggedPage {
    typed: Typed,
    channels: Vec<Choice>,
    whos: Vec<Choice>,
    replies: Vec<Choice>,
    languages: Vec<Choice>,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    most: usize,
}

/// By which somebody speaks to a colleague.
const SPOKEN: [Channel; 2] = [Channel::Phone, Channel::Counter];

async fn page(visit: &Visit, typed: Typed) -> Result<LoggedPage> {
    let cx = &visit.cx;
    cx.may(Deed::SeeCases(cx.agency))?;
    let site = agencies::site(cx).await?;
    let channel = typed.channel.unwrap_or(Channel::Phone);
    let language = typed.language.unwrap_or(cx.lang);
    Ok(LoggedPage {
        channels: SPOKEN
            .iter()
            .map(|one| choice(one.code(), channel_name(cx.lang, *one), channel == *one))
            .collect(),
        whos: asker_choices(cx, Some(typed.who.unwrap_or(AskerKind::Private))),
        replies: reply_choices(cx, Some(typed.reply.unwrap_or(ReplyBy::Call))),
        languages: Lang::ALL
            .iter()
            .map(|one| choice(one.code(), one.own_name().to_owned(), language == *one))
            .collect(),
        themes: theme_choices(cx, &site, typed.theme.as_slice()),
        areas: area_choices(cx, &site, typed.area.as_slice()),
        most: cx.rules().limits.feedback_chars,
        typed,
    })
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit, Typed::default()).await?)
}

impl Typed {
    fn matter(&self, visit: &Visit, zone: &str) -> Result<NewMatter> {
        let says = |text: &Option<String>| text.clone().unwrap_or_default();
        let mut problems = Problems::default();
        let mut take = |found: Result<Option<chrono::DateTime<chrono::Utc>>>| match found {
            Err(Error::Invalid(found)) => {
                problems.0.extend(found.0);
                Ok(None)
            }
            other => other,
        };
        let received_at = take(moment(zone, "received_at", self.received_at.as_deref()))?;
        let call = self.reply == Some(ReplyBy::Call);
        let wished = self.call_at.as_deref().filter(|_| call);
        let call_at = take(moment(zone, "call_at", wished))?;
        problems.done()?;
        let channel = self.channel.filter(|channel| SPOKEN.contains(channel));
        let company = (self.who == Some(AskerKind::Company)).then(|| Company {
            name: says(&self.company),
            number: says(&self.business_id),
            abroad: self.abroad.is_some(),
        });
        Ok(NewMatter {
            text: says(&self.text),
            who: Who {
                name: self.name.clone(),
                email: self.email.clone(),
                phone: self.phone.clone(),
                company,
                for_somebody: true,
            },
            channel: channel.unwrap_or(Channel::Phone),
            reader_lang: Some(self.language.unwrap_or(visit.cx.lang)),
            theme: self.theme,
            area: self.area,
            reply: self.reply,
            call_at,
            received_at,
            received_why: says(&self.received_why),
            answered: self.answered.clone(),
            ..NewMatter::default()
        })
    }
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    visit.cx.may(Deed::SeeCases(visit.cx.agency))?;
    let site = agencies::site(&visit.cx).await?;
    let done = match typed.matter(&visit, &site.settings.zone) {
        Ok(matter) => ask::receive(&visit.cx, matter).await,
        Err(wrong) => Err(wrong),
    };
    match done {
        Ok(receipt) => {
            let said = Flash::good("cases-flash-logged").with("reference", receipt.reference);
            Ok(visit.go_with(&addresses::desk_case(receipt.case), said))
        }
        Err(Error::Invalid(problems)) => visit.again(&page(&visit, typed).await?, problems),
        Err(other) => Err(other),
    }
}

impl Page for LoggedPage {
    const TEMPLATE: &'static str = "cases/logged.html";

    fn samples() -> Vec<Self> {
        let one = |value: &str, label: &str| choice(value, label.to_owned(), value == "phone");
        let page = |typed| Self {
            typed,
            channels: vec![one("phone", "By phone"), one("counter", "At the counter")],
            whos: vec![one("private", "A private person")],
            replies: vec![one("call", "Call me back")],
            languages: vec![one("fi", "Suomi")],
            themes: vec![one("1", "Permits")],
            areas: Vec::new(),
            most: 5_000,
        };
        let full = Typed {
            text: Some("Do I need a permit for a <quay>?".to_owned()),
            who: Some(AskerKind::Company),
            received_at: Some("2026-06-17T10:00".to_owned()),
            abroad: Some("1".to_owned()),
            ..Typed::default()
        };
        vec![page(Typed::default()), page(full)]
    }
}
