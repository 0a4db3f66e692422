//! Group commit for hot writes: orders wait in a line, a writer takes all that stand there, does them in one
//! transaction of few statements, and answers each after the commit. Six thousand durable votes a second instead of one.

use crate::error::{Error, Result};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

const LONGEST_LINE: usize = 8192;
const LARGEST_BATCH: usize = 512;
/// While many come, the writer waits so long for more of them: a commit costs the same for ten as for a hundred. One
/// who comes alone is not kept waiting.
const GATHERING: Duration = Duration::from_millis(4);

/// The end of the line where orders are handed in.
pub struct WriteQueue<Order, Answer> {
    line: mpsc::Sender<(Order, oneshot::Sender<Result<Answer>>)>,
}

impl<Order, Answer> Clone for WriteQueue<Order, Answer> {
    fn clone(&self) -> Self {
        Self {
            line: self.line.clone(),
        }
    }
}

impl<Order: Send + 'static, Answer: Send + 'static> WriteQueue<Order, Answer> {
    /// Starts the writer. `write` answers every order of its batch, in order. When the hub closes, what stands in
    /// line is still written; then the writer goes home.
    pub fn start<Write, Fut>(closing: CancellationToken, mut write: Write) -> Self
    where
        Write: FnMut(Vec<Order>) -> Fut + Send + 'static,
        Fut: Future<Output = Result<Vec<Result<Answer>>>> + Send,
    {
        let (line, mut waiting) =
            mpsc::channel::<(Order, oneshot::Sender<Result<Answer>>)>(LONGEST_LINE);
        tokio::spawn(async move {
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
                if many_come && came < LARGEST_BATCH && !closing.is_cancelled() {
                    tokio::time::sleep(GATHERING).await;
                    while taken.len() < LARGEST_BATCH
                        && let Ok(order) = waiting.try_recv()
                    {
                        taken.push(order);
                    }
                }
                many_come = taken.len() > 1;
                let (orders, desks): (Vec<_>, Vec<_>) = taken.drain(..).unzip();
                answer_all(write(orders).await, desks);
            }
        });
        Self { line }
    }

    /// Hands in an order and waits until it is durable.
    ///
    /// # Errors
    /// `Busy` when the line is full; else what the writer answers.
    pub async fn hand_in(&self, order: Order) -> Result<Answer> {
        let (desk, answer) = oneshot::channel();
        self.line
            .try_send((order, desk))
            .map_err(|full| match full {
                mpsc::error::TrySendError::Full(_) => Error::Busy { seconds: 1 },
                mpsc::error::TrySendError::Closed(_) => Error::fault("the write queue has stopped"),
            })?;
        answer
            .await
            .map_err(|_| Error::fault("the write queue has stopped"))?
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
            tracing::error!(error = %told, "a batch of the write queue failed");
            for desk in desks {
                desk.send(Err(Error::fault(&told))).ok();
            }
        }
    }
}
