//! The agency whose site this is, and what it decides about it: its name and colours, themes and areas, its own
//! names for the fixed statuses, the pages every site must have, the words that call for a second look, and the
//! readable log of what its staff did.
//!
//! [`site`] answers from memory, so that no page pays for it. Every change forgets that memory on every node.

mod api;
mod areas;
mod book;
mod browse;
mod colours;
mod first_pages;
mod hours;
mod listed;
mod memory;
mod names;
mod pages;
mod settings;
mod site;
mod site_pages;
mod start;
mod statuses;
mod store;
mod themes;
mod words;

pub use api::api;
pub use areas::{AreaInput, keep_area, put_area_away};
pub use book::Book;
pub use browse::{LogLine, LogPage, all_pages, log, page, site};
pub use colours::{Colour, contrast};
pub use hours::{HoursInput, keep_hours, moment, timestamp};
pub use memory::{furnish, watch};
pub use pages::{doors, pages};
pub use settings::keep_settings;
pub use site::{Area, NamedStatus, Site, Theme};
pub use site_pages::{PageInput, PageKey, PageText, keep_page, reset_page};
pub use start::ensure_agency;
pub use statuses::{MEANINGS, StatusInput, keep_status, put_status_away};
pub use themes::{ThemeInput, keep_theme, put_theme_away, theme_named};
pub use words::keep_words;
