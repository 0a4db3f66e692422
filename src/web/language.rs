//! Which language someone reads: what they just chose, what they chose before, what their account says,
//! what their browser asks for, and at last what the site speaks first.

use entity::words::Lang;

pub(crate) const COOKIE: &str = "lang";

/// Everything that may say something about the language, strongest first.
#[derive(Default)]
pub(crate) struct Wishes<'a> {
    pub query: Option<&'a str>,
    pub cookie: Option<&'a str>,
    pub account: Option<Lang>,
    pub browser: Option<&'a str>,
}

/// The first wish the site can meet.
pub(crate) fn pick(wishes: &Wishes<'_>, spoken: &[Lang], first: Lang) -> Lang {
    let met = |lang: &Lang| spoken.contains(lang);
    wishes
        .query
        .and_then(Lang::from_code)
        .filter(met)
        .or_else(|| wishes.cookie.and_then(Lang::from_code).filter(met))
        .or_else(|| wishes.account.filter(met))
        .or_else(|| wishes.browser.and_then(|line| preferred(line, spoken)))
        .unwrap_or(first)
}

/// Reads `Accept-Language`: the highest weight we can speak, the earlier one among equals.
fn preferred(line: &str, spoken: &[Lang]) -> Option<Lang> {
    let mut best: Option<(f32, Lang)> = None;
    for part in line.split(',').take(20) {
        let mut pieces = part.split(';').map(str::trim);
        let Some(lang) = pieces.next().and_then(Lang::from_code) else {
            continue;
        };
        let weight = pieces
            .find_map(|piece| piece.strip_prefix("q="))
            .map_or(1.0, |weight| weight.parse::<f32>().unwrap_or(0.0));
        if weight > 0.0
            && spoken.contains(&lang)
            && best.is_none_or(|(highest, _)| weight > highest)
        {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picked(query: &str, cookie: &str, account: Option<Lang>, browser: &str) -> Lang {
        let some = |text| Some(text).filter(|text: &&str| !text.is_empty());
        let wishes = Wishes {
            query: some(query),
            cookie: some(cookie),
            account,
            browser: some(browser),
        };
        pick(&wishes, &[Lang::En, Lang::Fi, Lang::Sv], Lang::Fi)
    }

    #[test]
    fn the_strongest_wish_that_can_be_met_counts() {
        assert_eq!(picked("sv", "en", Some(Lang::Fi), "en"), Lang::Sv);
        assert_eq!(picked("", "en", Some(Lang::Sv), "fi"), Lang::En);
        assert_eq!(picked("xx", "", Some(Lang::Sv), "en"), Lang::Sv);
        assert_eq!(picked("", "", None, "sv-FI,sv;q=0.9,en;q=0.8"), Lang::Sv);
        assert_eq!(
            picked("", "", None, "de;q=1.0, en;q=0.3, sv;q=0.7"),
            Lang::Sv
        );
        assert_eq!(picked("", "", None, "fr, *;q=0.5"), Lang::Fi);
        assert_eq!(
            picked("de", "", None, ""),
            Lang::Fi,
            "German is not spoken here"
        );
        assert_eq!(picked("", "", None, ""), Lang::Fi);
    }
}
