//! Ideas and everything around them.

pub mod answer;
pub mod answer_template;
pub mod attached_file;
pub mod ballot;
pub mod ballot_choice;
pub mod ballots_set_aside;
pub mod comment;
pub mod decision;
pub mod evaluation;
pub mod evaluation_note;
pub mod follow;
pub mod form_answer;
pub mod idea;
pub mod idea_rank;
pub mod idea_version;
pub mod merge;
pub mod opinion;
pub mod support;
pub mod vote_count;
pub mod waiting_file;
pub mod winner;
