//! What a cell means: a count, an amount of money, a moment.
//!
//! Exports write the same number as `17`, `17.0`, `₳45,000` and `1 234`, and the same moment as milliseconds, as RFC 3339
//! and as `Wed Jun 18 08:16:54 WIB 2014`, where a zone's letters mean different places to different people. What can be
//! read in one way only is read; everything else is reported, not guessed.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};

/// A spreadsheet guard is an apostrophe that exports put before `=`, `+`, `-`, `@` and the like, so that a cell is not
/// run as a formula. The text itself begins after it.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']) => rest,
        _ => cell,
    }
}

/// A whole number: `17`, `17.0`, `1 234`, `₳45,000`. `None` where the cell is empty or says there is none; an error where
/// it says something else.
pub fn count(cell: &str) -> Result<Option<i64>, NotANumber> {
    match hundredths(cell)? {
        Some(value) if value % 100 == 0 => Ok(Some(value / 100)),
        Some(_) => Err(NotANumber),
        None => Ok(None),
    }
}

/// An amount in whole units of its currency, rounded half away from zero, and the currency its sign names, if it has one.
pub fn amount(cell: &str) -> Result<Option<(i64, Option<&'static str>)>, NotANumber> {
    let rounded = |value: i64| (value + value.signum() * 50) / 100;
    Ok(hundredths(cell)?.map(|value| (rounded(value), sign(cell))))
}

#[derive(Debug, PartialEq)]
pub struct NotANumber;

const SIGNS: [(char, &str); 5] = [
    ('₳', "ADA"),
    ('€', "EUR"),
    ('$', "USD"),
    ('£', "GBP"),
    ('₿', "BTC"),
];

fn sign(cell: &str) -> Option<&'static str> {
    SIGNS
        .iter()
        .find(|(sign, _)| cell.contains(*sign))
        .map(|(_, code)| *code)
}

/// Groups of three may stand behind commas, spaces or apostrophes, the decimals behind a point; behind a comma only where
/// one or two digits follow it and no point does.
fn hundredths(cell: &str) -> Result<Option<i64>, NotANumber> {
    let bare: String = cell
        .chars()
        .filter(|c| !c.is_whitespace() && !SIGNS.iter().any(|(s, _)| s == c) && *c != '\'')
        .collect();
    if bare.is_empty()
        || matches!(
            bare.to_ascii_lowercase().as_str(),
            "nan" | "null" | "none" | "n/a" | "-"
        )
    {
        return Ok(None);
    }
    let (negative, digits) = match bare.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, bare.strip_prefix('+').unwrap_or(&bare)),
    };
    let (whole, decimals) = match (digits.rsplit_once('.'), digits.rsplit_once(',')) {
        (Some((whole, decimals)), _) => (whole, decimals),
        (None, Some((whole, decimals))) if (1..=2).contains(&decimals.len()) => (whole, decimals),
        _ => (digits, ""),
    };
    let whole = ungrouped(whole)?;
    if !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber);
    }
    let mut parts = decimals
        .bytes()
        .map(|b| i64::from(b - b'0'))
        .chain(std::iter::repeat(0));
    let (tenths, hundredths) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    let value = whole
        .checked_mul(100)
        .and_then(|w| w.checked_add(tenths * 10 + hundredths))
        .ok_or(NotANumber)?;
    Ok(Some(if negative { -value } else { value }))
}

fn ungrouped(whole: &str) -> Result<i64, NotANumber> {
    let groups: Vec<&str> = whole.split(',').collect();
    let well_grouped =
        groups.len() == 1 || (groups[1..].iter().all(|g| g.len() == 3) && groups[0].len() <= 3);
    let digits = groups.concat();
    if !well_grouped || digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber);
    }
    digits.parse().map_err(|_| NotANumber)
}

