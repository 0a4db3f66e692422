//! Questions that change nothing.

mod found;
mod lists;
mod one;
mod public;

pub use found::{
    OwnThing, Titled, ToldChange, ToldTask, behind_after, change_of, document_ids_after, documents,
    own_things, rows_seen_by, strangers, task_of, titles,
};
pub use lists::{
    Board, Column, Filter, Listed, Place, PublicFilter, Sort, all_rows, board, choices, colleagues,
    list, public_list,
};
pub use one::{DeskView, about, desk, ideas_to_link, one, title_of_thing};
pub use public::{merged_into, preview, public_one};
