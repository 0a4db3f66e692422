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
