//! Places in a list, written so that nobody needs to understand them: JSON in base64url. A place someone
//! has changed is a problem with the field `after`, never a fault.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hall::{Error, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

const LONGEST: usize = 1_000;
pub const DEFAULT_PER_PAGE: u64 = 20;
pub const MOST_PER_PAGE: u64 = 100;

/// Writes a place down.
pub fn write(cursor: &impl Serialize) -> String {
    let json = serde_json::to_vec(cursor).unwrap_or_default();
    URL_SAFE_NO_PAD.encode(json)
}

/// Reads a place; none and an empty one are the beginning.
///
/// # Errors
/// `Invalid` on `after` when it is not a place we wrote.
pub fn read<T: DeserializeOwned>(after: Option<&str>) -> Result<Option<T>> {
    let Some(after) = after.filter(|after| !after.is_empty()) else {
        return Ok(None);
    };
    if after.len() > LONGEST {
        return Err(bad());
    }
    let json = URL_SAFE_NO_PAD.decode(after).map_err(|_| bad())?;
    serde_json::from_slice(&json).map(Some).map_err(|_| bad())
}

/// How many on a page: 1 to 100, 20 when nobody says.
///
/// # Errors
/// `Invalid` on `per_page` outside of that.
pub fn per_page(asked: Option<u64>) -> Result<u64> {
    match asked {
        None => Ok(DEFAULT_PER_PAGE),
        Some(some @ 1..=MOST_PER_PAGE) => Ok(some),
        Some(_) => Err(Error::invalid("per_page", "web-problem-per-page")),
    }
}

fn bad() -> Error {
    Error::invalid("after", "web-problem-after")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_again() {
        let place = write(&(412i64, "Pöytä"));
        assert!(
            place
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        );
        assert_eq!(
            read::<(i64, String)>(Some(&place)).unwrap(),
            Some((412, "Pöytä".to_owned()))
        );
        assert_eq!(read::<(i64, String)>(None).unwrap(), None);
        assert_eq!(read::<(i64, String)>(Some("")).unwrap(), None);
    }

    #[test]
    fn a_changed_place_is_a_problem_not_a_fault() {
        let long = "A".repeat(2_000);
        for wrong in ["!!", "AAAA", "bnVsbA", long.as_str()] {
            let outcome = read::<(i64, String)>(Some(wrong));
            assert!(matches!(outcome, Err(Error::Invalid(_))), "{wrong}");
        }
        assert!(per_page(Some(0)).is_err());
        assert!(per_page(Some(101)).is_err());
        assert_eq!(per_page(None).unwrap(), 20);
    }
}
