//! What is heard of challenges: followers of dates, answers and news; whoever began an idea of reminders; whoever stands
//! behind an idea of the decision and of its carrying out; colleagues of what is asked of them.

use crate::news::News;
use crate::store::notices::{self, Concerned, Told};
use entity::words::{ChallengeId, Kind, MilestoneId, PersonId, PhaseKind, QueryId, Visibility};
use hall::job::Listener;
use hall::{Cx, Event, Result};

pub(crate) struct ChallengeNotices;

#[async_trait::async_trait]
impl Listener for ChallengeNotices {
    fn name(&self) -> &'static str {
        "challenge-notices"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::ChallengePhaseBegun { challenge, phase } => {
                let to_do = matches!(
                    phase,
                    PhaseKind::Collecting | PhaseKind::Voting | PhaseKind::CarriedOut
                );
                to_do.then(|| format!("begun:{challenge}:{phase}"))
            }
            Event::ChallengePhaseMoved { changes, .. } => {
                Some(format!("moved:{}", changes.first()?))
            }
            Event::ChallengeCancelled { challenge } => Some(format!("cancelled:{challenge}")),
            Event::ChallengeDecided { challenge } => Some(format!("decided:{challenge}")),
            Event::ChallengeAsked { query, .. } | Event::QuerySeenOtherwise { query, .. } => {
                Some(format!("asked:{query}"))
            }
            Event::ChallengeQuestionAnswered { query, .. } => Some(format!("answered:{query}")),
            Event::ChallengeNewsTold { news, .. } => Some(format!("news:{news}")),
            Event::ChallengeReminder { challenge, kind } => {
                Some(format!("reminder:{challenge}:{kind}"))
            }
            Event::ChallengeReviewAsked { review, .. } => Some(format!("review:{review}")),
            Event::ChallengeReviewed { review, .. } => Some(format!("reviewed:{review}")),
            Event::MilestoneTold {
                milestone, update, ..
            } => Some(format!("step:{milestone}:{update:?}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match event {
            Event::ChallengePhaseBegun { challenge, phase } => begun(cx, *challenge, *phase).await,
            Event::ChallengePhaseMoved { challenge, changes } => {
                for change in changes {
                    let news = News::PhaseMoved { change: *change };
                    let by = notices::mover(cx.db(), *change).await?;
                    let told = of(*challenge, news, format!("moved:{change}"), by);
                    notices::keep(cx, &told, Concerned::FollowersOf(*challenge)).await?;
                }
                Ok(())
            }
            Event::ChallengeCancelled { challenge } => {
                let key = format!("cancelled:{challenge}");
                let told = of(*challenge, News::CalledOff, key, None);
                notices::keep(cx, &told, Concerned::ReadyFor(*challenge)).await
            }
            Event::ChallengeDecided { challenge } => {
                let by = notices::decider(cx.db(), *challenge).await?;
                let told = of(
                    *challenge,
                    News::Decided,
                    format!("decided:{challenge}"),
                    by,
                );
                notices::keep(cx, &told, Concerned::AwaitingDecision(*challenge)).await
            }
            Event::ChallengeAsked { challenge, query }
            | Event::QuerySeenOtherwise { challenge, query } => asked(cx, *challenge, *query).await,
            Event::ChallengeQuestionAnswered { challenge, query } => {
                answered(cx, *challenge, *query).await
            }
            Event::ChallengeNewsTold { challenge, news } => {
                let by = notices::teller(cx.db(), *news).await?;
                let told = of(
                    *challenge,
                    News::Told { item: *news },
                    format!("news:{news}"),
                    by,
                );
                notices::keep(cx, &told, Concerned::FollowersOf(*challenge)).await
            }
            Event::ChallengeReminder { challenge, kind } => {
                // A date that moved is reminded of anew.
                let closes = challenges::brief(cx, *challenge)
                    .await?
                    .timeline
                    .ends(PhaseKind::Collecting)
                    .map_or(0, |at| at.timestamp());
                let key = format!("reminder:{challenge}:{kind}:{closes}");
                let told = of(*challenge, News::Reminder { kind: *kind }, key, None);
                notices::keep(cx, &told, Concerned::ReadyFor(*challenge)).await
            }
            Event::ChallengeReviewAsked { challenge, review } => {
                let Some(row) = notices::review(cx.db(), *review).await? else {
                    return Ok(());
                };
                let news = News::ReviewAsked { review: *review };
                let told = of(*challenge, news, format!("review:{review}"), None);
                notices::keep(cx, &told, Concerned::One(row.asked_of)).await
            }
            Event::ChallengeReviewed { challenge, review } => {
                let Some(row) = notices::review(cx.db(), *review).await? else {
                    return Ok(());
                };
                let news = News::Reviewed { review: *review };
                let told = of(*challenge, news, format!("reviewed:{review}"), None);
                notices::keep(cx, &told, Concerned::One(row.asked_by)).await
            }
            Event::MilestoneTold {
                challenge,
                milestone,
                update,
            } => step(cx, *challenge, *milestone, *update).await,
            _ => Ok(()),
        }
    }
}

