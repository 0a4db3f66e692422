//! What colleagues hear of cases in letters of their own, at once, because a clock runs: that one is offered to them and
//! what became of their offer; that a promise comes near or was missed. Its person has the apology. A letter names the
//! number of the case and quotes nothing of it: what was said stays where it is forgotten in time.

use crate::letters::{write_to, write_to_person};
use crate::store::letters;
use ::cases::browse;
use ::cases::handover::{self, HandoverView};
use ::cases::warning;
use entity::words::{CaseHandoverId, CaseId, CaseWarningId, HandoverStep, PersonId, WarningStep};
use hall::job::{Job, Listener};
use hall::{Cx, Event, Result, addresses};
use press::{Letter, Press, say};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

pub(crate) struct CaseWork(pub Arc<Press>);

#[async_trait::async_trait]
impl Listener for CaseWork {
    fn name(&self) -> &'static str {
        "case_work"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::CaseHandover { handover, step, .. } => {
                Some(format!("handover:{handover}:{step}"))
            }
            Event::CaseWarned { warning, .. } => Some(format!("warning:{warning}")),
            Event::CaseParting { case } => Some(format!("parting:{case}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::CaseHandover {
                case,
                handover,
                step,
            } => self.handover(cx, case, handover, step).await,
            Event::CaseWarned { warning, .. } => self.warned(cx, warning).await,
            Event::CaseParting { case } => self.parting(cx, case).await,
            _ => Ok(()),
        }
    }
}

impl CaseWork {
    async fn handover(
        &self,
        cx: &Cx,
        case: CaseId,
        id: CaseHandoverId,
        step: HandoverStep,
    ) -> Result<()> {
        let view = handover::one(cx, id).await?;
        let post = browse::post(cx, case).await?;
        let (subject, text) = match step {
            HandoverStep::Offered => (
                "cases-letter-handover-offered-subject",
                "cases-letter-handover-offered",
            ),
            HandoverStep::Declined => (
                "cases-letter-handover-declined-subject",
                "cases-letter-handover-declined",
            ),
            HandoverStep::Late => (
                "cases-letter-handover-late-subject",
                "cases-letter-handover-late",
            ),
            // Whoever offered it reads who has it in the case itself.
            HandoverStep::Accepted | HandoverStep::TakenBack => return Ok(()),
        };
        let name =
            |chip: &Option<accounts::PersonChip>| chip.as_ref().map(|chip| chip.name.clone());
        let to = name(&view.to).or_else(|| view.team.clone());
        let by = view.offered_by.clone().or_else(|| view.from.clone());
        let readers: Vec<PersonId> = match step {
            HandoverStep::Offered => asked(cx, id, &view).await?,
            HandoverStep::Late => by.iter().map(|chip| chip.id).collect(),
            // Also whoever has it, if somebody else offered it: it stays with them.
            _ => [&view.offered_by, &view.from]
                .into_iter()
                .flatten()
                .map(|chip| chip.id)
                .collect(),
        };
        let mut tx = cx.begin().await?;
        for reader in readers {
            let key = format!("handover:{id}:{step}:{reader}");
            write_to_person(&mut tx, &self.0, reader, key, |reader| CaseNotice {
                subject: say(
                    reader.lang,
                    subject,
                    &[("reference", post.reference.clone().into())],
                ),
                name: Some(reader.name.clone()),
                text: say(
                    reader.lang,
                    text,
                    &[
                        ("reference", post.reference.clone().into()),
                        ("by", name(&by).unwrap_or_default().into()),
                        ("from", name(&view.from).unwrap_or_default().into()),
                        ("to", to.clone().unwrap_or_default().into()),
                        (
                            "when",
                            press::dates::date_time(
                                reader.lang,
                                &press::dates::site_zone(),
                                view.due_at,
                            )
                            .into(),
                        ),
                    ],
                ),
                url: cx.config().absolute(&view.url),
                label: say(reader.lang, "cases-letter-desk-open", &[]),
                by_link: false,
            })
            .await?;
        }
        tx.commit().await
    }

