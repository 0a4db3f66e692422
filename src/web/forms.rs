//! What was posted: fields and files, from either of the two ways a browser sends a form.

use poem::web::Multipart;
use poem::{FromRequest, Request, RequestBody};

use crate::body::{self, Bounds, Unread};
use crate::reading::{self, Pairs};
use crate::uploads::{self, Upload};

/// More fields than any form of ours has; a flood of tiny ones is refused.
const MOST_FIELDS: usize = 400;

/// The name of the field people do not see and machines fill in.
pub struct Trap;

impl Trap {
    pub const FIELD: &'static str = "website";
}

/// The name of the hidden field that proves the form was ours.
pub(crate) const TOKEN: &str = "_token";

/// Everything a form said.
#[derive(Default)]
pub(crate) struct Posted {
    pub fields: Pairs,
    pub files: Vec<Upload>,
    /// One file was larger than a file may be: so many bytes. What was typed beside it is all there.
    pub file_too_large: Option<u64>,
}

/// Why a form was not taken.
#[derive(Debug)]
pub(crate) enum Refused {
    Unread(Unread),
    /// Neither of the two encodings of a form.
    NotAForm,
    /// The disk or the sender failed us.
    Fault(std::io::Error),
}

impl From<Unread> for Refused {
    fn from(unread: Unread) -> Self {
        Refused::Unread(unread)
    }
}

/// Reads a urlencoded form.
pub(crate) async fn read(request: &mut Request, bounds: Bounds) -> Result<Posted, Refused> {
    let announced = body::announced(request);
    if announced.is_some_and(|bytes| bytes > bounds.bytes) {
        return Err(Unread::TooLarge(bounds.bytes).into());
    }
    match kind_of(request) {
        Kind::Urlencoded | Kind::Nothing => {}
        Kind::Multipart | Kind::Other => return Err(Refused::NotAForm),
    }
    let bytes = body::whole(request.take_body(), bounds).await?;
    let fields: Pairs = reading::split(&bytes);
    if fields.len() > MOST_FIELDS {
        return Err(Unread::TooLarge(bounds.bytes).into());
    }
    Ok(Posted {
        fields,
        ..Posted::default()
    })
}

/// Reads a form that may carry files. `fields` bounds all text together, `largest` one file, `all` the whole.
pub(crate) async fn read_with_files(
    request: &mut Request,
    fields: Bounds,
    all: Bounds,
    largest: u64,
) -> Result<Posted, Refused> {
    if !matches!(kind_of(request), Kind::Multipart) {
        return read(request, fields).await;
    }
    if body::announced(request).is_some_and(|bytes| bytes > all.bytes) {
        return Err(Unread::TooLarge(all.bytes).into());
    }
    let body = request.take_body();
    parts(request, body, fields, all, largest).await
}

/// The parts of a multipart body, read piece by piece: what is large waits on disk.
pub(crate) async fn parts(
    request: &Request,
    body: poem::Body,
    fields: Bounds,
    all: Bounds,
    largest: u64,
) -> Result<Posted, Refused> {
    let seen = Seen::default();
    let counted = watched(body, all, &seen);
    let mut body = RequestBody::new(counted);
    let mut multipart = Multipart::from_request(request, &mut body)
        .await
        .map_err(|_| Refused::NotAForm)?;
    let mut posted = Posted::default();
    let mut text_bytes = 0u64;
    loop {
        let field = match multipart.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(posted),
            Err(_) => return Err(seen.reason()),
        };
        let Some(name) = field.name().map(str::to_owned) else {
            continue;
        };
        if posted.fields.len() + posted.files.len() >= MOST_FIELDS {
            return Err(Unread::TooLarge(all.bytes).into());
        }
        if let Some(file_name) = field.file_name().map(str::to_owned) {
            match uploads::take(field, name, file_name, largest).await {
                Ok(Some(upload)) => posted.files.push(upload),
                Ok(None) => {}
                // The rest of it is passed over; what was typed may stand behind it.
                Err(uploads::NotTaken::TooLarge) => posted.file_too_large = Some(largest),
                Err(uploads::NotTaken::Broken) => return Err(seen.reason()),
                Err(uploads::NotTaken::Fault(wrong)) => return Err(Refused::Fault(wrong)),
            }
        } else {
            let mut reader = field.into_async_read();
            let room = fields.bytes.saturating_sub(text_bytes);
            let value = uploads::text(&mut reader, room)
                .await
                .map_err(|wrong| match wrong {
                    uploads::NotTaken::TooLarge => Unread::TooLarge(fields.bytes).into(),
                    uploads::NotTaken::Broken => seen.reason(),
                    uploads::NotTaken::Fault(wrong) => Refused::Fault(wrong),
                })?;
            text_bytes += value.len() as u64;
            posted.fields.push((name, value));
        }
    }
}

/// Remembers why the body ended early: the multipart reader only knows that it did.
#[derive(Clone, Default)]
struct Seen(std::sync::Arc<std::sync::Mutex<Option<Unread>>>);

impl Seen {
    fn reason(&self) -> Refused {
        let mut seen = self.0.lock().unwrap_or_else(|held| held.into_inner());
        seen.take().unwrap_or(Unread::Broken).into()
    }
}

fn watched(body: poem::Body, bounds: Bounds, seen: &Seen) -> poem::Body {
    use futures_util::StreamExt;
    let seen = seen.clone();
    poem::Body::from_bytes_stream(body::counted(body, bounds).map(move |piece| {
        piece.map_err(|unread| {
            let mut kept = seen.0.lock().unwrap_or_else(|held| held.into_inner());
            *kept = Some(unread);
            std::io::Error::other("the body was not taken")
        })
    }))
}

enum Kind {
    Urlencoded,
    Multipart,
    /// No body at all, as a button without fields may be sent by a script.
    Nothing,
    Other,
}

fn kind_of(request: &Request) -> Kind {
    let Some(content_type) = request.content_type() else {
        return Kind::Nothing;
    };
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        Kind::Urlencoded
    } else if kind.eq_ignore_ascii_case("multipart/form-data") {
        Kind::Multipart
    } else {
        Kind::Other
    }
}
