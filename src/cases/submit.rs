//! Somebody tells the city something. No account is asked for.

use crate::files::{self, KeptFile};
use crate::{case, keys, promise, store};
use accounts::Address;
use chrono::{DateTime, Duration, Utc};
use entity::cases::{case as row, case_message};
use entity::words::{
    AreaId, CaseId, CaseKind, CaseSide, CaseStatus, CaseWord, Channel, Feature, Lang, PersonId,
    ThemeId,
};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;
use serde::Serialize;
use std::net::IpAddr;

/// What is said, as it was typed.
#[derive(Clone, Debug)]
pub struct NewFeedback {
    pub text: String,
    /// Where the answer goes by letter, of somebody who is not signed in.
    pub email: Option<String>,
    /// The page or service it is about, in their words.
    pub about: Option<String>,
    /// The page of this hub it is about.
    pub about_url: Option<String>,
    /// `None`: guessed from the text.
    pub lang: Option<Lang>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub channel: Channel,
    /// Where it came from, for the throttle; `None` for the hub's own doing.
    pub network: Option<IpAddr>,
    pub files: Vec<KeptFile>,
    /// The case it goes on from.
    pub follows: Option<CaseId>,
}

impl Default for NewFeedback {
    fn default() -> Self {
        Self {
            text: String::new(),
            email: None,
            about: None,
            about_url: None,
            lang: None,
            theme: None,
            area: None,
            channel: Channel::Web,
            network: None,
            files: Vec::new(),
            follows: None,
        }
    }
}

impl NewFeedback {
    /// What goes on from a case may bring as many files as a matter: a letter is not turned away for them.
    const fn files_as(&self) -> CaseKind {
        match self.follows {
            Some(_) => CaseKind::Matter,
            None => CaseKind::Feedback,
        }
    }
}

/// Proof that it came in.
#[derive(Clone, Debug, Serialize)]
pub struct Receipt {
    pub case: CaseId,
    pub reference: String,
    /// The whole address; shown once, for only its hash is kept.
    pub tracking_url: String,
    /// By when an answer is promised.
    pub due_at: Option<DateTime<Utc>>,
    /// Who answers, where that is known already.
    pub assignee: Option<PersonId>,
}

impl Receipt {
    /// The same link as a path.
    pub fn path(&self, cx: &Cx) -> String {
        let home = cx.config().absolute("");
        let path = self.tracking_url.strip_prefix(&home);
        path.unwrap_or(&self.tracking_url).to_owned()
    }
}

/// What was said, measured.
struct Fit {
    text: String,
    address: Option<Address>,
    about: Option<String>,
}

impl Fit {
    fn key(&self) -> Option<&str> {
        self.address.as_ref().map(|address| address.key.as_str())
    }
}

/// Whether it would be taken, as far as one can know before it is: for what comes before it, such as keeping files.
///
/// # Errors
/// As for submitting.
pub async fn rehearse(cx: &Cx, said: &NewFeedback, files: usize) -> Result<()> {
    cx.may(Deed::SubmitCase)?;
    cx.expect_on(Feature::Feedback)?;
    let fit = fitting(cx, said).await?;
    files::check_number(cx, said.files_as(), files)?;
    check_pace(cx, cx.db(), said.network, fit.key()).await
}

