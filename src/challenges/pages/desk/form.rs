//! The idea form: which parts are asked for, and the organiser's own questions in their order.

use super::{Head, desk, head, worded};
use crate::browse::{self, Part};
use crate::draft::{self as drafting, FormInput, QuestionCondition, QuestionInput};
use crate::pages::public::Choice;
use crate::pages::samples;
use crate::views::DeskView;
use entity::words::{ChallengeId, FormParts, Lang, Need, QuestionId, QuestionKind};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use press::{Page, say};
use serde::Serialize;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
struct QuestionForm {
    place: usize,
    id: String,
    label: String,
    help: String,
    required: bool,
    options: String,
    kinds: Vec<Choice>,
    after: Vec<Choice>,
    is: String,
    new: bool,
    dropped: bool,
    /// Whether another question stands before it, and after it.
    up: bool,
    down: bool,
}

#[derive(Serialize)]
pub struct FormPage {
    head: Head,
    parts: Vec<PartForm>,
    questions: Vec<QuestionForm>,
    version: i64,
    /// The place a question has just been moved to.
    moved: Option<usize>,
}

#[derive(Serialize)]
struct PartForm {
    field: &'static str,
    label: String,
    needs: Vec<Choice>,
}

/// Empty questions at the end of the form.
const BLANKS: usize = 2;

fn form_page(lang: Lang, view: &DeskView, input: &FormInput) -> FormPage {
    let part = |field: &'static str, need: Need| PartForm {
        field,
        label: say(lang, &format!("challenges-part-{field}"), &[]),
        needs: worded(lang, "need", Need::ALL, need),
    };
    let parts = &input.parts;
    let labels: Vec<&str> = input
        .questions
        .iter()
        .map(|question| question.label.as_str())
        .collect();
    let many = input.questions.len();
    let question = |place: usize, of: Option<&QuestionInput>| QuestionForm {
        place: place + 1,
        id: of
            .and_then(|one| one.id)
            .map(|id| id.to_string())
            .unwrap_or_default(),
        label: of.map(|one| one.label.clone()).unwrap_or_default(),
        help: of.and_then(|one| one.help.clone()).unwrap_or_default(),
        required: of.is_some_and(|one| one.required),
        options: of.map(|one| one.options.join("\n")).unwrap_or_default(),
        kinds: worded(
            lang,
            "kind",
            QuestionKind::ALL,
            of.map_or(QuestionKind::Short, |one| one.kind),
        ),
        after: labels
            .iter()
            .take(place)
            .enumerate()
            .map(|(earlier, label)| {
                let chosen = of
                    .and_then(|one| one.after.as_ref())
                    .is_some_and(|after| after.question == earlier as i64 + 1);
                Choice::new(earlier + 1, format!("{}. {label}", earlier + 1), chosen)
            })
            .collect(),
        is: of
            .and_then(|one| one.after.as_ref())
            .map(|after| after.is.clone())
            .unwrap_or_default(),
        new: of.is_none(),
        dropped: false,
        up: of.is_some() && place > 0,
        down: place + 1 < many,
    };
    FormPage {
        head: head(view),
        parts: vec![
            part("text", parts.text),
            part("image", parts.image),
            part("attachment", parts.attachment),
            part("cost", parts.cost),
            part("place", parts.place),
        ],
        questions: (0..many + BLANKS)
            .map(|place| question(place, input.questions.get(place)))
            .collect(),
        version: view.form_version,
        moved: None,
    }
}

pub async fn form(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Form).await?;
    let input = FormInput {
        parts: view.parts.clone(),
        questions: view.questions.clone(),
    };
    visit.show(&form_page(visit.lang, &view, &input))
}

/// The form as it was typed: every question with words, and which of them are ticked away.
struct Typed {
    parts: FormParts,
    questions: Vec<QuestionInput>,
    dropped: Vec<bool>,
    /// Where each question stood on the page.
    places: Vec<i64>,
}

