//! What ideas answer to the questions of their challenge.

use challenges::{Answers, form::value_key};
use entity::ideas::form_answer;
use entity::words::{AgencyId, ChallengeId, IdeaId, QuestionId};
use hall::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use std::collections::HashMap;

pub async fn keep(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    idea: IdeaId,
    challenge: ChallengeId,
    answers: &Answers,
) -> Result<()> {
    let rows: Vec<form_answer::ActiveModel> = answers
        .iter()
        .flat_map(|(question, values)| values.iter().map(move |value| (*question, value)))
        .map(|(question, value)| form_answer::ActiveModel {
            agency_id: Set(agency),
            idea_id: Set(idea),
            challenge_id: Set(challenge),
            question_id: Set(question),
            value: Set(value.clone()),
            value_key: Set(value_key(value)),
            ..Default::default()
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    use form_answer::Column::{IdeaId, QuestionId, ValueKey};
    form_answer::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([IdeaId, QuestionId, ValueKey])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Forgets what an idea answered to these questions.
pub async fn forget(
    tx: &impl ConnectionTrait,
    idea: IdeaId,
    questions: &[QuestionId],
) -> Result<()> {
    if questions.is_empty() {
        return Ok(());
    }
    form_answer::Entity::delete_many()
        .filter(form_answer::Column::IdeaId.eq(idea))
        .filter(form_answer::Column::QuestionId.is_in(questions.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// What these ideas answer, question by question.
pub async fn of_ideas(
    db: &impl ConnectionTrait,
    ideas: &[IdeaId],
) -> Result<HashMap<IdeaId, Answers>> {
    if ideas.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = form_answer::Entity::find()
        .filter(form_answer::Column::IdeaId.is_in(ideas.iter().copied()))
        .order_by_asc(form_answer::Column::Id)
        .all(db)
        .await?;
    let mut found: HashMap<IdeaId, Answers> = HashMap::new();
    for row in rows {
        found
            .entry(row.idea_id)
            .or_default()
            .entry(row.question_id)
            .or_default()
            .push(row.value);
    }
    Ok(found)
}
