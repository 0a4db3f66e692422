//! The rules of guides, printed as tables, and what holds for every tree there could be.

use super::change::{AnswerInput, EndingInput, QuestionInput, StepInput, To, Way};
use super::*;
use entity::words::PersonId;
use proptest::prelude::*;

/// A small whole guide: a stall or a room; with a room, music or none.
fn cafe() -> Tree {
    let answer = |key: &str, label: &str, to: &str| Answer {
        key: key.to_owned(),
        label: label.to_owned(),
        to: Some(to.to_owned()),
    };
    let ending = |key: &str, title: &str, steps: Vec<Step>| Ending {
        key: key.to_owned(),
        title: title.to_owned(),
        steps,
        person: Some(PersonId(5)),
        cost: "190 €".to_owned(),
        time: "2 weeks".to_owned(),
        ..Ending::default()
    };
    let step = |key: &str, text: &str, when: Option<(&str, &str)>| Step {
        key: key.to_owned(),
        text: text.to_owned(),
        note: String::new(),
        when: when.map(|(question, answer)| When {
            question: question.to_owned(),
            answer: answer.to_owned(),
        }),
    };
    Tree {
        questions: vec![
            Question {
                key: "q1".to_owned(),
                title: "Where will you sell?".to_owned(),
                help: String::new(),
                answers: vec![
                    answer("a1", "At a stall", "e1"),
                    answer("a2", "In a room", "q2"),
                ],
            },
            Question {
                key: "q2".to_owned(),
                title: "Will there be music?".to_owned(),
                help: String::new(),
                answers: vec![answer("a1", "Yes", "e2"), answer("a2", "No", "e2")],
            },
        ],
        endings: vec![
            ending("e1", "A stall", vec![step("s1", "Book a place", None)]),
            ending(
                "e2",
                "A café",
                vec![
                    step("s1", "Notify the food control", None),
                    step("s2", "Get a music licence", Some(("q2", "a1"))),
                ],
            ),
        ],
    }
}

fn given(text: &str) -> Vec<Given> {
    text.split_whitespace()
        .map(|one| one.parse().expect("an answer"))
        .collect()
}

