//! The guide “I want to open a café”, walked by anyone, and the city's guide to its tone of voice, for those who write.
//! Both are written in three languages, looked at by a colleague and published, each deed at its moment.

use super::Mark;
use super::content::Texts;
use super::settling::lang_of;
use anyhow::{Context, Result};
use articles::guide::{self, Answer, Ending, Paper, Question, Step, Tree, When};
use articles::{NewArticle, Words};
use chrono::Duration;
use entity::words::{ArticleId, ArticleKind, Lang, PersonId};
use hall::Cx;
use serde::Deserialize;
use std::collections::BTreeMap;

const GUIDE: &str = "cafe";
const TONE: &str = "tone";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    guide: Guide,
    tone: Article,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Article {
    author: String,
    /// The colleague who looks at it and publishes it.
    reviewer: String,
    theme: String,
    /// Days before the town's today.
    days: i64,
    title: Texts,
    summary: Texts,
    body: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Guide {
    author: String,
    reviewer: String,
    theme: String,
    days: i64,
    title: Texts,
    summary: Texts,
    body: Texts,
    question: Vec<Asked>,
    ending: Vec<Ends>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    key: String,
    title: Texts,
    #[serde(default)]
    help: Texts,
    answers: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    key: String,
    to: String,
    label: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ends {
    key: String,
    person: String,
    title: Texts,
    text: Texts,
    cost: Texts,
    time: Texts,
    step: Vec<Line>,
    #[serde(default)]
    paper: Vec<Sheet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: String,
    text: Texts,
    #[serde(default)]
    note: Texts,
    /// `q1.a2`: only for those who answered so.
    when: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    url: String,
    name: Texts,
    when: Option<String>,
}

fn written() -> Result<Written> {
    toml::from_str(include_str!("guides.toml")).context("demo/guides.toml")
}

/// What is not written yet. Each article is noted once it is published.
pub async fn write(cx: &Cx, mark: &mut Mark) -> Result<()> {
    let Written { guide, tone } = written()?;
    let (questions, endings) = (guide.question, guide.ending);
    let cafe = Article {
        author: guide.author,
        reviewer: guide.reviewer,
        theme: guide.theme,
        days: guide.days,
        title: guide.title,
        summary: guide.summary,
        body: guide.body,
    };
    if !mark.guides.contains_key(GUIDE) {
        let id = begin(cx, mark, ArticleKind::Guide, &cafe).await?;
        let author = at_work(cx, mark, &cafe.author, cafe.days).await?;
        for lang in langs(&cafe.title)? {
            let tree = tree(lang, &questions, &endings, &mark.people)?;
            guide::keep(&author, id, lang, &tree, None).await?;
        }
        publish(cx, mark, &cafe, id).await?;
        mark.guides.insert(GUIDE.to_owned(), id);
        mark.keep(cx).await?;
    }
    if !mark.guides.contains_key(TONE) {
        let id = begin(cx, mark, ArticleKind::Article, &tone).await?;
        publish(cx, mark, &tone, id).await?;
        mark.guides.insert(TONE.to_owned(), id);
        mark.keep(cx).await?;
    }
    Ok(())
}

async fn begin(cx: &Cx, mark: &Mark, kind: ArticleKind, what: &Article) -> Result<ArticleId> {
    let author = at_work(cx, mark, &what.author, what.days).await?;
    let mut langs = langs(&what.title)?.into_iter();
    let first = langs.next().context("an article is in some language")?;
    let begun = articles::start(
        &author,
        NewArticle {
            title: text(&what.title, first),
            summary: text(&what.summary, first),
            body: text(&what.body, first),
            lang: Some(first),
            theme: Some(*mark.themes.get(&what.theme).context("a theme")?),
            ..NewArticle::of(kind)
        },
    )
    .await?;
    for lang in langs {
        let words = Words {
            title: text(&what.title, lang),
            summary: text(&what.summary, lang),
            body: text(&what.body, lang),
            ..Words::default()
        };
        articles::write(&author, begun.row.id, lang, words).await?;
    }
    Ok(begun.row.id)
}

async fn publish(cx: &Cx, mark: &Mark, what: &Article, id: ArticleId) -> Result<()> {
    let author = at_work(cx, mark, &what.author, what.days).await?;
    let reviewer = at_work(cx, mark, &what.reviewer, what.days - 1).await?;
    articles::ask_review(&author, id, reviewer.actor.person(), None).await?;
    articles::publish(&reviewer, id, None).await?;
    Ok(())
}

async fn at_work(cx: &Cx, mark: &Mark, key: &str, days: i64) -> Result<Cx> {
    let id = *mark
        .people
        .get(key)
        .with_context(|| format!("nobody is called {key}"))?;
    let actor = accounts::actor_of(cx, id).await?;
    Ok(cx.acting_as(actor).at(mark.began - Duration::days(days)))
}

/// The site's first language comes first: the others follow it.
fn langs(texts: &Texts) -> Result<Vec<Lang>> {
    let mut langs = texts
        .keys()
        .map(|code| lang_of(code))
        .collect::<Result<Vec<_>>>()?;
    langs.sort_by_key(|lang| *lang != Lang::Fi);
    Ok(langs)
}

fn text(texts: &Texts, lang: Lang) -> String {
    texts.get(lang.code()).cloned().unwrap_or_default()
}

fn when(said: Option<&String>) -> Result<Option<When>> {
    said.map(|said| {
        let (question, answer) = said.split_once('.').context("a condition is q1.a2")?;
        Ok(When {
            question: question.to_owned(),
            answer: answer.to_owned(),
        })
    })
    .transpose()
}

fn tree(
    lang: Lang,
    questions: &[Asked],
    endings: &[Ends],
    people: &BTreeMap<String, PersonId>,
) -> Result<Tree> {
    let questions = questions
        .iter()
        .map(|asked| Question {
            key: asked.key.clone(),
            title: text(&asked.title, lang),
            help: text(&asked.help, lang),
            answers: asked
                .answers
                .iter()
                .map(|choice| Answer {
                    key: choice.key.clone(),
                    label: text(&choice.label, lang),
                    to: Some(choice.to.clone()),
                })
                .collect(),
        })
        .collect();
    let endings = endings
        .iter()
        .map(|ends| {
            Ok(Ending {
                key: ends.key.clone(),
                title: text(&ends.title, lang),
                text: text(&ends.text, lang),
                steps: ends
                    .step
                    .iter()
                    .map(|line| step(lang, line))
                    .collect::<Result<_>>()?,
                papers: ends
                    .paper
                    .iter()
                    .map(|sheet| paper(lang, sheet))
                    .collect::<Result<_>>()?,
                person: Some(*people.get(&ends.person).context("a person who helps")?),
                cost: text(&ends.cost, lang),
                time: text(&ends.time, lang),
            })
        })
        .collect::<Result<_>>()?;
    Ok(Tree { questions, endings })
}

fn step(lang: Lang, line: &Line) -> Result<Step> {
    Ok(Step {
        key: line.key.clone(),
        text: text(&line.text, lang),
        note: text(&line.note, lang),
        when: when(line.when.as_ref())?,
    })
}

fn paper(lang: Lang, sheet: &Sheet) -> Result<Paper> {
    Ok(Paper {
        name: text(&sheet.name, lang),
        url: sheet.url.clone(),
        when: when(sheet.when.as_ref())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cafe_has_no_dead_end_in_any_of_its_languages() {
        let Written { guide, tone } = written().unwrap();
        let people = ["peter", "katja"]
            .map(|key| (key.to_owned(), PersonId(1)))
            .into();
        for lang in [Lang::En, Lang::Fi, Lang::Sv] {
            let tree = tree(lang, &guide.question, &guide.ending, &people).unwrap();
            assert_eq!(guide::check(&tree), [], "{lang}");
            for texts in [
                &guide.title,
                &guide.summary,
                &guide.body,
                &tone.title,
                &tone.body,
            ] {
                assert!(!text(texts, lang).is_empty(), "{lang}");
            }
        }
        assert_eq!(langs(&guide.title).unwrap(), [Lang::Fi, Lang::En, Lang::Sv]);
    }
}
