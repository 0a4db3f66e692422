//! HTTP that no single domain owns: sockets, the gate, pages and forms, languages, limits, failures, live
//! streams, assets, the memory of pages. A room says what stands behind its doors with plain functions
//! from a [`Visit`] to an answer; everything around them happens here, once, in the order `front` shows.

mod accept;
mod apart;
mod asked;
mod assets;
mod body;
mod boxes;
mod caller;
mod chrome;
mod door;
mod failure;
mod flash;
mod forms;
mod front;
mod gate;
mod headers;
mod language;
mod limits;
mod links;
mod live;
mod memory;
mod network;
mod onward;
pub mod paging;
mod parts;
mod patience;
pub mod pictures;
mod reading;
mod repeats;
mod squeeze;
pub mod syndication;
pub mod tables;
#[cfg(test)]
mod trials;
mod turns;
mod uploads;
mod visit;

pub use accept::serve;
pub use apart::FilesKey;
pub use asked::{ApiFailure, ApiResult, Asked};
pub use chrome::{Chrome, NavItem, Site, SiteBook, Waiting};
pub use door::{Door, Who, mount};
pub use flash::Flash;
pub use forms::Trap;
pub use front::{Front, INBOUND_SECRET};
pub use gate::{Doorkeeper, SignedIn, form_token};
pub use headers::framed;
pub use links::address;
pub use onward::{OnwardShown, onward};
pub use parts::{Part, Parts, Shape};
pub use poem::Response;
pub use reading::read_pairs;
pub use repeats::{Remembered, Repeats};
pub use uploads::{PAPERS, Upload};
pub use visit::Visit;

use std::sync::{Arc, OnceLock};

use hall::Hub;
use poem::Route;
use press::Press;

/// The web side of one running hub.
pub struct Web {
    pub(crate) hub: Arc<Hub>,
    pub(crate) press: Arc<Press>,
    pub(crate) gate: gate::Gate,
    pub(crate) chrome: chrome::Frame,
    pub(crate) assets: assets::Assets,
    pub(crate) live: live::Live,
    pub(crate) limits: limits::RateLimits,
    pub(crate) memory: Arc<memory::Memory>,
    pub(crate) proxies: network::Proxies,
    pub(crate) apart: Option<apart::Apart>,
    pub(crate) turns: turns::Turns,
    pub(crate) repeats: OnceLock<Arc<dyn Repeats>>,
    pub(crate) operations: OnceLock<Vec<(String, String)>>,
    waiting: OnceLock<Arc<dyn Waiting>>,
}

impl Web {
    /// Call it inside the runtime: the live streams start listening to the bus here.
    pub fn new(
        hub: Arc<Hub>,
        press: Arc<Press>,
        keeper: Arc<dyn Doorkeeper>,
        book: Arc<dyn SiteBook>,
    ) -> Arc<Web> {
        let config = Arc::clone(&hub.ports.config);
        // One kept by nobody seals addresses for as long as this node runs.
        let files_key = hub.kept::<FilesKey>();
        let files_key =
            files_key.map_or_else(|_| ports::secrets::random_key(), |key| key.0.clone());
        Arc::new(Web {
            gate: gate::Gate::new(keeper, config.secure()),
            chrome: chrome::Frame::new(book),
            assets: assets::Assets::read(),
            live: live::Live::start(&hub, config.limits.live_streams),
            limits: limits::RateLimits::new(&config.limits),
            memory: Arc::new(memory::Memory::new(config.limits.page_memory_bytes)),
            proxies: network::Proxies::read(&config.trusted_proxies),
            apart: apart::Apart::of(&config.files_origin, &files_key),
            turns: turns::Turns::new(config.limits.pages_at_once),
            repeats: OnceLock::new(),
            operations: OnceLock::new(),
            waiting: OnceLock::new(),
            hub,
            press,
        })
    }

    /// Who counts what waits for staff; shown beside "Desk" on every page of theirs.
    pub fn with_waiting(&self, waiting: Arc<dyn Waiting>) {
        self.waiting.set(waiting).ok();
    }

    /// Who remembers what creates of the API answered.
    pub fn with_repeats(&self, repeats: Arc<dyn Repeats>) {
        self.repeats.set(repeats).ok();
    }

    /// What the API knows: a method, and an address as `/api/v1/ideas/{id}`. Whoever asks with another method is told.
    pub fn with_operations(&self, operations: Vec<(String, String)>) {
        self.operations.set(operations).ok();
    }

    /// Opens the doors. `api` is what stands beside them, nested by the site map: the API, its description.
    pub fn open(self: &Arc<Self>, doors: Vec<Door>, api: Option<Route>) -> Arc<Front> {
        Arc::new(Front::new(Arc::clone(self), doors, api))
    }

    /// The prefix of every asset: changes when any of them does.
    pub fn assets_path(&self) -> &str {
        self.assets.prefix()
    }

    /// Live streams open now, for the figures of `/health`.
    pub fn live_streams(&self) -> usize {
        self.live.open()
    }
}
