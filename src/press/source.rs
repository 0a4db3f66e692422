//! Where templates, words and assets come from: the `templates` folder of the repository. A release
//! build carries them inside the binary; a debug build reads them from disk, so that changing a
//! sentence or a template needs no compiler, only a reload of the page.

use std::borrow::Cow;

use rust_embed::RustEmbed;

/// Where a debug build finds them.
#[cfg(debug_assertions)]
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates");

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../templates"]
struct Templates;

/// Every file below `templates/`, by its path inside that folder, in a fixed order.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Templates::iter().map(Cow::into_owned).collect();
    names.sort_unstable();
    names
}

/// The bytes of one file.
#[cfg(not(debug_assertions))]
pub fn bytes(name: &str) -> Option<Cow<'static, [u8]>> {
    Templates::get(name).map(|file| file.data)
}

/// The bytes of one file as it lies on the disk. `rust_embed` would work out a checksum of it too, each time, and code that
/// was not optimised takes longer for that than for the rest of a page.
#[cfg(debug_assertions)]
pub fn bytes(name: &str) -> Option<Cow<'static, [u8]>> {
    use std::path::{Component, Path};
    let path = Path::new(name);
    let below = |part: Component<'_>| matches!(part, Component::Normal(_));
    let file = path
        .components()
        .all(below)
        .then(|| Path::new(ROOT).join(path));
    std::fs::read(file?).ok().map(Cow::Owned)
}

/// One file as text; `None` if it is missing or not UTF-8.
pub fn text(name: &str) -> Option<String> {
    String::from_utf8(bytes(name)?.into_owned()).ok()
}

/// Changes whenever a file with one of these endings below `folder` does. In a release build nothing
/// ever changes, and asking costs nothing.
pub fn stamp(folder: &str, endings: &[&str]) -> u64 {
    #[cfg(debug_assertions)]
    {
        use std::hash::{DefaultHasher, Hasher};
        let root = std::path::Path::new(ROOT);
        let mut hasher = DefaultHasher::new();
        walk(&root.join(folder), endings, &mut hasher);
        hasher.finish()
    }
    #[cfg(not(debug_assertions))]
    {
        let _ = (folder, endings);
        0
    }
}

#[cfg(debug_assertions)]
fn walk(folder: &std::path::Path, endings: &[&str], hasher: &mut std::hash::DefaultHasher) {
    use std::hash::Hash;
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort_unstable();
    for path in paths {
        if path.is_dir() {
            walk(&path, endings, hasher);
        } else if endings
            .iter()
            .any(|ending| path.to_string_lossy().ends_with(ending))
        {
            path.hash(hasher);
            if let Ok(about) = path.metadata() {
                about.len().hash(hasher);
                about.modified().ok().hash(hasher);
            }
        }
    }
}
