//! Where in the database something is about somebody: one line for every column that leads to a person. The download, the
//! leaving and the notice go by it, and a test fails for a column nobody has written down here.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The person's number.
    Person,
    /// Their address as it is compared, [`accounts::Address::key`].
    EmailKey,
    /// Their address as it was typed.
    Email,
}

/// What becomes of it when they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// The whole row goes.
    Gone,
    /// The row stays and leads to nobody.
    Unnamed,
    /// The row stays and leads to an account with nothing in it: a voice that was counted.
    Emptied,
    /// What somebody did in office stays in the record, beside an account with nothing in it.
    Office,
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub table: &'static str,
    pub column: &'static str,
    pub by: By,
    /// The part of the download it is in; none: it says nothing of the person that is not in another part.
    pub part: Option<&'static str>,
    pub leaving: Leaving,
}

const fn line(
    table: &'static str,
    column: &'static str,
    by: By,
    part: Option<&'static str>,
    leaving: Leaving,
) -> Line {
    Line {
        table,
        column,
        by,
        part,
        leaving,
    }
}

use By::{Email, EmailKey, Person};
use Leaving::{Emptied, Gone, Office, Unnamed};

/// What is a person's own, in the order the download tells it.
pub const OWN: &[Line] = &[
    line("team_members", "person_id", Person, Some("teams"), Gone),
    line("ideas", "author_id", Person, Some("ideas"), Unnamed),
    line(
        "idea_versions",
        "edited_by",
        Person,
        Some("versions"),
        Unnamed,
    ),
    line("comments", "author_id", Person, Some("comments"), Unnamed),
    line(
        "article_comments",
        "author_id",
        Person,
        Some("article-comments"),
        Unnamed,
    ),
    line(
        "challenge_queries",
        "asker_id",
        Person,
        Some("questions"),
        Unnamed,
    ),
    line("supports", "person_id", Person, Some("supports"), Emptied),
    line("ballots", "person_id", Person, Some("ballots"), Emptied),
    line(
        "challenge_residences",
        "person_id",
        Person,
        Some("residences"),
        Gone,
    ),
    line(
        "challenge_invitations",
        "email_key",
        EmailKey,
        Some("invitations"),
        Gone,
    ),
    line("follows", "person_id", Person, Some("follows"), Gone),
    line(
        "organisation_members",
        "person_id",
        Person,
        Some("organisations"),
        Gone,
    ),
    line("cases", "person_id", Person, Some("feedback"), Unnamed),
    line("cases", "email_key", EmailKey, Some("feedback"), Unnamed),
    line(
        "attached_files",
        "uploaded_by",
        Person,
        Some("files"),
        Unnamed,
    ),
    line("reports", "reporter_id", Person, Some("reports"), Unnamed),
    line(
        "moderation_matters",
        "author_id",
        Person,
        Some("moderation"),
        Unnamed,
    ),
    line("blocks", "person_id", Person, Some("blocks"), Gone),
    line("notices", "person_id", Person, Some("notices"), Gone),
    line("letters", "person_id", Person, Some("letters"), Gone),
    line("letters", "recipient", Email, Some("letters"), Gone),
    line("feed_mentions", "person_id", Person, None, Gone),
    line("feed_follows", "person_id", Person, None, Gone),
    line("feed_readers", "person_id", Person, None, Gone),
    line("chat_seats", "person_id", Person, None, Gone),
    line("mails", "sender_key", EmailKey, Some("mails"), Unnamed),
    line("mails", "sender", Email, None, Unnamed),
    line("bounces", "email_key", EmailKey, Some("bounces"), Gone),
    line(
        "retention_warnings",
        "person_id",
        Person,
        Some("warnings"),
        Gone,
    ),
    line("sessions", "person_id", Person, Some("sessions"), Gone),
    line("identities", "person_id", Person, Some("identities"), Gone),
    line("identity_offers", "person_id", Person, None, Gone),
    line("identity_offers", "email", Email, None, Gone),
    line("attempts", "person_id", Person, None, Gone),
    // What waits goes before what it waits for.
    line("waiting_acts", "email_key", EmailKey, Some("waiting"), Gone),
    line("sign_ins", "email_key", EmailKey, Some("sign-ins"), Gone),
    line("tokens", "person_id", Person, Some("tokens"), Gone),
    line("staff_profiles", "person_id", Person, Some("profile"), Gone),
    line("staff_profiles", "deputy_id", Person, None, Unnamed),
    line("staff_acts", "person_id", Person, Some("office"), Office),
    // Copies of what stands above.
    line("idempotency_keys", "person_id", Person, None, Gone),
    line("inbox_items", "author_id", Person, None, Unnamed),
    line("inbox_mentions", "person_id", Person, None, Gone),
    line("inbox_views", "owner_id", Person, None, Gone),
];

