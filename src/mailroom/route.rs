//! A kept e-mail is read and comes where it belongs: into the case it answers, if its key or its sender says so, else into
//! a new one; or it waits for a look, or comes to nothing. What comes of it and what is written down about it are one
//! change, so that a hub killed at any moment does it once.

use crate::letter::{self, Enclosed, Letter, Surroundings};
use crate::measure::Most;
use crate::quotes::without_quotes;
use crate::store;
use accounts::Address;
use bytes::Bytes;
use cases::{Anew, KeptFile, NewMatter, Way, Who};
use entity::mailroom::mail;
use entity::words::{
    CaseId, CaseKind, CaseMessageId, Channel, Feature, Lang, MailId, MailReason, MailState,
};
use hall::error::{Error, Refusal, Result};
use hall::job::Job;
use hall::{Cx, Tx};
use ports::secrets;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(crate) const ROUTE: &str = "mailroom.route";

pub(crate) struct Route;

#[derive(Deserialize)]
struct Payload {
    mail: MailId,
}

#[async_trait::async_trait]
impl Job for Route {
    fn kind(&self) -> &'static str {
        ROUTE
    }

    async fn run(&self, cx: &Cx, payload: &Value) -> Result<()> {
        let Payload { mail } = serde_json::from_value(payload.clone())?;
        route(cx, mail).await
    }
}

/// A file that was not taken, and why, in the language of whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Refused {
    pub name: String,
    pub why: String,
}

async fn route(cx: &Cx, id: MailId) -> Result<()> {
    let mail = match store::find(cx.db(), id).await {
        Err(Error::Missing) => return Ok(()),
        found => found?,
    };
    if mail.state != MailState::Waiting {
        return Ok(());
    }
    let Some(raw) = original(cx, &mail).await? else {
        return settle(cx, id, MailState::Held, MailReason::Unreadable).await;
    };
    let letter = match read(cx, &mail, raw.clone()).await {
        Ok(letter) => letter,
        // Somebody looked at it and wants it in: what its head says comes in, and the rest stays in the original.
        Err(_) if mail.vouched => letter::by_its_head(&raw, most(cx)),
        Err(reason) => return settle(cx, id, MailState::Held, reason).await,
    };
    if !mail.vouched
        && let Some(reason) = written_by_machine(cx, &letter).await?
    {
        if reason == MailReason::Report {
            // A letter of ours came back to the counter instead of to its return address.
            notifications::came_back(cx, mail.came_to.as_deref(), &raw).await?;
        }
        return settle(cx, id, MailState::LeftAlone, reason).await;
    }
    if let Some(reason) = letter.doubt().filter(|_| !mail.vouched) {
        return settle(cx, id, MailState::Held, reason).await;
    }
    let home = belongs(cx, &letter).await?;
    bring(cx, &mail, letter, home).await
}

/// The bytes as they came, while they are kept.
pub(crate) async fn original(cx: &Cx, mail: &mail::Model) -> Result<Option<Bytes>> {
    match &mail.raw_key {
        Some(key) => Ok(cx.ports().storage.fetch(key).await?),
        None => Ok(None),
    }
}

/// Reads it beside the loop that answers others. Whatever comes of odd bytes, it is held, and the hub goes on.
pub(crate) async fn read(cx: &Cx, mail: &mail::Model, raw: Bytes) -> Result<Letter, MailReason> {
    let config = cx.config();
    let ours = [
        &config.mail.from,
        &config.inbound.address,
        &config.mail.bounces,
    ];
    let around = Surroundings {
        came_to: mail.came_to.clone(),
        no_way_back: mail.no_way_back,
        home: config.absolute(""),
        ours: ours
            .into_iter()
            .filter_map(|typed| Address::read(bare(typed)).ok())
            .map(|address| address.key)
            .collect(),
        most: most(cx),
    };
    tokio::task::spawn_blocking(move || letter::read(&raw, &around))
        .await
        .unwrap_or(Err(MailReason::Unreadable))
}

/// What is taken apart and taken in without a look.
fn most(cx: &Cx) -> Most {
    let limits = &cx.config().limits;
    Most {
        parts: limits.inbound_parts,
        head: limits.inbound_head_bytes,
        recipients: limits.inbound_recipients,
    }
}

/// `hub@example.org` of `The hub <hub@example.org>`.
fn bare(typed: &str) -> &str {
    typed
        .rsplit_once('<')
        .map_or(typed, |(_, rest)| rest.trim_end_matches('>'))
}

