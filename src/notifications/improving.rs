//! What is heard of improvements: everyone behind the evidence of a change of stage, each once however they came; the
//! owners of tasks of the day that comes near.

use crate::letters::{Onward, Quote, Reader, write_to};
use crate::news::News;
use crate::store::letters;
use crate::store::notices::{self, Concerned, Told};
use entity::words::{ImprovementChangeId, ImprovementId, ImprovementTaskId, Kind, PersonId};
use hall::job::Listener;
use hall::{Cx, Event, Result};
use press::{Arg, Press, say};
use std::sync::Arc;

/// People told in one statement.
const BATCH: i64 = 1000;

pub(crate) struct ImprovementNotices(pub Arc<Press>);

#[async_trait::async_trait]
impl Listener for ImprovementNotices {
    fn name(&self) -> &'static str {
        "improvement-notices"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::ImprovementMoved { change, .. } => Some(format!("moved:{change}")),
            Event::ImprovementTaskDue { task, .. } => Some(format!("task:{task}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::ImprovementMoved {
                improvement,
                change,
            } => {
                moved(cx, improvement, change).await?;
                self.write_to_strangers(cx, improvement, change).await
            }
            Event::ImprovementTaskDue { improvement, task } => due(cx, improvement, task).await,
            _ => Ok(()),
        }
    }
}

impl ImprovementNotices {
    /// Who said something without an account hears by a letter that carries their own link, once for each change.
    async fn write_to_strangers(
        &self,
        cx: &Cx,
        improvement: ImprovementId,
        change: ImprovementChangeId,
    ) -> Result<()> {
        let changes = improvements::browse::change_of(cx, &[change]).await?;
        let Some(change) = changes.get(&change) else {
            return Ok(());
        };
        let site = agencies::site(cx).await?;
        for (case, address) in improvements::browse::strangers(cx, improvement).await? {
            // The key outlives the letter, and says nothing of the address.
            let mark = &ports::secrets::hash(&address)[..32];
            let key = format!("improvement-moved:{}:{mark}", change.id);
            if letters::is_kept(cx.db(), &key).await? {
                continue;
            }
            let post = cases::browse::post(cx, case).await?;
            let (Some(email), false) = (&post.email, post.forgotten) else {
                continue;
            };
            let lang = site.settings.spoken(post.reader_lang);
            let stage = improvements::stage_name(&site.settings.stages, lang, change.stage);
            let reference = || Arg::from(post.reference.clone());
            let mut tx = cx.begin().await?;
            let url = cases::new_link(&tx, case).await?;
            let letter = Onward {
                subject: say(
                    lang,
                    "notifications-onward-subject",
                    &[("reference", reference())],
                ),
                lead: say(
                    lang,
                    "notifications-onward-lead",
                    &[("reference", reference()), ("stage", stage.into())],
                ),
                quote: (!change.words.is_empty()).then(|| Quote::of(&change.words, change.lang)),
                url: url.clone(),
            };
            let reader = Reader {
                person: None,
                email,
                lang,
                unsubscribe_key: Some(cases::key_in(&url)),
            };
            let row = write_to(cx, &self.0, &letter, &reader, key).await?;
            letters::keep(&mut tx, row).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

async fn moved(cx: &Cx, improvement: ImprovementId, change: ImprovementChangeId) -> Result<()> {
    let changes = improvements::browse::change_of(cx, &[change]).await?;
    let told = Told {
        kind: Kind::Improvement,
        thing: improvement.0,
        news: News::ImprovementMoved { change },
        key: format!("improvement-moved:{change}"),
        // Whoever did it knows already.
        except: changes.get(&change).and_then(|change| change.by),
    };
    let mut after = PersonId(0);
    loop {
        let some = improvements::browse::behind_after(cx, improvement, after, BATCH).await?;
        let Some(last) = some.last().copied() else {
            return Ok(());
        };
        notices::keep_for_people(cx, &told, &some).await?;
        after = last;
    }
}

async fn due(cx: &Cx, improvement: ImprovementId, task: ImprovementTaskId) -> Result<()> {
    let tasks = improvements::browse::task_of(cx, &[task]).await?;
    let Some(found) = tasks.get(&task) else {
        return Ok(());
    };
    let (Some(owner), false) = (found.owner, found.done) else {
        return Ok(());
    };
    let day = found.due_on.as_deref().unwrap_or_default();
    let told = Told {
        kind: Kind::Improvement,
        thing: improvement.0,
        news: News::TaskDue { task },
        key: format!("task-due:{task}:{day}"),
        except: None,
    };
    notices::keep(cx, &told, Concerned::One(owner)).await
}