    async fn warned(&self, cx: &Cx, id: CaseWarningId) -> Result<()> {
        let warned = warning::warned(cx, id).await?;
        // Answered, closed or given away between the warning and its letter.
        if !warned.stands {
            return Ok(());
        }
        let post = browse::post(cx, warned.case).await?;
        match warned.person {
            Some(person) => {
                let (subject, text) = match warned.step {
                    WarningStep::Half => ("cases-letter-half-subject", "cases-letter-half"),
                    WarningStep::Near => ("cases-letter-near-subject", "cases-letter-near"),
                    WarningStep::Missed => ("cases-letter-missed-subject", "cases-letter-missed"),
                    WarningStep::LongMissed => (
                        "cases-letter-long-missed-subject",
                        "cases-letter-long-missed",
                    ),
                    WarningStep::LongWait => {
                        ("cases-letter-long-wait-subject", "cases-letter-long-wait")
                    }
                    WarningStep::SolveHalf => {
                        ("cases-letter-solve-half-subject", "cases-letter-solve-half")
                    }
                    WarningStep::SolveNear => {
                        ("cases-letter-solve-near-subject", "cases-letter-solve-near")
                    }
                    WarningStep::Unsolved => {
                        ("cases-letter-unsolved-subject", "cases-letter-unsolved")
                    }
                    WarningStep::LongUnsolved => (
                        "cases-letter-long-unsolved-subject",
                        "cases-letter-long-unsolved",
                    ),
                };
                let mut tx = cx.begin().await?;
                let key = format!("case-warning:{id}");
                write_to_person(&mut tx, &self.0, person, key, |reader| {
                    let when = press::dates::date_time(
                        reader.lang,
                        &press::dates::site_zone(),
                        warned.due_at,
                    );
                    let args = [
                        ("reference", post.reference.clone().into()),
                        ("when", when.into()),
                    ];
                    CaseNotice {
                        subject: say(reader.lang, subject, &args[..1]),
                        name: Some(reader.name.clone()),
                        text: say(reader.lang, text, &args),
                        url: cx.config().absolute(&addresses::desk_case(warned.case)),
                        label: say(reader.lang, "cases-letter-desk-open", &[]),
                        by_link: false,
                    }
                })
                .await?;
                tx.commit().await
            }
            None => self.apologise(cx, &warned, &post).await,
        }
    }

    /// Whoever has no account is told when their address and their words go.
    async fn parting(&self, cx: &Cx, case: CaseId) -> Result<()> {
        let post = browse::post(cx, case).await?;
        let to = crate::cases::reader(cx, &post).await?;
        let Some(to) = to.filter(|to| to.page.is_none()) else {
            return Ok(());
        };
        let (address, words) = ::cases::parting(cx, case).await?;
        let mut tx = cx.begin().await?;
        let url = ::cases::new_link(&tx, case).await?;
        let lang = to.lang;
        let zone = press::dates::site_zone();
        let day = |at| press::dates::date(lang, &zone, at);
        let args = [
            ("reference", post.reference.clone().into()),
            ("address", day(address).into()),
            ("words", day(words).into()),
        ];
        let letter = CaseNotice {
            subject: say(lang, "cases-letter-parting-subject", &args[..1]),
            name: to.name.clone(),
            text: say(lang, "cases-letter-parting", &args),
            url,
            label: say(lang, "cases-letter-open", &[]),
            by_link: true,
        };
        let key = format!("case-parting:{case}:{}", address.timestamp());
        let row = write_to(cx, &self.0, &letter, &to.reader(&letter.url), key).await?;
        if letters::keep(&mut tx, row).await?.is_some() {
            tx.commit().await?;
        }
        Ok(())
    }

