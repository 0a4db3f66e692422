//! What people say of the answers they got: for the management with their words, for everyone only where enough have
//! answered.

use crate::{promise, store};
use chrono::{DateTime, Utc};
use entity::cases::{case_survey, case_survey_figure};
use entity::words::{CaseId, Lang, PersonId, ThemeId};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use poem_openapi::Object;
use serde::Serialize;
use std::collections::HashMap;

/// Fewer answers than that say more of who gave them than of the service.
const ENOUGH: i64 = 5;
/// Words on one page.
const TO_READ: u64 = 100;

/// How people found it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Object)]
pub struct RatedFigure {
    /// `2026-11`, the name of a theme or of a team; empty for the total.
    pub name: String,
    pub number: i64,
    /// How many gave one, two, three, four, five.
    pub counts: Vec<i64>,
    /// The mean, in hundredths; null without any.
    pub mean_hundredths: Option<i64>,
    /// Of a hundred: those who gave four or five; null without any.
    pub content_percent: Option<i64>,
    /// The mean as its reader writes it, cut off and not rounded up: `4.2`, `4,2`.
    #[oai(skip)]
    pub mean: String,
}

impl RatedFigure {
    fn named(name: String) -> Self {
        Self {
            name,
            counts: vec![0; 5],
            ..Self::default()
        }
    }

    fn add(&mut self, row: &case_survey_figure::Model) {
        let of = [row.ones, row.twos, row.threes, row.fours, row.fives];
        for (sum, more) in self.counts.iter_mut().zip(of) {
            *sum += more;
        }
    }

    fn finish(mut self, lang: Lang) -> Self {
        self.number = self.counts.iter().sum();
        if self.number > 0 {
            let sum: i64 = (1..).zip(&self.counts).map(|(score, n)| score * n).sum();
            let hundredths = sum * 100 / self.number;
            self.mean_hundredths = Some(hundredths);
            self.mean = press::numbers::decimal(lang, (hundredths / 10) as f64 / 10.0, 1, 1);
            let content = self.counts[3] + self.counts[4];
            self.content_percent = Some(content * 100 / self.number);
        }
        self
    }
}

/// What one person said of the answer.
#[derive(Clone, Debug, Serialize, Object)]
pub struct RatedLine {
    pub case: CaseId,
    pub reference: String,
    pub score: i64,
    /// The score in a word.
    pub score_name: String,
    pub words: Option<String>,
    pub lang: Lang,
    pub theme: Option<String>,
    pub team: Option<String>,
    pub at: DateTime<Utc>,
    /// A low score nobody has seen to.
    pub waits: bool,
    pub url: String,
}

/// The regular review of the management.
#[derive(Clone, Debug, Default, Serialize, Object)]
#[oai(rename = "SurveyReview")]
pub struct ReviewView {
    pub total: RatedFigure,
    /// Newest first.
    pub months: Vec<RatedFigure>,
    /// Most first.
    pub themes: Vec<RatedFigure>,
    /// Most first.
    pub teams: Vec<RatedFigure>,
    /// What was said, and low scores nobody has seen to, newest first.
    pub words: Vec<RatedLine>,
}

/// A score in a word.
pub fn score_name(lang: Lang, score: i64) -> String {
    let key = match score {
        1 => "cases-score-1",
        2 => "cases-score-2",
        3 => "cases-score-3",
        4 => "cases-score-4",
        _ => "cases-score-5",
    };
    press::say(lang, key, &[])
}

/// Adds to the line of that name, or begins it.
fn add(list: &mut Vec<RatedFigure>, name: String, row: &case_survey_figure::Model) {
    if let Some(known) = list.iter_mut().find(|known| known.name == name) {
        known.add(row);
        return;
    }
    let mut new = RatedFigure::named(name);
    new.add(row);
    list.push(new);
}

fn most_first(lang: Lang, list: Vec<RatedFigure>) -> Vec<RatedFigure> {
    let mut list: Vec<RatedFigure> = list.into_iter().map(|one| one.finish(lang)).collect();
    list.retain(|figure| figure.number > 0);
    list.sort_by_key(|figure| std::cmp::Reverse(figure.number));
    list
}

async fn first_month(cx: &Cx) -> Result<String> {
    let calendar = agencies::site(cx).await?.calendar()?;
    Ok(promise::first_month(&calendar, cx.now()))
}

