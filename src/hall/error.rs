//! The nine ways a request can fail. No HTTP: `web/failure.rs` alone knows statuses.

use crate::says::Say;
use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::{DbErr, RuntimeErr, sqlx};
use std::borrow::Cow;
use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// It is not there, or you may not know that it is (404).
    Missing,
    /// Sign in first (401).
    SignIn,
    /// You are known, and may not (403).
    Forbidden,
    /// What was sent cannot be used; each problem says what and where (422).
    Invalid(Problems),
    /// It stands against how things are; the refusal says why (409).
    Conflict(Refusal),
    /// Somebody else was quicker; the sentence says by name who did what (409).
    Overtaken(Say),
    /// Too much at once; come back after so many seconds (429).
    Busy { seconds: u64 },
    /// Something outside that this needs does not answer now: the search engine, the disk. Logged, and worth trying
    /// again after so many seconds (503).
    Away {
        /// The port, as [`ports::PortError`] names it.
        port: &'static str,
        seconds: u64,
        why: anyhow::Error,
    },
    /// Our fault. Logged once with its id and never shown (500).
    Fault(anyhow::Error),
}

/// How long to wait for something that is away; most of what goes away is back by then.
const AWAY_SECONDS: u64 = 10;

impl Error {
    /// One problem with one field.
    pub fn invalid(field: &'static str, key: &'static str) -> Self {
        Self::Invalid(Problems::one(field, Say::of(key)))
    }

    pub fn fault(what: impl fmt::Display) -> Self {
        Self::Fault(anyhow::anyhow!("{what}"))
    }

    /// A port that does not answer now.
    pub fn away(port: &'static str, why: impl Into<anyhow::Error>) -> Self {
        Self::Away {
            port,
            seconds: AWAY_SECONDS,
            why: why.into(),
        }
    }

    /// Whether the database took back a whole transaction because another one stood in its way: the same at once again is
    /// right, for nothing of it was written.
    pub(crate) fn gave_way(&self) -> bool {
        let Self::Away { why, .. } = self else {
            return false;
        };
        let theirs = why.downcast_ref::<DbErr>().and_then(driver_error);
        let code = theirs.and_then(|theirs| theirs.as_database_error()?.code());
        // A serialization failure, a deadlock.
        matches!(code.as_deref(), Some("40001" | "40P01"))
    }

