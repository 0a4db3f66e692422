//! The one way in for any matter: by the form, by a program, by letter, by phone or at the counter. Received, routed and
//! promised in one change, so that nothing is lost between the three.

use super::company::{Company, Known};
use crate::files::{self, KeptFile};
use crate::routing::words::{self, Called};
use crate::routing::{self, Sample};
use crate::submit::{self, Receipt, year_at};
use crate::{case, keys, organisations, promise, store};
use accounts::{Address, PersonChip};
use chrono::{DateTime, Duration, Utc};
use entity::cases::{case as row, case_message, organisation};
use entity::words::{
    AreaId, AskerKind, CaseId, CaseKind, CaseSide, CaseStatus, CaseWord, Channel, Lang, PersonId,
    ReplyBy, Routed, RoutedHow, ThemeId,
};
use hall::access::Actor;
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;
use std::net::IpAddr;

const NAME_CHARS: usize = 80;
const PHONE_CHARS: usize = 40;
const WHY_CHARS: usize = 300;
/// Nobody waits longer for a call, and a slip in a year is found.
const LATEST_CALL: Duration = Duration::days(60);
/// What is written down later than this after it came is not written down any more.
const EARLIEST_CONTACT: Duration = Duration::days(366);

/// A matter as it came.
#[derive(Clone, Debug)]
pub struct NewMatter {
    pub text: String,
    pub who: Who,
    pub channel: Channel,
    /// In which it is said; `None`: guessed from the text.
    pub lang: Option<Lang>,
    /// In which its person reads letters; `None`: in which they asked.
    pub reader_lang: Option<Lang>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub reply: Option<ReplyBy>,
    /// When they want to be called back.
    pub call_at: Option<DateTime<Utc>>,
    /// When they made contact, where that is not now: for the staff, with why it is told only now, and for the hub.
    pub received_at: Option<DateTime<Utc>>,
    pub received_why: String,
    /// What was answered on the spot, by whoever writes it down.
    pub answered: Option<String>,
    pub files: Vec<KeptFile>,
    /// Where it came from, for the throttle; `None` where the channel has its own.
    pub network: Option<IpAddr>,
    pub about: Option<String>,
    /// The case it goes on from.
    pub follows: Option<CaseId>,
    /// Somebody on the staff has looked at it: it counts towards no throttle.
    pub vouched: bool,
}

impl Default for NewMatter {
    fn default() -> Self {
        Self {
            text: String::new(),
            who: Who::default(),
            channel: Channel::Web,
            lang: None,
            reader_lang: None,
            theme: None,
            area: None,
            reply: None,
            call_at: None,
            received_at: None,
            received_why: String::new(),
            answered: None,
            files: Vec::new(),
            network: None,
            about: None,
            follows: None,
            vouched: false,
        }
    }
}

/// Who brings it. Whoever is signed in brings their own, unless the staff write it down for somebody.
#[derive(Clone, Debug, Default)]
pub struct Who {
    pub name: Option<String>,
    /// Where the answer goes by letter.
    pub email: Option<String>,
    pub phone: Option<String>,
    pub company: Option<Company>,
    /// The staff write down what somebody else brings.
    pub for_somebody: bool,
}

/// What was said, measured.
pub(crate) struct Fit {
    text: String,
    lang: Lang,
    name: Option<String>,
    phone: Option<String>,
    address: Option<Address>,
    company: Option<Known>,
    about: Option<String>,
    reply: ReplyBy,
    call_at: Option<DateTime<Utc>>,
    received_at: DateTime<Utc>,
    received_why: Option<String>,
    answered: Option<String>,
    person: Option<PersonId>,
    logged_by: Option<PersonId>,
}

