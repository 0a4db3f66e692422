//! Before somebody asks the city: what is written about it already, which ideas are open, and who knows about it.

use crate::find::rows;
use crate::views::FoundRow;
use cases::{LooksFirst, Match, MatchKind};
use entity::words::{ArticleKind, IdeaStatus, Kind};
use hall::{Cx, Result};
use search::{Audience, Like};

const MOST: usize = 8;

pub struct Look;

#[async_trait::async_trait]
impl LooksFirst for Look {
    async fn look(&self, cx: &Cx, text: &str) -> Result<Vec<Match>> {
        let kinds = [Kind::Article, Kind::Idea, Kind::Person];
        let like = Like {
            title: text.to_owned(),
            text: String::new(),
            lang: String::new(),
            kinds: kinds.iter().map(|kind| kind.code().to_owned()).collect(),
            agencies: vec![cx.agency.0],
            audience: Audience::PUBLIC,
            except: None,
            limit: MOST,
        };
        let hits = match cx.ports().search.similar(&like).await {
            Ok(hits) => hits,
            Err(wrong) => {
                tracing::warn!(%wrong, "nothing alike is shown: the search engine does not answer");
                return Ok(Vec::new());
            }
        };
        let mut rows = rows(cx, &hits).await?;
        Ok(hits
            .iter()
            .filter_map(|hit| {
                let kind: Kind = hit.kind.parse().ok()?;
                shown(cx, rows.remove(&(kind, hit.number))?)
            })
            .collect())
    }
}

fn shown(cx: &Cx, row: FoundRow) -> Option<Match> {
    let title = row.title().to_owned();
    let short = |text: &str| Some(press::excerpt(text, 140)).filter(|text| !text.is_empty());
    let (kind, url, lang, about) = match row {
        FoundRow::Idea(idea) => {
            use IdeaStatus::{InProgress, Open, Planned, UnderReview};
            let open = [Open, UnderReview, Planned, InProgress].contains(&idea.status.meaning);
            open.then_some(())?;
            (MatchKind::Idea, idea.url, idea.lang, None)
        }
        FoundRow::Article(article) => {
            let kind = match article.kind {
                ArticleKind::Service => MatchKind::Service,
                ArticleKind::Guide => MatchKind::Guide,
                _ => MatchKind::Article,
            };
            let about = short(&article.summary);
            (kind, article.url, article.lang, about)
        }
        FoundRow::Person(one) => {
            let about = one.person.title.or(one.about);
            let about = about.as_deref().and_then(short);
            (MatchKind::Person, one.url, cx.lang, about)
        }
        FoundRow::Challenge(_) | FoundRow::Improvement(_) => return None,
    };
    Some(Match {
        kind,
        kind_name: cases::kind_name(cx.lang, kind),
        title,
        url,
        lang: lang.code().to_owned(),
        about,
    })
}
