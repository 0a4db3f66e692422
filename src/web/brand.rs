//! The agency's own two colours as a style sheet of two lines. Pages carry no styles of their own, so that the
//! browser may refuse every style that is not a file of ours.

use hall::Result;
use poem::Response;

use crate::{Door, Visit, Who};

const ADDRESS: &str = "/brand.css";

/// The door of the style sheet, unless the site map has one of its own.
pub(crate) fn door(doors: &[Door]) -> Option<Door> {
    let free = doors.iter().all(|door| door.path != ADDRESS);
    free.then(|| Door::get(ADDRESS, Who::Anyone, brand).kept(&[]))
}

async fn brand(visit: Visit) -> Result<Response> {
    let settings = visit.settings();
    let sheet = written(&settings.accent, &settings.ink);
    Ok(visit.raw("text/css; charset=utf-8", sheet.into()))
}

/// Only `#rrggbb` comes into the sheet, whatever stands in the settings.
fn written(accent: &str, ink: &str) -> String {
    let colour = |text: &str| {
        text.len() == 7
            && text.starts_with('#')
            && text[1..].bytes().all(|digit| digit.is_ascii_hexdigit())
    };
    let mut lines = String::new();
    for (name, value) in [("--brand", accent), ("--brand-ink", ink)] {
        if colour(value) {
            lines.push_str(&format!("  {name}: {value};\n"));
        }
    }
    format!(":root {{\n{lines}}}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_colours_come_into_the_sheet() {
        assert_eq!(
            written("#a11d33", "#17302A"),
            ":root {\n  --brand: #a11d33;\n  --brand-ink: #17302A;\n}\n"
        );
        assert_eq!(written("red", "#17302a;}"), ":root {\n}\n");
        assert_eq!(written("", "#ääää"), ":root {\n}\n");
    }
}
