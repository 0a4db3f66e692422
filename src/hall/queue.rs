//! Much at once: orders wait in a line, one who serves takes all that stand there, does them together in few statements,
//! and answers each. For hot writes it is one commit: six thousand durable votes a second instead of one. For a question
//! that everyone asks it is one statement.

use crate::error::{Error, Result};
use ports::Db;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

const LONGEST_LINE: usize = 8192;
const LARGEST_BATCH: usize = 512;
/// While many come, the writer waits for more of them, up to three times so long: a commit costs the same for ten as
/// for a hundred, and what it costs is missing to those who read. One who comes alone is not kept waiting, and nobody
/// once there is `ENOUGH` for one commit.
const GATHERING: Duration = Duration::from_millis(4);
const GATHERINGS: usize = 3;
const ENOUGH: usize = 64;

/// The end of the line where orders are handed in.
pub struct Queue<Order, Answer> {
    line: mpsc::Sender<(Order, oneshot::Sender<Result<Answer>>)>,
}

impl<Order, Answer> Clone for Queue<Order, Answer> {
    fn clone(&self) -> Self {
        Self {
            line: self.line.clone(),
        }
    }
}

impl<Order: Send + Sync + 'static, Answer: Send + 'static> Queue<Order, Answer> {
    /// Starts the writer. `write` answers every order of its batch, in order; what the database took back for the sake of
    /// another is written once more. When the hub closes, what stands in line is still written; then the writer goes home.
    ///
    /// On SQLite the writer has a thread to itself: a batch is half a dozen steps, and where each waits behind the pages
    /// that are made meanwhile, a thousand people wait for every one of them. On PostgreSQL the connections belong to the
    /// hub's own threads.
    pub fn of_writes<Write, Fut>(db: &Db, closing: CancellationToken, write: Write) -> Self
    where
        Write: FnMut(Arc<[Order]>) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Vec<Result<Answer>>>> + Send + 'static,
    {
        let (line, waiting) = mpsc::channel(LONGEST_LINE);
        let writer = serve(waiting, closing, GATHERINGS, write);
        if db.is_sqlite() {
            on_own_thread(writer);
        } else {
            tokio::spawn(writer);
        }
        Self { line }
    }

    /// A line for questions: whoever comes while one is being asked is asked for with the next, and nobody waits for more
    /// to come. It ends with those who hold it, not before: a hub that closes still answers what it has taken in.
    pub fn of_questions<Ask, Fut>(ask: Ask) -> Self
    where
        Ask: FnMut(Arc<[Order]>) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Vec<Result<Answer>>>> + Send + 'static,
    {
        let (line, waiting) = mpsc::channel(LONGEST_LINE);
        tokio::spawn(serve(waiting, CancellationToken::new(), 0, ask));
        Self { line }
    }

    /// Hands in an order and waits until it is done; a write is durable then.
    ///
    /// # Errors
    /// `Busy` when the line is full, `Away` when the database is; else what the order is answered with.
    pub async fn hand_in(&self, order: Order) -> Result<Answer> {
        let (desk, answer) = oneshot::channel();
        self.line
            .try_send((order, desk))
            .map_err(|full| match full {
                mpsc::error::TrySendError::Full(_) => Error::Busy { seconds: 1 },
                mpsc::error::TrySendError::Closed(_) => {
                    Error::fault("nobody serves this line any more")
                }
            })?;
        answer
            .await
            .map_err(|_| Error::fault("nobody serves this line any more"))?
    }
}

async fn serve<Order, Answer, Write, Fut>(
    mut waiting: mpsc::Receiver<(Order, oneshot::Sender<Result<Answer>>)>,
    closing: CancellationToken,
    patience: usize,
    mut write: Write,
) where
    Write: FnMut(Arc<[Order]>) -> Fut,
    Fut: Future<Output = Result<Vec<Result<Answer>>>>,
{
    let mut taken = Vec::with_capacity(LARGEST_BATCH);
    let mut many_come = false;
    loop {
        let came = tokio::select! {
            biased;
            came = waiting.recv_many(&mut taken, LARGEST_BATCH) => came,
            () = closing.cancelled(), if !waiting.is_closed() => {
                waiting.close();
                continue;
            }
        };
        if came == 0 {
            return;
        }
        let mut gatherings = if many_come { patience } else { 0 };
        while gatherings > 0 && taken.len() < ENOUGH && !closing.is_cancelled() {
            tokio::time::sleep(GATHERING).await;
            while taken.len() < LARGEST_BATCH
                && let Ok(order) = waiting.try_recv()
            {
                taken.push(order);
            }
            gatherings -= 1;
        }
        many_come = taken.len() > 1;
        let (orders, desks): (Vec<_>, Vec<_>) = taken.drain(..).unzip();
        let orders: Arc<[Order]> = orders.into();
        let mut written = write(Arc::clone(&orders)).await;
        if let Err(wrong) = &written
            && wrong.gave_way()
        {
            tracing::info!(%wrong, "a batch gave way and is done again");
            written = write(orders).await;
        }
        answer_all(written, desks);
    }
}

