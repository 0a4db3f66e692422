//! The staff's feed: what colleagues tell and ask each other, a team, an agency or everyone on the hub. Nobody else ever
//! sees any of it: it is in no search, no figure and no letter but the digest its readers asked for. Quiet by default:
//! without asking nobody hears of it.

mod api;
mod browse;
mod digest;
mod follow;
mod pages;
mod say;
mod store;
mod views;

pub use api::FeedApi;
pub use browse::{FeedFilter, FeedPage, Shown, feed, one};
pub use follow::{FeedReading, keep_reading, reading};
pub use pages::{doors, pages};
pub use say::{FeedTo, NewPost, comment, post, remove_comment, remove_post};
pub use views::{FeedCommentView, FeedPostView};

use hall::Job;
use press::{LetterSamples, Press};
use std::sync::Arc;

/// What is done here.
pub fn jobs(press: &Arc<Press>) -> Vec<Box<dyn Job>> {
    vec![Box::new(digest::Gather(Arc::clone(press)))]
}

/// What is looked after by the clock.
pub fn timetable() -> Vec<jobs::Row> {
    vec![digest::row()]
}

/// Every letter of this room, for the test that prints them all.
pub fn letters() -> Vec<LetterSamples> {
    vec![LetterSamples::of::<digest::FeedDigest>()]
}
