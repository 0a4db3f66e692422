//! The form of a challenge: which parts of an idea are asked for, the organiser's own questions, and whether what was
//! answered fits them. Questions are retired, never deleted, so an answer given under an older form stays readable.

use chrono::NaiveDate;
use entity::words::{Condition, FormParts, Need, QuestionId, QuestionKind};
use hall::error::{Problems, Result};
use hall::says::Say;
use poem_openapi::Object;
use serde::Serialize;
use std::collections::BTreeMap;

/// What was answered, question by question; some-of questions have several values, an empty list is no answer.
pub type Answers = BTreeMap<QuestionId, Vec<String>>;

/// An own question of the organiser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct Question {
    pub id: QuestionId,
    pub kind: QuestionKind,
    pub label: String,
    pub help: Option<String>,
    pub required: bool,
    /// What can be chosen, for one-of and some-of.
    pub options: Vec<String>,
    /// Asked only when another question was answered so.
    pub condition: Option<Condition>,
    /// No longer asked; older answers still show under it.
    pub retired: bool,
}

impl Question {
    /// The name of its field in forms and in problems.
    pub fn field(&self) -> String {
        field(self.id)
    }
}

/// The name of a question's field in forms and in problems.
pub fn field(id: QuestionId) -> String {
    format!("question-{id}")
}

/// The form as it is now, with the questions it once had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Counts up with every change, so that a draft knows it was written for an older one.
    pub version: i64,
    pub parts: FormParts,
    /// In the order they are asked; retired ones last.
    pub questions: Vec<Question>,
}

/// Which parts of an idea were given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GivenParts {
    pub text: bool,
    pub image: bool,
    pub attachment: bool,
    pub cost: bool,
    pub place: bool,
}

const SHORT_CHARS: usize = 200;
const LONG_CHARS: usize = 5_000;
/// Characters of an answer that filters compare.
const KEY_CHARS: usize = 80;

impl Form {
    /// The questions asked now.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| !question.retired)
    }

    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Whether a question is asked at all, given the other answers. What is itself not asked has no answer.
    pub fn applies(&self, question: &Question, answers: &Answers) -> bool {
        self.applies_within(question, answers, self.questions.len())
    }

    /// `depth`: conditions followed from here at the most, so that none that lead in a circle hold anybody up.
    fn applies_within(&self, question: &Question, answers: &Answers, depth: usize) -> bool {
        let Some(condition) = &question.condition else {
            return true;
        };
        // A condition on a question that is gone holds nobody up.
        let Some(other) = self
            .question(condition.question)
            .filter(|other| !other.retired)
        else {
            return true;
        };
        let answered = answers
            .get(&condition.question)
            .is_some_and(|given| given.contains(&condition.is));
        answered && depth > 0 && self.applies_within(other, answers, depth - 1)
    }

    /// The answers, tidied: what no question asks for now is left out.
    ///
    /// # Errors
    /// `Invalid` on `text`, `images`, `attachments`, `amount`, `place` and `question-<id>`.
    pub fn checked(&self, given: GivenParts, answers: &Answers) -> Result<Answers> {
        let mut problems = Problems::default();
        let parts = &self.parts;
        for (need, given, field, key) in [
            (
                parts.text,
                given.text,
                "text",
                "challenges-problem-needs-text",
            ),
            (
                parts.image,
                given.image,
                "images",
                "challenges-problem-needs-image",
            ),
            (
                parts.attachment,
                given.attachment,
                "attachments",
                "challenges-problem-needs-attachment",
            ),
            (
                parts.cost,
                given.cost,
                "amount",
                "challenges-problem-needs-cost",
            ),
            (
                parts.place,
                given.place,
                "place",
                "challenges-problem-needs-place",
            ),
        ] {
            problems.expect(need != Need::Required || given, field, Say::of(key));
        }
        let mut kept = Answers::new();
        for question in self.asked().filter(|one| self.applies(one, answers)) {
            let said = answers.get(&question.id).map_or(&[][..], Vec::as_slice);
            match checked_answer(question, said) {
                Ok(values) if values.is_empty() => problems.expect(
                    !question.required,
                    question.field(),
                    Say::of("challenges-problem-answer-missing"),
                ),
                Ok(values) => {
                    kept.insert(question.id, values);
                }
                Err(say) => problems.add(question.field(), say),
            }
        }
        problems.done()?;
        Ok(kept)
    }

    /// A draft's answers: nothing is required, nothing known is lost, not even to questions retired since.
    pub fn for_draft(&self, answers: &Answers) -> Answers {
        answers
            .iter()
            .filter(|(id, _)| self.question(**id).is_some())
            .map(|(id, values)| {
                let values = values
                    .iter()
                    .map(|value| value.trim().chars().take(LONG_CHARS).collect())
                    .filter(|value: &String| !value.is_empty())
                    .collect();
                (*id, values)
            })
            .filter(|(_, values): &(_, Vec<String>)| !values.is_empty())
            .collect()
    }
}

