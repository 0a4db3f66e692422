//! Pictures and papers of an article. A picture stands in the text by its address, papers in a list below it.

use crate::browse;
use crate::start::log;
use crate::store;
use crate::views::DeskView;
use crate::write::find_to_keep;
use accounts::files;
use accounts::follows::Thing;
use entity::articles::article as row;
use entity::words::{ArticleId, FileId, FileRole, Kind};
use hall::error::{Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event};

pub use accounts::files::NewFile;

/// Files of one article.
const MOST: usize = 30;
const ALT_CHARS: usize = 300;
const FOLDER: &str = "articles";

pub(crate) fn thing(found: &row::Model) -> Thing {
    Thing {
        agency: found.agency_id,
        kind: Kind::Article,
        id: found.id.0,
    }
}

/// The staff add pictures and papers. What a picture shows is said in words.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `files` for too many or none, on `alt` for a picture without words.
pub async fn attach(cx: &Cx, id: ArticleId, new: Vec<NewFile>) -> Result<DeskView> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    cx.may(Deed::KeepArticles(found.agency_id))?;
    check(&new)?;
    let kept = files::keep(cx, FOLDER, new).await?;
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    let standing = files::of(&*tx, Kind::Article, id.0).await?.len();
    let mut problems = Problems::default();
    problems.expect(
        standing + kept.len() <= MOST,
        "files",
        Say::of("articles-problem-files-many").with("most", MOST),
    );
    problems.done()?;
    let names: Vec<&str> = kept.iter().map(|file| file.name.as_str()).collect();
    let names = names.join(", ");
    files::attach(&tx, thing(&found), standing, kept).await?;
    store::articles::touch(&*tx, &found, cx.now()).await?;
    log(&mut tx, "articles-log-attached", id, None, Some(&names)).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

fn check(new: &[NewFile]) -> Result<()> {
    let mut problems = Problems::default();
    problems.expect(
        !new.is_empty(),
        "files",
        Say::of("articles-problem-no-file"),
    );
    for file in new {
        let words = file.alt.trim().chars().count();
        problems.expect(
            file.role != FileRole::Image || words > 0,
            "alt",
            Say::of("articles-problem-alt"),
        );
        problems.expect(
            words <= ALT_CHARS,
            "alt",
            Say::of("articles-problem-long")
                .with("most", ALT_CHARS)
                .with("is", words),
        );
    }
    problems.done()
}

/// The staff take a file off. A text that still shows it shows its words instead.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn detach(cx: &Cx, id: ArticleId, file: FileId) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    files::take_off(&tx, thing(&found), Some(&[file]), cx.now()).await?;
    store::articles::touch(&*tx, &found, cx.now()).await?;
    log(&mut tx, "articles-log-detached", id, None, None).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}
