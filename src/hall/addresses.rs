//! Every link Talkoo can print. Paths only; `Config::absolute` puts the hub's name before them.

use entity::words::{CommentId, FileId, IdeaId, Kind, MatterId};

pub const HOME: &str = "/";
pub const IDEAS: &str = "/ideas";
pub const NEW_IDEA: &str = "/ideas/new";
pub const SIGN_IN: &str = "/sign-in";
pub const ACCOUNT: &str = "/account";
pub const SEARCH: &str = "/search";
pub const DESK: &str = "/desk";
pub const MODERATION: &str = "/desk/moderation";

pub fn idea(id: IdeaId) -> String {
    format!("/ideas/{id}")
}

pub fn comment(idea: IdeaId, id: CommentId) -> String {
    format!("/ideas/{idea}/comments/{id}#comment-{id}")
}

pub fn file(id: FileId) -> String {
    format!("/files/{id}")
}

pub fn thumb(id: FileId) -> String {
    format!("/files/{id}/thumb")
}

pub fn sign_in_link(key: &str) -> String {
    format!("/sign-in/{key}")
}

/// Where a visitor waits for the letter, sees what they typed and may type the code.
pub fn waiting(receipt: &str) -> String {
    format!("/sign-in/sent/{receipt}")
}

pub fn unsubscribe(key: &str) -> String {
    format!("/unsubscribe/{key}")
}

pub fn appeal(key: &str) -> String {
    format!("/appeal/{key}")
}

pub fn matter(id: MatterId) -> String {
    format!("/desk/moderation/{id}")
}

pub fn page(key: &str) -> String {
    format!("/pages/{key}")
}

/// A thing's page by kind and number, as the search index knows it.
pub fn thing(kind: Kind, id: i64) -> String {
    match kind {
        Kind::Idea => idea(IdeaId(id)),
        Kind::Comment => format!("/comments/{id}"),
    }
}
