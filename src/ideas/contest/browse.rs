//! The ideas of one challenge: their list, by everything the noticeboard is narrowed by and by what they answer.

use crate::browse::{Filter, Place, Sort, Within, page_of, paged, rows_in, search_within};
use crate::contest::{ballot, window};
use crate::store;
use crate::store::lists::Lot;
use crate::views::{FormAnswer, IdeaRow, Listed};
use challenges::{Answers, Form, Window};
use chrono::Datelike;
use entity::ideas::idea::Model;
use entity::words::{ChallengeId, IdeaId, QuestionKind, VotingKind};
use hall::Cx;
use hall::error::{Error, Result};

/// A challenge as its list of ideas needs it.
pub struct Setting {
    pub window: Window,
    pub form: Form,
}

/// The challenge and its form. Two questions.
///
/// # Errors
/// `Missing` for a challenge the asker may not see.
pub async fn setting(cx: &Cx, id: ChallengeId) -> Result<Setting> {
    let window = challenges::window(cx, id).await?;
    let form = challenges::form_of_brief(cx, &window.brief).await?;
    Ok(Setting { window, form })
}

impl Setting {
    /// The orders that can be asked for now. While counts are closed none tells them.
    pub fn sorts(&self, cx: &Cx) -> Vec<Sort> {
        let mut sorts = vec![Sort::Random, Sort::Newest];
        if !window::hides_counts(cx, &self.window.brief) {
            sorts.push(Sort::MostSupported);
        }
        sorts.extend([Sort::Trending, Sort::LeastSeen]);
        sorts
    }

    /// Questions a list can be narrowed by: those with choices, and numbers.
    pub fn narrowing(&self) -> impl Iterator<Item = &challenges::Question> {
        self.form.asked().filter(|question| {
            matches!(
                question.kind,
                QuestionKind::OneOf | QuestionKind::SomeOf | QuestionKind::Number
            )
        })
    }
}

/// A page of the challenge's ideas. Three questions, and one more where votes may be seen.
///
/// # Errors
/// `Invalid` for an order that would tell closed counts, or a place of another order.
pub async fn list(
    cx: &Cx,
    setting: &Setting,
    filter: Filter,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<IdeaRow, Place>> {
    let brief = &setting.window.brief;
    let filter = within(cx, setting, filter).await?;
    let mut found = paged(cx, &filter, after, most, Some(brief)).await?;
    add_votes(cx, setting, &mut found.rows).await?;
    Ok(found)
}

/// The filter, as it stands within the challenge.
async fn within(cx: &Cx, setting: &Setting, filter: Filter) -> Result<Filter> {
    let brief = &setting.window.brief;
    if filter.mine {
        cx.person()?;
    }
    if !setting.sorts(cx).contains(&filter.sort) {
        return Err(Error::invalid("sort", "ideas-problem-sort-closed"));
    }
    let mut filter = Filter {
        agency: brief.agency,
        within: Within::Challenge(brief.id),
        seed: seed(cx, brief.id),
        visibility: None,
        ..filter
    };
    if let Some(q) = filter.q.take().filter(|q| !q.trim().is_empty()) {
        filter.among = Some(search_within(cx, &filter, &q).await?);
    }
    Ok(filter)
}

async fn add_votes(cx: &Cx, setting: &Setting, rows: &mut [IdeaRow]) -> Result<()> {
    let brief = &setting.window.brief;
    let votes = ballot::votes(cx, brief).await?;
    if brief.voting.kind == VotingKind::Approval && !window::hides_counts(cx, brief) {
        for row in rows {
            row.votes = Some(votes.get(&row.id).copied().unwrap_or(0));
        }
    }
    Ok(())
}

/// An idea with all its words, for paper and for tables.
pub struct Whole {
    pub row: IdeaRow,
    pub text: String,
    pub place: Option<String>,
    pub amount: Option<i64>,
    pub currency: Option<String>,
    /// What became of it where it came from.
    pub outcome: Option<String>,
    pub answers: Vec<FormAnswer>,
}

/// A page of the challenge's ideas with all their words and answers. Three questions, and one more where votes may be seen.
///
/// # Errors
/// As for the list.
pub async fn whole(
    cx: &Cx,
    setting: &Setting,
    filter: Filter,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<Whole, Place>> {
    let filter = within(cx, setting, filter).await?;
    let Listed { rows: found, next } = page_of(cx, &filter, after, most).await?;
    let ids: Vec<IdeaId> = found.iter().map(|idea| idea.id).collect();
    let mut given = store::entries::of_ideas(cx.db(), &ids).await?;
    let mut rows = rows_in(cx, found.clone(), &setting.window.brief).await?;
    add_votes(cx, setting, &mut rows).await?;
    let rows = found
        .into_iter()
        .zip(rows)
        .map(|(idea, row)| Whole {
            text: idea.text,
            place: idea.place,
            amount: idea.amount,
            currency: idea.currency,
            outcome: idea.origin_outcome,
            answers: told(&setting.form, given.remove(&row.id).unwrap_or_default()),
            row,
        })
        .collect();
    Ok(Listed { rows, next })
}

/// Answers under their questions, in the order of the form.
pub fn told(form: &Form, mut answers: Answers) -> Vec<FormAnswer> {
    form.questions
        .iter()
        .filter_map(|question| {
            Some(FormAnswer {
                question: question.id,
                label: question.label.clone(),
                kind: question.kind,
                values: answers.remove(&question.id)?,
                retired: question.retired,
            })
        })
        .collect()
}

/// The lot of one person in one challenge: always the same for them, another for everyone else. Visitors share one, which
/// is drawn anew every day.
pub fn seed(cx: &Cx, id: ChallengeId) -> i64 {
    let who = match cx.actor.person() {
        Some(person) => person.0,
        None => -i64::from(cx.now().num_days_from_ce()),
    };
    // Neighbouring numbers begin far from each other.
    who.wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(id.0.wrapping_mul(1_442_695_040_888_963_407))
}

/// Puts ideas into the reader's own order of lot.
pub(crate) fn shuffle(cx: &Cx, id: ChallengeId, ideas: &mut [Model]) {
    let lot = Lot::of(seed(cx, id));
    ideas.sort_by_key(|idea| (lot.draw(idea.id), idea.id));
}
