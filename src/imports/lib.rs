//! Imports: consultations held elsewhere come to live in this hub.
//!
//! A reader for each kind of file (`polis`, `decidim`, and `mapped` for any other table) turns rows into ideas and
//! comments. Everything is read and checked first (`report`); only then, and only when asked, it is kept (`apply`) in
//! batches through the verbs of `ideas`, so that an interrupted import can be repeated and doubles nothing. Votes from
//! elsewhere stay counts, authors become salted hashes, and texts are data: they are kept as they are and shown escaped.

mod apply;
mod command;
mod decidim;
mod fault;
mod mapped;
mod polis;
mod read;
#[cfg(test)]
mod real;
mod record;
mod report;
mod rounds;
mod stamp;
mod words;

pub use apply::{Applied, Stopped, apply};
pub use command::{TableWords, Wanted, keep, look, open};
pub use decidim::Decidim;
pub use fault::{Fault, What};
pub use mapped::{Mapped, Mapping, PRESETS, preset};
pub use polis::Polis;
pub use read::Limits;
pub use record::{
    Carried, Columns, Foreign, Found, ImportedChallenge, ImportedComment, ImportedIdea, Seal, Seen,
};
pub use report::{Report, examine};
pub use words::{language_of_the_shell, said};
