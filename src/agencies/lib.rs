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
mod features;
mod first_pages;
mod hours;
mod jargon;
mod letter_words;
mod limits;
mod listed;
mod logo;
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
mod told;
mod undo;
mod words;

pub use api::api;
pub use areas::{AreaInput, keep_area, put_area_away};
pub use book::Book;
pub use browse::{
    LogChoices, LogFilter, LogLine, LogPage, all_pages, log, log_choices, page, site,
};
pub use colours::{Colour, contrast};
pub use features::switch;
pub use hours::{HoursInput, keep_hours, moment, timestamp};
pub use jargon::{hints, keep_jargon};
pub use letter_words::{
    LONGEST_WORDS, all_letter_words, checked as checked_letter_words, keep_letter_words,
    own_letter_words,
};
pub use limits::{KNOBS, Knob, keep_limits};
pub use listed::{LAST_PLACE, place};
pub use logo::{NewLogo, describe_logo, keep_logo, logo_file, remove_logo};
pub use memory::{furnish, watch};
pub use pages::{doors, pages};
pub use settings::{keep_duty, keep_settings};
pub use site::{Area, NamedStatus, Site, Theme};
pub use site_pages::{PageInput, PageKey, PageText, keep_page, reset_page};
pub use start::ensure_agency;
pub use statuses::{MEANINGS, StatusInput, keep_status, put_status_away};
pub use themes::{ThemeInput, keep_theme, put_theme_away, theme_named};
pub use undo::{OthersTakeBack, TakesBack, can_be_undone, undo};
pub use words::keep_words;
