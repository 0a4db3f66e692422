//! Finnish stems that survive inflection.
//!
//! Snowball takes the endings off but leaves what inflection does to the inside of a word: *kaupunki*
//! gives `kaupunk` and *kaupungissa* `kaupung`. Here its answer is folded further: consonant gradation
//! is brought to the strong grade (`ng → nk`, `d → t`, `v → p`, single for double stops), final vowels
//! go (*idea, ideoita*), and a few word types with a stem of their own (*-nen, -us, -uus, -si*) are
//! turned into it first. Where a form may belong to two words (*rannalla* is of *ranta*, but could be of
//! a word in `-nn-`), both stems are given.
//!
//! Different words do fall together now and then (*kuva* and *kuppi*, *valo* and *valta*); exact forms
//! score higher, so they come first. A vanished `k` (*joki, joen*) is beyond a rule without a dictionary.

use frostem::{Algorithm, Stemmer};

use crate::analysis::fold;

/// Final vowels are not taken beyond this many letters: `ide` stays, although `idea` ends in more.
const SHORTEST: usize = 3;

/// The folded stems of a lower-case word.
pub fn stems(word: &str) -> Vec<String> {
    let stemmer = Stemmer::new(Algorithm::Finnish);
    let mut stems = Vec::new();
    for form in readings(word) {
        let snowball = stemmer.stem(&form);
        let form = fold(&form);
        let mut stem = restore_double(fold(&snowball).into_owned(), &form);
        drop_final_vowels(&mut stem);
        if taken_for_an_ending(&stem, &form) {
            stems.extend(strong_grades(format!("{stem}t"), &form));
        }
        stems.extend(strong_grades(stem, &form));
    }
    stems.sort();
    stems.dedup();
    stems
}

/// The word in the forms Snowball understands: where it takes a part of the word for an ending, or the
/// nominative hides the stem, the form that shows it is read as well or instead.
fn readings(word: &str) -> Vec<String> {
    let letters = word.chars().count();
    let with = |ending: &str, other: &str| {
        let start = word.strip_suffix(ending)?;
        Some(format!("{start}{other}"))
    };
    let first =
        |pairs: &[(&str, &str)]| pairs.iter().find_map(|(ending, other)| with(ending, other));
    if letters > 5 {
        // ihminen, ihmisen; turvallisuus, turvallisuuden.
        let hidden = first(&[("nen", "sen"), ("uus", "uuden"), ("yys", "yyden")]);
        if let Some(form) = hidden {
            return vec![form];
        }
    }
    let mut readings = vec![word.to_owned()];
    if letters > 4 {
        // penkin is of penkki and no "pen too"; asukas, asukkaat; liikenne, liikenteen.
        readings.extend(first(&[
            ("kin", "kki"),
            ("as", "at"),
            ("äs", "ät"),
            ("nne", "nteen"),
        ]));
        // rakennusta is of rakennus, koulusta of koulu.
        readings.extend(first(&[("usta", "us"), ("ystä", "ys"), ("ysta", "ys")]));
        // lapsi is no "your lap".
        readings.extend(first(&[("psi", "psen"), ("ksi", "ksen"), ("tsi", "tsen")]));
    }
    readings
}

/// *ranta*, *silta* and *ilta* end like a case; so does *merta*, of *meri*.
fn taken_for_an_ending(stem: &str, form: &str) -> bool {
    stem.chars().count() <= SHORTEST
        && stem.ends_with(['n', 'l', 'r'])
        && form
            .strip_prefix(stem)
            .is_some_and(|rest| rest.starts_with("ta"))
}

/// Snowball makes every double consonant single at the end; `nn`, `ll`, `rr` and `mm` say something
/// about the grade, so they are put back.
fn restore_double(mut stem: String, word: &str) -> String {
    let last = stem.chars().last().unwrap_or(' ');
    let followed_by_itself = word
        .strip_prefix(stem.as_str())
        .is_some_and(|rest| rest.starts_with(last));
    if matches!(last, 'n' | 'l' | 'r' | 'm') && followed_by_itself {
        stem.push(last);
    }
    stem
}

fn drop_final_vowels(stem: &mut String) {
    // busseja, penkkejä: the plural is no part of the word.
    if stem.ends_with("ej") && stem.len() > SHORTEST + 2 {
        stem.pop();
    }
    while stem.chars().count() > SHORTEST && stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        stem.pop();
    }
}

