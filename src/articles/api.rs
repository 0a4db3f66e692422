//! Articles for machines: every deed of the pages, through the same verbs. Everyone reads what is published; what is
//! written, the staff.

mod guide;

use crate::browse::{self, Filter, ListPlace, Place, PublicFilter, Wanted};
use crate::pages::intake::taken_in;
use crate::views::*;
use crate::{About, CategoryInput, NewArticle, Retiring, Words};
use accounts::files::NewFile;
use entity::words::{
    ArticleCommentId, ArticleId, ArticleKind, ArticleState, CategoryId, FileId, Lang, Names,
    PersonId, RelatedKind, ThemeId,
};
use hall::Deed;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use poem_openapi::param::{Header, Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use web::{ApiResult, Asked, Part, Parts, Shape, paging};

/// Articles, and guides among them.
pub fn all() -> impl OpenApi {
    (ArticlesApi, guide::GuidesApi)
}

pub struct ArticlesApi;

#[derive(Object)]
struct ArticleList {
    items: Vec<ArticleRow>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

#[derive(Object)]
struct ArticleDeskList {
    items: Vec<DeskRow>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

#[derive(Object)]
struct ArticleVersionList {
    /// Latest first.
    items: Vec<VersionView>,
    /// Hand it back as `before`; null at the end.
    next: Option<i64>,
}

/// Something an article is about.
#[derive(Object)]
#[oai(rename = "ArticleLinkInput")]
struct LinkInput {
    kind: RelatedKind,
    id: i64,
}

/// The version a deed is done to.
#[derive(Object, Default)]
#[oai(rename = "ArticleExpects", default)]
struct Expects {
    /// The version it is done to; another one meanwhile is a conflict.
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ArticleReviewInput")]
struct ReviewInput {
    /// Who is asked; left out: whoever has time.
    reviewer: Option<PersonId>,
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ArticleSendBackInput")]
struct SendBackInput {
    /// What is to be done first.
    words: String,
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ArticleStillGoodInput")]
struct StillGoodInput {
    /// The local date of the next look; left out: in a year.
    review_on: Option<String>,
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ArticleHelpedInput")]
struct HelpedInput {
    helped: bool,
}

#[derive(Object)]
#[oai(rename = "ArticleCommentInput")]
struct CommentInput {
    text: String,
}

#[derive(Object)]
#[oai(rename = "ArticleCommentMade")]
struct CommentMade {
    id: ArticleCommentId,
}

#[derive(Object)]
#[oai(rename = "ArticleCategoryInput")]
struct CategoryBody {
    /// By language code.
    names: BTreeMap<String, String>,
    /// People who are signed in may comment on its articles.
    #[oai(default)]
    comments: bool,
    /// Its place among the others; left out: where it is, or last.
    position: Option<i64>,
}

impl CategoryBody {
    fn input(self) -> Result<CategoryInput> {
        if let Some(other) = self
            .names
            .keys()
            .find(|code| Lang::ALL.iter().all(|lang| lang.code() != code.as_str()))
        {
            return Err(Error::Invalid(Problems::one(
                format!("names.{other}"),
                Say::of("articles-problem-choice"),
            )));
        }
        Ok(CategoryInput {
            names: Names(self.names),
            comments: self.comments,
            position: self.position,
        })
    }
}

#[derive(Object)]
#[oai(rename = "ArticleCategoryList")]
struct CategoryList {
    items: Vec<CategoryView>,
}

#[derive(Object)]
#[oai(rename = "ArticleCategoryAway")]
struct AwayInput {
    /// No longer offered; false: offered again.
    away: bool,
}

/// What comes with files of an article.
struct ArticleFiles;

impl Shape for ArticleFiles {
    const PARTS: &'static [Part] = &[
        Part {
            name: "files",
            is_file: true,
            text: "Pictures and papers, known by their content. Pictures lose their metadata.",
        },
        Part {
            name: "alt",
            is_file: false,
            text: "What each file shows or is, in their order; needed for a picture.",
        },
    ];
}

fn absolute(asked: &Asked, path: &mut String) {
    *path = asked.config().absolute(path);
}

fn row_out(asked: &Asked, mut row: ArticleRow) -> ArticleRow {
    absolute(asked, &mut row.url);
    row
}

fn files_out(asked: &Asked, files: &mut [FileView]) {
    for file in files {
        absolute(asked, &mut file.url);
        if let Some(thumb) = &mut file.thumb_url {
            absolute(asked, thumb);
        }
    }
}

fn related_out(asked: &Asked, related: &mut [RelatedView]) {
    for one in related {
        absolute(asked, &mut one.url);
    }
}

fn view_out(asked: &Asked, mut view: ArticleView) -> Json<ArticleView> {
    view.row = row_out(asked, view.row);
    files_out(asked, &mut view.pictures);
    files_out(asked, &mut view.papers);
    related_out(asked, &mut view.related);
    absolute(asked, &mut view.feedback_url);
    if let Some(walk) = &mut view.walk_url {
        absolute(asked, walk);
    }
    if let Some(desk) = &mut view.desk_url {
        absolute(asked, desk);
    }
    if let Some(retired) = &mut view.retired {
        retired.pointer = retired.pointer.take().map(|row| row_out(asked, row));
    }
    Json(view)
}

fn desk_out(asked: &Asked, mut view: DeskView) -> Json<DeskView> {
    absolute(asked, &mut view.row.url);
    absolute(asked, &mut view.public_url);
    files_out(asked, &mut view.files);
    related_out(asked, &mut view.related);
    Json(view)
}

#[OpenApi]
impl ArticlesApi {
    /// Articles
    ///
    /// What is published, latest first, each in the language asked for where it has it.
    #[oai(path = "/articles", method = "get", operation_id = "articles")]
    async fn list(
        &self,
        asked: Asked,
        kind: Query<Vec<ArticleKind>>,
        category: Query<Option<CategoryId>>,
        theme: Query<Option<ThemeId>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ArticleList>> {
        let place: Option<ListPlace> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let filter = PublicFilter {
            kinds: kind.0,
            category: category.0,
            theme: theme.0,
        };
        let known = browse::categories(&asked, true).await?;
        let found = browse::public_list(&asked, &known, &filter, place, most).await?;
        Ok(Json(ArticleList {
            next: found.next.as_ref().map(paging::write),
            items: found
                .rows
                .into_iter()
                .map(|row| row_out(&asked, row))
                .collect(),
        }))
    }

    /// Begin an article
    ///
    /// As a draft: nobody but the staff sees it.
    #[oai(path = "/articles", method = "post", operation_id = "start_article")]
    async fn start(&self, asked: Asked, body: Json<NewArticle>) -> ApiResult<Json<DeskView>> {
        let view = crate::start(&asked, body.0).await?;
        Ok(desk_out(&asked, view))
    }

    /// Articles as the staff see them
    #[allow(clippy::too_many_arguments)] // Every filter is a parameter of its own.
    #[oai(
        path = "/articles/desk",
        method = "get",
        operation_id = "desk_articles"
    )]
    async fn desk_list(
        &self,
        asked: Asked,
        kind: Query<Vec<ArticleKind>>,
        state: Query<Vec<ArticleState>>,
        category: Query<Option<CategoryId>>,
        theme: Query<Option<ThemeId>>,
        owner: Query<Option<PersonId>>,
        /// Those with nothing written in this language.
        missing: Query<Option<Lang>>,
        /// A part of a title.
        q: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ArticleDeskList>> {
        let place: Option<Place> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let filter = Filter {
            kinds: kind.0,
            states: state.0,
            category: category.0,
            theme: theme.0,
            owner: owner.0,
            missing: missing.0,
            words: q.0,
        };
        let known = browse::categories(&asked, true).await?;
        let found = browse::desk_list(&asked, &known, &filter, place, most).await?;
        Ok(Json(ArticleDeskList {
            next: found.next.as_ref().map(paging::write),
            items: found
                .rows
                .into_iter()
                .map(|mut row| {
                    absolute(&asked, &mut row.url);
                    row
                })
                .collect(),
        }))
    }

    /// One article
    ///
    /// In the language asked for, or else the one that fits best; `lang` says which it is. One that was retired says
    /// why and what to read instead.
    #[oai(path = "/articles/:id", method = "get", operation_id = "article")]
    async fn one(
        &self,
        asked: Asked,
        id: Path<i64>,
        /// The language to read it in, where it is not the one you ask in.
        r#in: Query<Option<Lang>>,
        /// Comments after this one.
        after: Query<Option<i64>>,
    ) -> ApiResult<Json<ArticleView>> {
        let wanted = Wanted {
            lang: r#in.0,
            after: after.0.map(ArticleCommentId),
            latest: false,
        };
        let view = browse::one(&asked, ArticleId(id.0), wanted).await?;
        Ok(view_out(&asked, view))
    }

    /// One article as those who write it see it
    #[oai(
        path = "/articles/:id/desk",
        method = "get",
        operation_id = "desk_article"
    )]
    async fn desk(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<DeskView>> {
        let view = browse::desk_one(&asked, ArticleId(id.0)).await?;
        Ok(desk_out(&asked, view))
    }

    /// File it: category, theme, owner, contact, the day to look again
    #[oai(
        path = "/articles/:id/about",
        method = "put",
        operation_id = "file_article"
    )]
    async fn set_about(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<About>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::set_about(&asked, ArticleId(id.0), body.0).await?;
        Ok(desk_out(&asked, view))
    }

    /// Write it in one language
    ///
    /// A new version. What is published stays as it is until it is published anew.
    #[oai(
        path = "/articles/:id/texts/:lang",
        method = "put",
        operation_id = "write_article"
    )]
    async fn write(
        &self,
        asked: Asked,
        id: Path<i64>,
        lang: Path<Lang>,
        body: Json<Words>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::write(&asked, ArticleId(id.0), lang.0, body.0).await?;
        Ok(desk_out(&asked, view))
    }

    /// Its versions in one language
    #[oai(
        path = "/articles/:id/texts/:lang/versions",
        method = "get",
        operation_id = "article_versions"
    )]
    async fn versions(
        &self,
        asked: Asked,
        id: Path<i64>,
        lang: Path<Lang>,
        before: Query<Option<i64>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ArticleVersionList>> {
        let most = paging::per_page(per_page.0)?;
        let found = browse::versions(&asked, ArticleId(id.0), lang.0, before.0, most).await?;
        Ok(Json(ArticleVersionList {
            items: found.rows,
            next: found.before,
        }))
    }

    /// Make an earlier version the latest again
    ///
    /// As a new version; what stood meanwhile stays in the list.
    #[oai(
        path = "/articles/:id/texts/:lang/versions/:number/restore",
        method = "post",
        operation_id = "restore_article"
    )]
    async fn restore(
        &self,
        asked: Asked,
        id: Path<i64>,
        lang: Path<Lang>,
        number: Path<i64>,
        body: Json<Expects>,
    ) -> ApiResult<Json<DeskView>> {
        let expects = body.0.expects;
        let view = crate::restore(&asked, ArticleId(id.0), lang.0, number.0, expects).await?;
        Ok(desk_out(&asked, view))
    }

    /// Tie it to an idea, a challenge or an improvement
    #[oai(
        path = "/articles/:id/links",
        method = "post",
        operation_id = "relate_article"
    )]
    async fn relate(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<LinkInput>,
    ) -> ApiResult<Json<DeskView>> {
        let LinkInput { kind, id: thing } = body.0;
        let view = crate::relate(&asked, ArticleId(id.0), kind, thing).await?;
        Ok(desk_out(&asked, view))
    }

    /// And no longer
    #[oai(
        path = "/articles/:id/links/:kind/:thing",
        method = "delete",
        operation_id = "unrelate_article"
    )]
    async fn unrelate(
        &self,
        asked: Asked,
        id: Path<i64>,
        kind: Path<RelatedKind>,
        thing: Path<i64>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::unrelate(&asked, ArticleId(id.0), kind.0, thing.0).await?;
        Ok(desk_out(&asked, view))
    }

    /// Add pictures and papers
    #[oai(
        path = "/articles/:id/files",
        method = "post",
        operation_id = "add_article_files"
    )]
    async fn attach(
        &self,
        asked: Asked,
        id: Path<i64>,
        #[oai(name = "Idempotency-Key")] key: Header<Option<String>>,
        mut parts: Parts<ArticleFiles>,
    ) -> ApiResult<Json<DeskView>> {
        let id = ArticleId(id.0);
        let what = format!("files of article {id}");
        let told = Some(parts.told());
        accounts::once(&asked, key.0.as_deref(), &what, told, async {
            // The right first: nobody's pictures are made smaller for nothing.
            asked.may(Deed::KeepArticles(asked.agency))?;
            let uploads = parts.files("files");
            let new: Vec<NewFile> = taken_in(&asked, uploads, &parts.texts("alt")).await?;
            let view = crate::attach(&asked, id, new).await?;
            Ok(desk_out(&asked, view).0)
        })
        .await
    }

    /// Take a file off
    #[oai(
        path = "/articles/:id/files/:file",
        method = "delete",
        operation_id = "remove_article_file"
    )]
    async fn detach(
        &self,
        asked: Asked,
        id: Path<i64>,
        file: Path<i64>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::detach(&asked, ArticleId(id.0), FileId(file.0)).await?;
        Ok(desk_out(&asked, view))
    }

    /// Ask a colleague to look at it
    #[oai(
        path = "/articles/:id/review",
        method = "post",
        operation_id = "ask_article_review"
    )]
    async fn ask_review(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<ReviewInput>,
    ) -> ApiResult<Json<DeskView>> {
        let ReviewInput { reviewer, expects } = body.0;
        let view = crate::ask_review(&asked, ArticleId(id.0), reviewer, expects).await?;
        Ok(desk_out(&asked, view))
    }

    /// Hand it back to its writer
    #[oai(
        path = "/articles/:id/send-back",
        method = "post",
        operation_id = "send_article_back"
    )]
    async fn send_back(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<SendBackInput>,
    ) -> ApiResult<Json<DeskView>> {
        let SendBackInput { words, expects } = body.0;
        let view = crate::send_back(&asked, ArticleId(id.0), &words, expects).await?;
        Ok(desk_out(&asked, view))
    }

    /// Publish it, as it was last written in every language
    #[oai(
        path = "/articles/:id/publish",
        method = "post",
        operation_id = "publish_article"
    )]
    async fn publish(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<Expects>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::publish(&asked, ArticleId(id.0), body.0.expects).await?;
        Ok(desk_out(&asked, view))
    }

    /// It was looked at and still holds
    #[oai(
        path = "/articles/:id/still-good",
        method = "post",
        operation_id = "article_still_good"
    )]
    async fn still_good(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<StillGoodInput>,
    ) -> ApiResult<Json<DeskView>> {
        let StillGoodInput { review_on, expects } = body.0;
        let id = ArticleId(id.0);
        let view = crate::still_good(&asked, id, review_on.as_deref(), expects).await?;
        Ok(desk_out(&asked, view))
    }

    /// Take it out of use, with a pointer to what to read instead
    #[oai(
        path = "/articles/:id/retire",
        method = "post",
        operation_id = "retire_article"
    )]
    async fn retire(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<Retiring>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::retire(&asked, ArticleId(id.0), body.0).await?;
        Ok(desk_out(&asked, view))
    }

    /// Work on a retired article again, as a draft
    #[oai(
        path = "/articles/:id/reopen",
        method = "post",
        operation_id = "reopen_article"
    )]
    async fn reopen(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<Expects>,
    ) -> ApiResult<Json<DeskView>> {
        let view = crate::reopen(&asked, ArticleId(id.0), body.0.expects).await?;
        Ok(desk_out(&asked, view))
    }

    /// Say whether it helped
    ///
    /// Needs no token, and nothing about you is kept. After a no, `feedback_url` of the article leads on.
    #[oai(
        path = "/articles/:id/helped",
        method = "post",
        operation_id = "article_helped"
    )]
    async fn helped(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<HelpedInput>,
    ) -> ApiResult<Json<HelpedInput>> {
        crate::helped(&asked, ArticleId(id.0), body.0.helped).await?;
        Ok(body)
    }

    /// Comment on it
    ///
    /// Where its category takes comments. Some wait for a moderator first.
    #[oai(
        path = "/articles/:id/comments",
        method = "post",
        operation_id = "comment_on_article"
    )]
    async fn comment(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<CommentInput>,
    ) -> ApiResult<Json<CommentMade>> {
        let id = crate::comment(&asked, ArticleId(id.0), &body.0.text).await?;
        Ok(Json(CommentMade { id }))
    }

    /// Categories of articles
    #[oai(
        path = "/article-categories",
        method = "get",
        operation_id = "article_categories"
    )]
    async fn categories(
        &self,
        asked: Asked,
        /// Those put away too.
        all: Query<Option<bool>>,
    ) -> ApiResult<Json<CategoryList>> {
        let known = browse::categories(&asked, all.0.unwrap_or(false)).await?;
        Ok(Json(CategoryList {
            items: known
                .iter()
                .map(|one| CategoryView::of(asked.lang, one))
                .collect(),
        }))
    }

    /// Make a category
    #[oai(
        path = "/article-categories",
        method = "post",
        operation_id = "make_article_category"
    )]
    async fn make_category(
        &self,
        asked: Asked,
        body: Json<CategoryBody>,
    ) -> ApiResult<Json<CategoryView>> {
        let id = crate::keep_category(&asked, None, body.0.input()?).await?;
        category(&asked, id).await
    }

    /// Change a category
    #[oai(
        path = "/article-categories/:id",
        method = "put",
        operation_id = "change_article_category"
    )]
    async fn change_category(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<CategoryBody>,
    ) -> ApiResult<Json<CategoryView>> {
        let id = Some(CategoryId(id.0));
        let id = crate::keep_category(&asked, id, body.0.input()?).await?;
        category(&asked, id).await
    }

    /// Offer a category no longer, or again
    #[oai(
        path = "/article-categories/:id/away",
        method = "put",
        operation_id = "put_article_category_away"
    )]
    async fn put_category_away(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<AwayInput>,
    ) -> ApiResult<Json<CategoryView>> {
        let id = CategoryId(id.0);
        crate::put_category_away(&asked, id, body.0.away).await?;
        category(&asked, id).await
    }
}

async fn category(asked: &Asked, id: CategoryId) -> ApiResult<Json<CategoryView>> {
    let known = browse::categories(asked, true).await?;
    let found = known.iter().find(|one| one.id == id);
    let found = found.ok_or(Error::Missing)?;
    Ok(Json(CategoryView::of(asked.lang, found)))
}