fn typed_form(visit: &Visit) -> Typed {
    let need = |field: &str| {
        visit
            .field(&format!("part-{field}"))
            .and_then(|word| word.parse().ok())
            .unwrap_or(Need::Off)
    };
    let mut typed = Typed {
        parts: FormParts {
            text: need("text"),
            image: need("image"),
            attachment: need("attachment"),
            cost: need("cost"),
            place: need("place"),
        },
        questions: Vec::new(),
        dropped: Vec::new(),
        places: Vec::new(),
    };
    for place in 1..=60 {
        let field = |name: &str| visit.field(&format!("q{place}-{name}")).map(str::trim);
        let Some(label) = field("label") else { break };
        if label.is_empty() {
            continue;
        }
        // A condition follows its question to the place where that has come to stand.
        let after = field("after")
            .and_then(|typed| typed.parse::<i64>().ok())
            .map(|was| QuestionCondition {
                question: typed
                    .places
                    .iter()
                    .position(|place| *place == was)
                    .map_or(0, |at| at as i64 + 1),
                is: field("is").unwrap_or_default().to_owned(),
            });
        typed.questions.push(QuestionInput {
            id: field("id").and_then(|id| id.parse::<QuestionId>().ok()),
            kind: field("kind")
                .and_then(|kind| kind.parse().ok())
                .unwrap_or(QuestionKind::Short),
            label: label.to_owned(),
            help: field("help")
                .map(str::to_owned)
                .filter(|help| !help.is_empty()),
            required: field("required").is_some_and(|tick| !tick.is_empty()),
            options: field("options")
                .unwrap_or_default()
                .lines()
                .map(str::to_owned)
                .collect(),
            after,
        });
        typed
            .dropped
            .push(field("drop").is_some_and(|tick| !tick.is_empty()));
        typed.places.push(place);
    }
    typed
}

impl Typed {
    /// What is to be kept: without the questions ticked away.
    fn kept(self) -> FormInput {
        let mut new_place = Vec::with_capacity(self.dropped.len());
        let mut next = 0;
        for dropped in &self.dropped {
            next += i64::from(!dropped);
            new_place.push(if *dropped { 0 } else { next });
        }
        let place_of = |was: i64| {
            usize::try_from(was - 1)
                .ok()
                .and_then(|at| new_place.get(at))
                .copied()
                .unwrap_or(0)
        };
        FormInput {
            parts: self.parts,
            questions: self
                .questions
                .into_iter()
                .zip(&self.dropped)
                .filter(|(_, dropped)| !**dropped)
                .map(|(mut question, _)| {
                    if let Some(after) = &mut question.after {
                        after.question = place_of(after.question);
                    }
                    question
                })
                .collect(),
        }
    }

    /// One question changes places with its neighbour, and conditions go with their questions. The place it has then.
    ///
    /// # Errors
    /// `Invalid` where it would come to stand before the question its own condition asks about.
    fn moves(&mut self, place: i64, up: bool) -> Result<usize> {
        let Some(at) = self.places.iter().position(|one| *one == place) else {
            return Err(Error::invalid("questions", "challenges-problem-choice"));
        };
        let to = match up {
            true => at.checked_sub(1),
            false => Some(at + 1).filter(|to| *to < self.questions.len()),
        };
        let Some(to) = to else { return Ok(at + 1) };
        let (first, second) = (at.min(to) as i64 + 1, at.max(to) as i64 + 1);
        let leans = self.questions[at.max(to)]
            .after
            .as_ref()
            .is_some_and(|after| after.question == first);
        if leans {
            return Err(Error::Invalid(Problems::one(
                format!("question-{}", at + 1),
                Say::of("challenges-problem-move")
                    .with("later", second)
                    .with("earlier", first),
            )));
        }
        self.questions.swap(at, to);
        self.dropped.swap(at, to);
        for after in self
            .questions
            .iter_mut()
            .filter_map(|question| question.after.as_mut())
        {
            after.question = match after.question {
                one if one == first => second,
                one if one == second => first,
                other => other,
            };
        }
        Ok(to + 1)
    }
}

