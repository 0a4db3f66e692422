//! Trees taken apart, kept for the next who walks: a large one is as much JSON as a hundred pages. What a version says is
//! never changed, so a tree is found by its version, and a guide that is published anew is another one.

use super::tree::Tree;
use crate::store;
use entity::words::ArticleVersionId;
use hall::Cx;
use hall::error::{Error, Result};
use lru::LruCache;
use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};

/// So many are kept; the largest are about a megabyte each. Those nobody asked for longest go first.
const MOST: NonZero<usize> = NonZero::new(16).unwrap();

/// What a running hub keeps of them.
pub struct Trees(Mutex<LruCache<ArticleVersionId, Arc<Tree>>>);

impl Default for Trees {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST)))
    }
}

/// The tree of a version.
///
/// # Errors
/// `Missing` where the version has none; a fault where it cannot be read.
pub(super) async fn of(cx: &Cx, version: ArticleVersionId) -> Result<Arc<Tree>> {
    let trees = cx.hub().kept::<Trees>()?;
    let open = || trees.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(tree) = open().get(&version) {
        return Ok(Arc::clone(tree));
    }
    let json = store::texts::guide_of(cx.db(), version).await?;
    let tree = Tree::read(&json.ok_or(Error::Missing)?).map_err(Error::fault)?;
    let tree = Arc::new(tree);
    open().put(version, Arc::clone(&tree));
    Ok(tree)
}
