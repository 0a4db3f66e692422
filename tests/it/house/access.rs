//! Who may do what, as one printed table. A change of it is a decision, and shows in the diff.

use chrono::DateTime;
use entity::articles::{article, comment as article_comment};
use entity::cases::case;
use entity::challenges::challenge;
use entity::ideas::{comment, idea};
use entity::improvements::improvement;
use entity::words::{
    AgencyId, ArticleCommentId, ArticleId, ArticleKind, ArticleState, Blueprint, CaseId, CaseKind,
    CaseStatus, ChallengeId, ChallengeMode, ChallengeState, Channel, CommentId, FormParts, Gates,
    IdeaId, IdeaStatus, ImprovementId, Kind, Lang, PersonId, Stage, Stance, TeamId, Visibility,
    Voting,
};
use hall::access::{ALL_DEEDS, Actor, Deed, Membership, Scope, Signed, Via, may};
use hall::{Error, Refusal};

const HERE: AgencyId = AgencyId(1);
const ELSEWHERE: AgencyId = AgencyId(2);
const AUTHOR: PersonId = PersonId(7);

fn idea(status: IdeaStatus, visibility: Visibility) -> idea::Model {
    let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    idea::Model {
        id: IdeaId(1),
        agency_id: HERE,
        author_id: Some(AUTHOR),
        imported_author: None,
        title: "A bench".to_owned(),
        text: "By the harbour".to_owned(),
        lang: Lang::Fi,
        theme_id: None,
        area_id: None,
        place: None,
        amount: None,
        currency: None,
        status,
        named_status_id: None,
        visibility,
        support_count: 0,
        carried_support: 0,
        carried_against: 0,
        carried_votes: 0,
        comment_count: 0,
        view_count: 0,
        trend: 0,
        answered_at: None,
        merged_into: None,
        challenge_id: None,
        version: 1,
        origin_source: None,
        origin_id: None,
        origin_url: None,
        origin_outcome: None,
        chosen_at: None,
        published_at: Some(at),
        created_at: at,
        updated_at: at,
    }
}

fn comment(visibility: Visibility) -> comment::Model {
    comment::Model {
        id: CommentId(1),
        agency_id: HERE,
        about_kind: Kind::Idea,
        about_id: 1,
        root_id: None,
        parent_id: None,
        author_id: Some(AUTHOR),
        imported_author: None,
        stance: Stance::For,
        text: "Yes".to_owned(),
        lang: Lang::Fi,
        visibility,
        reply_count: 0,
        origin_source: None,
        origin_id: None,
        created_at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
        edited_at: None,
    }
}

pub fn challenge(state: ChallengeState) -> challenge::Model {
    let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    challenge::Model {
        id: ChallengeId(1),
        agency_id: HERE,
        mode: ChallengeMode::Open,
        state,
        title: "A livelier harbour".to_owned(),
        summary: String::new(),
        problem: String::new(),
        for_whom: String::new(),
        good_answer: String::new(),
        prize: None,
        prize_terms: None,
        licence: String::new(),
        effort: None,
        lang: Lang::En,
        theme_id: None,
        area_id: None,
        contact_id: None,
        created_by: None,
        blueprint: Blueprint::IdeasThenVote,
        form: FormParts::default(),
        form_version: 1,
        gates: Gates::default(),
        voting: Voting::default(),
        zone: "Europe/Helsinki".to_owned(),
        preview_key: "key".to_owned(),
        publish_at: None,
        published_at: None,
        cancelled_at: None,
        cancel_reason: None,
        archived_at: None,
        next_change_at: None,
        idea_count: 0,
        ballot_count: 0,
        version: 1,
        origin_source: None,
        origin_id: None,
        origin_url: None,
        created_at: at,
        updated_at: at,
    }
}

fn improvement(shown: bool) -> improvement::Model {
    let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    improvement::Model {
        id: ImprovementId(1),
        agency_id: HERE,
        title: "Seats by the harbour".to_owned(),
        why: "People are tired".to_owned(),
        lang: Lang::En,
        stage: Stage::Trial,
        moved_at: at,
        told: None,
        told_lang: None,
        owner_id: None,
        team_id: None,
        theme_id: None,
        area_id: None,
        people_count: 0,
        carried_votes: 0,
        trial: None,
        outcome: None,
        heard: String::new(),
        doing: String::new(),
        results: String::new(),
        outcome_public: false,
        published_at: shown.then_some(at),
        merged_into: None,
        version: 1,
        created_by: None,
        created_at: at,
        updated_at: at,
    }
}