    /// Whether it failed on our side: the same again may well work later, and the asker did nothing wrong.
    pub fn is_ours(&self) -> bool {
        matches!(self, Self::Away { .. } | Self::Fault(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("missing"),
            Self::SignIn => f.write_str("sign in first"),
            Self::Forbidden => f.write_str("forbidden"),
            Self::Invalid(problems) => write!(f, "invalid: {problems:?}"),
            Self::Conflict(refusal) => write!(f, "conflict: {refusal:?}"),
            Self::Overtaken(say) => write!(f, "overtaken: {say:?}"),
            Self::Busy { seconds } => write!(f, "busy for {seconds} s"),
            Self::Away { port, why, .. } => write!(f, "{port} is away: {why:#}"),
            Self::Fault(wrong) => write!(f, "fault: {wrong:#}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<ports::PortError> for Error {
    fn from(wrong: ports::PortError) -> Self {
        if wrong.passing {
            Self::away(wrong.port, wrong)
        } else {
            Self::Fault(wrong.into())
        }
    }
}

impl From<search::Error> for Error {
    fn from(wrong: search::Error) -> Self {
        match wrong {
            search::Error::NoSuchPage => Self::invalid("after", "web-problem-after"),
            other => Self::away("search", other),
        }
    }
}

impl From<DbErr> for Error {
    fn from(wrong: DbErr) -> Self {
        if is_passing(&wrong) {
            Self::away("database", wrong)
        } else {
            Self::Fault(anyhow::Error::new(wrong).context("database"))
        }
    }
}

/// A database that cannot be reached, is stopped, has no room left or took something back for the sake of another: none
/// of it is a mistake of ours, and all of it passes.
///
/// The codes are PostgreSQL's (its manual, appendix A: 08 connection, 40 rollback, 53 resources, 55P03 lock, 57 stopped
/// or out of time, 25P03 idle for too long) and SQLite's (sqlite.org/rescode.html: the lowest byte is 5 for busy, 6 for
/// locked, 13 for full).
fn is_passing(wrong: &DbErr) -> bool {
    if matches!(wrong, DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) {
        return true;
    }
    match driver_error(wrong) {
        Some(sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed) => true,
        Some(sqlx::Error::Database(theirs)) => theirs.code().is_some_and(|code| {
            if code.len() == SQLSTATE_LENGTH {
                matches!(&code[..2], "08" | "40" | "53" | "57")
                    || matches!(&*code, "55P03" | "25P03")
            } else {
                let number = code.parse::<u32>().unwrap_or_default();
                matches!(number & 0xff, 5 | 6 | 13)
            }
        }),
        _ => false,
    }
}

const SQLSTATE_LENGTH: usize = 5;

/// What the driver of the database said.
fn driver_error(wrong: &DbErr) -> Option<&sqlx::Error> {
    match wrong {
        DbErr::Conn(RuntimeErr::SqlxError(theirs))
        | DbErr::Exec(RuntimeErr::SqlxError(theirs))
        | DbErr::Query(RuntimeErr::SqlxError(theirs)) => Some(theirs),
        _ => None,
    }
}

impl From<serde_json::Error> for Error {
    fn from(wrong: serde_json::Error) -> Self {
        Self::Fault(wrong.into())
    }
}

/// What is wrong with what was sent, field by field, as message keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name in the form and in JSON; empty: the whole.
    pub field: Cow<'static, str>,
    pub say: Say,
}

impl Problems {
    pub fn one(field: impl Into<Cow<'static, str>>, say: Say) -> Self {
        let field = field.into();
        Self(vec![Problem { field, say }])
    }

    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, say: Say) {
        let field = field.into();
        self.0.push(Problem { field, say });
    }

    /// Adds a problem unless the condition holds.
    pub fn expect(&mut self, holds: bool, field: impl Into<Cow<'static, str>>, say: Say) {
        if !holds {
            self.add(field, say);
        }
    }

    /// # Errors
    /// `Invalid` with every problem found, if any.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(self))
        }
    }
}

/// Why not. Every no of the product is one of these; its words are `refusal-<code>` in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// Support is given only while an idea is open or under review.
    NotGatheringSupport,
    /// An author does not support their own idea.
    OwnIdea,
    /// Nothing more is said under a thing that is hidden, merged or withdrawn.
    ClosedForComments,
    /// The idea can no longer be changed by its author.
    NotEditable,
    /// Only an open idea can be withdrawn.
    NotWithdrawable,
    /// This status cannot follow the present one.
    NoSuchStep,
    /// An idea cannot be merged into itself, or into one that is itself merged, withdrawn or a draft.
    CannotMerge,
    /// The canonical idea has itself been merged since: undo that first.
    UndoLaterMergeFirst,
    /// Already undone.
    AlreadyUndone,
    /// Somebody else changed it in the meantime.
    ChangedMeanwhile,
    /// This was decided already.
    AlreadyDecided,
    /// Only what is hidden can be appealed, once.
    CannotAppeal,
    /// An appeal is answered by someone other than the one who decided.
    OwnDecision,
    /// The person is blocked until a date.
    Blocked,
    /// A link or code that was used, or is too old.
    LinkSpent,
    /// There must always be an admin.
    LastAdmin,
    /// Somebody else here is known by that service's word already.
    IdentityTaken,
    /// Nothing else would let the person in.
    LastWayIn,
    /// The same idempotency key with another content.
    KeyReused,
    /// Something still belongs to it.
    InUse,
    /// The window of a challenge closed then.
    ClosedSince(DateTime<Utc>),
    /// The window of a challenge opens then.
    OpensAt(DateTime<Utc>),
    /// This challenge has no such phase, or is not open to the public yet.
    NotPartOfChallenge,
    ChallengeCancelled,
    /// For people of certain areas; say where you live.
    NotOfTheArea,
    NotInvited,
    /// For accounts made before then.
    TooNew(DateTime<Utc>),
    /// The agency itself puts up what is voted on.
    StaffOnly,
    /// After publication dates move only later.
    OnlyLater,
    AlreadyPublished,
    /// Only what is published and not over can be cancelled.
    CannotCancel,
    /// Nobody is asked to look over their own work.
    OwnWork,
    /// Who may take part and how the vote goes stay as they were announced.
    RulesFixed,
    /// What was closed more than thirty days ago begins anew.
    CaseLongClosed,
    /// Something can still be added to it: it need not begin anew.
    CaseGoesOn,
    /// Nothing was answered yet that could have helped.
    NothingAnswered,
    /// A case that went on within another is worked on there.
    MergedElsewhere,
    /// A public page says first what was heard and what is done.
    NothingToShow,
    /// Others have heard of it by now, or it is too long ago.
    TooLateToUndo,
    /// An admin has switched this room off.
    SwitchedOff,
    /// Its words held somebody's key and are no longer kept.
    WordsNotKept,
}

