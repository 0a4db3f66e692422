//! Walking a guide. The answers are in the address: a reload, a bookmark and a link sent to a friend all lead here
//! again, and nobody needs an account. So are the ticks of the checklist, by a button without a script and by themselves
//! with one.

use super::build_address;
use crate::guide::{self, Given, Guide, WalkView};
use entity::words::{ArticleId, Lang};
use hall::addresses;
use hall::error::{Problems, Result};
use hall::says::Say;
use press::{Page, SafeHtml};
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

pub const PARAMETERS: &[&str] = &["a", "at", "done", "asked"];

/// Longer than any guide: what comes after is not read.
const MOST_ANSWERS: usize = 80;
const MOST_TICKS: usize = 60;

#[derive(Default, Deserialize)]
struct Asked {
    a: Vec<String>,
    at: Option<String>,
    done: Vec<String>,
    /// The question whose form was sent.
    asked: Option<String>,
}

impl Asked {
    fn given(&self) -> Vec<Given> {
        self.a
            .iter()
            .take(MOST_ANSWERS)
            .filter_map(|text| text.parse().ok())
            .collect()
    }

    fn ticks(&self) -> Vec<String> {
        let mut ticks: Vec<String> = self
            .done
            .iter()
            .take(MOST_TICKS)
            .filter(|key| guide::is_key(key))
            .cloned()
            .collect();
        ticks.sort();
        ticks.dedup();
        ticks
    }
}

/// One screen of a walk.
#[derive(Serialize)]
pub struct WalkPage {
    walk: WalkView,
    /// The language asked for, where the guide is shown in another.
    fallen: bool,
    /// The page of the guide; of a draft, where it is built.
    about_url: String,
    /// It is a draft that is looked at before it is published.
    is_preview: bool,
    base: String,
    /// Answers given to other questions, as the form carries them on.
    hidden: Vec<String>,
    taken: Vec<Passed>,
    back_url: Option<String>,
    again_url: String,
    /// This very screen, to keep or to send: the whole address.
    link: String,
    print_url: String,
    help: SafeHtml,
    text: SafeHtml,
    steps: Vec<Line>,
    done: usize,
}

#[derive(Serialize)]
struct Passed {
    title: String,
    label: String,
    change_url: String,
}

#[derive(Serialize)]
struct Line {
    key: String,
    text: String,
    note: SafeHtml,
    done: bool,
}

/// One's own result on paper.
#[derive(Serialize)]
pub struct PrintPage {
    walk: WalkView,
    back_url: String,
    /// The address to come back to, written out.
    address: String,
    text: SafeHtml,
    steps: Vec<Line>,
    papers: Vec<Printed>,
}

#[derive(Serialize)]
struct Printed {
    name: String,
    address: String,
}

fn walk_page(
    walk: WalkView,
    asked_lang: Lang,
    about_url: String,
    base: String,
    is_preview: bool,
    ticks: &[String],
    absolute: impl Fn(&str) -> String,
) -> WalkPage {
    let here = walk.question.as_ref().map(|question| question.key.clone());
    let hidden = walk
        .given()
        .filter(|given| {
            here.as_ref()
                .is_none_or(|key| given.split('.').next() != Some(key.as_str()))
        })
        .collect();
    let taken: Vec<Passed> = walk
        .taken
        .iter()
        .map(|one| Passed {
            title: one.title.clone(),
            label: one.label.clone(),
            change_url: walk.address(&base, Some(&one.question), &[]),
        })
        .collect();
    let steps = lines(&walk, ticks);
    WalkPage {
        fallen: walk.lang != asked_lang && !is_preview,
        back_url: taken.last().map(|last| last.change_url.clone()),
        again_url: base.clone(),
        link: absolute(&walk.address(&base, None, ticks)),
        print_url: walk.address(&format!("{base}/print"), None, ticks),
        help: prose(
            walk.question
                .as_ref()
                .map(|question| question.help.as_str()),
        ),
        text: prose(walk.ending.as_ref().map(|ending| ending.text.as_str())),
        done: steps.iter().filter(|step| step.done).count(),
        about_url,
        is_preview,
        base,
        hidden,
        taken,
        steps,
        walk,
    }
}

fn prose(markdown: Option<&str>) -> SafeHtml {
    press::prose_from(markdown.unwrap_or_default(), 2)
}

fn lines(walk: &WalkView, ticks: &[String]) -> Vec<Line> {
    walk.ending
        .iter()
        .flat_map(|ending| &ending.steps)
        .map(|step| Line {
            key: step.key.clone(),
            text: step.text.clone(),
            note: press::prose(&step.note),
            done: ticks.contains(&step.key),
        })
        .collect()
}