/// It is received: it has a number, a named person and a moment by when it is answered, and its person a link.
///
/// # Errors
/// `Invalid` on `text`, `email`, `name`, `phone`, `company`, `business_id`, `call_at`, `about`, `theme`, `area`, `files`,
/// `received_at`, `received_why`, `answered`; `Forbidden` for what only the staff may say; `Busy` when this network or
/// address has sent too much within the hour.
pub async fn receive(cx: &Cx, new: NewMatter) -> Result<Receipt> {
    let mut tx = cx.begin().await?;
    let receipt = receive_in(cx, &mut tx, new).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// The same within a change of the caller's own.
///
/// # Errors
/// As for [`receive`].
pub async fn receive_in(cx: &Cx, tx: &mut Tx, new: NewMatter) -> Result<Receipt> {
    let fit = fitting(cx, &new).await?;
    files::check_number(cx, CaseKind::Matter, new.files.len())?;
    let site = agencies::site(cx).await?;
    let now = cx.now();
    // Taking a number makes whoever brings something at the same moment wait: what is counted next stays true.
    let year = year_at(&site.settings.zone, now);
    let number = store::cases::next_number(&**tx, cx.agency, year).await?;
    let reference = format!("{year}-{number:05}");
    let network = new.network.filter(|_| fit.logged_by.is_none());
    if !new.vouched && (network.is_some() || new.channel == Channel::Mail) {
        let key = fit.address.as_ref().map(|address| address.key.as_str());
        submit::check_pace(cx, &**tx, network, key).await?;
    }
    let organisation = match &fit.company {
        Some(known) => Some(organisation_of(cx, tx, known).await?),
        None => None,
    };
    let routed = match fit.logged_by.filter(|_| fit.answered.is_some()) {
        Some(person) => Some(Routed {
            how: RoutedHow::OnTheSpot,
            rule: None,
            team: None,
            person,
            stands_in_for: None,
        }),
        None => {
            let contact = organisation.as_ref().and_then(|of| of.contact_id);
            routing::decide(cx, tx, &sample(&new, &fit, contact)).await?
        }
    };
    let mut row = row::ActiveModel {
        agency_id: Set(cx.agency),
        kind: Set(CaseKind::Matter),
        reference: Set(reference.clone()),
        channel: Set(new.channel),
        subject: Set(case::subject_of(&fit.text)),
        lang: Set(fit.lang),
        reader_lang: Set(new.reader_lang.unwrap_or(cx.lang)),
        person_id: Set(fit.person),
        email: Set(fit.address.as_ref().map(|address| address.email.clone())),
        email_key: Set(fit.address.map(|address| address.key)),
        network: Set(network.map(|network| network.to_string())),
        about: Set(fit.about),
        theme_id: Set(new.theme),
        area_id: Set(new.area),
        team_id: Set(routed.as_ref().and_then(|routed| routed.team)),
        answerer_id: Set(routed.as_ref().map(|routed| routed.person)),
        status: Set(CaseStatus::Received),
        version: Set(1),
        received_at: Set(fit.received_at),
        created_at: Set(now),
        updated_at: Set(now),
        waiting_since: Set(Some(fit.received_at)),
        follows_id: Set(new.follows),
        organisation_id: Set(organisation.map(|of| of.id)),
        from_name: Set(fit.name),
        phone: Set(fit.phone),
        reply: Set(Some(fit.reply)),
        call_at: Set(fit.call_at),
        logged_by: Set(fit.logged_by),
        routed: Set(routed.clone()),
        ..Default::default()
    };
    promise::begin(cx, fit.received_at, &mut row).await?;
    crate::resolution::begin(cx, fit.received_at, &mut row).await?;
    let kept = store::cases::keep_new(&**tx, row).await?;
    let message = |side, word, by, text: String, lang, at| case_message::ActiveModel {
        agency_id: Set(kept.agency_id),
        case_id: Set(kept.id),
        side: Set(side),
        word: Set(word),
        by_id: Set(by),
        text: Set(text),
        lang: Set(lang),
        created_at: Set(at),
        ..Default::default()
    };
    let said = message(
        CaseSide::Customer,
        CaseWord::Said,
        fit.person,
        fit.text,
        fit.lang,
        fit.received_at,
    );
    store::messages::keep(&**tx, said).await?;
    let thing = files::thing(kept.agency_id, kept.id);
    accounts::files::attach(tx, thing, 0, new.files).await?;
    let tracking_url = keys::new_link(tx, kept.id).await?;
    if let Some(routed) = &routed {
        routing::tell(tx, kept.id, routed).await?;
    }
    if let Some(by) = fit.logged_by {
        tx.log(StaffAct {
            deed: "cases-log-written-down",
            kind: "case",
            thing: kept.id.0,
            before: None::<()>,
            after: Some((new.channel, by, fit.received_at, &fit.received_why)),
        })
        .await?;
    }
    tx.tell(Event::CaseReceived { case: kept.id }).await?;
    let mut due_at = kept.due_at;
    if let Some(answer) = fit.answered {
        let lang = press::guess_language(&answer).unwrap_or(fit.lang);
        let by = fit.logged_by;
        let at = fit.received_at;
        let answer = message(CaseSide::Staff, CaseWord::Answered, by, answer, lang, at);
        let answer = store::messages::keep(&**tx, answer).await?;
        // Answered at the moment of contact, whenever that is written down.
        let mut change = row::ActiveModel {
            id: Set(kept.id),
            status: Set(CaseStatus::Answered),
            waiting_since: Set(None),
            first_answered_at: Set(Some(at)),
            ..Default::default()
        };
        promise::met_on_the_spot(tx, &kept, at, &mut change).await?;
        store::cases::change(&**tx, change).await?;
        due_at = None;
        let case = kept.id;
        tx.tell(Event::CaseMessaged {
            case,
            message: answer,
        })
        .await?;
        tx.tell(Event::CaseAnswered {
            case,
            message: answer,
        })
        .await?;
    }
    Ok(Receipt {
        case: kept.id,
        reference,
        tracking_url,
        due_at,
        assignee: kept.answerer_id,
    })
}

/// A company by its number, made the first time; where another entry stands for it, that one.
pub(crate) async fn organisation_of(
    cx: &Cx,
    tx: &Tx,
    known: &Known,
) -> Result<organisation::Model> {
    let row = organisation::ActiveModel {
        agency_id: Set(cx.agency),
        country: Set(known.country.to_owned()),
        number: Set(known.number.clone()),
        name: Set(known.name.clone()),
        name_key: Set(organisations::name_key(&known.name)),
        number_key: Set(organisations::number_key(&known.number)),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    let found = store::routing::ensure_organisation(&**tx, row).await?;
    match found.merged_into {
        Some(canonical) => store::organisations::find(&**tx, cx.agency, canonical).await,
        None => Ok(found),
    }
}

fn sample(new: &NewMatter, fit: &Fit, contact: Option<PersonId>) -> Sample {
    Sample {
        text: fit.text.clone(),
        theme: new.theme,
        area: new.area,
        lang: fit.lang,
        asker: match fit.company {
            Some(_) => AskerKind::Company,
            None => AskerKind::Private,
        },
        contact,
        channel: new.channel,
    }
}

/// Who will answer it and by when, as far as one can know before it is sent.
#[derive(Clone, Debug, serde::Serialize, poem_openapi::Object)]
pub struct Foreseen {
    /// Whoever would have it now.
    pub answerer: Option<PersonChip>,
    pub team: Option<String>,
    /// How it would come to them: the rule in words.
    pub how: Option<String>,
    /// By when they answer, and how that was counted.
    pub promise: promise::PromiseView,
}

/// Whether it would be taken, as far as one can know before it is: for what comes before it, such as keeping files.
///
/// # Errors
/// As for [`receive`].
pub async fn check(cx: &Cx, new: &NewMatter, files: usize) -> Result<()> {
    checked(cx, new, files).await.map(drop)
}

async fn checked(cx: &Cx, new: &NewMatter, files: usize) -> Result<Fit> {
    let fit = fitting(cx, new).await?;
    files::check_number(cx, CaseKind::Matter, files)?;
    let network = new.network.filter(|_| fit.logged_by.is_none());
    if network.is_some() {
        let key = fit.address.as_ref().map(|address| address.key.as_str());
        submit::check_pace(cx, cx.db(), network, key).await?;
    }
    Ok(fit)
}

/// Who would have it and by when it would be answered, if it were sent now. Nothing is changed.
///
/// # Errors
/// As for [`receive`].
pub async fn foresee(cx: &Cx, new: &NewMatter) -> Result<Foreseen> {
    let fit = checked(cx, new, 0).await?;
    let contact = match &fit.company {
        Some(known) => {
            let (country, number) = (known.country, known.number.as_str());
            store::routing::organisation_by_number(cx.db(), cx.agency, country, number)
                .await?
                .and_then(|of| of.contact_id)
        }
        None => None,
    };
    let promise = promise::promise(cx, Some(fit.received_at)).await?;
    let rules = store::routing::rules(cx.db(), cx.agency, false).await?;
    let verdict = routing::judge(cx, cx.db(), &rules, &sample(new, &fit, contact)).await?;
    let Some(routed) = verdict.routed else {
        return Ok(Foreseen {
            answerer: None,
            team: None,
            how: None,
            promise,
        });
    };
    let site = agencies::site(cx).await?;
    let called = Called::of(cx).await?;
    let rule = rules.iter().find(|rule| Some(rule.id) == routed.rule);
    Ok(Foreseen {
        how: Some(words::how(cx.lang, &site, &called, &routed, rule)),
        team: routed.team.map(|team| called.team(cx.lang, Some(team))),
        answerer: Some(accounts::person_chip(cx, routed.person).await?),
        promise,
    })
}

async fn fitting(cx: &Cx, new: &NewMatter) -> Result<Fit> {
    cx.may(Deed::SubmitCase)?;
    let of_hub = matches!(*cx.actor, Actor::Hub);
    let for_somebody = new.who.for_somebody;
    if for_somebody || new.received_at.is_some() || new.answered.is_some() {
        cx.may(Deed::SeeCases(cx.agency))?;
    }
    let mut problems = Problems::default();
    let mut take = |found: Result<Option<String>>| match found {
        Ok(text) => Ok(text.unwrap_or_default()),
        Err(Error::Invalid(found)) => {
            problems.0.extend(found.0);
            Ok(String::new())
        }
        Err(other) => Err(other),
    };
    let most = cx.rules().limits.feedback_chars;
    let text = take(case::checked_text("text", &new.text, most).map(Some))?;
    let about = take(case::checked_about(new.about.as_deref()))?;
    let why = take(case::checked_word(
        "received_why",
        &new.received_why,
        WHY_CHARS,
    ))?;
    let answered = match &new.answered {
        Some(answer) => take(case::checked_word("answered", answer, most))?,
        None => String::new(),
    };
    let line = |text: &Option<String>| hall::says::one_line(text.as_deref().unwrap_or_default());
    let (name, phone, email) = (
        line(&new.who.name),
        line(&new.who.phone),
        line(&new.who.email),
    );
    problems.expect(
        name.chars().count() <= NAME_CHARS,
        "name",
        Say::of("cases-problem-name-long").with("most", NAME_CHARS),
    );
    let reply = new.reply.unwrap_or(match (new.call_at, email.as_str()) {
        (Some(_), _) => ReplyBy::Call,
        (None, "") if cx.actor.person().is_none() || for_somebody => ReplyBy::Page,
        _ => ReplyBy::Letter,
    });
    problems.expect(
        is_phone(&phone) && (reply != ReplyBy::Call || !phone.is_empty()),
        "phone",
        Say::of("cases-problem-phone"),
    );
    // Whoever is signed in hears at their own address, which is proven.
    let person = cx.actor.person().filter(|_| !for_somebody);
    let address = match person {
        None if !email.is_empty() => Address::read(&email).map(Some),
        None if reply == ReplyBy::Letter => {
            Err(Error::invalid("email", "cases-problem-email-for-letter"))
        }
        _ => Ok(None),
    };
    let address = match address {
        Err(Error::Invalid(found)) => {
            problems.0.extend(found.0);
            None
        }
        other => other?,
    };
    let company = match &new.who.company {
        Some(company) => company.checked(&mut problems),
        None => None,
    };
    let now = cx.now();
    let received_at = new.received_at.unwrap_or(now);
    problems.expect(
        received_at <= now && now - received_at <= EARLIEST_CONTACT,
        "received_at",
        Say::of("cases-problem-contact-time"),
    );
    problems.expect(
        new.received_at.is_none() || of_hub || !why.is_empty(),
        "received_why",
        Say::of("cases-problem-contact-why"),
    );
    let site = agencies::site(cx).await?;
    let call_at = new.call_at.filter(|_| reply == ReplyBy::Call);
    if let Some(at) = call_at {
        let open = site.calendar()?.is_open(agencies::timestamp(at));
        problems.expect(
            at > now && at - now <= LATEST_CALL,
            "call_at",
            Say::of("cases-problem-call-at").with("days", LATEST_CALL.num_days()),
        );
        problems.expect(open, "call_at", Say::of("cases-problem-call-closed"));
    }
    problems.expect(
        new.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        Say::of("cases-problem-theme"),
    );
    problems.expect(
        new.area.is_none_or(|id| site.area(id).is_some()),
        "area",
        Say::of("cases-problem-area"),
    );
    problems.done()?;
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Fit {
        lang: new
            .lang
            .or_else(|| press::guess_language(&text))
            .unwrap_or(cx.lang),
        text,
        name: said(name),
        phone: said(phone),
        address,
        company,
        about: said(about),
        reply,
        call_at,
        received_at,
        received_why: said(why),
        answered: said(answered),
        person,
        logged_by: cx.actor.person().filter(|_| for_somebody),
    })
}

/// Nothing, or something one can dial.
fn is_phone(text: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_digit() || "+-() /.".contains(sign);
    text.is_empty()
        || (text.chars().count() <= PHONE_CHARS
            && text.chars().all(fits)
            && text.chars().filter(char::is_ascii_digit).count() >= 3)
}
