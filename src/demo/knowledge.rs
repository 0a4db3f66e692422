//! What the town knows and offers: articles in three languages, services, the story of a success and a post of the
//! city's blog. Each is written, looked over and published once more with the verbs of the room, by those who did it.

use super::Mark;
use super::settling::lang_of;
use anyhow::{Context, Result};
use articles::browse;
use articles::{About, CategoryInput, NewArticle, Words};
use chrono::{DateTime, Duration, Utc};
use entity::words::{
    ArticleId, ArticleKind, ArticleState, CategoryId, Lang, Names, PersonId, RelatedKind,
    ServiceFacts,
};
use hall::Cx;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Knowledge {
    category: Vec<Category>,
    article: Vec<Article>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Category {
    key: String,
    names: BTreeMap<String, String>,
    #[serde(default)]
    comments: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Article {
    key: String,
    kind: String,
    category: String,
    theme: String,
    owner: String,
    reviewer: String,
    contact: Option<String>,
    day: i64,
    /// The day to look again.
    review: Option<i64>,
    #[serde(default)]
    ideas: Vec<String>,
    #[serde(default)]
    improvements: Vec<String>,
    #[serde(default)]
    comments: Vec<Comment>,
    /// What it was begun in; the others follow it.
    fi: Text,
    en: Text,
    sv: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    title: String,
    summary: String,
    body: String,
    for_whom: Option<String>,
    price: Option<String>,
    time: Option<String>,
    how: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Comment {
    day: i64,
    who: String,
    text: String,
}

/// Everything that is still to be written. What was begun before the filling was cut short is known by its title.
pub async fn write(cx: &Cx, mark: &mut Mark) -> Result<()> {
    let known: Knowledge =
        toml::from_str(include_str!("knowledge.toml")).context("demo/knowledge.toml")?;
    let categories = categories(cx, mark, &known.category).await?;
    for article in &known.article {
        if mark.articles.contains_key(&article.key) {
            continue;
        }
        let id = publish(cx, mark, article, &categories)
            .await
            .with_context(|| format!("the article {}", article.key))?;
        mark.articles.insert(article.key.clone(), id);
        mark.keep(cx).await?;
    }
    Ok(())
}

async fn categories(
    cx: &Cx,
    mark: &Mark,
    wanted: &[Category],
) -> Result<BTreeMap<String, CategoryId>> {
    let keeper = somebody(cx, mark, "tuomas").await?;
    let standing = browse::categories(&keeper, true).await?;
    let mut all = BTreeMap::new();
    for category in wanted {
        let names = Names(category.names.clone());
        let there = standing.iter().find(|one| one.names == names);
        let id = match there {
            Some(there) => there.id,
            None => {
                let input = CategoryInput {
                    names,
                    comments: category.comments,
                    position: None,
                };
                articles::keep_category(&keeper, None, input).await?
            }
        };
        all.insert(category.key.clone(), id);
    }
    Ok(all)
}

async fn publish(
    cx: &Cx,
    mark: &Mark,
    article: &Article,
    categories: &BTreeMap<String, CategoryId>,
) -> Result<ArticleId> {
    let at = |day| morning(mark.began, day);
    let owner = somebody(cx, mark, &article.owner).await?;
    let reviewer = somebody(cx, mark, &article.reviewer).await?;
    let kind: ArticleKind = article.kind.parse().ok().context("a kind")?;
    let written = owner.at(at(article.day - 3));
    let id = match begun(&written, &article.fi.title).await? {
        Some(id) => id,
        None => {
            let words = words_of(kind, &article.fi);
            let new = NewArticle {
                title: words.title,
                summary: words.summary,
                body: words.body,
                service: words.service,
                lang: Some(Lang::Fi),
                ..NewArticle::of(kind)
            };
            articles::start(&written, new).await?.row.id
        }
    };
    for (lang, text) in [("en", &article.en), ("sv", &article.sv)] {
        articles::write(&written, id, lang_of(lang)?, words_of(kind, text)).await?;
    }
    let about = About {
        category: Some(*categories.get(&article.category).context("a category")?),
        theme: Some(*mark.themes.get(&article.theme).context("a theme")?),
        owner: owner.actor.person(),
        contact: match &article.contact {
            Some(key) => Some(person(mark, key)?),
            None => None,
        },
        review_on: article.review.map(|day| date(mark.began, day)),
        expects: None,
    };
    articles::set_about(&written, id, about).await?;
    for key in &article.ideas {
        let idea = mark
            .ideas
            .get(key)
            .with_context(|| format!("no idea {key}"))?;
        articles::relate(&written, id, RelatedKind::Idea, idea.0).await?;
    }
    for key in &article.improvements {
        let found = mark.improvements.get(key);
        let case = found.with_context(|| format!("no improvement {key}"))?;
        articles::relate(&written, id, RelatedKind::Improvement, case.0).await?;
    }
    let asked = owner.at(at(article.day - 2));
    let state = browse::desk_one(&asked, id).await?.row.state;
    if state == ArticleState::Draft {
        articles::ask_review(&asked, id, reviewer.actor.person(), None).await?;
    }
    if state != ArticleState::Published {
        articles::publish(&reviewer.at(at(article.day)), id, None).await?;
    }
    for comment in &article.comments {
        let who = somebody(cx, mark, &comment.who).await?;
        articles::comment(&who.at(at(comment.day)), id, &comment.text).await?;
    }
    Ok(id)
}

/// One that stands there already under this title.
async fn begun(cx: &Cx, title: &str) -> Result<Option<ArticleId>> {
    let filter = browse::Filter {
        words: Some(title.to_owned()),
        ..browse::Filter::default()
    };
    let found = browse::desk_list(cx, &[], &filter, None, 20).await?;
    Ok(found
        .rows
        .iter()
        .find(|row| row.title == title)
        .map(|row| row.id))
}

fn words_of(kind: ArticleKind, text: &Text) -> Words {
    let fact = |fact: &Option<String>| fact.clone().unwrap_or_default();
    Words {
        title: text.title.clone(),
        summary: text.summary.clone(),
        body: text.body.clone(),
        service: (kind == ArticleKind::Service).then(|| ServiceFacts {
            for_whom: fact(&text.for_whom),
            price: fact(&text.price),
            time: fact(&text.time),
            how: fact(&text.how),
        }),
        expects: None,
    }
}

fn person(mark: &Mark, key: &str) -> Result<PersonId> {
    let found = mark.people.get(key).copied();
    found.with_context(|| format!("nobody is called {key}"))
}

async fn somebody(cx: &Cx, mark: &Mark, key: &str) -> Result<Cx> {
    let id = person(mark, key)?;
    Ok(cx.acting_as(accounts::actor_of(cx, id).await?))
}

const ZONE: &str = "Europe/Helsinki";

/// Ten o'clock in Kuusilahti, so many days from the town's today.
fn morning(began: DateTime<Utc>, day: i64) -> DateTime<Utc> {
    let then = began + Duration::days(day);
    challenges::challenge::moment(ZONE, &format!("{}T10:00", date(began, day))).unwrap_or(then)
}

fn date(began: DateTime<Utc>, day: i64) -> String {
    let then = challenges::challenge::local(ZONE, began + Duration::days(day));
    then.split('T').next().unwrap_or_default().to_owned()
}