/// It is received, and its person has a link to follow what becomes of it.
///
/// # Errors
/// `Invalid` on `text`, `email`, `about`, `theme`, `area`, `files`; `Busy` when this network or address has sent too much
/// within the hour.
pub async fn submit(cx: &Cx, said: NewFeedback) -> Result<Receipt> {
    let mut tx = cx.begin().await?;
    let receipt = submit_in(cx, &mut tx, said).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// The same within a change of the caller's own.
///
/// # Errors
/// As for [`submit`].
pub async fn submit_in(cx: &Cx, tx: &mut Tx, said: NewFeedback) -> Result<Receipt> {
    cx.may(Deed::SubmitCase)?;
    cx.expect_on(Feature::Feedback)?;
    let fit = fitting(cx, &said).await?;
    files::check_number(cx, said.files_as(), said.files.len())?;
    let site = agencies::site(cx).await?;
    let now = cx.now();
    let person = cx.actor.person();
    let lang = said
        .lang
        .or_else(|| press::guess_language(&fit.text))
        .unwrap_or(cx.lang);
    // A page of this hub may be named in the same field as a service is.
    let home = cx.config().absolute("");
    let named = said.about_url.as_deref().or(fit.about.as_deref());
    let named = named.map(|named| named.strip_prefix(&home).unwrap_or(named));
    let page = named.and_then(case::page_of);
    let about = if said.about_url.is_none() && page.is_some() {
        None
    } else {
        fit.about.clone()
    };
    let (about_url, thing) = page.map_or((None, None), |(path, thing)| (Some(path), thing));

    // Taking a number makes whoever says something at the same moment wait: what is counted next stays true.
    let year = year_at(&site.settings.zone, now);
    let number = store::cases::next_number(&**tx, cx.agency, year).await?;
    let reference = format!("{year}-{number:05}");
    check_pace(cx, &**tx, said.network, fit.key()).await?;
    let mut new = row::ActiveModel {
        agency_id: Set(cx.agency),
        kind: Set(CaseKind::Feedback),
        reference: Set(reference.clone()),
        channel: Set(said.channel),
        subject: Set(case::subject_of(&fit.text)),
        lang: Set(lang),
        reader_lang: Set(cx.lang),
        person_id: Set(person),
        email: Set(fit.address.as_ref().map(|address| address.email.clone())),
        email_key: Set(fit.address.map(|address| address.key)),
        network: Set(said.network.map(|network| network.to_string())),
        about_kind: Set(thing.map(|(kind, _)| kind)),
        about_id: Set(thing.map(|(_, id)| id)),
        about_url: Set(about_url),
        about: Set(about),
        theme_id: Set(said.theme),
        area_id: Set(said.area),
        status: Set(CaseStatus::Received),
        version: Set(1),
        received_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        waiting_since: Set(Some(now)),
        follows_id: Set(said.follows),
        ..Default::default()
    };
    promise::begin(cx, now, &mut new).await?;
    let kept = store::cases::keep_new(&**tx, new).await?;
    store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(kept.agency_id),
            case_id: Set(kept.id),
            side: Set(CaseSide::Customer),
            word: Set(CaseWord::Said),
            by_id: Set(person),
            text: Set(fit.text),
            lang: Set(lang),
            created_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    let thing = files::thing(kept.agency_id, kept.id);
    accounts::files::attach(tx, thing, 0, said.files).await?;
    let tracking_url = keys::new_link(tx, kept.id).await?;
    tx.tell(Event::CaseReceived { case: kept.id }).await?;
    Ok(Receipt {
        case: kept.id,
        reference,
        tracking_url,
        due_at: kept.due_at,
        assignee: kept.answerer_id,
    })
}

async fn fitting(cx: &Cx, said: &NewFeedback) -> Result<Fit> {
    let mut problems = Problems::default();
    let mut take = |problem: Error| match problem {
        Error::Invalid(found) => {
            problems.0.extend(found.0);
            Ok(())
        }
        other => Err(other),
    };
    let text = case::checked_text("text", &said.text, cx.rules().limits.feedback_chars);
    let text = text.or_else(|wrong| take(wrong).map(|()| String::new()))?;
    let typed = said.email.as_deref().map(str::trim).unwrap_or_default();
    // Whoever is signed in hears at their own address, which is proven.
    let address = match cx.actor.person() {
        None if !typed.is_empty() => Address::read(typed).map(Some),
        _ => Ok(None),
    };
    let address = address.or_else(|wrong| take(wrong).map(|()| None))?;
    let about = case::checked_about(said.about.as_deref());
    let about = about.or_else(|wrong| take(wrong).map(|()| None))?;
    let site = agencies::site(cx).await?;
    problems.expect(
        said.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        Say::of("cases-problem-theme"),
    );
    problems.expect(
        said.area.is_none_or(|id| site.area(id).is_some()),
        "area",
        Say::of("cases-problem-area"),
    );
    problems.done()?;
    Ok(Fit {
        text,
        address,
        about,
    })
}

/// Letters nobody asked for, and a counter nobody can read any more: both have a bound.
pub(crate) async fn check_pace(
    cx: &Cx,
    db: &impl sea_orm::ConnectionTrait,
    network: Option<IpAddr>,
    address: Option<&str>,
) -> Result<()> {
    let since = cx.now() - Duration::hours(1);
    let rules = cx.rules();
    let limits = &rules.limits;
    if let Some(network) = network.filter(|_| cx.actor.person().is_none()) {
        let most = limits.feedback_per_network;
        let came = store::cases::came_from(db, &network.to_string(), since, most).await?;
        must_wait(&came, most, cx.now())?;
    }
    if let Some(address) = address {
        let most = limits.feedback_per_address;
        let came = store::cases::came_with(db, address, since, most).await?;
        must_wait(&came, most, cx.now())?;
    }
    Ok(())
}

fn must_wait(came: &[DateTime<Utc>], most: u64, now: DateTime<Utc>) -> Result<()> {
    if (came.len() as u64) < most {
        return Ok(());
    }
    let oldest = came.iter().min().copied().unwrap_or(now);
    let wait = (oldest + Duration::hours(1) - now).num_seconds();
    Err(Error::Busy {
        seconds: u64::try_from(wait.clamp(1, 3600)).unwrap_or(1),
    })
}

/// The year on the wall of the town.
pub(crate) fn year_at(zone: &str, now: DateTime<Utc>) -> i64 {
    let there = jiff::Timestamp::from_second(now.timestamp())
        .ok()
        .and_then(|moment| moment.in_tz(zone).ok());
    there.map_or_else(
        || i64::from(chrono::Datelike::year(&now)),
        |there| i64::from(there.year()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_begins_at_midnight_in_the_town() {
        let at = |moment: &str| year_at("Europe/Helsinki", moment.parse().unwrap());
        assert_eq!(at("2026-12-31T21:59:59Z"), 2026);
        assert_eq!(at("2026-12-31T22:00:00Z"), 2027);
    }

    #[test]
    fn who_sent_too_much_waits_until_the_oldest_is_an_hour_old() {
        let now: DateTime<Utc> = "2026-06-17T12:00:00Z".parse().unwrap();
        let came = [now - Duration::minutes(50), now];
        assert!(must_wait(&came, 3, now).is_ok());
        assert!(matches!(
            must_wait(&came, 2, now),
            Err(Error::Busy { seconds: 600 })
        ));
    }
}
