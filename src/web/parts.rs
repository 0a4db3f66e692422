//! Files sent to the API, as `multipart/form-data`: the same reader, the same bounds and the same words as behind a
//! form of a page.

use std::marker::PhantomData;
use std::sync::Arc;

use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaMediaType, MetaRequest, MetaSchema, MetaSchemaRef};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

use crate::body::Bounds;
use crate::caller::Caller;
use crate::failure::{Failure, Passed};
use crate::forms;
use crate::reading::Pairs;
use crate::uploads::Upload;

const MULTIPART: &str = "multipart/form-data";

/// Which parts an operation takes, for its description.
pub trait Shape: Send + Sync + 'static {
    const PARTS: &'static [Part];
}

/// A part that may come any number of times.
pub struct Part {
    pub name: &'static str,
    pub is_file: bool,
    pub text: &'static str,
}

/// What came, of this shape. Small files are in memory, larger ones wait on disk.
pub struct Parts<S> {
    fields: Pairs,
    files: Vec<Upload>,
    shape: PhantomData<S>,
}

impl<S> Parts<S> {
    /// The files of a part, taken out.
    pub fn files(&mut self, part: &str) -> Vec<Upload> {
        let (these, others) = std::mem::take(&mut self.files)
            .into_iter()
            .partition(|upload| upload.field == part);
        self.files = others;
        these
    }

    /// The texts of a part, in their order.
    pub fn texts(&self, part: &str) -> Vec<String> {
        self.fields
            .iter()
            .filter(|(name, _)| name == part)
            .map(|(_, text)| text.clone())
            .collect()
    }

    /// What was sent, as it is compared when a create is repeated: texts, and files by their contents.
    pub fn told(&self) -> serde_json::Value {
        let files: Vec<_> = self
            .files
            .iter()
            .map(|upload| (&upload.field, &upload.name, upload.size, &upload.digest))
            .collect();
        serde_json::json!([self.fields, files])
    }
}

fn schema(parts: &[Part]) -> MetaSchemaRef {
    let mut whole = MetaSchema::new("object");
    for part in parts {
        let mut one = MetaSchema::new("string");
        one.format = part.is_file.then_some("binary");
        let mut many = MetaSchema::new("array");
        many.description = Some(part.text);
        many.items = Some(Box::new(MetaSchemaRef::Inline(Box::new(one))));
        let many = MetaSchemaRef::Inline(Box::new(many));
        whole.properties.push((part.name, many));
    }
    MetaSchemaRef::Inline(Box::new(whole))
}

impl<'a, S: Shape> ApiExtractor<'a> for Parts<S> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];
    type ParamType = ();
    type ParamRawType = ();

    fn request_meta() -> Option<MetaRequest> {
        Some(MetaRequest {
            description: None,
            content: vec![MetaMediaType {
                content_type: MULTIPART,
                schema: schema(S::PARTS),
            }],
            required: true,
        })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        if !carries_files(request) {
            return Err(Passed(Failure::NotAForm).into());
        }
        let caller = request
            .data::<Arc<Caller>>()
            .ok_or_else(|| hall::Error::fault("the API stands behind the gate"))
            .map_err(|wrong| Passed(Failure::Hall(wrong)))?;
        let limits = &caller.cx.config().limits;
        let fields = Bounds {
            bytes: limits.form_bytes,
            seconds: limits.body_seconds,
        };
        let all = Bounds {
            bytes: limits.upload_bytes,
            ..fields
        };
        let largest = limits.image_bytes.max(limits.attachment_bytes);
        let posted = forms::parts(request, body.take()?, fields, all, largest)
            .await
            .map_err(|refused| Passed(refused.into()))?;
        if let Some(most) = posted.file_too_large {
            return Err(Passed(Failure::FileTooLarge(most)).into());
        }
        Ok(Self {
            fields: posted.fields,
            files: posted.files,
            shape: PhantomData,
        })
    }
}

/// Whether a request carries files rather than JSON.
pub(crate) fn carries_files(request: &Request) -> bool {
    request.content_type().is_some_and(is_multipart)
}

fn is_multipart(content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case(MULTIPART)
}