async fn begun(cx: &Cx, challenge: ChallengeId, phase: PhaseKind) -> Result<()> {
    let key = format!("begun:{challenge}:{phase}");
    let told = of(challenge, News::PhaseBegun { phase }, key, None);
    let whom = match phase {
        PhaseKind::Voting => Concerned::TakingPartIn(challenge),
        _ => Concerned::FollowersOf(challenge),
    };
    notices::keep(cx, &told, whom).await
}

/// Its keeper hears of a question once it is public.
async fn asked(cx: &Cx, challenge: ChallengeId, id: QueryId) -> Result<()> {
    let Some(query) = notices::query(cx.db(), id).await? else {
        return Ok(());
    };
    if query.visibility != Visibility::Public || query.answered_at.is_some() {
        return Ok(());
    }
    let news = News::Asked { query: id };
    let told = of(challenge, news, format!("asked:{id}"), query.asker_id);
    notices::keep(cx, &told, Concerned::KeepersOf(challenge)).await
}

async fn answered(cx: &Cx, challenge: ChallengeId, id: QueryId) -> Result<()> {
    let Some(query) = notices::query(cx.db(), id).await? else {
        return Ok(());
    };
    // Given anew, it is heard anew.
    let at = query.answered_at.map_or(0, |at| at.timestamp_micros());
    let news = News::QueryAnswered { query: id };
    let told = of(
        challenge,
        news,
        format!("query-answered:{id}:{at}"),
        query.answered_by,
    );
    if let Some(asker) = query.asker_id {
        notices::keep(cx, &told, Concerned::One(asker)).await?;
    }
    if query.visibility != Visibility::Public {
        return Ok(());
    }
    notices::keep(cx, &told, Concerned::FollowersOf(challenge)).await
}

async fn step(
    cx: &Cx,
    challenge: ChallengeId,
    milestone: MilestoneId,
    update: Option<i64>,
) -> Result<()> {
    let done = notices::step_done(cx.db(), milestone).await?;
    let key = match update {
        Some(update) => format!("step:{milestone}:update:{update}"),
        None => format!("step:{milestone}:{}", if done { "done" } else { "new" }),
    };
    let told = of(challenge, News::Step { milestone, update }, key, None);
    notices::keep(cx, &told, Concerned::BehindStep(milestone)).await?;
    notices::keep(cx, &told, Concerned::FollowersOf(challenge)).await
}

fn of(challenge: ChallengeId, news: News, key: String, except: Option<PersonId>) -> Told {
    Told {
        kind: Kind::Challenge,
        thing: challenge.0,
        news,
        key: format!("challenge-{key}"),
        except,
    }
}
