//! Reading what is sent to us, with a bound on its size and on its slowness. A body may take a minute plus
//! what its size needs at 10 kB a second; whoever drips a byte now and then is cut off.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::{Stream, StreamExt};
use poem::{Body, Request};
use tokio::time::Instant;

const SLOWEST_BYTES_PER_SECOND: u64 = 10 * 1024;

/// Why a body was not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unread {
    #[error("the body is larger than {0} bytes")]
    TooLarge(u64),
    #[error("the body came too slowly")]
    TooSlow,
    #[error("the body broke off")]
    Broken,
}

/// How much and how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    pub bytes: u64,
    pub seconds: u64,
}

/// What a client announces is believed when it is too much.
pub(crate) fn announced(request: &Request) -> Option<u64> {
    request.header("content-length")?.parse().ok()
}

/// The body piece by piece, until it is whole or a bound is met.
pub(crate) fn counted(
    body: Body,
    bounds: Bounds,
) -> impl Stream<Item = Result<Bytes, Unread>> + Send + 'static {
    let begun = Instant::now();
    let pieces = Box::pin(body.into_bytes_stream());
    futures_util::stream::unfold(
        (pieces, 0u64, false),
        move |(mut pieces, seen, over)| async move {
            if over {
                return None;
            }
            let allowance = bounds.seconds + seen / SLOWEST_BYTES_PER_SECOND;
            let deadline = begun + Duration::from_secs(allowance);
            match tokio::time::timeout_at(deadline, pieces.next()).await {
                Err(_) => Some((Err(Unread::TooSlow), (pieces, seen, true))),
                Ok(None) => None,
                Ok(Some(Err(_))) => Some((Err(Unread::Broken), (pieces, seen, true))),
                Ok(Some(Ok(piece))) => {
                    let seen = seen + piece.len() as u64;
                    if seen > bounds.bytes {
                        return Some((Err(Unread::TooLarge(bounds.bytes)), (pieces, seen, true)));
                    }
                    Some((Ok(piece), (pieces, seen, false)))
                }
            }
        },
    )
}

/// The whole body in memory.
pub(crate) async fn whole(body: Body, bounds: Bounds) -> Result<Bytes, Unread> {
    let mut pieces = Box::pin(counted(body, bounds));
    let mut first: Option<Bytes> = None;
    let mut gathered = BytesMut::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece?;
        match (&first, gathered.is_empty()) {
            (None, true) => first = Some(piece),
            (Some(begin), true) => {
                gathered.extend_from_slice(begin);
                gathered.extend_from_slice(&piece);
            }
            _ => gathered.extend_from_slice(&piece),
        }
    }
    if gathered.is_empty() {
        return Ok(first.unwrap_or_default());
    }
    Ok(gathered.freeze())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Bounds = Bounds {
        bytes: 10,
        seconds: 5,
    };

    fn pieces(parts: Vec<&'static str>) -> Body {
        Body::from_bytes_stream(futures_util::stream::iter(
            parts
                .into_iter()
                .map(|part| Ok::<_, std::io::Error>(Bytes::from(part))),
        ))
    }

    #[tokio::test]
    async fn a_body_is_taken_whole_up_to_its_bound() {
        assert_eq!(
            whole(pieces(vec!["ab", "cd", "ef"]), SMALL).await.unwrap(),
            "abcdef"
        );
        assert_eq!(
            whole(pieces(vec!["0123456789"]), SMALL).await.unwrap(),
            "0123456789"
        );
        assert!(matches!(
            whole(pieces(vec!["0123456789", "x"]), SMALL).await,
            Err(Unread::TooLarge(10))
        ));
        assert_eq!(whole(pieces(vec![]), SMALL).await.unwrap(), "");
    }

    #[tokio::test]
    async fn a_dripping_body_is_cut_off() {
        let drip = futures_util::stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            Some((Ok::<_, std::io::Error>(Bytes::from("x")), ()))
        });
        let bounds = Bounds {
            seconds: 1,
            ..SMALL
        };
        let outcome = whole(Body::from_bytes_stream(drip), bounds).await;
        assert!(matches!(outcome, Err(Unread::TooSlow)), "{outcome:?}");
    }
}