impl Refusal {
    pub const ALL: &'static [Self] = &[
        Self::NotGatheringSupport,
        Self::OwnIdea,
        Self::ClosedForComments,
        Self::NotEditable,
        Self::NotWithdrawable,
        Self::NoSuchStep,
        Self::CannotMerge,
        Self::UndoLaterMergeFirst,
        Self::AlreadyUndone,
        Self::ChangedMeanwhile,
        Self::AlreadyDecided,
        Self::CannotAppeal,
        Self::OwnDecision,
        Self::Blocked,
        Self::LinkSpent,
        Self::LastAdmin,
        Self::KeyReused,
        Self::InUse,
        Self::ClosedSince(DateTime::UNIX_EPOCH),
        Self::OpensAt(DateTime::UNIX_EPOCH),
        Self::NotPartOfChallenge,
        Self::ChallengeCancelled,
        Self::NotOfTheArea,
        Self::NotInvited,
        Self::TooNew(DateTime::UNIX_EPOCH),
        Self::StaffOnly,
        Self::OnlyLater,
        Self::AlreadyPublished,
        Self::CannotCancel,
        Self::OwnWork,
        Self::RulesFixed,
        Self::CaseLongClosed,
        Self::CaseGoesOn,
        Self::NothingAnswered,
        Self::MergedElsewhere,
        Self::NothingToShow,
        Self::TooLateToUndo,
        Self::SwitchedOff,
        Self::WordsNotKept,
    ];

    /// The key of its words, the same in problem+json.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotGatheringSupport => "refusal-not-gathering-support",
            Self::OwnIdea => "refusal-own-idea",
            Self::ClosedForComments => "refusal-closed-for-comments",
            Self::NotEditable => "refusal-not-editable",
            Self::NotWithdrawable => "refusal-not-withdrawable",
            Self::NoSuchStep => "refusal-no-such-step",
            Self::CannotMerge => "refusal-cannot-merge",
            Self::UndoLaterMergeFirst => "refusal-undo-later-merge-first",
            Self::AlreadyUndone => "refusal-already-undone",
            Self::ChangedMeanwhile => "refusal-changed-meanwhile",
            Self::AlreadyDecided => "refusal-already-decided",
            Self::CannotAppeal => "refusal-cannot-appeal",
            Self::OwnDecision => "refusal-own-decision",
            Self::Blocked => "refusal-blocked",
            Self::LinkSpent => "refusal-link-spent",
            Self::LastAdmin => "refusal-last-admin",
            Self::IdentityTaken => "refusal-identity-taken",
            Self::LastWayIn => "refusal-last-way-in",
            Self::KeyReused => "refusal-key-reused",
            Self::InUse => "refusal-in-use",
            Self::ClosedSince(_) => "refusal-closed-since",
            Self::OpensAt(_) => "refusal-opens-at",
            Self::NotPartOfChallenge => "refusal-not-part-of-challenge",
            Self::ChallengeCancelled => "refusal-challenge-cancelled",
            Self::NotOfTheArea => "refusal-not-of-the-area",
            Self::NotInvited => "refusal-not-invited",
            Self::TooNew(_) => "refusal-too-new",
            Self::StaffOnly => "refusal-staff-only",
            Self::OnlyLater => "refusal-only-later",
            Self::AlreadyPublished => "refusal-already-published",
            Self::CannotCancel => "refusal-cannot-cancel",
            Self::OwnWork => "refusal-own-work",
            Self::RulesFixed => "refusal-rules-fixed",
            Self::CaseLongClosed => "refusal-case-long-closed",
            Self::CaseGoesOn => "refusal-case-goes-on",
            Self::NothingAnswered => "refusal-nothing-answered",
            Self::MergedElsewhere => "refusal-merged-elsewhere",
            Self::NothingToShow => "refusal-nothing-to-show",
            Self::TooLateToUndo => "refusal-too-late-to-undo",
            Self::SwitchedOff => "refusal-switched-off",
            Self::WordsNotKept => "refusal-words-not-kept",
        }
    }

    /// The moment it speaks of.
    pub const fn moment(self) -> Option<DateTime<Utc>> {
        match self {
            Self::ClosedSince(at) | Self::OpensAt(at) | Self::TooNew(at) => Some(at),
            _ => None,
        }
    }

    /// Its sentence; a moment goes in as RFC 3339 and is spoken in the site's zone.
    pub fn say(self) -> Say {
        let say = Say::of(self.key());
        match self.moment() {
            Some(at) => say.with("at", at.to_rfc3339_opts(SecondsFormat::Secs, true)),
            None => say,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Conflict(refusal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::error::{DatabaseError, ErrorKind};

    /// A database that says this code.
    #[derive(Debug)]
    struct Said(&'static str);

    impl fmt::Display for Said {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }

    impl std::error::Error for Said {}

    impl DatabaseError for Said {
        fn message(&self) -> &str {
            self.0
        }
        fn code(&self) -> Option<Cow<'_, str>> {
            Some(self.0.into())
        }
        fn as_error(&self) -> &(dyn std::error::Error + Send + Sync + 'static) {
            self
        }
        fn as_error_mut(&mut self) -> &mut (dyn std::error::Error + Send + Sync + 'static) {
            self
        }
        fn into_error(self: Box<Self>) -> Box<dyn std::error::Error + Send + Sync + 'static> {
            self
        }
        fn kind(&self) -> ErrorKind {
            ErrorKind::Other
        }
    }

    fn told(wrong: sqlx::Error) -> Error {
        DbErr::Query(RuntimeErr::SqlxError(wrong.into())).into()
    }

    #[test]
    fn what_passes_is_no_fault_of_ours_and_a_deadlock_is_tried_again() {
        let table = [
            // (code, passes, may be tried again at once)
            ("40P01", true, true),   // PostgreSQL: a deadlock
            ("40001", true, true),   // two changes of the same
            ("55P03", true, false),  // a lock was not to be had
            ("57014", true, false),  // it took too long
            ("57P01", true, false),  // the server is stopped
            ("53100", true, false),  // its disk is full
            ("08006", true, false),  // the connection broke
            ("23505", false, false), // there twice
            ("42601", false, false), // we said nonsense
            ("5", true, false),      // SQLite: busy
            ("517", true, false),    // busy, somebody wrote meanwhile
            ("13", true, false),     // its disk is full
            ("1", false, false),     // we said nonsense
            ("2067", false, false),  // there twice
        ];
        for (code, passes, again) in table {
            let wrong = told(sqlx::Error::Database(Box::new(Said(code))));
            assert_eq!(matches!(wrong, Error::Away { .. }), passes, "{code}");
            assert_eq!(wrong.gave_way(), again, "{code}");
        }
        assert!(matches!(
            told(sqlx::Error::PoolTimedOut),
            Error::Away { .. }
        ));
        assert!(matches!(told(sqlx::Error::RowNotFound), Error::Fault(_)));
    }
}
