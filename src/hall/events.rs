//! Everything that can happen, in the past tense, ids only. Told once, in the transaction that did it.

use entity::words::{
    AgencyId, AnswerId, ArticleCommentId, ArticleId, CaseHandoverId, CaseId, CaseMessageId,
    CaseWarningId, ChallengeId, CommentId, EvidenceKind, HandoverStep, IdeaId, IdeaStatus,
    ImprovementChangeId, ImprovementId, ImprovementMergeId, ImprovementTaskId, InboxNoteId, Kind,
    LetterId, MatterId, MergeId, MilestoneId, NewsId, PersonId, PhaseChangeId, PhaseKind, QueryId,
    ReminderKind, ReviewId, SignInId,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    SignInAsked {
        sign_in: SignInId,
    },
    PersonConfirmed {
        person: PersonId,
    },
    PersonRenamed {
        person: PersonId,
    },
    PersonLeft {
        person: PersonId,
    },
    /// What somebody on the staff shows of themself, or that they show it no longer.
    ProfileChanged {
        person: PersonId,
    },
    SiteChanged {
        agency: AgencyId,
    },
    /// Newly seen by the public, or waiting in moderation.
    IdeaSubmitted {
        idea: IdeaId,
    },
    IdeaEdited {
        idea: IdeaId,
    },
    IdeaWithdrawn {
        idea: IdeaId,
    },
    IdeaAnswered {
        idea: IdeaId,
        answer: AnswerId,
        status: IdeaStatus,
    },
    /// One per batch of the write queue, however many people and ideas it holds.
    IdeasSupported {
        ideas: Vec<IdeaId>,
    },
    IdeasMerged {
        merge: MergeId,
        canonical: IdeaId,
        merged: IdeaId,
    },
    MergeUndone {
        merge: MergeId,
        canonical: IdeaId,
        merged: IdeaId,
    },
    IdeasImported {
        ideas: Vec<IdeaId>,
    },
    /// Moderation showed or hid it.
    IdeaSeenOtherwise {
        idea: IdeaId,
    },
    CommentWritten {
        comment: CommentId,
        idea: IdeaId,
    },
    CommentEdited {
        comment: CommentId,
        idea: IdeaId,
    },
    CommentSeenOtherwise {
        comment: CommentId,
        idea: IdeaId,
    },
    /// Something waits for a look: `matter` is its place in the queue.
    ThingReported {
        matter: MatterId,
    },
    /// Something held back for a first look has its place in the queue.
    MatterOpened {
        matter: MatterId,
    },
    ModerationNeeded {
        kind: Kind,
        id: i64,
        cause: entity::words::Cause,
    },
    ModerationDecided {
        matter: MatterId,
    },
    ModerationAppealed {
        matter: MatterId,
    },
    ChallengePublished {
        challenge: ChallengeId,
    },
    /// Its words, form, gates or people changed.
    ChallengeChanged {
        challenge: ChallengeId,
    },
    /// Dates moved later, each with a line in the public list of changes.
    ChallengePhaseMoved {
        challenge: ChallengeId,
        changes: Vec<PhaseChangeId>,
    },
    /// The clock has come to this phase.
    ChallengePhaseBegun {
        challenge: ChallengeId,
        phase: PhaseKind,
    },
    ChallengeCancelled {
        challenge: ChallengeId,
    },
    ChallengeArchived {
        challenge: ChallengeId,
    },
    ChallengeAsked {
        challenge: ChallengeId,
        query: QueryId,
    },
    ChallengeQuestionAnswered {
        challenge: ChallengeId,
        query: QueryId,
    },
    /// Moderation showed or hid it.
    QuerySeenOtherwise {
        challenge: ChallengeId,
        query: QueryId,
    },
    ChallengeNewsTold {
        challenge: ChallengeId,
        news: NewsId,
    },
    ChallengeReminder {
        challenge: ChallengeId,
        kind: ReminderKind,
    },
    ChallengeReviewAsked {
        challenge: ChallengeId,
        review: ReviewId,
    },
    ChallengeReviewed {
        challenge: ChallengeId,
        review: ReviewId,
    },
    /// One per batch of the write queue, however many ballots it holds.
    BallotsCast {
        challenge: ChallengeId,
    },
    BallotsSetAside {
        challenge: ChallengeId,
    },
    ChallengeDecided {
        challenge: ChallengeId,
    },
    /// A step of carrying out, or news of one; `update` is its number.
    MilestoneTold {
        challenge: ChallengeId,
        milestone: MilestoneId,
        update: Option<i64>,
    },
    ImprovementStarted {
        improvement: ImprovementId,
    },
    /// Its words, its people, its trial or outcome, or its public page changed.
    ImprovementChanged {
        improvement: ImprovementId,
    },
    /// It came to another stage; `change` is its line in the log.
    ImprovementMoved {
        improvement: ImprovementId,
        change: ImprovementChangeId,
    },
    EvidenceLinked {
        improvement: ImprovementId,
        kind: EvidenceKind,
        id: i64,
    },
    EvidenceUnlinked {
        improvement: ImprovementId,
        kind: EvidenceKind,
        id: i64,
    },
    ImprovementsMerged {
        merge: ImprovementMergeId,
        canonical: ImprovementId,
        merged: ImprovementId,
    },
    ImprovementMergeUndone {
        merge: ImprovementMergeId,
        canonical: ImprovementId,
        merged: ImprovementId,
    },
    /// The day of a task comes near.
    ImprovementTaskDue {
        improvement: ImprovementId,
        task: ImprovementTaskId,
    },
    PersonBlocked {
        person: PersonId,
    },
    LetterWritten {
        letter: LetterId,
    },
    CaseReceived {
        case: CaseId,
    },
    /// Something was said in a case, from either side.
    CaseMessaged {
        case: CaseId,
        message: CaseMessageId,
    },
    CaseAnswered {
        case: CaseId,
        message: CaseMessageId,
    },
    /// Closed or declined.
    CaseClosed {
        case: CaseId,
    },
    /// What was talked live about it is over; the case goes on.
    ChatEnded {
        case: CaseId,
    },
    /// It waits for the staff again.
    CaseReopened {
        case: CaseId,
    },
    /// Its theme, area, language, team or answerer changed, something in it was hidden or shown, or its words were
    /// forgotten.
    CaseChanged {
        case: CaseId,
    },
    /// It is offered to a colleague, or what became of that.
    CaseHandover {
        case: CaseId,
        handover: CaseHandoverId,
        step: HandoverStep,
    },
    /// Somebody is to hear that a promise comes near or was missed.
    CaseWarned {
        case: CaseId,
        warning: CaseWarningId,
    },
    /// Whoever brought it without an account is to hear when their address and words will be erased.
    CaseParting {
        case: CaseId,
    },
    /// Its words, its facts, its links or its state changed: what readers find may be another now.
    ArticleChanged {
        article: ArticleId,
    },
    /// Somebody is asked to look at it before it is published.
    ArticleReviewAsked {
        article: ArticleId,
    },
    ArticleSentBack {
        article: ArticleId,
    },
    /// The day has come to look whether it still holds.
    ArticleDue {
        article: ArticleId,
    },
    ArticleCommented {
        article: ArticleId,
        comment: ArticleCommentId,
    },
    /// Moderation showed or hid it.
    ArticleCommentSeenOtherwise {
        article: ArticleId,
        comment: ArticleCommentId,
    },
    /// Staff put ideas under another theme; nothing they say has changed.
    IdeasSorted {
        ideas: Vec<IdeaId>,
    },
    /// A colleague was named in an internal note of the inbox.
    ColleagueMentioned {
        note: InboxNoteId,
    },
}

impl Event {
    /// The word under which it is kept.
    pub fn name(&self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(fields)) => fields
                .get("event")
                .and_then(|name| name.as_str())
                .unwrap_or("unknown")
                .to_owned(),
            _ => "unknown".to_owned(),
        }
    }
}
