//! Where an administrator finds what runs and what needs a hand: jobs and letters that wait or failed, the words of every
//! letter, what the doctor says, and one page that leads to all of it. What the site is called, its themes and its rules
//! are the room of agencies; people and teams that of accounts.
//!
//! A reader: it asks other rooms and no room knows it.

mod api;
mod doctor;
mod overview;
mod pages;
mod texts;

pub use api::AdminApi;
pub use doctor::{Doctor, Finding, TheDoctor, findings, part, told_of_jobs};
pub use overview::{Need, Overview, overview};
pub use pages::{doors, pages};
pub use texts::{LetterBook, LetterLine, LetterText, Preview, keep, letters, one, preview, reset};