async fn written_by_machine(cx: &Cx, letter: &Letter) -> Result<Option<MailReason>> {
    if letter.machine.is_some() {
        return Ok(letter.machine);
    }
    let own = match &letter.glance.message_id {
        Some(number) => store::is_ours(cx.db(), number).await?,
        None => false,
    };
    Ok(own.then_some(MailReason::Own))
}

/// The case it goes on with: whoever holds a key may, and whoever answers a letter that went to their own address.
async fn belongs(cx: &Cx, letter: &Letter) -> Result<Option<Way>> {
    for key in &letter.keys {
        if store::opens(cx.db(), &secrets::hash(key)).await? {
            return Ok(Some(Way::Token(key.clone())));
        }
    }
    let Some(from) = &letter.glance.from else {
        return Ok(None);
    };
    for case in store::cases_of(cx.db(), &letter.answers).await? {
        if store::is_of(cx.db(), case, &from.key).await? {
            return Ok(Some(Way::Letter(case)));
        }
    }
    Ok(None)
}

async fn settle(cx: &Cx, id: MailId, state: MailState, reason: MailReason) -> Result<()> {
    let tx = cx.begin().await?;
    let now = store::find_for_change(&*tx, id).await?;
    if now.state != MailState::Waiting {
        return Ok(());
    }
    let change = mail::ActiveModel {
        id: Set(id),
        state: Set(state),
        reason: Set(Some(reason)),
        settled_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&*tx, change).await?;
    tx.commit().await
}

/// What is tried one after the other, until the case it would come to takes it.
enum Try<'a> {
    Join(&'a Way),
    /// It was closed too long ago: a case that goes on from it.
    Again(&'a Way),
    Begin,
}

async fn bring(cx: &Cx, mail: &mail::Model, letter: Letter, home: Option<Way>) -> Result<()> {
    let site = agencies::site(cx).await?;
    let said = without_quotes(&letter.text);
    let lang = lang_of(cx, &letter, &said, site.settings.default_lang).await?;
    let lang = site.settings.spoken(lang);
    // When its writer made contact, however long the hub was away meanwhile.
    let cx = &cx.in_lang(lang).at(mail.received_at);
    let (files, refused) = take(cx, letter.files.clone()).await?;
    let tries: Vec<Try<'_>> = match &home {
        Some(way) => vec![Try::Join(way), Try::Again(way), Try::Begin],
        None => vec![Try::Begin],
    };
    let words = Words {
        said: &said,
        letter: &letter,
        refused: &refused,
        most: cx.rules().limits.feedback_chars,
        lang,
    };
    for one in tries {
        let done = attempt(cx, mail, &one, &words, &files).await;
        match done {
            Ok(()) => return Ok(()),
            // It takes nothing more, or its link ended meanwhile.
            Err(Error::Missing) => {}
            Err(Error::Conflict(Refusal::SwitchedOff)) => {
                return settle(cx, mail.id, MailState::Held, MailReason::Shut).await;
            }
            Err(Error::Conflict(_)) => {}
            Err(Error::Busy { .. }) => {
                return settle(cx, mail.id, MailState::Held, MailReason::TooMany).await;
            }
            Err(Error::Invalid(problems)) => {
                tracing::warn!(mail = mail.id.0, ?problems, "an e-mail does not fit");
                return settle(cx, mail.id, MailState::Held, MailReason::Unreadable).await;
            }
            Err(other) => return Err(other),
        }
    }
    settle(cx, mail.id, MailState::Held, MailReason::Shut).await
}

/// What it says as a case shows it.
struct Words<'a> {
    said: &'a str,
    letter: &'a Letter,
    refused: &'a [Refused],
    most: usize,
    lang: Lang,
}

impl Words<'_> {
    /// `whole`: with its subject, as a new matter is told.
    fn shown(&self, whole: bool) -> String {
        let subject = self.letter.glance.subject.as_str();
        let mut text = self.said.to_owned();
        if (whole && !subject.is_empty() && !text.starts_with(subject)) || text.is_empty() {
            text = format!("{subject}\n\n{text}").trim().to_owned();
        }
        if self.letter.is_only_head {
            let rest = press::say(self.lang, "mailroom-cut", &[]);
            text = format!("{text}\n\n{rest}").trim().to_owned();
        }
        if text.is_empty() {
            text = press::say(self.lang, "mailroom-only-files", &[]);
        }
        let mut after = String::new();
        if !self.refused.is_empty() {
            after = format!("\n\n{}", press::say(self.lang, "mailroom-not-taken", &[]));
            for file in self.refused.iter().take(10) {
                after += &format!("\n- {}: {}", file.name, file.why);
            }
        }
        let long = text.chars().count() + after.chars().count() > self.most;
        if long {
            let rest = format!("\n\n{}", press::say(self.lang, "mailroom-cut", &[]));
            let room = self
                .most
                .saturating_sub(after.chars().count() + rest.chars().count());
            text = text.chars().take(room).collect::<String>() + &rest;
        }
        let all = format!("{text}{after}");
        all.chars().take(self.most).collect()
    }
}

