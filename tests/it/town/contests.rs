//! Challenges of the town, put up as the staff put them up, for stories about their ideas and votes.

use super::Town;
use chrono::{DateTime, TimeDelta, Utc};
use entity::challenges::{challenge, invitation, phase, question};
use entity::words::{
    Blueprint, ChallengeId, ChallengeMode, ChallengeState, Condition, Counts, FormParts, GateDeed,
    Gates, Lang, Options, PhaseKind, QuestionId, QuestionKind, Voting, VotingKind,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

/// What a story asks of its challenge; everything else is as usual.
pub struct Contest {
    pub title: &'static str,
    pub form: FormParts,
    pub gates: Gates,
    pub voting: Voting,
    /// Days from now at which each phase begins.
    pub phases: Vec<(PhaseKind, i64)>,
}

impl Default for Contest {
    /// Announced yesterday, collecting now for ten days, evaluated for ten, voted on for ten, then decided.
    fn default() -> Self {
        Self {
            title: "A livelier harbour",
            form: FormParts::default(),
            gates: Gates::default(),
            voting: Voting::default(),
            phases: vec![
                (PhaseKind::Announced, -1),
                (PhaseKind::Collecting, 0),
                (PhaseKind::Evaluating, 10),
                (PhaseKind::Voting, 20),
                (PhaseKind::Decided, 30),
            ],
        }
    }
}

impl Contest {
    /// Collecting now, voted on in the open from so many days on, for ten days.
    pub fn voted_on_from(days: i64) -> Self {
        Self {
            voting: Voting {
                kind: VotingKind::Approval,
                min: 1,
                max: 3,
                counts: Counts::Shown,
            },
            phases: vec![
                (PhaseKind::Announced, -1),
                (PhaseKind::Collecting, 0),
                (PhaseKind::Voting, days),
                (PhaseKind::Decided, days + 10),
            ],
            ..Self::default()
        }
    }
}

impl Town {
    pub async fn contest(&self, asked: Contest) -> ChallengeId {
        let cx = self.cx();
        let db = &cx.database().write;
        let now = cx.now();
        let kept = challenge::ActiveModel {
            agency_id: Set(cx.agency),
            mode: Set(ChallengeMode::Open),
            state: Set(ChallengeState::Published),
            title: Set(asked.title.to_owned()),
            summary: Set("What brings people to the water?".to_owned()),
            problem: Set("The harbour is empty in winter.".to_owned()),
            for_whom: Set("Everyone who walks there.".to_owned()),
            good_answer: Set("Something that lasts.".to_owned()),
            licence: Set("Everyone may use the ideas.".to_owned()),
            lang: Set(Lang::En),
            blueprint: Set(Blueprint::IdeasThenVote),
            form: Set(asked.form),
            form_version: Set(1),
            gates: Set(asked.gates),
            voting: Set(asked.voting),
            zone: Set("Europe/Helsinki".to_owned()),
            preview_key: Set(ports::secrets::random_key()),
            published_at: Set(Some(now)),
            idea_count: Set(0),
            ballot_count: Set(0),
            version: Set(1),
            created_at: Set(now),
            updated_at: Set(now),
            ..Default::default()
        }
        .insert(db)
        .await
        .expect("a challenge can be put up");
        for (kind, days) in asked.phases {
            phase::ActiveModel {
                agency_id: Set(cx.agency),
                challenge_id: Set(kept.id),
                kind: Set(kind),
                starts_at: Set(now + TimeDelta::days(days)),
                ..Default::default()
            }
            .insert(db)
            .await
            .expect("a phase has its date");
        }
        kept.id
    }

    /// A question of the challenge's form.
    pub async fn asks(
        &self,
        id: ChallengeId,
        kind: QuestionKind,
        label: &str,
        required: bool,
        options: &[&str],
        condition: Option<Condition>,
    ) -> QuestionId {
        let cx = self.cx();
        let kept = question::ActiveModel {
            agency_id: Set(cx.agency),
            challenge_id: Set(id),
            position: Set(0),
            kind: Set(kind),
            label: Set(label.to_owned()),
            help: Set(None),
            required: Set(required),
            options: Set(Options(
                options.iter().map(|option| (*option).to_owned()).collect(),
            )),
            condition: Set(condition),
            retired_at: Set(None),
            created_at: Set(cx.now()),
            ..Default::default()
        }
        .insert(&cx.database().write)
        .await
        .expect("a question can be asked");
        kept.id
    }

    /// The question is asked no more.
    pub async fn retires(&self, question: QuestionId) {
        let cx = self.cx();
        question::ActiveModel {
            id: Set(question),
            retired_at: Set(Some(cx.now())),
            ..Default::default()
        }
        .update(&cx.database().write)
        .await
        .expect("a question can be retired");
    }

    pub async fn invites(&self, id: ChallengeId, email: &str, deed: GateDeed) {
        let cx = self.cx();
        invitation::ActiveModel {
            agency_id: Set(cx.agency),
            challenge_id: Set(id),
            email_key: Set(email.to_owned()),
            deed: Set(deed),
            created_at: Set(cx.now()),
            ..Default::default()
        }
        .insert(&cx.database().write)
        .await
        .expect("somebody can be invited");
    }

    /// Moves the clock by whole days.
    pub fn days(&self, days: u64) {
        self.clock
            .advance(std::time::Duration::from_secs(days * 24 * 3600));
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.cx().now()
    }
}
