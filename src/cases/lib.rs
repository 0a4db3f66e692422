//! Cases: what people bring to the one counter. Feedback is one kind: anyone says something, without an account, and
//! follows what becomes of it by a link of their own; staff answer, close or decline it, always with words its person
//! reads.

mod answer;
pub mod api;
mod ask;
pub mod browse;
pub mod call;
pub mod case;
pub mod checklist;
pub mod day;
mod elsewhere;
mod files;
mod forget;
mod hand;
pub mod handover;
mod hide;
mod keys;
pub mod merging;
pub mod organisations;
mod own;
pub mod pages;
pub mod promise;
pub mod resolution;
mod routing;
pub mod same;
pub mod shared;
mod store;
mod submit;
pub mod survey;
pub mod texts;
mod views;
pub mod waiting;
pub mod warning;
mod watch;

pub use answer::{answer, answer_in, close, decline, decline_in};
pub use ask::{
    Company, FirstLook, Foreseen, LooksFirst, Match, MatchKind, NewMatter, Who, claim, foresee,
    kind_name, look_first, receive, receive_in, solved, sooner,
};
pub use browse::{Filter, Post, Shelf};
pub use elsewhere::{answer_offer, offer};
pub use files::{KeptFile, NewFile, keep_files, most_files};
pub use forget::{Forget, Leaving, parting, recall, timetable};
pub use hand::{Sorting, give_in, hand_in, hand_to, set_theme_in, sort};
pub use handover::{WatchHandovers, handovers_timetable};
pub use hide::{Hiding, hide, show};
pub use keys::{key_in, letters_of, new_link, new_reply_key, stop_letters};
pub use own::{Anew, Way, add, add_in, again, again_in, end_links, helped, not_yet};
pub use pages::desk::again as case_page_again;
pub use pages::intake::taken;
pub use routing::{
    FindOwners, RuleInput, Sample, add as add_routing_rule, keep_duty, routing_timetable,
    words::channel_name,
};
pub use shared::{Colleagues, SeesColleagues};
pub use submit::{NewFeedback, Receipt, rehearse, submit};
pub use views::*;
pub use waiting::{Nudge, nudges_timetable};
pub use warning::{Warn, warnings_timetable};
pub use watch::{Watch, clocks_timetable};
