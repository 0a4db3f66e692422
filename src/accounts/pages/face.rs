//! The pictures of those who speak for the city: taken in, and shown.

use crate::{NewFace, show_face};
use hall::says::Say;
use hall::{Cx, Error, Problems, Result};
use web::{Response, Upload, Visit};

/// Takes in what was chosen in the field `picture`, by a form or by the API; answers where it is shown.
///
/// # Errors
/// `Invalid` on `picture` when nothing was chosen, or what was is no picture, too large or too small; those of
/// [`show_face`].
pub(crate) async fn keep(cx: &Cx, chosen: Option<Upload>) -> Result<String> {
    let upload = chosen.ok_or_else(|| Error::invalid("picture", "people-problem-face-none"))?;
    let most = cx.config().limits.image_bytes;
    if upload.size > most {
        let say = Say::of("people-problem-face-large").with("most", most / (1024 * 1024));
        return Err(Error::Invalid(Problems::one("picture", say)));
    }
    // The right first: nobody's picture is made smaller for nothing.
    cx.may(hall::Deed::ShowFace(cx.agency, cx.person()?))?;
    let made = web::pictures::made_portrait("picture", upload.bytes().await?).await?;
    let face = NewFace {
        large: made.large,
        small: made.small,
        side: made.side,
    };
    show_face(cx, face).await
}

pub(super) async fn large(visit: Visit) -> Result<Response> {
    send(&visit, false).await
}

pub(super) async fn small(visit: Visit) -> Result<Response> {
    send(&visit, true).await
}

async fn send(visit: &Visit, small: bool) -> Result<Response> {
    let key: String = visit.path("key")?;
    let face = crate::face::face(&visit.cx, &key, small).await?;
    visit.stored(face).await
}