pub async fn show(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let guide = guide::published(&visit.cx, id).await?;
    if guide.retired {
        return Ok(visit.go(&addresses::article(id)));
    }
    let base = addresses::guide_walk(id);
    screen(&visit, &guide, addresses::article(id), base, false).await
}

pub async fn preview(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let guide = guide::draft(&visit.cx, id, lang).await?;
    let building = build_address(id, lang);
    let base = format!("{building}/walk");
    screen(&visit, &guide, building, base, true).await
}

async fn screen(
    visit: &Visit,
    guide: &Guide,
    about_url: String,
    base: String,
    is_preview: bool,
) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let mut walk = guide::walked(&visit.cx, guide, &asked.given(), asked.at.as_deref()).await?;
    // What could not even be read was an answer once, too.
    walk.changed |= asked.given().len() < asked.a.len().min(MOST_ANSWERS);
    let unanswered = walk
        .question
        .as_ref()
        .is_some_and(|question| asked.asked.as_deref() == Some(question.key.as_str()));
    let quiet = !asked.a.is_empty() || asked.at.is_some();
    let page = walk_page(
        walk,
        visit.lang,
        about_url,
        base,
        is_preview,
        &asked.ticks(),
        |address| visit.config().absolute(address),
    );
    if unanswered {
        let say = Say::of("guides-problem-choose");
        visit.again(&page, Problems::one("a", say))
    } else if quiet || is_preview {
        visit.show_quietly(&page)
    } else {
        visit.show(&page)
    }
}

pub async fn print(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let guide = guide::published(&visit.cx, id).await?;
    let walk = guide::walked(&visit.cx, &guide, &asked.given(), None).await?;
    let base = addresses::guide_walk(id);
    let ticks = asked.ticks();
    if walk.ending.is_none() {
        // Nothing to print before the end.
        return Ok(visit.go(&walk.address(&base, None, &ticks)));
    }
    let config = visit.config();
    visit.show_quietly(&print_page(walk, &base, &ticks, |address| {
        config.absolute(address)
    }))
}

fn print_page(
    walk: WalkView,
    base: &str,
    ticks: &[String],
    absolute: impl Fn(&str) -> String,
) -> PrintPage {
    let back_url = walk.address(base, None, ticks);
    let papers = walk
        .ending
        .iter()
        .flat_map(|ending| &ending.papers)
        .map(|paper| Printed {
            name: paper.name.clone(),
            address: if paper.elsewhere {
                paper.url.clone()
            } else {
                absolute(&paper.url)
            },
        })
        .collect();
    PrintPage {
        address: absolute(&back_url),
        text: prose(walk.ending.as_ref().map(|ending| ending.text.as_str())),
        steps: lines(&walk, ticks),
        papers,
        back_url,
        walk,
    }
}

fn sample_walk(answers: &[&str], at: Option<&str>) -> WalkView {
    let sample = super::build::sample();
    let given: Vec<Given> = answers
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
    let walk = guide::walk(&sample.tree, &given, at);
    sample.walked(&walk, &super::build::sample_people())
}

impl Page for WalkPage {
    const TEMPLATE: &'static str = "articles/guide_walk.html";

    fn samples() -> Vec<Self> {
        let page = |answers: &[&str], at, preview, lang| {
            let walk = sample_walk(answers, at);
            let base = "/knowledge/7/walk".to_owned();
            let about = "/knowledge/7".to_owned();
            let ticks = ["s1".to_owned()];
            walk_page(walk, lang, about, base, preview, &ticks, sample_absolute)
        };
        vec![
            page(&[], None, false, Lang::En),
            page(&["q1.a2"], None, false, Lang::Fi),
            page(&["q1.a2", "q2.a1"], Some("q1"), false, Lang::En),
            page(&["q1.a2", "q2.a1"], None, false, Lang::En),
            page(&["q1.a9"], None, false, Lang::En),
            page(&["q1.a3"], None, true, Lang::En),
        ]
    }
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "articles/guide_print.html";

    fn samples() -> Vec<Self> {
        let walk = sample_walk(&["q1.a2", "q2.a1"], None);
        let ticks = ["s1".to_owned()];
        vec![print_page(
            walk,
            "/knowledge/7/walk",
            &ticks,
            sample_absolute,
        )]
    }
}

fn sample_absolute(address: &str) -> String {
    format!("https://kuusilahti.example{address}")
}