fn article(state: ArticleState) -> article::Model {
    let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    article::Model {
        id: ArticleId(1),
        agency_id: HERE,
        kind: ArticleKind::Article,
        state,
        category_id: None,
        theme_id: None,
        lang: Lang::En,
        owner_id: None,
        contact_id: None,
        review_on: None,
        reviewer_id: None,
        review_asked_at: None,
        review_words: None,
        published_at: None,
        renewed_at: None,
        retired_at: None,
        retired_words: None,
        pointer_id: None,
        helped_count: 0,
        not_helped_count: 0,
        version: 1,
        created_by: None,
        created_at: at,
        updated_at: at,
    }
}

fn article_comment(visibility: Visibility) -> article_comment::Model {
    article_comment::Model {
        id: ArticleCommentId(1),
        agency_id: HERE,
        article_id: ArticleId(1),
        author_id: Some(AUTHOR),
        text: "Thank you".to_owned(),
        lang: Lang::En,
        visibility,
        created_at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
    }
}

fn case() -> case::Model {
    let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
    case::Model {
        id: CaseId(1),
        agency_id: HERE,
        kind: CaseKind::Feedback,
        reference: "2026-00001".to_owned(),
        channel: Channel::Web,
        subject: "The lamp at the stop is dark".to_owned(),
        lang: Lang::En,
        reader_lang: Lang::En,
        person_id: Some(AUTHOR),
        email: None,
        email_key: None,
        network: None,
        about_kind: None,
        about_id: None,
        about_url: None,
        about: None,
        theme_id: None,
        area_id: None,
        team_id: None,
        answerer_id: None,
        status: CaseStatus::Received,
        version: 1,
        received_at: at,
        created_at: at,
        updated_at: at,
        waiting_since: Some(at),
        first_answered_at: None,
        resolved_at: None,
        helped: None,
        due_at: None,
        late_at: None,
        counted_by: None,
        warn_at: None,
        waits_for: None,
        waits_since: None,
        nudge_at: None,
        nudged: false,
        merged_into: None,
        parting_told_at: None,
        forgotten_at: None,
        follows_id: None,
        organisation_id: None,
        held_by: None,
        from_name: None,
        phone: None,
        reply: None,
        call_at: None,
        logged_by: None,
        solve_due_at: None,
        solve_late_at: None,
        solve_warn_at: None,
        solve_counted_by: None,
        paused_minutes: 0,
        routed: None,
    }
}

fn person(id: i64) -> Signed {
    Signed {
        id: PersonId(id),
        name: "Aino Salmela".to_owned(),
        title: None,
        is_admin: false,
        teams: vec![],
        blocked_until: None,
        via: Via::Hub,
    }
}

fn member(agency: AgencyId, leads: bool) -> Signed {
    let teams = vec![Membership {
        agency,
        team: TeamId(1),
        leads,
    }];
    Signed { teams, ..person(3) }
}

pub fn actors() -> Vec<(&'static str, Actor)> {
    let blocked = DateTime::from_timestamp(1_800_000_000, 0);
    vec![
        ("visitor", Actor::Visitor),
        ("person", Actor::Person(person(2))),
        ("author", Actor::Person(person(AUTHOR.0))),
        (
            "blocked",
            Actor::Person(Signed {
                blocked_until: blocked,
                ..person(AUTHOR.0)
            }),
        ),
        (
            "reading token",
            Actor::Person(Signed {
                via: Via::Token(vec![Scope::Read]),
                ..member(HERE, true)
            }),
        ),
        ("staff elsewhere", Actor::Person(member(ELSEWHERE, true))),
        ("staff", Actor::Person(member(HERE, false))),
        ("lead", Actor::Person(member(HERE, true))),
        (
            "admin",
            Actor::Person(Signed {
                is_admin: true,
                ..person(4)
            }),
        ),
        ("hub", Actor::Hub),
    ]
}