    /// Its person is told that the promise was missed, and what is promised instead.
    async fn apologise(
        &self,
        cx: &Cx,
        warned: &warning::Warned,
        post: &browse::Post,
    ) -> Result<()> {
        let Some(to) = crate::cases::reader(cx, post).await? else {
            return Ok(());
        };
        let Some(new_due) = warned.new_due_at else {
            return Ok(());
        };
        let mut tx = cx.begin().await?;
        let url = match &to.page {
            Some(page) => page.clone(),
            None => ::cases::new_link(&tx, post.case).await?,
        };
        let lang = to.lang;
        let when = press::dates::date_time(lang, &press::dates::site_zone(), new_due);
        let args = [
            ("reference", post.reference.clone().into()),
            ("when", when.into()),
        ];
        let letter = CaseNotice {
            subject: say(lang, "cases-letter-apology-subject", &args[..1]),
            name: to.name.clone(),
            text: say(lang, "cases-letter-apology", &args),
            url,
            label: say(lang, "cases-letter-open", &[]),
            by_link: to.page.is_none(),
        };
        let reader = to.reader(&letter.url);
        let key = format!("case-warning:{}", warned.id);
        let row = write_to(cx, &self.0, &letter, &reader, key).await?;
        if letters::keep(&mut tx, row).await?.is_some() {
            tx.commit().await?;
        }
        Ok(())
    }
}

/// Who is asked by an offer: one colleague, or everybody in a team.
async fn asked(cx: &Cx, id: CaseHandoverId, view: &HandoverView) -> Result<Vec<PersonId>> {
    match &view.to {
        Some(to) => Ok(vec![to.id]),
        None => handover::members_asked(cx, id).await,
    }
}

/// A file that was not taken, and why, in the language of whoever sent it.
#[derive(Clone, Debug, Deserialize)]
pub struct NotTaken {
    pub name: String,
    pub why: String,
}

/// Named in one sentence; a letter with hundreds of files is not answered with hundreds of names.
pub(crate) fn named(files: &[NotTaken]) -> String {
    let named = files.iter().take(10);
    let named = named.map(|file| format!("{} ({})", file.name, file.why.trim_end_matches('.')));
    named.collect::<Vec<_>>().join("; ")
}

/// Whoever added files to their case by e-mail hears which were not taken, and why. Where a case began with them, its
/// receipt says so.
///
/// # Errors
/// A fault of the database.
pub async fn files_refused(cx: &Cx, case: CaseId, files: &[NotTaken], key: String) -> Result<()> {
    let press = cx.hub().kept::<Arc<Press>>()?;
    let post = browse::post(cx, case).await?;
    let Some(to) = crate::cases::reader(cx, &post).await? else {
        return Ok(());
    };
    let mut tx = cx.begin().await?;
    let url = match &to.page {
        Some(page) => page.clone(),
        None => ::cases::new_link(&tx, case).await?,
    };
    let lang = to.lang;
    let args = [
        ("reference", post.reference.clone().into()),
        ("files", named(files).into()),
    ];
    let letter = CaseNotice {
        subject: say(lang, "mailroom-letter-refused-subject", &args[..1]),
        name: to.name.clone(),
        text: say(lang, "mailroom-letter-refused", &args),
        url,
        label: say(lang, "cases-letter-open", &[]),
        by_link: to.page.is_none(),
    };
    let row = write_to(cx, &press, &letter, &to.reader(&letter.url), key).await?;
    let row = crate::thread::threaded(&tx, case, row).await?;
    // Written before: then the new link is not kept either.
    if letters::keep(&mut tx, row).await?.is_some() {
        tx.commit().await?;
    }
    Ok(())
}

/// Whoever is on duty hears that e-mail waits for a look, once for each day.
///
/// # Errors
/// A fault of the database.
pub async fn mail_waits(cx: &Cx, people: &[PersonId], day: &str) -> Result<()> {
    let press = cx.hub().kept::<Arc<Press>>()?;
    let mut tx = cx.begin().await?;
    for person in people {
        let key = format!("mail-held:{day}:{person}");
        write_to_person(&mut tx, &press, *person, key, |reader| CaseNotice {
            subject: say(reader.lang, "mailroom-letter-held-subject", &[]),
            name: Some(reader.name.clone()),
            text: say(reader.lang, "mailroom-letter-held", &[]),
            url: cx.config().absolute(addresses::DESK_MAIL),
            label: say(reader.lang, "mailroom-letter-held-open", &[]),
            by_link: false,
        })
        .await?;
    }
    tx.commit().await
}