fn seen(tree: &Tree, answers: &str, at: Option<&str>) -> String {
    let walk = walk(tree, &given(answers), at);
    let passed: Vec<&str> = walk
        .taken
        .iter()
        .map(|one| one.answer.label.as_str())
        .collect();
    let screen = match &walk.screen {
        Screen::Question {
            question,
            chosen,
            ahead,
        } => format!(
            "asks {} chosen {} ahead {ahead}",
            question.key,
            chosen.unwrap_or("-")
        ),
        Screen::Ending { ending, steps, .. } => format!(
            "ends {} with {}",
            ending.key,
            steps
                .iter()
                .map(|step| step.key.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        ),
        Screen::Astray { last } => format!(
            "astray after {}",
            last.map_or("nothing", |question| question.key.as_str())
        ),
    };
    format!(
        "{:<14} {:<4} | {:<16} | {screen}{} | {}",
        answers,
        at.unwrap_or(""),
        passed.join(", "),
        if walk.changed { ", changed" } else { "" },
        walk.address("/w", None, &[]),
    )
}

#[test]
fn the_answers_make_the_screen() {
    let tree = cafe();
    let table: Vec<String> = [
        ("", None),
        ("q1.a1", None),
        ("q1.a2", None),
        ("q1.a2 q2.a1", None),
        ("q2.a2 q1.a2", None),
        // Going back keeps what was said after; changing one's mind leaves it aside.
        ("q1.a2 q2.a1", Some("q1")),
        ("q1.a1 q2.a1", None),
        // The last answer to a question counts.
        ("q1.a1 q1.a2", None),
        // The guide was changed since the address was kept.
        ("q1.a9", None),
        ("q9.a1 q1.a2", None),
        // One cannot go back to where one has not been.
        ("q1.a2", Some("e1")),
    ]
    .iter()
    .map(|(answers, at)| seen(&tree, answers, *at))
    .collect();
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn every_fault_is_found_where_it_is() {
    type Break = fn(&mut Tree);
    let broken: &[(&str, Break)] = &[
        ("whole", |_| {}),
        ("empty", |tree| *tree = Tree::default()),
        ("no words", |tree| tree.questions[0].title = " ".to_owned()),
        ("no words in an answer", |tree| {
            tree.questions[0].answers[0].label.clear();
        }),
        ("one answer", |tree| drop(tree.questions[1].answers.pop())),
        ("the same twice", |tree| {
            tree.questions[0].answers[1].label = "at a STALL ".to_owned();
        }),
        ("a dead end", |tree| tree.questions[0].answers[0].to = None),
        ("led to nothing", |tree| {
            tree.questions[0].answers[0].to = Some("e7".to_owned());
        }),
        ("a circle", |tree| {
            tree.questions[1].answers[1].to = Some("q1".to_owned());
        }),
        ("a circle of one", |tree| {
            tree.questions[1].answers[1].to = Some("q2".to_owned());
        }),
        ("a question nobody reaches", |tree| {
            tree.questions[0].answers[1].to = Some("e2".to_owned());
        }),
        ("the other question first", |tree| {
            tree.shift("q1", Way::Later);
        }),
        ("no checklist", |tree| tree.endings[0].steps.clear()),
        ("empty for some", |tree| {
            drop(tree.endings[1].steps.remove(0))
        }),
        ("nobody helps", |tree| tree.endings[0].person = None),
        ("a condition on nothing", |tree| {
            tree.endings[1].steps[1].when = Some(When {
                question: "q2".to_owned(),
                answer: "a7".to_owned(),
            });
        }),
        ("a condition nobody meets", |tree| {
            tree.endings[0].steps.push(Step {
                key: "s2".to_owned(),
                text: "Turn it down".to_owned(),
                note: String::new(),
                when: Some(When {
                    question: "q2".to_owned(),
                    answer: "a1".to_owned(),
                }),
            });
        }),
        ("a paper without address", |tree| {
            tree.endings[0].papers.push(Paper {
                name: "A form".to_owned(),
                ..Paper::default()
            });
        }),
        ("a paper that runs", |tree| {
            tree.endings[0].papers.push(Paper {
                name: "A form".to_owned(),
                url: "javascript:alert(1)".to_owned(),
                when: None,
            });
        }),
        ("a removed ending", |tree| {
            tree.remove("e1");
        }),
        ("a key twice", |tree| tree.endings[0].key = "q2".to_owned()),
        ("a key that is none", |tree| {
            tree.questions[0].answers[0].key = "A 1".to_owned()
        }),
        ("too long", |tree| tree.endings[0].title = "ä".repeat(201)),
        ("too many", |tree| {
            let answer = tree.questions[0].answers[0].clone();
            for number in 3..12 {
                tree.questions[0].answers.push(Answer {
                    key: format!("a{number}"),
                    label: format!("Number {number}"),
                    ..answer.clone()
                });
            }
        }),
    ];
    let table: Vec<String> = broken
        .iter()
        .map(|(name, breaking)| {
            let mut tree = cafe();
            breaking(&mut tree);
            let found: Vec<String> = check(&tree)
                .iter()
                .map(|problem| {
                    format!(
                        "{:?} at {} {}",
                        problem.fault,
                        problem.place.part().unwrap_or("-"),
                        problem.place.field(problem.fault)
                    )
                })
                .collect();
            format!("{name:<26} | {}", found.join("; "))
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn every_fault_has_words_in_every_language() {
    for lang in entity::words::Lang::ALL {
        for fault in Fault::ALL {
            assert!(press::words::has(*lang, fault.key()), "{lang} {fault:?}");
        }
    }
}

#[test]
fn a_guide_is_built_from_nothing_by_deeds() {
    let mut tree = Tree::default();
    let first = tree.add_question();
    let answer = |label: &str, to| AnswerInput {
        key: None,
        label: label.to_owned(),
        to,
    };
    assert!(tree.put_question(
        &first,
        QuestionInput {
            title: "  Where will\nyou sell? ".to_owned(),
            help: String::new(),
            answers: vec![
                answer("At a stall", To::NewEnding),
                answer("In a room", To::NewQuestion),
                answer("  ", To::Nowhere),
            ],
        },
    ));
    assert_eq!(tree.questions[0].title, "Where will you sell?");
    assert_eq!(tree.questions[0].answers.len(), 2);
    assert!(tree.put_question(
        "q2",
        QuestionInput {
            title: "Music?".to_owned(),
            help: String::new(),
            answers: vec![
                answer("Yes", To::Part("e1".to_owned())),
                answer("No", To::Part("e1".to_owned())),
            ],
        },
    ));
    assert!(tree.put_ending(
        "e1",
        EndingInput {
            title: "Go ahead".to_owned(),
            steps: vec![
                StepInput {
                    text: "Notify".to_owned(),
                    ..StepInput::default()
                },
                StepInput::default(),
            ],
            person: Some(PersonId(1)),
            ..EndingInput::default()
        },
    ));
    assert_eq!(check(&tree), []);
    // An answer's key stays when its words change; another one's number is not given again.
    tree.put_question(
        "q2",
        QuestionInput {
            title: "Music?".to_owned(),
            help: String::new(),
            answers: vec![
                AnswerInput {
                    key: Some("a2".to_owned()),
                    label: "None".to_owned(),
                    to: To::Part("e1".to_owned()),
                },
                answer("A little", To::Part("e1".to_owned())),
            ],
        },
    );
    let keys: Vec<&str> = tree.questions[1]
        .answers
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(keys, ["a2", "a3"]);
    assert_eq!(tree.ways_to("e1").count(), 3);
    assert!(!tree.remove("q9"));
    assert!(!tree.shift("q9", Way::Earlier));
}

#[test]
fn what_is_no_tree_is_not_read() {
    let tree = cafe();
    assert_eq!(Tree::read(&tree.written()).unwrap(), tree);
    assert!(Tree::read("{\"questions\":[],\"surprise\":1}").is_err());
    assert!(Tree::read(&" ".repeat(LIMITS.bytes + 1)).is_err());
    assert!("q1".parse::<Given>().is_err());
    assert!("q1.<b>".parse::<Given>().is_err());
}

/// Any tree at all, sense or none: questions whose answers lead anywhere, nowhere and round in circles.
fn any_tree() -> impl Strategy<Value = Tree> {
    (1usize..6, 0usize..4).prop_flat_map(|(questions, endings)| {
        let to = prop_oneof![
            1 => Just(None),
            4 => (0..questions).prop_map(|n| Some(format!("q{n}"))),
            4 => (0..=endings).prop_map(|n| Some(format!("e{n}"))),
        ];
        proptest::collection::vec(proptest::collection::vec(to, 0..4), questions)
            .prop_map(move |ways| tree_of(&ways, endings))
    })
}

/// A tree whose answers lead only onward: what an editor with a clear head makes.
fn onward_tree() -> impl Strategy<Value = Tree> {
    (1usize..7, 1usize..4).prop_flat_map(|(questions, endings)| {
        let ways: Vec<_> = (0..questions)
            .map(|at| {
                let ahead = questions - at - 1;
                proptest::collection::vec(
                    (0..ahead + endings).prop_map(move |n| {
                        Some(if n < ahead {
                            format!("q{}", at + 1 + n)
                        } else {
                            format!("e{}", n - ahead)
                        })
                    }),
                    2..4,
                )
            })
            .collect();
        ways.prop_map(move |ways| {
            let mut tree = tree_of(&ways, endings);
            // What nobody reaches is taken out, as an editor told so would.
            while let Some(lost) = check(&tree)
                .into_iter()
                .find(|problem| problem.fault == Fault::Unreached)
            {
                tree.remove(lost.place.part().unwrap_or_default());
            }
            tree
        })
    })
}

fn tree_of(ways: &[Vec<Option<String>>], endings: usize) -> Tree {
    Tree {
        questions: ways
            .iter()
            .enumerate()
            .map(|(at, ways)| Question {
                key: format!("q{at}"),
                title: format!("Question {at}"),
                help: String::new(),
                answers: ways
                    .iter()
                    .enumerate()
                    .map(|(n, to)| Answer {
                        key: format!("a{n}"),
                        label: format!("Answer {n}"),
                        to: to.clone(),
                    })
                    .collect(),
            })
            .collect(),
        endings: (0..endings)
            .map(|n| Ending {
                key: format!("e{n}"),
                title: format!("Ending {n}"),
                steps: vec![Step {
                    key: "s1".to_owned(),
                    text: "Do it".to_owned(),
                    ..Step::default()
                }],
                person: Some(PersonId(1)),
                ..Ending::default()
            })
            .collect(),
    }
}

/// Walks as somebody would who takes these answers, one after the other: how it ends and after how many.
fn taken(tree: &Tree, choices: &[usize]) -> (usize, &'static str) {
    let mut given: Vec<Given> = Vec::new();
    for choice in choices.iter().cycle() {
        let now = walk(tree, &given, None);
        match now.screen {
            Screen::Ending { ref steps, .. } => {
                return (
                    given.len(),
                    if steps.is_empty() { "empty" } else { "ending" },
                );
            }
            Screen::Astray { .. } => return (given.len(), "astray"),
            Screen::Question { question, .. } if question.answers.is_empty() => {
                return (given.len(), "stuck");
            }
            Screen::Question { question, .. } => given.push(Given {
                question: question.key.clone(),
                answer: question.answers[choice % question.answers.len()]
                    .key
                    .clone(),
            }),
        }
    }
    (given.len(), "nothing chosen")
}

proptest! {
    #[test]
    fn every_walk_ends_and_of_a_tree_that_passes_in_an_ending(
        tree in any_tree(),
        choices in proptest::collection::vec(0usize..4, 1..8),
    ) {
        let (steps, end) = taken(&tree, &choices);
        prop_assert!(steps <= tree.questions.len() + 1);
        if check(&tree).is_empty() {
            prop_assert_eq!(end, "ending");
        }
    }

    #[test]
    fn a_tree_that_leads_only_onward_passes_and_every_walk_ends_in_an_ending(
        tree in onward_tree(),
        choices in proptest::collection::vec(0usize..4, 1..8),
    ) {
        prop_assert_eq!(check(&tree), vec![]);
        prop_assert_eq!(taken(&tree, &choices).1, "ending");
    }

    #[test]
    fn one_cut_way_is_always_found(tree in onward_tree(), at in 0usize..20) {
        let mut tree = tree;
        let question = at % tree.questions.len();
        let answer = at % tree.questions[question].answers.len();
        tree.questions[question].answers[answer].to = None;
        prop_assert!(check(&tree).iter().any(|problem| problem.fault == Fault::DeadEnd));
    }

    #[test]
    fn an_address_leads_to_the_same_screen_again(
        tree in any_tree(),
        choices in proptest::collection::vec((0usize..6, 0usize..4), 0..8),
    ) {
        let given: Vec<Given> = choices
            .iter()
            .map(|(question, answer)| Given {
                question: format!("q{question}"),
                answer: format!("a{answer}"),
            })
            .collect();
        let first = walk(&tree, &given, None);
        let again = walk(&tree, &first.given(), None);
        prop_assert_eq!(&first.screen, &again.screen);
        prop_assert_eq!(first.given(), again.given());
    }
}
