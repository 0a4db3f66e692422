//! Articles: what the agency knows and offers, in several languages side by side. Articles, news, stories of successes,
//! services and guides; written as versions, looked at by a colleague, published, looked at again when their day comes,
//! and at last retired with a pointer to what to read instead.
//!
//! Verbs: start, write, restore, set_about, relate, attach, ask_review, send_back, publish, still_good, retire, reopen,
//! comment, helped. What it is about is linked by number alone: who sees an idea, a challenge or an improvement is
//! asked of `hall::access::sight`, so this room need not know theirs.

mod about;
pub mod api;
pub mod article;
pub mod browse;
mod categories;
mod comments;
mod files;
pub mod guide;
mod jobs;
pub mod pages;
mod readings;
mod ready;
mod start;
mod store;
mod views;
mod walk;
mod write;

pub use about::{About, relate, set_about, unrelate};
pub use categories::{CategoryInput, keep_category, put_category_away};
pub use comments::{
    ModeratedComment, comment, moderated_comment, seen_comment, set_comment_visibility,
};
pub use files::{NewFile, attach, detach};
pub use jobs::{FallDue, timetable};
pub use readings::{ReadingsMemory, Teller};
pub use start::{NewArticle, start};
pub use views::*;
pub use walk::{Retiring, ask_review, helped, publish, reopen, retire, send_back, still_good};
pub use write::{Words, restore, write, write_guide};