/// Runs the writer on a thread of its own, not longer than the threads that started it.
fn on_own_thread(writer: impl Future<Output = ()> + Send + 'static) {
    let (here, gone) = oneshot::channel::<()>();
    let (home, at_home) = oneshot::channel::<()>();
    // Ends with the writer, or with the runtime it belongs to.
    tokio::spawn(async move {
        let _here = here;
        at_home.await.ok();
    });
    let started = std::thread::Builder::new()
        .name("write-queue".to_owned())
        .spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
            {
                Ok(runtime) => runtime,
                Err(wrong) => {
                    tracing::error!(%wrong, "the write queue cannot start");
                    return;
                }
            };
            runtime.block_on(async {
                tokio::select! {
                    () = writer => {}
                    _ = gone => {}
                }
            });
            home.send(()).ok();
        });
    if let Err(wrong) = started {
        tracing::error!(%wrong, "the write queue cannot start");
    }
}

fn answer_all<Answer>(
    written: Result<Vec<Result<Answer>>>,
    desks: Vec<oneshot::Sender<Result<Answer>>>,
) {
    match written {
        Ok(answers) => {
            for (desk, answer) in desks.into_iter().zip(answers) {
                // Whoever hung up meanwhile is not told; what was written stays written.
                desk.send(answer).ok();
            }
        }
        Err(wrong) => {
            let told = wrong.to_string();
            tracing::error!(error = %told, "a batch failed");
            for desk in desks {
                let theirs = match &wrong {
                    Error::Away { port, .. } => Error::away(port, anyhow::anyhow!("{told}")),
                    _ => Error::fault(&told),
                };
                desk.send(Err(theirs)).ok();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::Semaphore;

    /// Doubles every number, and tells which were asked for together.
    fn doubling(gate: Arc<Semaphore>) -> (Queue<u32, u32>, mpsc::UnboundedReceiver<Vec<u32>>) {
        let (tell, told) = mpsc::unbounded_channel();
        let line = Queue::of_questions(move |asked: Arc<[u32]>| {
            let (gate, tell) = (Arc::clone(&gate), tell.clone());
            async move {
                tell.send(asked.to_vec()).expect("somebody listens");
                gate.acquire().await.expect("the gate stands").forget();
                if asked.contains(&13) {
                    return Err(Error::fault("thirteen"));
                }
                Ok(asked.iter().map(|number| Ok(number * 2)).collect())
            }
        });
        (line, told)
    }

    #[tokio::test]
    async fn whoever_comes_while_one_is_asked_for_is_asked_for_with_the_next() {
        let gate = Arc::new(Semaphore::new(0));
        let (line, mut told) = doubling(Arc::clone(&gate));
        let mut waiting = Vec::new();
        for number in 1..=4 {
            let line = line.clone();
            waiting.push(tokio::spawn(async move { line.hand_in(number).await }));
            if number == 1 {
                assert_eq!(told.recv().await, Some(vec![1]), "alone, and at once");
            }
        }
        tokio::task::yield_now().await;
        gate.add_permits(2);
        for (place, answer) in waiting.into_iter().enumerate() {
            let answer = answer.await.expect("it was answered").expect("well");
            assert_eq!(answer as usize, (place + 1) * 2, "everyone their own");
        }
        assert_eq!(told.recv().await, Some(vec![2, 3, 4]));
        drop(line);
        assert_eq!(told.recv().await, None, "it ends with those who hold it");
    }

    #[tokio::test]
    async fn a_question_that_fails_is_told_to_all_who_asked_it_and_the_next_is_asked() {
        let gate = Arc::new(Semaphore::new(9));
        let (line, _told) = doubling(gate);
        assert!(line.hand_in(13).await.is_err());
        assert_eq!(line.hand_in(4).await.expect("well"), 8);
    }
}
