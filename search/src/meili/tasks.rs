//! Handing in work and waiting until it is done: a task that was accepted is not yet a task that worked.

use std::time::{Duration, Instant};

use meilisearch_sdk::errors::Error as SdkError;
use meilisearch_sdk::task_info::TaskInfo;
use meilisearch_sdk::tasks::Task;

use super::{Meili, failed, within};
use crate::{Error, Result};

/// Tasks of all indexes are done one after the other, so ours may have to wait for others'.
const LONGEST: Duration = Duration::from_secs(120);

impl Meili {
    /// Waits for a task to succeed.
    pub(super) async fn done(&self, task: TaskInfo) -> Result<()> {
        let started = Instant::now();
        let mut pause = Duration::from_millis(10);
        while started.elapsed() < LONGEST {
            match within_raw(self.client.get_task(&task)).await? {
                Ok(Task::Succeeded { .. }) => return Ok(()),
                Ok(Task::Failed { content }) => {
                    return Err(failed(SdkError::Meilisearch(content.error)));
                }
                Ok(Task::Enqueued { .. } | Task::Processing { .. }) => {}
                // The client has no word for a task somebody cancelled.
                Err(SdkError::ParseError(_)) => {
                    return Err(Error::Away("the task was cancelled".to_owned()));
                }
                Err(error) => return Err(failed(error)),
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_millis(250));
        }
        Err(Error::Away("it has too much to do".to_owned()))
    }

    pub(super) async fn exists(&self, name: &str) -> Result<bool> {
        match within(self.client.get_raw_index(name)).await {
            Ok(_) => Ok(true),
            Err(Error::Damaged(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    pub(super) async fn make_index(&self, name: &str) -> Result<()> {
        let task = within(self.client.create_index(name, Some("id"))).await?;
        match self.done(task).await {
            // Another hub was quicker.
            Err(Error::Refused(why)) if why.contains("already exists") => Ok(()),
            done => done,
        }
    }

    pub(super) async fn drop_index(&self, name: &str) -> Result<()> {
        let dropped = match within(self.client.delete_index(name)).await {
            Ok(task) => self.done(task).await,
            Err(error) => Err(error),
        };
        match dropped {
            Err(Error::Damaged(_)) => Ok(()),
            dropped => dropped,
        }
    }

    pub(super) async fn put_settings(&self, name: &str) -> Result<()> {
        let settings = self.settings()?;
        let index = self.client.index(name);
        let task = within(index.set_settings(&settings)).await?;
        self.done(task).await
    }
}

async fn within_raw<T>(
    answer: impl Future<Output = Result<T, SdkError>>,
) -> Result<Result<T, SdkError>> {
    tokio::time::timeout(super::PATIENCE, answer)
        .await
        .map_err(|_| Error::Away("it did not answer in time".to_owned()))
}
