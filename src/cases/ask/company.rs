//! A company by its number: a Finnish business ID is checked by its last digit, any other country's is taken as it is.

use hall::error::Problems;
use hall::says::Say;

const NAME_CHARS: usize = 120;
const NUMBER_CHARS: usize = 40;

/// A company as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Company {
    pub name: String,
    pub number: String,
    /// Not Finnish: its number is taken as it is.
    pub abroad: bool,
}

/// Measured: country, number, name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub country: &'static str,
    pub number: String,
    pub name: String,
}

impl Company {
    /// Problems on `company` and `business_id`.
    pub(crate) fn checked(&self, problems: &mut Problems) -> Option<Known> {
        let name = hall::says::one_line(&self.name);
        let typed = hall::says::one_line(&self.number);
        problems.expect(
            name.chars().count() <= NAME_CHARS,
            "company",
            Say::of("cases-problem-company-long").with("most", NAME_CHARS),
        );
        let number = if self.abroad {
            let fits = (1..=NUMBER_CHARS).contains(&typed.chars().count());
            fits.then_some(typed)
        } else {
            finnish(&typed)
        };
        let wrong = match self.abroad {
            true => Say::of("cases-problem-business-id-abroad").with("most", NUMBER_CHARS),
            false => Say::of("cases-problem-business-id"),
        };
        problems.expect(number.is_some(), "business_id", wrong);
        Some(Known {
            country: if self.abroad { "" } else { "FI" },
            number: number?,
            name,
        })
    }
}

/// A Finnish business ID as it is spelled, `0112038-9`, if its last digit says that it is one. Its form as a VAT number
/// is understood, and so are the six digits of old ones.
fn finnish(typed: &str) -> Option<String> {
    const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];
    let typed: String = typed
        .to_uppercase()
        .chars()
        .map(|sign| {
            if matches!(sign, '–' | '‑' | '−') {
                '-'
            } else {
                sign
            }
        })
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let bare = typed.strip_prefix("FI").unwrap_or(&typed);
    let (body, check) = match bare.split_once('-') {
        Some(parts) => parts,
        None if bare.len() == 8 && bare.is_ascii() => bare.split_at(7),
        None => return None,
    };
    let digits = |text: &str| {
        text.chars()
            .map(|sign| sign.to_digit(10))
            .collect::<Option<Vec<_>>>()
    };
    if !(6..=7).contains(&body.len()) || check.len() != 1 {
        return None;
    }
    let body = format!("{body:0>7}");
    let sum: u32 = digits(&body)?
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let wanted = match sum % 11 {
        0 => 0,
        // No number is given out whose rest is one.
        1 => return None,
        rest => 11 - rest,
    };
    (digits(check)? == [wanted]).then(|| format!("{body}-{check}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finnish_business_id_is_known_by_its_last_digit() {
        for (typed, is) in [
            ("0112038-9", "0112038-9"),
            (" 0112038 - 9 ", "0112038-9"),
            ("0112038–9", "0112038-9"),
            ("FI01120389", "0112038-9"),
            ("fi 0112038-9", "0112038-9"),
            ("112038-9", "0112038-9"),
            ("2331972-3", ""),
            ("1572860-0", "1572860-0"),
            ("0112038-8", ""),
            ("01120389", "0112038-9"),
            ("", ""),
            ("0112038-", ""),
            ("-9", ""),
            ("0112038-99", ""),
            ("011203ä-9", ""),
            ("٠112038-9", ""),
            ("SE556677889901", ""),
        ] {
            assert_eq!(finnish(typed).unwrap_or_default(), is, "{typed}");
        }
    }

    #[test]
    fn every_number_has_one_last_digit_or_none() {
        for body in 0..100_000 {
            let right = (0..10)
                .filter(|check| finnish(&format!("{body:07}-{check}")).is_some())
                .count();
            assert!(right <= 1, "{body}");
        }
    }

    #[test]
    fn a_number_from_abroad_is_taken_as_it_is() {
        let mut problems = Problems::default();
        let company = Company {
            name: " Hafen  AG ".to_owned(),
            number: " HRB 12345 ".to_owned(),
            abroad: true,
        };
        let known = company.checked(&mut problems).unwrap();
        assert_eq!(
            (known.country, known.number.as_str(), known.name.as_str()),
            ("", "HRB 12345", "Hafen AG")
        );
        let wrong = Company {
            name: "a".repeat(121),
            number: String::new(),
            abroad: true,
        };
        assert_eq!(wrong.checked(&mut problems), None);
        let fields: Vec<_> = problems.0.iter().map(|one| one.field.to_string()).collect();
        assert_eq!(fields, ["company", "business_id"]);
    }
}
