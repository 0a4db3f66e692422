//! One suite per port, run against every keeper. A keeper whose server the environment does not name is left out, and
//! that is said; `tests/run` names them all.

mod bus;
mod database;
mod mail;
mod storage;

/// The address a variable names, or a sentence that this keeper was not tried.
fn server(variable: &str) -> Option<String> {
    let found = std::env::var(variable).ok();
    if found.is_none() {
        println!("did not run: {variable} is not set");
    }
    found
}

/// TLS of the one provider the hub carries, as its `main` installs it.
fn with_tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