pub async fn keep_form(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed = typed_form(&visit);
    if let Some(asked) = visit.field("move") {
        return move_question(&visit, id, typed, asked).await;
    }
    let input = typed.kept();
    match drafting::keep_form(&visit.cx, id, input.clone()).await {
        Ok(_) => {
            let next = if visit.field("do") == Some("next") {
                ""
            } else {
                "/form"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Form).await?;
            visit.again(&form_page(visit.lang, &view, &input), problems)
        }
        Err(other) => Err(other),
    }
}

/// Shows the form in another order. It is asked so once the form is kept.
async fn move_question(
    visit: &Visit,
    id: ChallengeId,
    mut typed: Typed,
    asked: &str,
) -> Result<Response> {
    let (place, way) = asked.split_once('-').unwrap_or((asked, ""));
    let done = typed.moves(place.parse().unwrap_or(0), way == "up");
    let view = browse::desk(&visit.cx, id, Part::Form).await?;
    let input = FormInput {
        parts: typed.parts,
        questions: typed.questions,
    };
    let mut page = form_page(visit.lang, &view, &input);
    for (question, dropped) in page.questions.iter_mut().zip(typed.dropped) {
        question.dropped = dropped;
    }
    match done {
        Ok(place) => {
            page.moved = Some(place);
            visit.show(&page)
        }
        Err(Error::Invalid(problems)) => visit.again(&page, problems),
        Err(other) => Err(other),
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "challenges/desk/form.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| {
                let input = FormInput {
                    parts: view.parts.clone(),
                    questions: view.questions.clone(),
                };
                form_page(Lang::En, &view, &input)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(questions: &[(&str, Option<i64>)]) -> Typed {
        Typed {
            parts: FormParts::default(),
            questions: questions
                .iter()
                .map(|(label, after)| QuestionInput {
                    id: None,
                    kind: QuestionKind::Short,
                    label: (*label).to_owned(),
                    help: None,
                    required: false,
                    options: Vec::new(),
                    after: after.map(|question| QuestionCondition {
                        question,
                        is: "Yes".to_owned(),
                    }),
                })
                .collect(),
            dropped: vec![false; questions.len()],
            places: (1..=questions.len() as i64).collect(),
        }
    }

    fn order(form: &FormInput) -> Vec<(String, Option<i64>)> {
        form.questions
            .iter()
            .map(|one| {
                let after = one.after.as_ref().map(|after| after.question);
                (one.label.clone(), after)
            })
            .collect()
    }

    #[test]
    fn a_question_moves_and_conditions_go_with_it() {
        let mut form = typed(&[("a", None), ("b", None), ("c", Some(1))]);
        assert_eq!(form.moves(1, false).unwrap(), 2);
        assert_eq!(
            order(&form.kept()),
            [
                ("b".to_owned(), None),
                ("a".to_owned(), None),
                ("c".to_owned(), Some(2))
            ]
        );
        let mut form = typed(&[("a", None), ("b", Some(1))]);
        assert!(matches!(form.moves(2, true), Err(Error::Invalid(_))));
        assert!(matches!(form.moves(1, false), Err(Error::Invalid(_))));
        assert_eq!(form.moves(1, true).unwrap(), 1);
        assert_eq!(form.moves(2, false).unwrap(), 2);
        assert!(matches!(form.moves(9, true), Err(Error::Invalid(_))));
    }

    #[test]
    fn what_is_ticked_away_is_left_out_and_places_close_up() {
        let mut form = typed(&[("a", None), ("b", None), ("c", Some(2))]);
        form.dropped[0] = true;
        assert_eq!(
            order(&form.kept()),
            [("b".to_owned(), None), ("c".to_owned(), Some(1))]
        );
    }
}