/// One answer as it is kept: numbers with a point and no spaces, dates as `2026-11-21`, choices in the form's order.
pub fn checked_answer(question: &Question, said: &[String]) -> Result<Vec<String>, Say> {
    let said: Vec<&str> = said
        .iter()
        .map(|value| value.trim())
        .filter(|value| !value.is_empty())
        .collect();
    let Some(first) = said.first() else {
        return Ok(Vec::new());
    };
    let within = |most: usize| {
        let length = first.chars().count();
        if length <= most {
            Ok(())
        } else {
            Err(Say::of("challenges-problem-answer-long")
                .with("most", most)
                .with("is", length))
        }
    };
    match question.kind {
        QuestionKind::Short => {
            let line = first.split_whitespace().collect::<Vec<_>>().join(" ");
            within(SHORT_CHARS)?;
            Ok(vec![line])
        }
        QuestionKind::Long => {
            within(LONG_CHARS)?;
            Ok(vec![first.replace("\r\n", "\n")])
        }
        QuestionKind::Number => number(first)
            .map(|number| vec![number])
            .ok_or_else(|| Say::of("challenges-problem-answer-number")),
        QuestionKind::Date => first
            .parse::<NaiveDate>()
            .map(|date| vec![date.to_string()])
            .map_err(|_| Say::of("challenges-problem-answer-date")),
        QuestionKind::OneOf if said.len() > 1 => Err(Say::of("challenges-problem-answer-one")),
        QuestionKind::OneOf | QuestionKind::SomeOf => {
            if said
                .iter()
                .any(|value| !question.options.iter().any(|option| option == value))
            {
                return Err(Say::of("challenges-problem-answer-choice"));
            }
            Ok(question
                .options
                .iter()
                .filter(|option| said.contains(&option.as_str()))
                .cloned()
                .collect())
        }
    }
}

/// `1 200,5` and `1200.50` are both `1200.5`.
fn number(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| match sign {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain.as_str()),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    let fits = !whole.is_empty() && whole.len() <= 15 && part.len() <= 6;
    if !fits || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let part = part.trim_end_matches('0');
    Some(if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    })
}

