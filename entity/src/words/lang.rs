//! The languages Talkoo speaks.

super::sets::closed_set! {
    /// A language of the hub's own pages, by its ISO 639-1 code.
    Lang {
        En = "en",
        Fi = "fi",
        Sv = "sv",
        De = "de",
        Ru = "ru",
    }
}

impl Lang {
    /// What the language calls itself; the language switcher shows this and nothing else.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Fi => "Suomi",
            Lang::Sv => "Svenska",
            Lang::De => "Deutsch",
            Lang::Ru => "Русский",
        }
    }

    /// Reads `fi`, `FI`, `fi-FI` and `fi_FI` alike; a language we do not speak is `None`.
    pub fn from_code(code: &str) -> Option<Lang> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL
            .iter()
            .copied()
            .find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }
}
