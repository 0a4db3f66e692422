//! What can be printed: a page is a typed context that names its template and shows samples of itself,
//! so that one test can render every page there is, in every language, before anyone meets it.

use serde::Serialize;

/// A page of the hub. The struct's fields are what its template may speak of, beside `chrome`.
pub trait Page: Serialize {
    /// Path below `templates/`, ending in `.html`.
    const TEMPLATE: &'static str;

    /// Life-like contexts: an ordinary one, the empty one, the one with everything in it.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// A letter, printed twice: `notifications/letters/NAME.html` and `.txt`. The first line of the text
/// is the subject, the rest is what people without HTML read.
pub trait Letter: Serialize {
    const NAME: &'static str;

    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// A page in the registry of all pages. Each room lists its own: `pub fn pages() -> Vec<PageSamples>`.
#[derive(Clone, Copy)]
pub struct PageSamples {
    pub template: &'static str,
    pub samples: fn() -> Vec<serde_json::Value>,
}

impl PageSamples {
    pub fn of<P: Page>() -> PageSamples {
        PageSamples {
            template: P::TEMPLATE,
            samples: || P::samples().iter().map(as_json).collect(),
        }
    }
}

/// A letter in the registry of all letters.
#[derive(Clone, Copy)]
pub struct LetterSamples {
    pub name: &'static str,
    pub samples: fn() -> Vec<serde_json::Value>,
}

impl LetterSamples {
    pub fn of<L: Letter>() -> LetterSamples {
        LetterSamples {
            name: L::NAME,
            samples: || L::samples().iter().map(as_json).collect(),
        }
    }
}

fn as_json(sample: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(sample).expect("a sample can be written as JSON")
}
