//! Letters about a case: that it came in, that it was answered, why it was closed or not taken up. They are what its
//! person asked for, so they leave at once; whoever wants no letters at all reads on the page. Somebody without an account
//! gets a link of their own in every letter, whose words are therefore not kept once it has left.

use crate::case_work::{NotTaken, named};
use crate::letters::{Quote, Reader, write_to};
use crate::store::{letters, threads};
use crate::thread::{can_be_answered, threaded};
use ::cases::browse::{self, Post};
use accounts::PersonChip;
use entity::words::{CaseId, CaseKind, CaseMessageId, CaseWord, Lang, LetterPace, PersonId};
use hall::job::Listener;
use hall::{Cx, Event, Result, addresses};
use press::words::Arg;
use press::{Letter, Press, say};
use serde::Serialize;
use std::sync::Arc;

pub(crate) struct CaseLetters(pub Arc<Press>);

#[async_trait::async_trait]
impl Listener for CaseLetters {
    fn name(&self) -> &'static str {
        "case_letters"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::CaseReceived { case } => Some(format!("case:{case}")),
            Event::CaseMessaged { message, .. } => Some(format!("message:{message}")),
            Event::ChatEnded { case } => Some(format!("chat:{case}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::CaseReceived { case } => self.received(cx, case).await,
            Event::CaseMessaged { case, message } => self.said(cx, case, message).await,
            Event::ChatEnded { case } => self.talked(cx, case).await,
            _ => Ok(()),
        }
    }
}

/// Where a letter goes.
pub(crate) struct To {
    person: Option<PersonId>,
    email: String,
    pub lang: Lang,
    unsubscribe_key: Option<String>,
    pub name: Option<String>,
    /// An account has its own page; everybody else a new link.
    pub page: Option<String>,
}

impl To {
    /// Without an account, the link of the letter itself stops letters.
    pub fn reader<'a>(&'a self, url: &'a str) -> Reader<'a> {
        let key = self.unsubscribe_key.as_deref();
        Reader {
            person: self.person,
            email: &self.email,
            lang: self.lang,
            unsubscribe_key: key.or_else(|| self.page.is_none().then(|| ::cases::key_in(url))),
        }
    }
}

impl CaseLetters {
    async fn received(&self, cx: &Cx, id: CaseId) -> Result<()> {
        let post = browse::post(cx, id).await?;
        let Some(to) = reader(cx, &post).await? else {
            return Ok(());
        };
        let mut tx = cx.begin().await?;
        let url = match &to.page {
            Some(page) => page.clone(),
            None => ::cases::new_link(&tx, id).await?,
        };
        let lang = to.lang;
        let reference = [("reference", post.reference.as_str().into())];
        let not_taken: Vec<NotTaken> = match threads::not_taken(cx.db(), id).await? {
            Some(files) => serde_json::from_value(files)?,
            None => Vec::new(),
        };
        let letter = CaseReceipt {
            not_taken: (!not_taken.is_empty()).then(|| named(&not_taken)),
            subject: said_of(lang, post.kind, "cases-letter-receipt-subject", &reference),
            name: to.name.clone(),
            text: said_of(lang, post.kind, "cases-letter-receipt", &reference),
            matter: post.kind == CaseKind::Matter,
            by_link: to.page.is_none(),
            by_mail: can_be_answered(cx),
            url,
        };
        let key = format!("case:{id}:received");
        let row = write_to(cx, &self.0, &letter, &to.reader(&letter.url), key).await?;
        let row = threaded(&tx, id, row).await?;
        // Written before: then the new link is not kept either.
        if letters::keep(&mut tx, row).await?.is_some() {
            tx.commit().await?;
        }
        Ok(())
    }