/// What people said in the last twelve months, for those who answer for the work.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn review(cx: &Cx) -> Result<ReviewView> {
    cx.may(Deed::SeeInboxFigures(cx.agency))?;
    let site = agencies::site(cx).await?;
    let rows = store::surveys::figures(cx.db(), cx.agency, &first_month(cx).await?).await?;
    let teams: HashMap<i64, String> = store::people::teams(cx.db(), cx.agency)
        .await?
        .into_iter()
        .map(|(id, names)| (id, names.in_lang(cx.lang).to_owned()))
        .collect();
    let theme_name = |id: i64| {
        site.theme(ThemeId(id))
            .map(|theme| theme.names.in_lang(cx.lang).to_owned())
    };
    let mut total = RatedFigure::named(String::new());
    let (mut months, mut themes, mut by_team) = (Vec::new(), Vec::new(), Vec::new());
    for row in &rows {
        total.add(row);
        add(&mut months, row.month.clone(), row);
        let theme = theme_name(row.theme)
            .unwrap_or_else(|| press::say(cx.lang, "cases-promise-no-theme", &[]));
        add(&mut themes, theme, row);
        let team = teams
            .get(&row.team)
            .cloned()
            .unwrap_or_else(|| press::say(cx.lang, "cases-review-no-team", &[]));
        add(&mut by_team, team, row);
    }
    let mut months = most_first(cx.lang, months);
    months.sort_by(|one, other| other.name.cmp(&one.name));
    let words = store::surveys::to_read(cx.db(), cx.agency, TO_READ)
        .await?
        .into_iter()
        .map(|rated| RatedLine {
            case: rated.case_id,
            reference: rated.reference,
            score: rated.score,
            score_name: score_name(cx.lang, rated.score),
            words: rated.words,
            lang: rated.lang,
            theme: rated.theme_id.and_then(|id| theme_name(id.0)),
            team: rated.team_id.and_then(|id| teams.get(&id.0)).cloned(),
            at: rated.changed_at,
            waits: rated.score <= super::LOW && rated.seen_at.is_none(),
            url: addresses::desk_case(rated.case_id),
        })
        .collect();
    Ok(ReviewView {
        total: total.finish(cx.lang),
        months,
        themes: most_first(cx.lang, themes),
        teams: most_first(cx.lang, by_team),
        words,
    })
}

/// The total and the themes of which enough have answered, for everyone; nothing where they have not.
///
/// # Errors
/// A fault of the database.
pub async fn public(cx: &Cx) -> Result<Vec<RatedFigure>> {
    let site = agencies::site(cx).await?;
    let rows = store::surveys::figures(cx.db(), cx.agency, &first_month(cx).await?).await?;
    let mut total = RatedFigure::named(String::new());
    let mut themes = Vec::new();
    for row in &rows {
        total.add(row);
        if let Some(theme) = site.theme(ThemeId(row.theme)) {
            let name = theme.names.in_lang(cx.lang).to_owned();
            add(&mut themes, name, row);
        }
    }
    let mut all = vec![total.finish(cx.lang)];
    all.extend(most_first(cx.lang, themes));
    all.retain(|figure| figure.number >= ENOUGH);
    // Without a total there is nothing to take a part of.
    if all.first().is_some_and(|first| !first.name.is_empty()) {
        all.clear();
    }
    Ok(all)
}

/// Every rating of the last twelve months, for a table of one's own: no person, no number of a case.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn every_rating(cx: &Cx, most: u64) -> Result<Vec<case_survey::Model>> {
    cx.may(Deed::SeeInboxFigures(cx.agency))?;
    store::surveys::since(cx.db(), cx.agency, &first_month(cx).await?, most).await
}

/// Whom a low score comes back to: who leads the team that had it. Nobody, where nothing was rated low or somebody has
/// seen to it.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub and its staff.
pub async fn lead_of(cx: &Cx, case: CaseId) -> Result<Option<PersonId>> {
    let found = store::cases::find(cx.db(), case).await?;
    cx.may(Deed::AnswerCase(&found))?;
    let rated = store::surveys::find(cx.db(), case).await?;
    if rated.is_none_or(|rated| rated.score > super::LOW || rated.seen_at.is_some()) {
        return Ok(None);
    }
    let leads = crate::warning::leads(cx, &found).await?;
    match leads.first() {
        Some(lead) => accounts::there_for(cx, *lead).await.map(Some),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::AgencyId;

    #[test]
    fn a_mean_and_a_share_are_rounded_down_and_nothing_has_neither() {
        let row = |ones, fours, fives| case_survey_figure::Model {
            id: 1,
            agency_id: AgencyId(1),
            month: "2026-11".to_owned(),
            theme: 0,
            team: 0,
            ones,
            twos: 0,
            threes: 0,
            fours,
            fives,
        };
        let mut figure = RatedFigure::named(String::new());
        assert_eq!(figure.clone().finish(Lang::En).mean_hundredths, None);
        figure.add(&row(1, 1, 1));
        let done = figure.clone().finish(Lang::En);
        assert_eq!((done.number, done.mean_hundredths), (3, Some(333)));
        assert_eq!(
            (done.mean.as_str(), done.content_percent),
            ("3.3", Some(66))
        );
        assert_eq!(figure.finish(Lang::Fi).mean, "3,3");
    }
}
