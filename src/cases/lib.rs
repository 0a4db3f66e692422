//! Cases: what people bring to the one counter. Feedback is one kind: anyone says something, without an account, and
//! follows what becomes of it by a link of their own; staff answer, close or decline it, always with words its person
//! reads.

mod answer;
pub mod api;
pub mod browse;
pub mod case;
mod elsewhere;
mod files;
mod forget;
mod hand;
mod hide;
mod keys;
mod own;
pub mod pages;
pub mod promise;
mod store;
mod submit;
mod views;

pub use answer::{answer, answer_in, close, decline, decline_in};
pub use browse::{Filter, Post, Shelf};
pub use elsewhere::{answer_offer, offer};
pub use files::{KeptFile, NewFile, keep_files};
pub use forget::{Forget, Leaving, recall, timetable};
pub use hand::{Sorting, hand_in, hand_to, set_theme_in, sort};
pub use hide::{Hiding, hide, show};
pub use keys::{key_in, letters_of, new_link, new_reply_key, stop_letters};
pub use own::{Anew, Way, add, add_in, again, again_in, end_links, helped, not_yet};
pub use pages::intake::taken;
pub use promise::{Watch, promises_timetable};
pub use submit::{NewFeedback, Receipt, rehearse, submit, submit_in};
pub use views::*;
