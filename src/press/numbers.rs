//! Numbers as each language writes them: 12,500 in English, 12 500 in Finnish, 12.500 in German.

use std::cell::OnceCell;

use fixed_decimal::{Decimal, FloatPrecision, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;

use crate::{Lang, words};

/// A whole number with its groups.
pub fn whole(lang: Lang, number: i64) -> String {
    // Most counts on a page are small and look the same in all five languages.
    if (0..1000).contains(&number) {
        return number.to_string();
    }
    written(lang, &Decimal::from(number))
}

/// A number with between `least` and `most` digits after the decimal mark. What is not a finite
/// number is a dash, never "NaN" on a page.
pub fn decimal(lang: Lang, number: f64, least: usize, most: usize) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    if least == 0 && number.fract() == 0.0 && number.abs() < 9e15 {
        return whole(lang, number as i64);
    }
    let mut decimal = Decimal::try_from_f64(number, FloatPrecision::RoundTrip).unwrap_or_default();
    decimal.round_with_mode(
        -(most.min(12) as i16),
        SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand),
    );
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-(least.min(12) as i16));
    written(lang, &decimal)
}

/// A short form for places with little room: 9,876 stays, 12,345 becomes 12k, 1,234,567 becomes 1.2M.
pub fn compact(lang: Lang, number: i64) -> String {
    let size = number.unsigned_abs();
    let (key, part) = match size {
        0..10_000 => return whole(lang, number),
        10_000..1_000_000 => ("press-compact-thousands", (number / 1000) as f64),
        _ => ("press-compact-millions", (number / 100_000) as f64 / 10.0),
    };
    words::say(lang, key, &[("number", part.into())])
}

/// A file's size in words: 640 kB, 2.4 MB. Units of a thousand, as the SI has them.
pub fn bytes(lang: Lang, size: u64) -> String {
    let (number, unit) = match size {
        0..1_000 => return format!("{} B", whole(lang, size as i64)),
        1_000..1_000_000 => (decimal(lang, (size / 1_000) as f64, 0, 0), "kB"),
        _ => (decimal(lang, (size / 100_000) as f64 / 10.0, 0, 1), "MB"),
    };
    format!("{number} {unit}")
}

thread_local! {
    // ICU's formatters stay on their thread unless the whole tree of crates is built otherwise.
    static FORMATTERS: [OnceCell<DecimalFormatter>; 5] = const { [const { OnceCell::new() }; 5] };
}

fn written(lang: Lang, number: &Decimal) -> String {
    FORMATTERS.with(|all| {
        all[lang as usize]
            .get_or_init(|| formatter_of(lang))
            .format(number)
            .to_string()
    })
}

fn formatter_of(lang: Lang) -> DecimalFormatter {
    let locale: icu_locale_core::Locale = lang.code().parse().expect("our codes are well-formed");
    DecimalFormatter::try_new(locale.into(), Default::default())
        .expect("the five languages are compiled in")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_marks_follow_the_language() {
        assert_eq!(whole(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(whole(Lang::Fi, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(whole(Lang::De, 1_234_567), "1.234.567");
        assert_eq!(whole(Lang::En, -5), "-5");
        assert_eq!(decimal(Lang::En, 0.1 + 0.2, 0, 2), "0.3");
        assert_eq!(decimal(Lang::Fi, 2.5, 1, 2), "2,5");
        assert_eq!(decimal(Lang::En, 3.0, 2, 2), "3.00");
        assert_eq!(decimal(Lang::En, f64::NAN, 0, 2), "–");
    }

    #[test]
    fn short_forms_are_short_and_honest() {
        assert_eq!(compact(Lang::En, 999), "999");
        assert_eq!(compact(Lang::En, 9_999), "9,999");
        assert_eq!(compact(Lang::En, 12_999), "12k");
        assert_eq!(compact(Lang::En, 1_250_000), "1.2M");
        assert_eq!(compact(Lang::Fi, 12_999), "12\u{a0}t.");
        assert_eq!(compact(Lang::De, 1_250_000), "1,2\u{a0}Mio.");
        assert_eq!(bytes(Lang::Fi, 2_450_000), "2,4 MB");
        assert_eq!(bytes(Lang::En, 640_500), "640 kB");
    }
}
