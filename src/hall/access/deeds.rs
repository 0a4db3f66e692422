//! Who may do what: one exhaustive match. Whether a thing *can* be done now is the noun's own rule.

use super::actor::{Actor, Role, Scope};
use crate::error::{Error, Refusal, Result};
use entity::articles::{article, comment as article_comment};
use entity::cases::case;
use entity::challenges::challenge;
use entity::ideas::{comment, idea};
use entity::improvements::improvement;
use entity::words::{AgencyId, ArticleState, ChallengeState, PersonId, Visibility};

/// Something an actor asks to do.
#[derive(Clone, Copy, Debug)]
pub enum Deed<'a> {
    SeeIdea(&'a idea::Model),
    SubmitIdea,
    EditIdea(&'a idea::Model),
    WithdrawIdea(&'a idea::Model),
    SupportIdea(idea::Standing),
    FollowIdea(&'a idea::Model),
    AnswerIdea(&'a idea::Model),
    MergeIdeas(&'a idea::Model),
    Comment(&'a idea::Model),
    SeeComment(&'a comment::Model),
    EditComment(&'a comment::Model),
    Report,
    Moderate(AgencyId),
    BlockPeople(AgencyId),
    SeeStaffLog(AgencyId),
    KeepThemes(AgencyId),
    KeepSite(AgencyId),
    KeepPeople(AgencyId),
    KeepTeam(AgencyId),
    KeepAccount(PersonId),
    /// A picture of oneself beside what one says for the agency.
    ShowFace(AgencyId, PersonId),
    /// What people may ask somebody on the staff, and who stands in for them.
    KeepProfile(AgencyId, PersonId),
    KeepTemplates(AgencyId),
    Import,
    SeeFigures,
    SeeChallenge(&'a challenge::Model),
    FollowChallenge(&'a challenge::Model),
    /// A question in public.
    AskChallenge(&'a challenge::Model),
    /// A voice in the vote. When and for whom is the challenge's own rule.
    VoteInChallenge(&'a challenge::Model),
    /// Draft, edit, publish, move, answer questions, tell news.
    KeepChallenges(AgencyId),
    /// Shortlist, notes, opinions, prepared answers.
    EvaluateChallenge(&'a challenge::Model),
    /// See the signs of fraud, set ballots aside.
    SetBallotsAside(&'a challenge::Model),
    DecideChallenge(&'a challenge::Model),
    /// Bring a matter to the counter. Whoever may not speak in public may still write to the city.
    SubmitCase,
    /// Its staff, and the person it belongs to.
    SeeCase(&'a case::Model),
    /// What its person does: add something, say whether it helped, end its links.
    AddToCase(&'a case::Model),
    /// Answer, close, decline, hand over, sort, hide.
    AnswerCase(&'a case::Model),
    SeeCases(AgencyId),
    /// Its public page.
    SeeImprovement(&'a improvement::Model),
    /// Start, work on, move, merge and show improvements.
    KeepImprovements(AgencyId),
    /// Read what waits, assign, snooze, note, decide.
    WorkInbox(AgencyId),
    /// How much comes and goes, by theme and team, and how long it takes. A team may be one colleague: this is for those
    /// who answer for the work, not for everyone who does it.
    SeeInboxFigures(AgencyId),
    SeeArticle(&'a article::Model),
    /// Write, review, publish, retire.
    KeepArticles(AgencyId),
    /// Where its category takes comments is the article's own rule.
    CommentArticle(&'a article::Model),
    SeeArticleComment(&'a article_comment::Model),
}

/// The name of every deed, for the printed table.
pub const ALL_DEEDS: &[&str] = &[
    "see an idea",
    "submit an idea",
    "edit an idea",
    "withdraw an idea",
    "support an idea",
    "follow an idea",
    "answer an idea",
    "merge ideas",
    "comment",
    "see a comment",
    "edit a comment",
    "report",
    "moderate",
    "block people",
    "see the staff log",
    "keep themes, areas, statuses",
    "keep the site",
    "keep people",
    "keep a team",
    "keep an account",
    "show one’s face",
    "keep a profile",
    "keep answer templates",
    "import",
    "see figures",
    "see a challenge",
    "follow a challenge",
    "ask about a challenge",
    "vote in a challenge",
    "keep challenges",
    "evaluate a challenge",
    "set ballots aside",
    "decide a challenge",
    "bring a case",
    "see a case",
    "add to a case",
    "answer a case",
    "see cases",
    "see an improvement",
    "keep improvements",
    "work the inbox",
    "see the inbox’s figures",
    "see an article",
    "keep articles",
    "comment on an article",
    "see a comment on an article",
];

/// What a view lets its reader do. Templates never look at roles.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, poem_openapi::Object)]
pub struct May {
    pub support: bool,
    pub comment: bool,
    pub edit: bool,
    pub withdraw: bool,
    pub follow: bool,
    pub report: bool,
    pub answer: bool,
    pub merge: bool,
    pub moderate: bool,
}

/// Says whether this actor may do this deed.
///
/// # Errors
/// `Missing` for what they may not even know of, `SignIn` where signing in would help, `Forbidden` else;
/// a blocked person is refused with `Blocked` for everything that speaks to others.
pub fn may(actor: &Actor, deed: Deed<'_>) -> Result<()> {
    let asked = demand(actor, deed);
    if !actor.reaches(asked.scope) {
        return Err(Error::Forbidden);
    }
    if asked.speaks
        && actor
            .signed()
            .is_some_and(|signed| signed.blocked_until.is_some())
    {
        return Err(Refusal::Blocked.into());
    }
    match (asked.granted, actor) {
        (true, _) => Ok(()),
        (false, _) if asked.secret => Err(Error::Missing),
        (false, Actor::Visitor) => Err(Error::SignIn),
        (false, _) => Err(Error::Forbidden),
    }
}

struct Demand {
    granted: bool,
    /// Who may not, may not know of it either.
    secret: bool,
    /// A word or a voice in public: not for the blocked.
    speaks: bool,
    scope: Scope,
}

fn demand(actor: &Actor, deed: Deed<'_>) -> Demand {
    let known = actor.role() >= Role::Person;
    let staff_of = |agency| actor.role_at(agency) >= Role::Staff;
    let lead_of = |agency| actor.role_at(agency) >= Role::Lead;
    let admin = actor.role() >= Role::Admin;
    let see = |granted| Demand {
        granted,
        secret: true,
        speaks: false,
        scope: Scope::Read,
    };
    let speak = |seen, granted| Demand {
        granted: seen && granted,
        secret: !seen,
        speaks: true,
        scope: Scope::Write,
    };
    let own = |seen, granted| Demand {
        granted: seen && granted,
        secret: !seen,
        speaks: false,
        scope: Scope::Write,
    };
    let work = |granted| Demand {
        granted,
        secret: false,
        speaks: false,
        scope: Scope::Staff,
    };
    let keep = |granted| Demand {
        granted,
        secret: false,
        speaks: false,
        scope: Scope::Admin,
    };
    match deed {
        Deed::SeeIdea(idea) => see(sees_idea(actor, idea)),
        Deed::SubmitIdea => speak(true, known),
        Deed::EditIdea(idea) => speak(
            sees_idea(actor, idea),
            actor.is(idea.author_id) || staff_of(idea.agency_id),
        ),
        Deed::WithdrawIdea(idea) => own(sees_idea(actor, idea), actor.is(idea.author_id)),
        Deed::SupportIdea(idea) => speak(sees(actor, &idea), known),
        Deed::FollowIdea(idea) => own(sees_idea(actor, idea), known),
        Deed::AnswerIdea(idea) | Deed::MergeIdeas(idea) => Demand {
            secret: !sees_idea(actor, idea),
            ..work(staff_of(idea.agency_id))
        },
        Deed::Comment(idea) => speak(sees_idea(actor, idea), known),
        Deed::SeeComment(comment) => see(sees_comment(actor, comment)),
        Deed::EditComment(comment) => {
            speak(sees_comment(actor, comment), actor.is(comment.author_id))
        }
        Deed::Report => Demand {
            granted: known,
            secret: false,
            speaks: true,
            scope: Scope::Write,
        },
        Deed::Moderate(agency)
        | Deed::KeepTemplates(agency)
        | Deed::WorkInbox(agency)
        | Deed::KeepArticles(agency) => work(staff_of(agency)),
        Deed::SeeArticle(article) => see(sees_article(actor, article)),
        Deed::CommentArticle(article) => speak(sees_article(actor, article), known),
        Deed::SeeArticleComment(comment) => see(sees_article_comment(actor, comment)),
        Deed::SeeStaffLog(agency) => work(staff_of(agency)),
        Deed::BlockPeople(agency) | Deed::KeepTeam(agency) | Deed::SeeInboxFigures(agency) => {
            work(lead_of(agency))
        }
        Deed::KeepThemes(_) | Deed::KeepSite(_) | Deed::KeepPeople(_) | Deed::Import => keep(admin),
        Deed::KeepAccount(person) => Demand {
            secret: true,
            ..own(true, actor.is(Some(person)))
        },
        // Nobody is shown by somebody else.
        Deed::ShowFace(agency, person) => speak(true, actor.is(Some(person)) && staff_of(agency)),
        Deed::KeepProfile(agency, person) if actor.is(Some(person)) => own(true, staff_of(agency)),
        Deed::KeepProfile(agency, _) => work(lead_of(agency)),
        Deed::SeeFigures => work(actor.is_staff()),
        Deed::SeeChallenge(challenge) => see(sees_challenge(actor, challenge)),
        Deed::FollowChallenge(challenge) => own(sees_challenge(actor, challenge), known),
        Deed::AskChallenge(challenge) | Deed::VoteInChallenge(challenge) => {
            speak(sees_challenge(actor, challenge), known)
        }
        Deed::SeeImprovement(improvement) => see(sees_improvement(actor, improvement)),
        Deed::KeepChallenges(agency) | Deed::KeepImprovements(agency) => work(staff_of(agency)),
        Deed::EvaluateChallenge(challenge) => Demand {
            secret: !sees_challenge(actor, challenge),
            ..work(staff_of(challenge.agency_id))
        },
        Deed::SubmitCase => own(true, true),
        Deed::SeeCase(case) => see(sees_case(actor, case)),
        Deed::AddToCase(case) => own(sees_case(actor, case), actor.is(case.person_id)),
        Deed::AnswerCase(case) => Demand {
            secret: !sees_case(actor, case),
            ..work(staff_of(case.agency_id))
        },
        Deed::SeeCases(agency) => work(staff_of(agency)),
        Deed::SetBallotsAside(challenge) | Deed::DecideChallenge(challenge) => Demand {
            secret: !sees_challenge(actor, challenge),
            ..work(lead_of(challenge.agency_id))
        },
    }
}

fn sees_idea(actor: &Actor, idea: &idea::Model) -> bool {
    sees(actor, &idea.standing())
}

fn sees(actor: &Actor, idea: &idea::Standing) -> bool {
    use entity::words::IdeaStatus::Draft;
    if actor.is(idea.author_id) {
        return true;
    }
    idea.status != Draft
        && (idea.visibility == Visibility::Public || actor.role_at(idea.agency_id) >= Role::Staff)
}

/// A draft is the staff's own; whoever has its link sees it through that alone.
fn sees_challenge(actor: &Actor, challenge: &challenge::Model) -> bool {
    challenge.state != ChallengeState::Draft || actor.role_at(challenge.agency_id) >= Role::Staff
}

/// The staff see all of their own; everyone else what was switched on.
fn sees_improvement(actor: &Actor, improvement: &improvement::Model) -> bool {
    (improvement.published_at.is_some() && improvement.merged_into.is_none())
        || actor.role_at(improvement.agency_id) >= Role::Staff
}

/// Nobody's but the person's and the staff's own. Whoever holds its link sees it through that alone.
fn sees_case(actor: &Actor, case: &case::Model) -> bool {
    actor.is(case.person_id) || actor.role_at(case.agency_id) >= Role::Staff
}

/// What is published or was; drafts are the staff's own.
fn sees_article(actor: &Actor, article: &article::Model) -> bool {
    use ArticleState::{Due, Published, Retired};
    matches!(article.state, Published | Due | Retired)
        || actor.role_at(article.agency_id) >= Role::Staff
}

fn sees_article_comment(actor: &Actor, comment: &article_comment::Model) -> bool {
    comment.visibility == Visibility::Public
        || actor.is(comment.author_id)
        || actor.role_at(comment.agency_id) >= Role::Staff
}

fn sees_comment(actor: &Actor, comment: &comment::Model) -> bool {
    comment.visibility == Visibility::Public
        || actor.is(comment.author_id)
        || actor.role_at(comment.agency_id) >= Role::Staff
}
