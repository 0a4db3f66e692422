//! Every link Talkoo can print. Paths only; `Config::absolute` puts the hub's name before them.

use entity::words::{
    ArticleCommentId, ArticleId, CaseId, ChallengeId, ChatId, CommentId, FeedPostId, FileId,
    IdeaId, ImprovementId, InboxItemId, Kind, MailId, MatterId, OrganisationId, PersonId,
};

pub const HOME: &str = "/";
pub const IDEAS: &str = "/ideas";
pub const NEW_IDEA: &str = "/ideas/new";
pub const SIGN_IN: &str = "/sign-in";
pub const ACCOUNT: &str = "/account";
/// What was refused of what waited.
pub const KEPT: &str = "/account/kept";
/// Where one's other ways in are listed.
pub const IDENTITIES: &str = "/account#identities";
pub const SIGNED_OUT: &str = "/signed-out";
pub const SEARCH: &str = "/search";
pub const DESK: &str = "/desk";
/// Where an administrator finds everything they keep.
pub const ADMIN: &str = "/admin";
pub const ADMIN_JOBS: &str = "/admin/jobs";
pub const ADMIN_LETTERS: &str = "/admin/letters";
pub const ADMIN_TEXTS: &str = "/admin/texts";
pub const ADMIN_DOCTOR: &str = "/admin/doctor";
pub const CHALLENGES: &str = "/challenges";
pub const DESK_CHALLENGES: &str = "/desk/challenges";
pub const INBOX: &str = "/desk/inbox";
pub const MODERATION: &str = "/desk/moderation";
pub const ASK: &str = "/ask";
pub const EMBEDDED_ASK: &str = "/embed/ask";
pub const ROUTING: &str = "/desk/routing";
pub const FEEDBACK: &str = "/feedback";
pub const MY_FEEDBACK: &str = "/account/feedback";
pub const MY_ORGANISATIONS: &str = "/account/organisations";
pub const DESK_CASES: &str = "/desk/cases";
pub const DESK_ORGANISATIONS: &str = "/desk/organisations";
pub const DESK_MAIL: &str = "/desk/mail";
pub const DESK_FEED: &str = "/desk/feed";
pub const CHAT: &str = "/chat";
pub const DESK_CHAT: &str = "/desk/chat";
pub const IMPROVEMENTS: &str = "/improvements";
pub const PRIVACY: &str = "/privacy";
pub const MY_DATA: &str = "/account/data";
pub const DESK_IMPROVEMENTS: &str = "/desk/improvements";
pub const PEOPLE: &str = "/people";

pub const KNOWLEDGE: &str = "/knowledge";
pub const SERVICES: &str = "/services";
pub const DESK_ARTICLES: &str = "/desk/articles";

pub fn idea(id: IdeaId) -> String {
    format!("/ideas/{id}")
}

pub fn challenge(id: ChallengeId) -> String {
    format!("/challenges/{id}")
}

/// The public list of what moved after publication.
pub fn challenge_changes(id: ChallengeId) -> String {
    format!("/challenges/{id}/changes")
}

/// The ideas handed in to a challenge.
pub fn challenge_ideas(id: ChallengeId) -> String {
    format!("/challenges/{id}/ideas")
}

pub fn new_challenge_idea(id: ChallengeId) -> String {
    format!("/challenges/{id}/ideas/new")
}

pub fn challenge_vote(id: ChallengeId) -> String {
    format!("/challenges/{id}/vote")
}

pub fn challenge_result(id: ChallengeId) -> String {
    format!("/challenges/{id}/result")
}

/// The record of how it was decided.
pub fn challenge_protocol(id: ChallengeId) -> String {
    format!("/challenges/{id}/protocol")
}

/// Where the staff weigh the ideas of a challenge.
pub fn evaluation(id: ChallengeId) -> String {
    format!("/desk/challenges/{id}/evaluation")
}

pub fn evaluated_idea(id: ChallengeId, idea: IdeaId) -> String {
    format!("/desk/challenges/{id}/evaluation/{idea}")
}

/// Where the staff prepare what is decided.
pub fn desk_decision(id: ChallengeId) -> String {
    format!("/desk/challenges/{id}/decision")
}

/// A draft, for whoever has the link.
pub fn challenge_preview(key: &str) -> String {
    format!("/challenges/preview/{key}")
}

/// Where the staff keep a challenge.
pub fn desk_challenge(id: ChallengeId) -> String {
    format!("/desk/challenges/{id}")
}

/// The public page of an improvement, where it is switched on.
pub fn improvement(id: ImprovementId) -> String {
    format!("/improvements/{id}")
}