fn strong_grades(stem: String, word: &str) -> Vec<String> {
    let swapped = |weak: &str, strong: &str| {
        let start = stem.strip_suffix(weak)?;
        (!start.is_empty()).then(|| format!("{start}{strong}"))
    };
    // One word each: these folds lose nothing that Finnish tells apart at the end of a stem.
    for (weak, strong) in [
        ("ng", "nk"),
        ("pp", "p"),
        ("tt", "t"),
        ("kk", "k"),
        ("ss", "s"),
        ("ks", "s"),
        ("d", "t"),
        ("v", "p"),
    ] {
        if let Some(folded) = swapped(weak, strong) {
            return vec![folded];
        }
    }
    // Two words possible: the double consonant may be its own or the weak grade of a cluster.
    for (weak, strong) in [("nn", "nt"), ("ll", "lt"), ("rr", "rt"), ("mm", "mp")] {
        if let Some(folded) = swapped(weak, strong) {
            return vec![stem, folded];
        }
    }
    // vesi, veden; uusi, uuden; but bussi, bussin.
    let vowel_and_si = word.ends_with("si") && !word.ends_with("ssi");
    if vowel_and_si
        && word.chars().count() <= 5
        && let Some(folded) = swapped("s", "t")
    {
        return vec![stem, folded];
    }
    vec![stem]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of one row must all find each other.
    const FAMILIES: &[&str] = &[
        "kaupunki kaupungissa kaupungin kaupunkiin kaupungit kaupunkien kaupungeissa",
        "koti kodin kotiin kodissa kotia kodit",
        "katu kadun kadulla kadut katuja kaduilla kadulle",
        "lupa luvan lupia lupaa luvat luvilla",
        "pöytä pöydän pöydällä pöytää pöydät pöytiä",
        "idea ideaa idean ideoita ideat ideoiden ideoissa",
        "puisto puiston puistossa puistoon puistoja puistojen",
        "ranta rannalla rannan rantaan rannat rantoja",
        "silta sillan sillalla siltaa sillat siltoja",
        "ilta illan illalla iltaa",
        "penkki penkin penkit penkkejä penkillä penkkiä",
        "kirjasto kirjastossa kirjaston kirjastoon kirjastoja",
        "rakennus rakennuksen rakennusta rakennukset rakennuksia rakennuksessa",
        "valaistus valaistuksen valaistusta",
        "turvallisuus turvallisuuden turvallisuutta turvallisuudesta",
        "asukas asukkaan asukkaat asukkaita asukkaiden",
        "ihminen ihmisen ihmiset ihmisiä",
        "liikenne liikenteen liikennettä",
        "huone huoneen huoneet huoneita",
        "vesi veden vettä vedet",
        "pyörä pyörän pyörällä pyöriä",
        "pyörätie pyörätien pyörätiellä pyöräteitä",
        "koulu koulun kouluun kouluja koulussa",
        "satama sataman satamassa satamaan satamia",
        "matto maton mattoa matot",
        "kauppa kaupan kaupassa kauppaan kaupat",
        "tori torin torilla torille",
        "leikkipuisto leikkipuiston leikkipuistossa leikkipuistoja",
        "uimahalli uimahallin uimahallissa uimahalliin",
        "bussi bussin bussit busseja bussilla",
        "pysäkki pysäkin pysäkillä pysäkit pysäkkejä",
        "talvi talven talvella talvea",
        "lapsi lapsen lapset lapsia lapsille",
        "roska roskan roskat roskia",
        "metsä metsän metsässä metsät metsiä",
    ];

    #[test]
    fn the_forms_of_a_finnish_word_find_each_other() {
        let mut lost = Vec::new();
        for family in FAMILIES {
            let forms: Vec<_> = family.split(' ').collect();
            for form in &forms {
                for other in &forms {
                    let (a, b) = (stems(form), stems(other));
                    if !a.iter().any(|stem| b.contains(stem)) {
                        lost.push(format!("{form} {a:?} – {other} {b:?}"));
                    }
                }
            }
        }
        assert!(lost.is_empty(), "{}", lost.join("\n"));
    }

    #[test]
    fn a_finnish_word_typed_without_its_dots_is_still_found() {
        for (with, without) in [
            ("pöydällä", "poydalla"),
            ("metsässä", "metsassa"),
            ("pyörätie", "pyoratie"),
        ] {
            let all = |word| crate::analysis::stems(word, crate::analysis::Lang::Fi);
            let (a, b) = (all(with), all(without));
            assert!(a.iter().any(|stem| b.contains(stem)), "{a:?} – {b:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [
            ("katu", "koti"),
            ("puisto", "puhelin"),
            ("silta", "silmä"),
            ("koulu", "koira"),
            ("tori", "talo"),
            ("ranta", "rauta"),
        ] {
            let (a, b) = (stems(one), stems(other));
            assert!(!a.iter().any(|stem| b.contains(stem)), "{a:?} – {b:?}");
        }
    }
}
