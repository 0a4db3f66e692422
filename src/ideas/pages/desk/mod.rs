//! The desk: answering one idea or many, merging and undoing it, prepared answers.

mod answer;
mod bulk;
mod merge;
mod templates;

pub(super) use answer::moment;
pub use answer::{AnswerPage, answer, answer_form, withdraw_planned};
pub use bulk::{BulkPage, bulk, bulk_form};
pub use merge::{MergePage, merge, merge_form, undo_merge};
pub use templates::{TemplatesPage, archive_template, keep_template, templates};
