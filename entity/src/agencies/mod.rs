//! The agency and what it decides about its site.

pub mod agency;
pub mod area;
pub mod jargon_list;
pub mod letter_word;
pub mod named_status;
pub mod site_page;
pub mod staff_act;
pub mod theme;
pub mod watched_word;
