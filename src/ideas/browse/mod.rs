//! Questions about ideas that change nothing.

mod comments;
mod decision;
mod evaluation;
mod found;
mod front;
mod lists;
mod one;
mod rows;

pub use comments::{
    CommentPlace, CommentSort, Part, comment, comment_view, idea_of_comment, replies, threads,
};
pub use decision::{
    Candidate, DecisionDesk, NumbersView, Outcome, PhaseLine, Protocol, RecordLine, ResultView,
    WinnerView, decision_desk, outcomes, protocol, result, result_awaited, result_preview,
};
pub use evaluation::{
    ColleagueView, Evaluated, EvaluationDesk, Head, NoteView, PreparedView, Progress, Shown,
    Spread, WeighedRow, evaluated, evaluation,
};
pub use found::{document_ids_after, documents, moderated_thing, moment, rows_seen_by, similar};
pub use front::{Front, LatestAnswer, front};
pub use lists::{AnswerFilter, Filter, Found, Sort, Within, list, rows_of};
pub(crate) use lists::{page_of, paged, rows_in, search_within};
pub use one::{
    EditFacts, draft, edit_facts, file, for_answer, for_merge, latest_comments, one, one_with,
    templates, title_of, versions,
};
pub use rows::{concerned_after, status_name};

pub use crate::store::lists::Place;