/// Where the staff work on an improvement.
pub fn desk_improvement(id: ImprovementId) -> String {
    format!("/desk/improvements/{id}")
}

/// The page of an article, in the reader's language.
pub fn article(id: ArticleId) -> String {
    format!("/knowledge/{id}")
}

/// Where the staff write and keep an article.
pub fn desk_article(id: ArticleId) -> String {
    format!("/desk/articles/{id}")
}

/// The questions of a guide, one after the other.
pub fn guide_walk(id: ArticleId) -> String {
    format!("/knowledge/{id}/walk")
}

/// A comment under an article, by its number alone.
pub fn article_comment(id: ArticleCommentId) -> String {
    format!("/knowledge/comments/{id}")
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

/// The picture of somebody who speaks for the city. Another picture has another address, so it may be kept for ever.
pub fn face(key: &str) -> String {
    format!("/faces/{key}")
}

/// Somebody in the public directory.
pub fn colleague(id: PersonId) -> String {
    format!("/people/{id}")
}

/// An e-mail that came in, for the staff.
pub fn desk_mail(id: MailId) -> String {
    format!("/desk/mail/{id}")
}

/// A post of the staff's feed.
pub fn feed_post(id: FeedPostId) -> String {
    format!("/desk/feed/{id}")
}

/// A live chat, for whoever holds the key of its case.
pub fn chat(key: &str) -> String {
    format!("/track/{key}/chat")
}

/// Where whoever has the case in their account is let back into the chat about it.
pub fn own_chat(id: CaseId) -> String {
    format!("/account/feedback/{id}/chat")
}

/// The same, for the staff.
pub fn desk_chat(id: ChatId) -> String {
    format!("/desk/chat/{id}")
}

/// Where a profile of the staff is kept.
pub fn desk_profile(id: PersonId) -> String {
    format!("/desk/profiles/{id}")
}

pub fn sign_in_link(key: &str) -> String {
    format!("/sign-in/{key}")
}

/// Where a browser sets out to another service.
pub fn sign_in_with(provider: &str) -> String {
    format!("/sign-in/with/{provider}")
}

/// Where it comes back to; the service knows this address by heart.
pub fn sign_in_back(provider: &str) -> String {
    format!("/sign-in/back/{provider}")
}

/// What came back asks for a yes.
pub fn identity_offer(key: &str) -> String {
    format!("/sign-in/offer/{key}")
}

/// Where a signed-in browser sets out to connect another way in.
pub fn connect_identity(provider: &str) -> String {
    format!("/account/connect/{provider}")
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

/// Whether a path holds somebody's key: such a page is never named to others.
pub fn is_secret(path: &str) -> bool {
    [
        "/track/",
        "/sign-in/",
        "/sign-out/",
        "/unsubscribe/",
        "/appeal/",
        "/challenges/preview/",
    ]
    .iter()
    .any(|start| path.starts_with(start))
}

/// A case, for whoever holds the link.
pub fn tracked_case(token: &str) -> String {
    format!("/track/{token}")
}

/// A case, for the signed-in person it belongs to.
pub fn own_case(id: CaseId) -> String {
    format!("/account/feedback/{id}")
}

/// A company as its members see it.
pub fn own_organisation(id: OrganisationId) -> String {
    format!("{MY_ORGANISATIONS}/{id}")
}

/// A company as the staff know it.
pub fn desk_organisation(id: OrganisationId) -> String {
    format!("{DESK_ORGANISATIONS}/{id}")
}

/// Where the staff work on a case.
pub fn desk_case(id: CaseId) -> String {
    format!("/desk/cases/{id}")
}

/// A thing of the staff's inbox, beside the list it stands in.
pub fn inbox_item(id: InboxItemId) -> String {
    format!("/desk/inbox/{id}")
}

/// A picture of the agency's logo: `head.png`, or its side in pixels.
pub fn logo(digest: &str, which: &str) -> String {
    format!("/logo/{digest}/{which}")
}

pub fn page(key: &str) -> String {
    format!("/pages/{key}")
}

/// A thing's page by kind and number, as the search index knows it.
pub fn thing(kind: Kind, id: i64) -> String {
    match kind {
        Kind::Idea => idea(IdeaId(id)),
        Kind::Comment => format!("/comments/{id}"),
        Kind::Challenge => challenge(ChallengeId(id)),
        Kind::Query => format!("/challenges/questions/{id}"),
        Kind::Case => desk_case(CaseId(id)),
        Kind::Improvement => improvement(ImprovementId(id)),
        Kind::Person => colleague(PersonId(id)),
        Kind::Article => article(ArticleId(id)),
        Kind::ArticleComment => article_comment(ArticleCommentId(id)),
    }
}
