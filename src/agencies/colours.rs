//! An agency's own colours, and the rule that everyone can read them: 4.5:1, WCAG 2.2 success criterion 1.4.3.

use entity::words::Plate;

/// The paper of light pages, on which ink stands.
const PAPER: Colour = Colour(0xf8, 0xf2, 0xe7);
/// What stands on a button of the accent colour.
const WHITE: Colour = Colour(0xff, 0xff, 0xff);

/// The paper of dark pages.
const DARK: Colour = Colour(0x13, 0x1b, 0x18);

/// A picture is seen on paper of a contrast of 3:1 (WCAG 2.2, success criterion 1.4.11).
const SEEN: f64 = 3.0;

/// The paper a picture of this colour, on the whole, needs to be seen on light and on dark pages alike.
pub(crate) fn plate(red: u8, green: u8, blue: u8) -> Plate {
    let colour = Colour(red, green, blue);
    let (light, dark) = (contrast(colour, PAPER), contrast(colour, DARK));
    if light >= SEEN && dark >= SEEN {
        Plate::None
    } else if light >= dark {
        Plate::Light
    } else {
        Plate::Dark
    }
}

pub(crate) const ENOUGH: f64 = 4.5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(u8, u8, u8);

impl Colour {
    /// Reads `#rrggbb`, nothing else: it will stand in a style sheet.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// White words on it can be read.
    pub fn carries_white(self) -> bool {
        contrast(self, WHITE) >= ENOUGH
    }

    /// Words written in it on paper can be read.
    pub fn reads_on_paper(self) -> bool {
        contrast(self, PAPER) >= ENOUGH
    }

    /// Relative luminance as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// The contrast of two colours, from 1 to 21.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_the_one_of_the_standard() {
        let black = Colour::read("#000000").unwrap();
        assert!((contrast(black, WHITE) - 21.0).abs() < 0.001);
        let grey = Colour::read("#767676").unwrap();
        assert!(grey.carries_white());
        assert!(!Colour::read("#777777").unwrap().carries_white());
        assert!(Colour::read("#a11d33").unwrap().carries_white());
        assert!(Colour::read("#173d36").unwrap().reads_on_paper());
        assert!(!grey.reads_on_paper());
    }

    #[test]
    fn a_logo_is_laid_on_paper_it_is_seen_on() {
        assert_eq!(plate(0, 0, 0), Plate::Light, "black is lost in the dark");
        assert_eq!(plate(255, 255, 255), Plate::Dark, "white is lost on paper");
        assert_eq!(plate(0x30, 0x80, 0x60), Plate::None);
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        for wrong in [
            "",
            "a11d33",
            "#a11d3",
            "#a11d3g",
            "#+11d33",
            "#a11d33;}",
            "red",
        ] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
    }
}