    async fn said(&self, cx: &Cx, id: CaseId, message: CaseMessageId) -> Result<()> {
        let post = browse::post(cx, id).await?;
        if post.forgotten {
            return Ok(());
        }
        let Some(to) = reader(cx, &post).await? else {
            return Ok(());
        };
        let lang = to.lang;
        let said = browse::said(&cx.in_lang(lang), id, message).await?;
        if !browse::is_answer(said.word) || said.hidden.is_some() {
            return Ok(());
        }
        if said.word == CaseWord::Answered && threads::was_live(cx.db(), message).await? {
            // They talk; all of it goes out in one letter when that ends.
            return Ok(());
        }
        let (subject, what) = match said.word {
            CaseWord::Closed => ("cases-letter-closed-subject", "cases-letter-closed"),
            CaseWord::Declined => ("cases-letter-declined-subject", "cases-letter-declined"),
            CaseWord::Offered => ("cases-letter-offered-subject", "cases-letter-offered"),
            CaseWord::Handed => ("cases-letter-handed-subject", "cases-letter-handed"),
            CaseWord::Reminded => ("cases-letter-reminded-subject", "cases-letter-reminded"),
            CaseWord::Merged => ("cases-letter-together-subject", "cases-letter-merged"),
            CaseWord::Joined => ("cases-letter-together-subject", "cases-letter-joined"),
            CaseWord::Apart => ("cases-letter-apart-subject", "cases-letter-apart"),
            CaseWord::Called => ("cases-letter-called-subject", "cases-letter-called"),
            CaseWord::CallMissed => (
                "cases-letter-call-missed-subject",
                "cases-letter-call-missed",
            ),
            _ => ("cases-letter-answered-subject", "cases-letter-answered"),
        };
        let who = spoke(lang, said.by);
        let mut tx = cx.begin().await?;
        let url = match &to.page {
            Some(page) => page.clone(),
            None => ::cases::new_link(&tx, id).await?,
        };
        let reference = post.reference.as_str();
        let letter = CaseAnswer {
            subject: said_of(lang, post.kind, subject, &[("reference", reference.into())]),
            name: to.name.clone(),
            what: said_of(
                lang,
                post.kind,
                what,
                &[
                    ("who", who.into()),
                    ("reference", reference.into()),
                    ("from", said.from.unwrap_or_default().into()),
                ],
            ),
            quote: Quote::of(&said.text, said.lang),
            then: match said.word {
                CaseWord::Offered => say(lang, "cases-letter-agree", &[]),
                CaseWord::CallMissed => say(lang, "cases-letter-call-missed-then", &[]),
                CaseWord::Handed => say(lang, "cases-letter-handed-then", &[]),
                CaseWord::Reminded => say(lang, "cases-letter-reminded-then", &[]),
                CaseWord::Merged | CaseWord::Joined | CaseWord::Apart => {
                    say(lang, "cases-letter-handed-then", &[])
                }
                _ => say(lang, "cases-letter-judge", &[]),
            },
            survey: match said.word {
                CaseWord::Closed | CaseWord::Declined => survey_of(lang, &url),
                _ => Vec::new(),
            },
            by_link: to.page.is_none(),
            by_mail: can_be_answered(cx),
            url,
        };
        let key = format!("case:{id}:message:{message}");
        let row = write_to(cx, &self.0, &letter, &to.reader(&letter.url), key).await?;
        let row = threaded(&tx, id, row).await?;
        if letters::keep(&mut tx, row).await?.is_some() {
            tx.commit().await?;
        }
        Ok(())
    }