#[test]
fn who_may_do_what() {
    let public = idea(IdeaStatus::Open, Visibility::Public);
    let hidden = idea(IdeaStatus::Open, Visibility::Hidden);
    let draft = idea(IdeaStatus::Draft, Visibility::Public);
    let (said, gone) = (comment(Visibility::Public), comment(Visibility::Hidden));
    let (told, unborn) = (
        challenge(ChallengeState::Published),
        challenge(ChallengeState::Draft),
    );
    let (shown, kept) = (improvement(true), improvement(false));
    let feedback = case();
    let (read, written) = (
        article(ArticleState::Published),
        article(ArticleState::Draft),
    );
    let (thanks, rude) = (
        article_comment(Visibility::Public),
        article_comment(Visibility::Hidden),
    );
    let deeds: Vec<(&str, Deed<'_>)> = vec![
        ("see an idea", Deed::SeeIdea(&public)),
        ("see a hidden idea", Deed::SeeIdea(&hidden)),
        ("see a draft", Deed::SeeIdea(&draft)),
        ("submit an idea", Deed::SubmitIdea),
        ("edit an idea", Deed::EditIdea(&public)),
        ("edit a hidden idea", Deed::EditIdea(&hidden)),
        ("withdraw an idea", Deed::WithdrawIdea(&public)),
        ("support an idea", Deed::SupportIdea(public.standing())),
        (
            "support a hidden idea",
            Deed::SupportIdea(hidden.standing()),
        ),
        ("follow an idea", Deed::FollowIdea(&public)),
        ("answer an idea", Deed::AnswerIdea(&public)),
        ("answer a hidden idea", Deed::AnswerIdea(&hidden)),
        ("merge ideas", Deed::MergeIdeas(&public)),
        ("comment", Deed::Comment(&public)),
        ("comment on a hidden idea", Deed::Comment(&hidden)),
        ("see a comment", Deed::SeeComment(&said)),
        ("see a hidden comment", Deed::SeeComment(&gone)),
        ("edit a comment", Deed::EditComment(&said)),
        ("report", Deed::Report),
        ("moderate", Deed::Moderate(HERE)),
        ("block people", Deed::BlockPeople(HERE)),
        ("see the staff log", Deed::SeeStaffLog(HERE)),
        ("keep themes, areas, statuses", Deed::KeepThemes(HERE)),
        ("keep the site", Deed::KeepSite(HERE)),
        ("keep people", Deed::KeepPeople(HERE)),
        ("keep a team", Deed::KeepTeam(HERE)),
        ("keep an account", Deed::KeepAccount(AUTHOR)),
        ("show one’s face", Deed::ShowFace(HERE, PersonId(3))),
        ("keep a profile", Deed::KeepProfile(HERE, PersonId(3))),
        (
            "keep another’s profile",
            Deed::KeepProfile(HERE, PersonId(9)),
        ),
        ("keep answer templates", Deed::KeepTemplates(HERE)),
        ("import", Deed::Import),
        ("see figures", Deed::SeeFigures),
        ("see a challenge", Deed::SeeChallenge(&told)),
        ("see a challenge’s draft", Deed::SeeChallenge(&unborn)),
        ("follow a challenge", Deed::FollowChallenge(&told)),
        ("ask about a challenge", Deed::AskChallenge(&told)),
        ("ask about a draft", Deed::AskChallenge(&unborn)),
        ("vote in a challenge", Deed::VoteInChallenge(&told)),
        ("keep challenges", Deed::KeepChallenges(HERE)),
        ("evaluate a challenge", Deed::EvaluateChallenge(&told)),
        ("set ballots aside", Deed::SetBallotsAside(&told)),
        ("decide a challenge", Deed::DecideChallenge(&told)),
        ("see an improvement", Deed::SeeImprovement(&shown)),
        ("see it switched off", Deed::SeeImprovement(&kept)),
        ("keep improvements", Deed::KeepImprovements(HERE)),
        ("bring a case", Deed::SubmitCase),
        ("see a case", Deed::SeeCase(&feedback)),
        ("add to a case", Deed::AddToCase(&feedback)),
        ("answer a case", Deed::AnswerCase(&feedback)),
        ("see cases", Deed::SeeCases(HERE)),
        ("work the inbox", Deed::WorkInbox(HERE)),
        ("see the inbox’s figures", Deed::SeeInboxFigures(HERE)),
        ("see an article", Deed::SeeArticle(&read)),
        ("see an article’s draft", Deed::SeeArticle(&written)),
        ("keep articles", Deed::KeepArticles(HERE)),
        ("comment on an article", Deed::CommentArticle(&read)),
        ("comment on its draft", Deed::CommentArticle(&written)),
        (
            "see a comment on an article",
            Deed::SeeArticleComment(&thanks),
        ),
        ("see a hidden one there", Deed::SeeArticleComment(&rude)),
    ];
    for named in ALL_DEEDS {
        assert!(
            deeds.iter().any(|(name, _)| name == named),
            "the table leaves out “{named}”"
        );
    }
    let actors = actors();
    let mut table = format!("{:<30}", "");
    for (name, _) in &actors {
        table.push_str(&format!("{name:<17}"));
    }
    for (name, deed) in deeds {
        table.push_str(&format!("\n{name:<30}"));
        for (_, actor) in &actors {
            let answer = match may(actor, deed) {
                Ok(()) => "may",
                Err(Error::Missing) => "missing",
                Err(Error::SignIn) => "sign in",
                Err(Error::Conflict(Refusal::Blocked)) => "blocked",
                Err(_) => "no",
            };
            table.push_str(&format!("{answer:<17}"));
        }
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}
