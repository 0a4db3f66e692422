//! What the hub says of itself while it runs: lines for people at a desk, JSON for machines in production.

use tracing_subscriber::EnvFilter;

/// Begins the log on standard error. `TALKOO_LOG` or `RUST_LOG` say how much.
pub fn begin(for_machines: bool) {
    let filter = EnvFilter::try_from_env("TALKOO_LOG")
        .or_else(|_| EnvFilter::try_from_default_env())
        .unwrap_or_else(|_| EnvFilter::new("warn,talkoo=info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if for_machines {
        log.json().init()
    } else {
        log.init()
    }
}