/// Sixty days before the holidays of the calendar are no longer known, those who keep the site hear of it, once for each
/// such day.
pub(crate) struct CalendarAlarm(pub Arc<Press>);

const ALARM: &str = "notifications.calendar_alarm";
const ALARMED: &str = "notifications.calendar_alarmed";

pub(crate) fn alarm_row() -> jobs::Row {
    jobs::Row {
        kind: ALARM,
        every: Duration::from_secs(3600),
        due: |cx| Box::pin(async move { Ok(alarms(cx).await?.is_some()) }),
        why: "says sixty days ahead that the holidays of the calendar will not be known any more",
    }
}

/// The day it is known until, if it is time to say so and nobody has.
async fn alarms(cx: &Cx) -> Result<Option<String>> {
    let site = agencies::site(cx).await?;
    let calendar = site.calendar()?;
    let now = agencies::timestamp(cx.now());
    let today = calendar.local_day(now);
    let (Some(on), true) = (calendar.alarms_on(), calendar.is_open(now)) else {
        return Ok(None);
    };
    let until = site.settings.hours.known_until.clone();
    let said = on <= today && cx.note(ALARMED).await?.as_deref() != Some(until.as_str());
    Ok(said.then_some(until))
}

#[async_trait::async_trait]
impl Job for CalendarAlarm {
    fn kind(&self) -> &'static str {
        ALARM
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let Some(until) = alarms(cx).await? else {
            return Ok(());
        };
        let mut tx = cx.begin().await?;
        for keeper in warning::keepers(cx).await? {
            let key = format!("calendar-alarm:{until}:{keeper}");
            write_to_person(&mut tx, &self.0, keeper, key, |reader| {
                let day = until.parse().map_or_else(
                    |_| until.clone(),
                    |day| press::dates::of_day(reader.lang, day),
                );
                CaseNotice {
                    subject: say(reader.lang, "cases-letter-calendar-subject", &[]),
                    name: Some(reader.name.clone()),
                    text: say(
                        reader.lang,
                        "cases-letter-calendar",
                        &[("until", day.into())],
                    ),
                    url: cx.config().absolute("/desk/hours"),
                    label: say(reader.lang, "cases-letter-calendar-open", &[]),
                    by_link: false,
                }
            })
            .await?;
        }
        tx.commit().await?;
        // After the letters: each of them is written once whatever happens here.
        cx.keep_note(ALARMED, &until).await
    }
}

/// One thing to know and one place to go.
#[derive(Serialize)]
pub(crate) struct CaseNotice {
    subject: String,
    name: Option<String>,
    text: String,
    url: String,
    label: String,
    /// The address is a key: whoever has it can read.
    by_link: bool,
}

impl Letter for CaseNotice {
    const NAME: &'static str = "case_notice";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                subject: "Four working hours left: 2026-00042".to_owned(),
                name: Some("Liisa <Hakala>".to_owned()),
                text: "An answer to 2026-00042 is promised by 19 June 2026, 16.15.".to_owned(),
                url: "https://kuusilahti.example/desk/cases/42".to_owned(),
                label: "Open it at the desk".to_owned(),
                by_link: false,
            },
            Self {
                subject: "Not closed in time: 2026-00042".to_owned(),
                name: Some("Henrik Björklund".to_owned()),
                text: "2026-00042 was to be closed by 19 June 2026, 16.15, and is still open."
                    .to_owned(),
                url: "https://kuusilahti.example/desk/cases/42".to_owned(),
                label: "Open it at the desk".to_owned(),
                by_link: false,
            },
            Self {
                subject: "We are late with an answer to your feedback 2026-00042".to_owned(),
                name: None,
                text: "We promised you an answer and did not keep our word.".to_owned(),
                url: "https://kuusilahti.example/track/5f2c".to_owned(),
                label: "Open your feedback".to_owned(),
                by_link: true,
            },
        ]
    }
}
