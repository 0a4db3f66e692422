//! Faces for the town's staff, drawn and not photographed: nobody here is anybody. Plain shapes in flat colours, the
//! same for the same words every time.

use anyhow::{Context, Result};
use image::{ImageFormat, Rgb, RgbImage};
use serde::Deserialize;
use std::io::Cursor;

/// What a face looks like; colours as `#rrggbb`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub back: String,
    pub shirt: String,
    pub skin: String,
    pub hair: String,
    pub style: Style,
    #[serde(default)]
    pub glasses: bool,
    #[serde(default)]
    pub beard: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Style {
    Short,
    Long,
    Bun,
    Curly,
    Bald,
}

/// Pixels of a side.
const SIDE: u32 = 320;
/// Points looked at in each pixel, along one side: edges become soft.
const POINTS: u32 = 2;

type Colour = [f32; 3];

/// Draws the face, as PNG.
///
/// # Errors
/// When a colour is not one.
pub fn drawn(look: &Look) -> Result<Vec<u8>> {
    let paint = Paint::of(look)?;
    let picture = RgbImage::from_fn(SIDE, SIDE, |x, y| {
        let mut sum = [0.0; 3];
        for point in 0..POINTS * POINTS {
            let at = |whole: u32, part: u32| {
                (whole as f32 + (part as f32 + 0.5) / POINTS as f32) / SIDE as f32
            };
            let seen = paint.at(at(x, point % POINTS), at(y, point / POINTS));
            for (sum, seen) in sum.iter_mut().zip(seen) {
                *sum += seen;
            }
        }
        Rgb(sum.map(|sum| (sum / (POINTS * POINTS) as f32).round() as u8))
    });
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png)?;
    Ok(out.into_inner())
}

struct Paint {
    style: Style,
    glasses: bool,
    beard: bool,
    back: Colour,
    shirt: Colour,
    skin: Colour,
    shade: Colour,
    cheek: Colour,
    hair: Colour,
}

const INK: Colour = [38.0, 34.0, 32.0];
const MOUTH: Colour = [150.0, 62.0, 62.0];

impl Paint {
    fn of(look: &Look) -> Result<Self> {
        let skin = colour(&look.skin)?;
        Ok(Self {
            style: look.style,
            glasses: look.glasses,
            beard: look.beard,
            back: colour(&look.back)?,
            shirt: colour(&look.shirt)?,
            skin,
            shade: skin.map(|part| part * 0.86),
            cheek: [skin[0], skin[1] * 0.88, skin[2] * 0.86],
            hair: colour(&look.hair)?,
        })
    }

    /// The colour at a point of the unit square: the nearest shape first. The face is the same left and right.
    fn at(&self, x: f32, y: f32) -> Colour {
        let aside = (x - 0.5).abs();
        let head = oval(aside, y, 0.0, 0.46, 0.19, 0.235);
        if let Some(seen) = self.features(aside, y) {
            return seen;
        }
        if self.hair_before(x, y, head) {
            return self.hair;
        }
        if head {
            return if oval(aside, y, 0.115, 0.55, 0.035, 0.025) {
                self.cheek
            } else {
                self.skin
            };
        }
        if oval(aside, y, 0.195, 0.48, 0.035, 0.045) {
            return self.shade;
        }
        if self.hair_behind(aside, y) {
            return self.hair;
        }
        if aside < 0.085 && (0.6..0.8).contains(&y) || oval(aside, y, 0.0, 0.79, 0.11, 0.06) {
            return self.shade;
        }
        if oval(aside, y, 0.0, 1.08, 0.41, 0.34) {
            return self.shirt;
        }
        self.back
    }

    fn features(&self, aside: f32, y: f32) -> Option<Colour> {
        if oval(aside, y, 0.078, 0.475, 0.017, 0.021) {
            return Some(INK);
        }
        let rim =
            oval(aside, y, 0.08, 0.475, 0.058, 0.052) && !oval(aside, y, 0.08, 0.475, 0.049, 0.043);
        if self.glasses && (rim || (aside < 0.024 && (0.464..0.474).contains(&y))) {
            return Some(INK);
        }
        // Brows, a little raised: they listen.
        if (0.048..0.112).contains(&aside) && (y - (0.412 - aside * 0.06)).abs() < 0.0075 {
            return Some(if self.style == Style::Bald && !self.beard {
                INK
            } else {
                self.hair
            });
        }
        let smile = oval(aside, y, 0.0, 0.545, 0.075, 0.068)
            && !oval(aside, y, 0.0, 0.532, 0.078, 0.066)
            && y > 0.575;
        if smile {
            return Some(MOUTH);
        }
        if oval(aside, y, 0.0, 0.53, 0.016, 0.011) {
            return Some(self.shade);
        }
        None
    }

    fn hair_before(&self, x: f32, y: f32, head: bool) -> bool {
        let aside = (x - 0.5).abs();
        let cap = oval(aside, y, 0.0, 0.42, 0.212, 0.232);
        let line = match self.style {
            // Parted at one side.
            Style::Short => 0.335 + (x - 0.62).abs() * 0.22,
            Style::Long => 0.30 + aside * aside * 4.2,
            Style::Bun => 0.315 + aside * aside * 2.2,
            Style::Curly => 0.345 + (x * 60.0).sin() * 0.010,
            Style::Bald => 0.0,
        };
        let bearded = self.beard
            && head
            && y > 0.545 + (0.19 - aside) * 0.16
            && !oval(aside, y, 0.0, 0.585, 0.088, 0.034);
        bearded || (cap && y < line)
    }

    fn hair_behind(&self, aside: f32, y: f32) -> bool {
        match self.style {
            Style::Long => {
                oval(aside, y, 0.0, 0.45, 0.245, 0.265)
                    || (aside < 0.243 && (0.45..0.80).contains(&y) && aside > 0.07)
            }
            Style::Bun => oval(aside, y, 0.0, 0.165, 0.085, 0.075),
            Style::Curly => {
                let around = [
                    (0.0, 0.215),
                    (0.09, 0.225),
                    (0.165, 0.275),
                    (0.215, 0.35),
                    (0.228, 0.43),
                ];
                around
                    .iter()
                    .any(|(there, high)| oval(aside, y, *there, *high, 0.062, 0.062))
            }
            Style::Short | Style::Bald => false,
        }
    }
}

fn oval(x: f32, y: f32, middle_x: f32, middle_y: f32, wide: f32, high: f32) -> bool {
    let (right, down) = ((x - middle_x) / wide, (y - middle_y) / high);
    right * right + down * down < 1.0
}

fn colour(written: &str) -> Result<Colour> {
    let number = written
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .with_context(|| format!("{written} is no colour"))?;
    Ok([number >> 16, number >> 8, number].map(|part| (part & 0xff) as f32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_is_the_same_every_time_and_another_look_is_another_face() {
        let look = |style, beard| Look {
            back: "#d9e4dc".to_owned(),
            shirt: "#2f5d50".to_owned(),
            skin: "#e8b998".to_owned(),
            hair: "#5a3a26".to_owned(),
            style,
            glasses: beard,
            beard,
        };
        let one = drawn(&look(Style::Short, true)).unwrap();
        assert_eq!(one, drawn(&look(Style::Short, true)).unwrap());
        for other in [Style::Long, Style::Bun, Style::Curly, Style::Bald] {
            assert_ne!(one, drawn(&look(other, false)).unwrap());
        }
        let odd = Look {
            skin: "rosy".to_owned(),
            ..look(Style::Short, false)
        };
        assert!(drawn(&odd).is_err());
    }
}