async fn attempt(
    cx: &Cx,
    mail: &mail::Model,
    one: &Try<'_>,
    words: &Words<'_>,
    files: &[KeptFile],
) -> Result<()> {
    let mut tx = cx.begin().await?;
    let now = store::find_for_change(&*tx, mail.id).await?;
    if now.state != MailState::Waiting {
        return Ok(());
    }
    let (state, case, message) = carry_out(cx, &mut tx, mail, one, words, files).await?;
    let change = mail::ActiveModel {
        id: Set(mail.id),
        state: Set(state),
        reason: Set(None),
        case_id: Set(case),
        case_message_id: Set(message),
        refused: Set((!words.refused.is_empty())
            .then(|| serde_json::to_value(words.refused))
            .transpose()?),
        settled_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&*tx, change).await?;
    // Of a case that begins, the receipt says what was not taken.
    if !words.refused.is_empty() && state == MailState::Joined {
        crate::tell::leave(&mut tx, mail.id).await?;
    }
    tx.commit().await
}

type Outcome = (MailState, Option<CaseId>, Option<CaseMessageId>);

async fn carry_out(
    cx: &Cx,
    tx: &mut Tx,
    mail: &mail::Model,
    one: &Try<'_>,
    words: &Words<'_>,
    files: &[KeptFile],
) -> Result<Outcome> {
    let files = files.to_vec();
    match one {
        Try::Join(way) => {
            let message = cases::add_in(cx, tx, way, &words.shown(false), files).await?;
            let case = store::case_of_message(&**tx, message).await?;
            Ok((MailState::Joined, case, Some(message)))
        }
        Try::Again(way) => {
            let said = Anew {
                text: words.shown(true),
                channel: Channel::Mail,
                network: None,
                files,
            };
            let receipt = cases::again_in(cx, tx, way, said).await?;
            Ok((MailState::Began, Some(receipt.case), None))
        }
        Try::Begin => {
            let from = words.letter.glance.from.as_ref();
            cx.expect_on(Feature::Feedback)?;
            let matter = NewMatter {
                text: words.shown(true),
                who: Who {
                    email: from.map(|from| from.email.clone()),
                    ..Who::default()
                },
                lang: press::guess_language(words.said),
                channel: Channel::Mail,
                files,
                vouched: mail.vouched,
                ..NewMatter::default()
            };
            let receipt = cases::receive_in(cx, tx, matter).await?;
            Ok((MailState::Began, Some(receipt.case), None))
        }
    }
}

/// The language of what is said; else that of the account behind the address, else the site's.
async fn lang_of(cx: &Cx, letter: &Letter, said: &str, else_in: Lang) -> Result<Lang> {
    let both = format!("{}\n{said}", letter.glance.subject);
    if let Some(lang) = press::guess_language(&both) {
        return Ok(lang);
    }
    let account = match &letter.glance.from {
        Some(from) => store::reads(cx.db(), &from.key).await?,
        None => None,
    };
    Ok(account.unwrap_or(else_in))
}

/// Every file is looked at by what is in it; nothing is ever unpacked.
async fn take(cx: &Cx, files: Vec<Enclosed>) -> Result<(Vec<KeptFile>, Vec<Refused>)> {
    let most = cases::most_files(cx, CaseKind::Matter);
    let mut taken = Vec::new();
    let mut refused = Vec::new();
    for file in files {
        if taken.len() == most {
            let why = press::say(
                cx.lang,
                "cases-problem-files-many",
                &[("most", most.into())],
            );
            let name = file.name;
            refused.push(Refused { name, why });
            continue;
        }
        let upload = web::Upload::of_bytes(&file.name, file.bytes).await?;
        let name = upload.name.clone();
        match cases::taken(cx, upload).await {
            Ok(file) => taken.push(file),
            Err(Error::Invalid(problems)) => {
                let why = problems.0.first().map_or_else(String::new, |problem| {
                    press::words::say_json(cx.lang, &problem.say.key, &json!(problem.say.args))
                });
                refused.push(Refused { name, why });
            }
            Err(other) => return Err(other),
        }
    }
    let kept = cases::keep_files(cx, CaseKind::Matter, taken).await?;
    Ok((kept, refused))
}
