//! Everything that turns facts into something a person reads: words in five languages, numbers and
//! dates as each language writes them, Markdown made safe, and the templates that put them on a page
//! or in a letter. The press knows nothing of HTTP; web, notifications and the tests all print with it.

pub mod dates;
pub mod markdown;
pub mod numbers;
pub mod own;
pub mod page;
pub mod plain_language;
mod readings;
pub mod source;
pub mod templates;
pub mod words;

pub use entity::words::Lang;
pub use markdown::{
    Reading, SafeHtml, Section, Segment, Sense, cleaned, differences, excerpt, guess_language,
    keep_readings, minutes, plain, prose, prose_from, reading,
};
pub use page::{Letter, LetterSamples, Page, PageSamples};
pub use plain_language::{Hint, HintKind, Jargon, hints};
pub use templates::{Posted, Press};
pub use words::{Arg, say};
