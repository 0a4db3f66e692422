//! Cases: what people bring to the one counter. Feedback is one kind: anyone says something, without an account, and
//! follows what becomes of it by a link of their own; staff answer, close or decline it, always with words its person
//! reads.

mod answer;
pub mod api;
pub mod browse;
pub mod case;
mod files;
mod forget;
mod hand;
mod hide;
mod keys;
mod own;
pub mod pages;
mod store;
mod submit;
mod views;

pub use answer::{answer, answer_in, close, decline, decline_in};
pub use browse::{Filter, Post, Shelf};
pub use files::{KeptFile, NewFile, keep_files};
pub use forget::{Forget, Leaving, recall, timetable};
pub use hand::{Sorting, hand_in, hand_to, set_theme_in, sort};
pub use hide::{Hiding, hide, show};
pub use keys::new_link;
pub use own::{Way, add, end_links, helped, not_yet};
pub use submit::{NewFeedback, Receipt, rehearse, submit};
pub use views::*;
