//! A new hub gets its agency. Runs before there is a `Cx`, because a `Cx` knows whose hub it is.

use crate::store;
use entity::words::{AgencyId, Settings};
use hall::Result;
use ports::Ports;

/// The hub's first agency, made if there is none yet.
///
/// # Errors
/// A fault of the database.
pub async fn ensure_agency(ports: &Ports) -> Result<AgencyId> {
    if let Some(agency) = store::first_agency(&ports.db.read).await? {
        return Ok(agency);
    }
    store::keep_first_agency(&ports.db.write, &Settings::default(), ports.clock.now()).await
}
