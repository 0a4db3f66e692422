//! Pictures and papers of an idea, for machines: taken in like those of the form, through the same verb.

use super::{IdeaFull, unchanged};
use crate::browse;
use crate::edit::{self as editing, Edit};
use crate::files::keep_files;
use crate::pages::intake::taken_in;
use entity::words::{FileId, IdeaId};
use poem_openapi::OpenApi;
use poem_openapi::param::{Header, Path};
use poem_openapi::payload::Json;
use web::{ApiResult, Asked, Part, Parts, Shape};

pub struct FilesApi;

/// What comes with an idea.
pub struct IdeaFiles;

impl Shape for IdeaFiles {
    const PARTS: &'static [Part] = &[
        Part {
            name: "images",
            is_file: true,
            text: "Pictures: JPEG, PNG, WebP or GIF. They are made smaller and lose their metadata.",
        },
        Part {
            name: "alt",
            is_file: false,
            text: "What each picture shows, for those who cannot see it, in the order of the pictures.",
        },
        Part {
            name: "attachments",
            is_file: true,
            text: "Papers: PDF, text, tables, presentations. What they are is known by their content.",
        },
    ];
}

#[OpenApi]
impl FilesApi {
    /// Add pictures and papers to your idea
    #[oai(
        path = "/ideas/:id/files",
        method = "post",
        operation_id = "add_idea_files"
    )]
    async fn add(
        &self,
        asked: Asked,
        id: Path<i64>,
        #[oai(name = "Idempotency-Key")] key: Header<Option<String>>,
        mut parts: Parts<IdeaFiles>,
    ) -> ApiResult<Json<IdeaFull>> {
        let id = IdeaId(id.0);
        let what = format!("files of idea {id}");
        let told = Some(parts.told());
        accounts::once(&asked, key.0.as_deref(), &what, told, async {
            // The right first: nobody's pictures are made smaller for nothing.
            let facts = browse::edit_facts(&asked, id).await?;
            let (old, version) = (facts.words, facts.version);
            let (images, attachments) = (parts.files("images"), parts.files("attachments"));
            let new = taken_in(&asked, images, attachments, &parts.texts("alt")).await?;
            let mut words = unchanged(old);
            words.files = keep_files(&asked, new).await?;
            let edit = Edit {
                words,
                over: Some(version),
                ..Edit::default()
            };
            Ok(IdeaFull::of(&asked, editing::edit(&asked, id, edit).await?))
        })
        .await
    }

    /// Take a picture or paper off your idea
    #[oai(
        path = "/ideas/:id/files/:file",
        method = "delete",
        operation_id = "remove_idea_file"
    )]
    async fn remove(
        &self,
        asked: Asked,
        id: Path<i64>,
        file: Path<i64>,
    ) -> ApiResult<Json<IdeaFull>> {
        let id = IdeaId(id.0);
        let facts = browse::edit_facts(&asked, id).await?;
        let (old, version) = (facts.words, facts.version);
        let (images, attachments) = (facts.images, facts.attachments);
        let file = FileId(file.0);
        let there = images.iter().any(|image| image.id == file)
            || attachments.iter().any(|paper| paper.id == file);
        if !there {
            return Err(hall::Error::Missing.into());
        }
        let edit = Edit {
            words: unchanged(old),
            over: Some(version),
            remove_files: vec![file],
            ..Edit::default()
        };
        let view = editing::edit(&asked, id, edit).await?;
        Ok(Json(IdeaFull::of(&asked, view)))
    }
}
