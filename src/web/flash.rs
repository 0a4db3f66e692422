//! A word after a deed, shown once on the page that follows: "Your support counts." It travels in a cookie
//! of a minute as a message key, so it speaks the language of whoever reads it and can only ever be text.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hall::says::{Arg, Say};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(crate) const COOKIE: &str = "talkoo-flash";
const LONGEST: usize = 1_500;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    kind: Kind,
    key: String,
    #[serde(default)]
    args: BTreeMap<String, Arg>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Good,
    Info,
    Bad,
}

impl Flash {
    pub fn good(key: &str) -> Flash {
        Flash::of(Kind::Good, Say::of(key))
    }

    pub fn info(key: &str) -> Flash {
        Flash::of(Kind::Info, Say::of(key))
    }

    pub fn bad(key: &str) -> Flash {
        Flash::of(Kind::Bad, Say::of(key))
    }

    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Flash {
        self.args.insert(name.to_owned(), arg.into());
        self
    }

    fn of(kind: Kind, say: Say) -> Flash {
        Flash {
            kind,
            key: say.key,
            args: say.args,
        }
    }

    pub(crate) fn written(&self) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    pub(crate) fn read(cookie: &str) -> Option<Flash> {
        if cookie.len() > LONGEST {
            return None;
        }
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(cookie).ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_it_was_written() {
        let flash = Flash::good("ideas-flash-supported").with("count", 3usize);
        assert_eq!(Flash::read(&flash.written()), Some(flash));
        assert_eq!(Flash::read("nonsense"), None);
        assert_eq!(Flash::read(&"A".repeat(9_000)), None);
    }
}
