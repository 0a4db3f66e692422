//! What we ask of the outside world. Each promise is a small trait with an embedded keeper (the default),
//! a distributed one, and in tests its own. This room knows nothing above itself.
//!
//! The promise of search is a crate of its own (`search`), re-exported here so that a room finds every port in one place.

pub mod bus;
pub mod clock;
pub mod config;
pub mod database;
mod failure;
pub mod mail;
pub mod mailbox;
pub mod outgoing;
pub mod secrets;
pub mod sign_in;
pub mod storage;
mod works;

pub use clock::{Clock, SystemClock};
pub use config::Config;
pub use database::Db;
pub use failure::{PortError, PortResult};
pub use works::Works;

use std::sync::Arc;

/// Every port of one running hub.
#[derive(Clone)]
pub struct Ports {
    pub config: Arc<Config>,
    pub clock: Arc<dyn Clock>,
    pub db: Db,
    pub mail: Arc<dyn mail::Mail>,
    pub storage: Arc<dyn storage::Storage>,
    pub bus: Arc<dyn bus::Bus>,
    pub search: Arc<dyn search::Index>,
    pub sign_in: sign_in::Providers,
}
