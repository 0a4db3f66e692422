//! The opaque `after`: a place in an ordered answer, written so that nobody is tempted to count with it.

use crate::{DEEPEST, Error, Result};

/// How many hits lie before the page asked for.
pub(crate) fn offset(after: Option<&str>) -> Result<usize> {
    let Some(after) = after else { return Ok(0) };
    let place = after
        .strip_prefix('p')
        .and_then(|rest| usize::from_str_radix(rest, 36).ok())
        .ok_or(Error::NoSuchPage)?;
    if place == 0 || place >= DEEPEST {
        return Err(Error::NoSuchPage);
    }
    Ok(place)
}

/// The cursor behind a page, or none when it was the last.
pub(crate) fn next(offset: usize, shown: usize, total: u64) -> Option<String> {
    let place = offset + shown;
    let more = shown > 0 && (place as u64) < total && place < DEEPEST;
    more.then(|| format!("p{}", base_36(place)))
}

fn base_36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            break digits.iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_the_next_until_the_end() {
        let first = next(0, 20, 45).expect("there is more");
        assert_eq!(offset(Some(&first)).expect("our own cursor"), 20);
        assert_eq!(next(40, 5, 45), None);
        assert_eq!(
            next(980, 20, 5_000),
            None,
            "nobody pages deeper than a thousand"
        );
    }

    #[test]
    fn a_cursor_somebody_made_up_is_refused() {
        for made_up in ["", "20", "p", "p-1", "p0", "pzzzzzz", "p20 "] {
            assert!(offset(Some(made_up)).is_err(), "{made_up:?}");
        }
    }
}
