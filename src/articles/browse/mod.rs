//! Questions about articles. They change nothing.

mod desk;
mod found;
mod lists;
mod one;

pub use desk::{
    Filed, Filter, Place, Versions, candidates, colleagues, desk_list, desk_one, filed,
    kind_at_desk, versions,
};
pub use found::{
    Commented, Reminded, commented, document_ids_after, documents, reminded, rows_seen_by, texts_of,
};
pub use lists::{ListPlace, Listed, Mapped, PublicFilter, categories, public_list, site_map};
pub use one::{Wanted, file, one};