/// What somebody did in office: the city's record, in which a person who left has no name any more.
pub const IN_OFFICE: &[(&str, &[&str])] = &[
    ("answers", &["by_id"]),
    ("article_links", &["by_id"]),
    ("article_versions", &["by_id"]),
    (
        "articles",
        &["contact_id", "created_by", "owner_id", "reviewer_id"],
    ),
    ("ballots_set_aside", &["by_id", "undone_by"]),
    ("blocks", &["by_id"]),
    ("case_drafts", &["by_id"]),
    ("case_links", &["by_id"]),
    ("case_merges", &["by_id", "undone_by"]),
    (
        "case_handovers",
        &["ended_by", "from_id", "meant_for", "offered_by", "to_id"],
    ),
    ("case_messages", &["by_id", "hidden_by"]),
    ("case_offers", &["asked_by"]),
    ("case_same_people", &["by_id", "undone_by"]),
    ("case_surveys", &["seen_by"]),
    ("case_tasks", &["created_by", "done_by"]),
    ("case_texts", &["changed_by"]),
    ("case_warnings", &["person_id"]),
    ("cases", &["answerer_id", "logged_by"]),
    ("challenge_news", &["by_id"]),
    ("challenge_queries", &["answered_by"]),
    ("challenge_reviews", &["asked_by", "asked_of"]),
    ("challenges", &["contact_id", "created_by"]),
    ("chats", &["taken_by"]),
    ("decisions", &["by_id"]),
    ("evaluation_notes", &["by_id"]),
    ("evaluations", &["owner_id", "prepared_by"]),
    ("feed_comments", &["by_id"]),
    ("feed_posts", &["by_id"]),
    ("improvement_changes", &["by_id"]),
    ("improvement_evidence", &["linked_by"]),
    ("improvement_links", &["by_id"]),
    ("improvement_merges", &["by_id", "undone_by"]),
    ("improvement_milestones", &["created_by"]),
    ("improvement_notes", &["by_id"]),
    ("improvement_tasks", &["owner_id", "done_by", "created_by"]),
    ("improvements", &["owner_id", "created_by"]),
    ("inbox_acts", &["by_id", "undone_by"]),
    ("inbox_items", &["assignee_id", "changed_by", "decided_by"]),
    ("inbox_notes", &["by_id"]),
    ("jargon_lists", &["updated_by"]),
    ("letter_words", &["updated_by"]),
    ("mails", &["settled_by"]),
    ("merges", &["by_id", "undone_by"]),
    ("milestone_updates", &["by_id"]),
    ("moderation_matters", &["decided_by"]),
    ("opinions", &["by_id"]),
    ("organisation_members", &["confirmed_by"]),
    ("organisation_merges", &["by_id", "undone_by"]),
    ("organisations", &["contact_id"]),
    ("phase_changes", &["by_id"]),
    ("routing_rules", &["last_id", "person_id"]),
    ("site_pages", &["updated_by"]),
];

/// What is kept with a person and is part of the above: forgotten by other clocks, or at once.
pub const BESIDE: &[(&str, &[&str])] = &[
    // Emptied by `accounts::leave`.
    ("people", &["email", "email_key"]),
    ("cases", &["email", "network", "from_name", "phone"]),
    ("sessions", &["network"]),
    ("sign_ins", &["email", "network"]),
    // Ends within the hour.
    ("attempts", &["network"]),
    // A salted hash; gone when the person leaves, and after the decision.
    ("ballots", &["network_hash"]),
];

/// Rows that belong to a row of [`OWN`]: table, column, and the table it leads to.
pub const PARTS_OF: &[(&str, &str, &str, &str)] = &[
    ("form_answers", "idea_id", "ideas", "form-answers"),
    ("ballot_choices", "ballot_id", "ballots", "ballot-choices"),
    ("case_messages", "case_id", "cases", "feedback-messages"),
];

/// Never told, not even to their owner: what opens doors.
pub const SECRET: &[&str] = &[
    "token_hash",
    "link_hash",
    "code_hash",
    "receipt_hash",
    "network_hash",
    "unsubscribe_key",
    "appeal_key",
    "dedupe_key",
    "message_id",
    "mark",
    "alike",
    "raw_key",
    "headers",
];

/// Columns that hold JSON, which SQLite hands out as text.
pub const JSON: &[&str] = &["granted", "payload", "before", "after", "what", "refused"];
