//! Whether an article can be put before a reviewer and then before everyone.

use crate::store::texts::Written;
use crate::{article, guide};
use entity::articles::{article as row, link};
use entity::words::ArticleKind;
use hall::error::{Problems, Result};
use hall::says::Say;

/// What is still missing, in the fields of the desk.
///
/// # Errors
/// `Invalid`: on `title` where the language it was begun in says nothing, on `body`, on the facts and the `contact` of a
/// service, on `evidence` of a story, on `guide`.
pub(crate) fn check(found: &row::Model, texts: &[Written], links: &[link::Model]) -> Result<()> {
    let mut problems = Problems::default();
    let missing = || Say::of("articles-problem-missing");
    let Some(own) = texts.iter().find(|text| text.lang == found.lang) else {
        problems.add("title", missing());
        return problems.done();
    };
    let needs_body = found.kind != ArticleKind::Guide;
    problems.expect(
        !needs_body || !own.body.is_empty(),
        "body",
        Say::of("articles-problem-body"),
    );
    match found.kind {
        ArticleKind::Service => {
            for (field, said) in own.service.clone().unwrap_or_default().all() {
                problems.expect(!said.is_empty(), field, Say::of("articles-problem-service"));
            }
            problems.expect(
                found.contact_id.is_some(),
                "contact",
                Say::of("articles-problem-contact"),
            );
        }
        ArticleKind::Story => problems.expect(
            links
                .iter()
                .any(|link| article::is_evidence(found.kind, link.kind)),
            "evidence",
            Say::of("articles-problem-evidence"),
        ),
        ArticleKind::Guide => {
            problems.expect(
                own.guide.is_some(),
                "guide",
                Say::of("articles-problem-no-guide"),
            );
            // Nobody shall come to a dead end in any language.
            for json in texts.iter().filter_map(|text| text.guide.as_deref()) {
                for say in guide::to_mend(json)? {
                    problems.add("guide", say);
                }
            }
        }
        ArticleKind::Article | ArticleKind::News => {}
    }
    problems.done()
}
