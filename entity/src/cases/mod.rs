//! Matters brought to the one counter, what is said about them, and the links that open them.

pub mod case;
pub mod case_draft;
pub mod case_figure;
pub mod case_handover;
pub mod case_key;
pub mod case_link;
pub mod case_merge;
pub mod case_message;
pub mod case_number;
pub mod case_offer;
pub mod case_outcome;
pub mod case_same_person;
pub mod case_survey;
pub mod case_survey_figure;
pub mod case_task;
pub mod case_text;
pub mod case_warning;
pub mod organisation;
pub mod organisation_member;
pub mod organisation_merge;
pub mod routing_rule;