/// What filters compare: the beginning, in small letters. Long texts do not fit an index.
pub fn value_key(value: &str) -> String {
    value
        .chars()
        .flat_map(char::to_lowercase)
        .take(KEY_CHARS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hall::Error;

    fn question(id: i64, kind: QuestionKind) -> Question {
        Question {
            id: QuestionId(id),
            kind,
            label: format!("Question {id}"),
            help: None,
            required: false,
            options: vec!["Young".to_owned(), "Old".to_owned(), "All".to_owned()],
            condition: None,
            retired: false,
        }
    }

    fn said(pairs: &[(i64, &[&str])]) -> Answers {
        pairs
            .iter()
            .map(|(id, values)| {
                let values = values.iter().map(|value| (*value).to_owned()).collect();
                (QuestionId(*id), values)
            })
            .collect()
    }

    fn problems(result: Result<Answers>) -> Vec<String> {
        match result {
            Err(Error::Invalid(problems)) => problems
                .0
                .iter()
                .map(|problem| format!("{} {}", problem.field, problem.say.key))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    const ALL_GIVEN: GivenParts = GivenParts {
        text: true,
        image: true,
        attachment: true,
        cost: true,
        place: true,
    };

    #[test]
    fn every_kind_of_answer_is_tidied_or_refused_in_words() {
        use QuestionKind::*;
        let ask = |kind, values: &[&str]| {
            let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
            checked_answer(&question(1, kind), &values).map_err(|say| say.key)
        };
        assert_eq!(
            ask(Short, &["  two   words "]),
            Ok(vec!["two words".to_owned()])
        );
        assert_eq!(ask(Number, &["1 200,50"]), Ok(vec!["1200.5".to_owned()]));
        assert_eq!(ask(Number, &["−007"]), Ok(vec!["-7".to_owned()]));
        for wrong in ["twelve", "1.2.3", "1e9", "-", "12345678901234567"] {
            assert_eq!(
                ask(Number, &[wrong]),
                Err("challenges-problem-answer-number".to_owned())
            );
        }
        assert_eq!(
            ask(Date, &["2026-02-28"]),
            Ok(vec!["2026-02-28".to_owned()])
        );
        assert_eq!(
            ask(Date, &["2026-02-30"]),
            Err("challenges-problem-answer-date".to_owned())
        );
        assert_eq!(
            ask(SomeOf, &["All", "Young"]),
            Ok(vec!["Young".to_owned(), "All".to_owned()])
        );
        assert_eq!(
            ask(OneOf, &["Young", "Old"]),
            Err("challenges-problem-answer-one".to_owned())
        );
        assert_eq!(
            ask(OneOf, &["Nobody"]),
            Err("challenges-problem-answer-choice".to_owned())
        );
        assert_eq!(
            ask(Short, &[&"ä".repeat(201)]),
            Err("challenges-problem-answer-long".to_owned())
        );
        assert_eq!(ask(SomeOf, &["", " "]), Ok(vec![]));
    }

    #[test]
    fn what_is_required_is_asked_for_unless_its_condition_does_not_hold() {
        let mut why = question(2, QuestionKind::Long);
        why.required = true;
        why.condition = Some(Condition {
            question: QuestionId(1),
            is: "Old".to_owned(),
        });
        let form = Form {
            version: 1,
            parts: FormParts {
                cost: Need::Required,
                ..FormParts::default()
            },
            questions: vec![question(1, QuestionKind::OneOf), why],
        };
        let none = GivenParts::default();
        assert_eq!(
            problems(form.checked(none, &said(&[(1, &["Old"])]))),
            [
                "text challenges-problem-needs-text",
                "amount challenges-problem-needs-cost",
                "question-2 challenges-problem-answer-missing",
            ]
        );
        let young = form.checked(ALL_GIVEN, &said(&[(1, &["Young"]), (2, &["never asked"])]));
        assert_eq!(young.unwrap(), said(&[(1, &["Young"])]));
    }

    #[test]
    fn what_hangs_on_a_question_that_is_not_asked_is_not_asked_either() {
        let mut questions: Vec<Question> = (1..=4)
            .map(|id| question(id, QuestionKind::OneOf))
            .collect();
        for (at, one) in questions.iter_mut().enumerate().skip(1) {
            one.required = true;
            one.condition = Some(Condition {
                question: QuestionId(at as i64),
                is: "Old".to_owned(),
            });
        }
        let mut form = Form {
            version: 1,
            parts: FormParts::default(),
            questions,
        };
        let stale = said(&[(1, &["Young"]), (2, &["Old"]), (3, &["Old"]), (4, &["All"])]);
        assert_eq!(
            form.checked(ALL_GIVEN, &stale).unwrap(),
            said(&[(1, &["Young"])])
        );
        let all = said(&[(1, &["Old"]), (2, &["Old"]), (3, &["Old"]), (4, &["All"])]);
        assert_eq!(form.checked(ALL_GIVEN, &all).unwrap(), all);
        // Two that wait for each other are asked of nobody, and hold nobody up.
        form.questions[0].condition = Some(Condition {
            question: QuestionId(4),
            is: "All".to_owned(),
        });
        assert_eq!(form.checked(ALL_GIVEN, &all).unwrap(), Answers::new());
    }

    #[test]
    fn a_draft_keeps_its_answers_when_the_form_changes() {
        let mut form = Form {
            version: 1,
            questions: vec![
                question(1, QuestionKind::Short),
                question(2, QuestionKind::OneOf),
            ],
            ..Form::default()
        };
        let typed = said(&[
            (1, &["by the harbour"]),
            (2, &["Old"]),
            (9, &["of no form"]),
        ]);
        let draft = form.for_draft(&typed);
        assert_eq!(draft, said(&[(1, &["by the harbour"]), (2, &["Old"])]));
        form.questions[0].retired = true;
        form.version = 2;
        assert_eq!(form.for_draft(&draft), draft);
        let handed_in = form.checked(ALL_GIVEN, &draft).unwrap();
        assert_eq!(handed_in, said(&[(2, &["Old"])]));
    }
}
