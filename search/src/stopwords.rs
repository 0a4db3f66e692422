//! Words that carry no subject: a question is not held to them, and likeness is not judged by them.
//!
//! Only words that mean nothing much in *any* of our languages are listed, because the language of a
//! question is not known: `man` says little in Swedish and something in English, so it stays.

const STOPWORDS: &[&str] = &[
    // English
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "i", "in",
    "is", "it", "its", "more", "my", "no", "not", "of", "on", "or", "our", "should", "that", "the",
    "their", "there", "this", "to", "was", "we", "were", "with", "would", "you", "your",
    // Finnish
    "ei", "eika", "ette", "ettei", "etta", "ja", "jo", "joka", "jos", "jotka", "kuin", "kun", "me",
    "mutta", "myos", "ne", "niin", "nyt", "olla", "oli", "olisi", "ovat", "sen", "se", "sita",
    "siina", "tai", "tama", "tassa", "vai", "voi", // Swedish
    "att", "av", "de", "det", "den", "ett", "en", "for", "fran", "har", "i", "inte", "jag", "med",
    "och", "om", "pa", "som", "till", "var", "vi", "ar", // German
    "aber", "auch", "auf", "aus", "bei", "das", "dem", "der", "des", "ein", "eine", "einem",
    "einen", "einer", "fur", "ich", "im", "ist", "mit", "nicht", "oder", "sich", "sie", "sind",
    "und", "von", "wir", "wird", "zu", "zum", "zur", // Russian
    "без", "бы", "в", "во", "для", "до", "его", "ее", "же", "за", "и", "из", "или", "их", "к",
    "как", "мы", "на", "не", "но", "о", "об", "он", "она", "от", "по", "при", "с", "со", "так",
    "то", "у", "что", "это", "я",
];

/// Whether a folded word is one of them.
pub fn is_stopword(folded: &str) -> bool {
    STOPWORDS.contains(&folded)
}
