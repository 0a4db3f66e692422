//! What the agency knows and offers: articles in several languages, their versions, categories and comments.

pub mod article;
pub mod category;
pub mod comment;
pub mod link;
pub mod text;
pub mod version;
