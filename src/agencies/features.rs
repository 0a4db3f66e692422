//! Rooms an admin switches off and on again. What stands behind each: `hall::features`.

use crate::settings;
use entity::words::{Feature, Settings};
use hall::{Cx, Result};

/// An admin switches a room off, or on again. It is as before at once, for everyone.
///
/// # Errors
/// `Forbidden`.
pub async fn switch(cx: &Cx, feature: Feature, on: bool) -> Result<()> {
    let deed = if on {
        "agencies-log-switched-on"
    } else {
        "agencies-log-switched-off"
    };
    settings::change(cx, deed, |before| {
        let off = Feature::ALL
            .iter()
            .copied()
            .filter(|known| match *known == feature {
                true => !on,
                false => before.off.contains(known),
            })
            .collect();
        Ok(Settings {
            off,
            ..before.clone()
        })
    })
    .await
    .map(drop)
}
