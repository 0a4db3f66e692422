//! How a port fails: always a matter for the operator, never for the resident. `hall` turns it into a fault.

/// A port could not keep its promise.
#[derive(Debug, thiserror::Error)]
#[error("{port}: {what}")]
pub struct PortError {
    /// Which port: `database`, `mail`, `storage`, `bus`, `search`, `sign_in`, `outgoing`, `config`.
    pub port: &'static str,
    pub what: String,
    /// Whether the same again may well work later.
    pub passing: bool,
}

pub type PortResult<T> = Result<T, PortError>;

impl PortError {
    pub fn passing(port: &'static str, what: impl std::fmt::Display) -> Self {
        Self {
            port,
            what: what.to_string(),
            passing: true,
        }
    }

    pub fn lasting(port: &'static str, what: impl std::fmt::Display) -> Self {
        Self {
            port,
            what: what.to_string(),
            passing: false,
        }
    }
}