/// A moment: RFC 3339, a date and time with a numeric offset or `UTC`, a plain date, or seconds or milliseconds since
/// 1970. A date and time without a zone is read as UTC. Anything else is `None`; so are moments no hub has seen, before
/// 1990 or after 2200, which are mostly zeros and typing errors.
pub fn moment(cell: &str) -> Option<DateTime<Utc>> {
    let text = cell.trim();
    let found = since_1970(text).or_else(|| written_out(text))?;
    let year = chrono::Datelike::year(&found);
    (1990..2200).contains(&year).then_some(found)
}

fn since_1970(text: &str) -> Option<DateTime<Utc>> {
    let number: i64 = text.strip_suffix(".0").unwrap_or(text).parse().ok()?;
    match text.len() {
        0..=8 => None,
        9..=12 => Utc.timestamp_opt(number, 0).single(),
        _ => Utc.timestamp_millis_opt(number).single(),
    }
}

fn written_out(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.with_timezone(&Utc));
    }
    for pattern in ["%Y-%m-%d %H:%M:%S%.f %z", "%Y-%m-%d %H:%M:%S%.f%z"] {
        if let Ok(moment) = DateTime::parse_from_str(text, pattern) {
            return Some(moment.with_timezone(&Utc));
        }
    }
    let bare = text
        .strip_suffix(" UTC")
        .or_else(|| text.strip_suffix('Z'))
        .unwrap_or(text);
    for pattern in [
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%d.%m.%Y %H:%M",
        "%d/%m/%Y %H:%M",
    ] {
        if let Ok(moment) = NaiveDateTime::parse_from_str(bare, pattern) {
            return Some(moment.and_utc());
        }
    }
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"]
        .iter()
        .find_map(|pattern| NaiveDate::parse_from_str(bare, pattern).ok())
        .and_then(|day| day.and_hms_opt(12, 0, 0))
        .map(|noon| noon.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_the_ways_exports_write_them() {
        for (cell, found) in [
            ("17", Ok(Some(17))),
            ("17.0", Ok(Some(17))),
            ("₳45,000", Ok(Some(45_000))),
            ("-₳145,010,500", Ok(Some(-145_010_500))),
            ("1\u{a0}234", Ok(Some(1234))),
            ("", Ok(None)),
            ("NaN", Ok(None)),
            ("17.5", Err(NotANumber)),
            ("1,23,4", Err(NotANumber)),
            ("many", Err(NotANumber)),
            ("<b>3</b>", Err(NotANumber)),
            ("99999999999999999999", Err(NotANumber)),
        ] {
            assert_eq!(count(cell), found, "{cell:?}");
        }
        assert_eq!(amount("$1,250.50"), Ok(Some((1_251, Some("USD")))));
        assert_eq!(amount("1250,49"), Ok(Some((1_250, None))));
    }

    #[test]
    fn moments_are_read_where_they_have_one_meaning() {
        let at = |cell| moment(cell).map(|m| m.to_rfc3339());
        let summer = Some("2014-06-18T01:16:54+00:00".to_owned());
        assert_eq!(at("1403054214"), summer);
        assert_eq!(at("2014-06-18 01:16:54 UTC"), summer);
        assert_eq!(at("2014-06-18 03:16:54 +0200"), summer);
        assert_eq!(at("2014-06-18T03:16:54+02:00"), summer);
        assert_eq!(
            at("18.06.2014").as_deref(),
            Some("2014-06-18T12:00:00+00:00")
        );
        assert_eq!(
            moment("1403054214174").map(|m| m.timestamp_millis()),
            Some(1_403_054_214_174)
        );
        for unclear in ["Wed Jun 18 08:16:54 WIB 2014", "0", "", "soon", "2014"] {
            assert_eq!(at(unclear), None, "{unclear:?}");
        }
    }

    #[test]
    fn only_a_real_guard_is_taken_off() {
        assert_eq!(unguarded("'=SUM(A1)"), "=SUM(A1)");
        assert_eq!(unguarded("'-5 degrees"), "-5 degrees");
        assert_eq!(unguarded("'twas a bench"), "'twas a bench");
    }
}