    /// A chat is over: what the staff said in it, in one letter. What its person said is not sent back to an address that
    /// may be somebody else's.
    async fn talked(&self, cx: &Cx, id: CaseId) -> Result<()> {
        let post = browse::post(cx, id).await?;
        if post.forgotten {
            return Ok(());
        }
        let Some(to) = reader(cx, &post).await? else {
            return Ok(());
        };
        let lang = to.lang;
        let lines = threads::answered_live(cx.db(), id).await?;
        let lines = browse::said_of(&cx.in_lang(lang), id, &lines).await?;
        let Some(last) = lines.last() else {
            return Ok(());
        };
        let mut who: Vec<String> = Vec::new();
        for line in &lines {
            let name = spoke(lang, line.by.clone());
            if !who.contains(&name) {
                who.push(name);
            }
        }
        let words: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let mut tx = cx.begin().await?;
        let url = match &to.page {
            Some(page) => page.clone(),
            None => ::cases::new_link(&tx, id).await?,
        };
        let reference = post.reference.as_str();
        let letter = CaseAnswer {
            subject: say(
                lang,
                "cases-letter-talked-subject",
                &[("reference", reference.into())],
            ),
            name: to.name.clone(),
            what: say(
                lang,
                "cases-letter-talked",
                &[
                    ("who", who.join(", ").into()),
                    ("reference", reference.into()),
                ],
            ),
            quote: Quote::of(&words.join("\n\n"), last.lang),
            then: say(lang, "cases-letter-judge", &[]),
            survey: Vec::new(),
            by_link: to.page.is_none(),
            by_mail: can_be_answered(cx),
            url,
        };
        let key = format!("case:{id}:message:{}", last.id);
        let row = write_to(cx, &self.0, &letter, &to.reader(&letter.url), key).await?;
        let row = threaded(&tx, id, row).await?;
        if letters::keep(&mut tx, row).await?.is_some() {
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Whoever speaks for the staff, by name and what they do.
fn spoke(lang: Lang, by: Option<PersonChip>) -> String {
    by.map_or_else(
        || say(lang, "cases-city", &[]),
        |by| match by.title {
            Some(title) => format!("{} ({title})", by.name),
            None => by.name,
        },
    )
}

/// The same words, of feedback or of any other matter.
fn said_of(lang: Lang, kind: CaseKind, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    match kind {
        CaseKind::Feedback => say(lang, key, args),
        CaseKind::Matter => say(lang, &format!("{key}-matter"), args),
    }
}

/// Who reads letters about this case, if anybody does.
pub(crate) async fn reader(cx: &Cx, post: &Post) -> Result<Option<To>> {
    if let Some(id) = post.person {
        let Some(person) = crate::letters::reader(cx, id).await? else {
            return Ok(None);
        };
        if person.letters == LetterPace::Never || person.confirmed_at.is_none() {
            return Ok(None);
        }
        return Ok(Some(To {
            person: Some(person.id),
            lang: person.lang,
            unsubscribe_key: Some(person.unsubscribe_key),
            email: person.email,
            name: Some(person.name),
            page: Some(cx.config().absolute(&addresses::own_case(post.case))),
        }));
    }
    let site = agencies::site(cx).await?;
    Ok(post.email.as_ref().map(|email| To {
        person: None,
        email: email.clone(),
        lang: site.settings.spoken(post.reader_lang),
        unsubscribe_key: None,
        name: None,
        page: None,
    }))
}

/// It came in. It quotes nothing: whoever typed the address need not own it.
#[derive(Serialize)]
pub(crate) struct CaseReceipt {
    subject: String,
    name: Option<String>,
    text: String,
    /// Files of the e-mail it began with that were not taken, and why.
    not_taken: Option<String>,
    /// It is a matter rather than feedback.
    matter: bool,
    url: String,
    by_link: bool,
    /// Whoever answers the letter adds to the case.
    by_mail: bool,
}

impl Letter for CaseReceipt {
    const NAME: &'static str = "case_receipt";

    fn samples() -> Vec<Self> {
        let receipt = |name: Option<&str>, url: &str| Self {
            subject: "We have received your feedback 2026-00042".to_owned(),
            name: name.map(str::to_owned),
            text: "Your feedback has come in under the number 2026-00042.".to_owned(),
            not_taken: name
                .is_none()
                .then(|| "map <old>.zip (Only pictures, PDF files and texts are taken)".to_owned()),
            matter: name.is_none(),
            url: format!("https://kuusilahti.example{url}"),
            by_link: name.is_none(),
            by_mail: name.is_none(),
        };
        vec![
            receipt(None, "/track/5f2c"),
            receipt(Some("Aino Salmela"), "/account/feedback/42"),
        ]
    }
}

/// An answer, or why it is closed or not taken up, in the staff's own words.
#[derive(Serialize)]
pub(crate) struct CaseAnswer {
    subject: String,
    name: Option<String>,
    what: String,
    quote: Quote,
    /// What they can do now.
    then: String,
    /// Of what has ended: how it was, by one click.
    survey: Vec<ScoreLink>,
    url: String,
    by_link: bool,
    /// Whoever answers the letter adds to the case.
    by_mail: bool,
}

/// One of the five clicks. Opening it changes nothing: the page asks once more.
#[derive(Serialize)]
pub(crate) struct ScoreLink {
    score: i64,
    name: String,
    url: String,
}

fn survey_of(lang: Lang, url: &str) -> Vec<ScoreLink> {
    ::cases::survey::SCORES
        .into_iter()
        .map(|score| ScoreLink {
            score,
            name: ::cases::survey::score_name(lang, score),
            url: format!("{url}/survey?score={score}"),
        })
        .collect()
}

impl Letter for CaseAnswer {
    const NAME: &'static str = "case_answer";

    fn samples() -> Vec<Self> {
        let answer = |name: Option<&str>, url: &str| Self {
            subject: "An answer to your feedback 2026-00042".to_owned(),
            name: name.map(str::to_owned),
            what: "Liisa Hakala (Traffic planner) has answered your feedback 2026-00042:"
                .to_owned(),
            quote: Quote::of("The lamp is mended on **Friday**.\n\nThank you!", Lang::En),
            then: "Did this help?".to_owned(),
            survey: survey_of(Lang::En, &format!("https://kuusilahti.example{url}")),
            url: format!("https://kuusilahti.example{url}"),
            by_link: name.is_none(),
            by_mail: name.is_none(),
        };
        vec![
            answer(None, "/track/5f2c"),
            answer(Some("Aino <Salmela>"), "/account/feedback/42"),
        ]
    }
}
