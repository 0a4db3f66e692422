//! An idea handed in to a challenge: what its form asks for, and whether what was typed fits it.

use crate::files::KeptFile;
use crate::idea;
use crate::store;
use crate::submit::{Submission, check_place, tidy_place};
use agencies::Site;
use challenges::{Answers, Form, GivenParts};
use entity::ideas::idea::Model;
use entity::words::{AgencyId, ChallengeId, FileRole, IdeaId, Need, QuestionId};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Tx};

/// The currency costs are given in. Sums of other currencies come only with imports.
pub const CURRENCY: &str = "EUR";

/// What was typed, measured and found to fit: an ordinary idea, or one for a challenge.
pub(crate) struct Fitting {
    pub title: String,
    pub text: String,
    pub place: Option<String>,
    pub amount: Option<i64>,
    pub files: Vec<KeptFile>,
    /// `None`: no answers were spoken of, those there stay.
    pub answers: Option<Answers>,
}

/// Whether what was typed fits, every problem at once.
///
/// `standing`: how many pictures and papers the idea already has and keeps.
pub(crate) fn fitting(
    cx: &Cx,
    site: &Site,
    form: Option<&Form>,
    asked: &Submission,
    standing: &[FileRole],
) -> Result<Fitting> {
    let limits = &cx.config().limits;
    let mut problems = Problems::default();
    let words = match form {
        Some(_) => idea::measured_words(&asked.title, &asked.text, limits),
        None => idea::checked_words(&asked.title, &asked.text, limits),
    };
    let (title, text) = gathered(&mut problems, words)?.unwrap_or_default();
    gathered(&mut problems, check_place(site, asked))?;
    let typed = asked.amount.as_deref().unwrap_or_default();
    let amount = gathered(&mut problems, idea::checked_amount(typed))?.flatten();
    let mut fit = Fitting {
        title,
        text,
        place: tidy_place(asked.place.as_deref()),
        amount,
        files: asked.files.clone(),
        answers: asked.answers.clone(),
    };
    match form {
        Some(form) => {
            fit_form(&mut problems, form, &mut fit, standing, !typed.is_empty())?;
        }
        None => fit.amount = None,
    }
    problems.done()?;
    Ok(fit)
}

fn fit_form(
    problems: &mut Problems,
    form: &Form,
    fit: &mut Fitting,
    standing: &[FileRole],
    cost_typed: bool,
) -> Result<()> {
    let parts = &form.parts;
    let has = |role| {
        standing.contains(&role) || fit.files.iter().any(|file: &KeptFile| file.role == role)
    };
    let given = GivenParts {
        text: !fit.text.is_empty(),
        image: has(FileRole::Image),
        attachment: has(FileRole::Attachment),
        // A sum that cannot be read is told once, as that.
        cost: cost_typed,
        place: fit.place.is_some(),
    };
    let came = |role| fit.files.iter().any(|file| file.role == role);
    for (need, came, field) in [
        (parts.text, given.text, "text"),
        (parts.image, came(FileRole::Image), "images"),
        (parts.attachment, came(FileRole::Attachment), "attachments"),
        (parts.cost, given.cost, "amount"),
        (parts.place, given.place, "place"),
    ] {
        problems.expect(
            need != Need::Off || !came,
            field,
            Say::of("ideas-problem-not-asked"),
        );
    }
    match &fit.answers {
        Some(answers) => {
            fit.answers = gathered(problems, form.checked(given, answers))?;
        }
        None => {
            // Only the parts are looked at; the answers there stay as they are.
            let bare = Form {
                questions: Vec::new(),
                ..form.clone()
            };
            gathered(problems, bare.checked(given, &Answers::new()))?;
        }
    }
    Ok(())
}

/// Takes the problems of one check to the others, so that a form comes back with all of them.
fn gathered<T>(problems: &mut Problems, checked: Result<T>) -> Result<Option<T>> {
    match checked {
        Ok(value) => Ok(Some(value)),
        Err(Error::Invalid(found)) => {
            problems.0.extend(found.0);
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

/// Keeps the answers of an idea in place of those it had. Answers to questions retired since stay readable.
pub(crate) async fn keep_answers(
    tx: &Tx,
    agency: AgencyId,
    idea: IdeaId,
    challenge: ChallengeId,
    form: &Form,
    answers: &Answers,
) -> Result<()> {
    let asked: Vec<QuestionId> = form.asked().map(|question| question.id).collect();
    let spoken: Vec<QuestionId> = asked.into_iter().chain(answers.keys().copied()).collect();
    store::entries::forget(&**tx, idea, &spoken).await?;
    store::entries::keep(&**tx, agency, idea, challenge, answers).await
}

/// A draft that is handed in leaves behind what it answered to questions nobody asks any more.
pub(crate) async fn forget_draft(tx: &Tx, idea: IdeaId, form: &Form) -> Result<()> {
    let known: Vec<QuestionId> = form.questions.iter().map(|question| question.id).collect();
    store::entries::forget(&**tx, idea, &known).await
}

/// The challenge's own count of its ideas follows what is listed.
pub(crate) async fn count(tx: &Tx, before: Option<&Model>, after: &Model) -> Result<()> {
    let listed = |idea: &Model| i64::from(idea::is_listed(idea));
    let change = listed(after) - before.map_or(0, listed);
    match after.challenge_id {
        Some(id) if change != 0 => challenges::count_ideas(tx, id, change).await,
        _ => Ok(()),
    }
}
