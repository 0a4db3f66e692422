//! Pictures from residents are made anew: turned the right way up, at most 2,000 pixels, with a small one
//! for lists, and without anything else the camera wrote into them, such as where someone lives.

use std::io::Cursor;
use std::sync::OnceLock;

use bytes::Bytes;
use hall::says::Say;
use hall::{Error, Problems, Result};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

const LONGEST_SIDE: u32 = 2_000;
const THUMB_SIDE: u32 = 480;
/// A small file can unfold into gigabytes; 40 million pixels are a good camera.
const MOST_PIXELS: u64 = 40_000_000;
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// A large picture takes half a gigabyte-second of work; two at a time leave the machine to others.
const AT_ONCE: usize = 2;

/// A picture safe to show.
pub struct Picture {
    pub full: Bytes,
    pub thumb: Bytes,
    /// Pixels of the full one.
    pub width: u32,
    pub height: u32,
    /// `image/jpeg`, or `image/png` where something shines through.
    pub media_type: &'static str,
}

/// Makes a picture anew from what was uploaded in `field`.
///
/// # Errors
/// `Invalid` when it cannot be read as JPEG, PNG, WebP or GIF, or has too many pixels.
pub async fn made_safe(field: &'static str, bytes: Bytes) -> Result<Picture> {
    at_work(field, move || remade(&bytes)).await
}

/// The sides of a portrait, in pixels: for a card, and for beside a name; twice what is shown, for fine screens.
const PORTRAIT_SIDE: u32 = 320;
const PORTRAIT_SMALL: u32 = 96;

/// A face in two sizes, square, as JPEG.
pub struct Portrait {
    pub large: Bytes,
    pub small: Bytes,
    /// Pixels of the larger one's side.
    pub side: u32,
}

/// Makes a portrait anew from what was uploaded in `field`: cut to a square, its middle, and of a standing picture a
/// little above that, where faces are.
///
/// # Errors
/// As [`made_safe`]; `Invalid` too when it is smaller than what is shown beside a name.
pub async fn made_portrait(field: &'static str, bytes: Bytes) -> Result<Portrait> {
    at_work(field, move || portrait(&bytes)).await
}

async fn at_work<T: Send + 'static>(
    field: &'static str,
    work: impl FnOnce() -> Result<T, &'static str> + Send + 'static,
) -> Result<T> {
    static PLACES: OnceLock<Semaphore> = OnceLock::new();
    let places = PLACES.get_or_init(|| Semaphore::new(AT_ONCE));
    let _place = places.acquire().await.map_err(Error::fault)?;
    let outcome = tokio::task::spawn_blocking(work)
        .await
        .map_err(Error::fault)?;
    outcome.map_err(|key| Error::Invalid(Problems::one(field, Say::of(key))))
}

/// A logo made anew: one for the head of a page, and squares.
pub struct Emblem {
    /// PNG.
    pub head: Bytes,
    pub width: u32,
    pub height: u32,
    /// PNG by the length of their side; what the logo leaves free shines through.
    pub icons: Vec<(u32, Bytes)>,
    /// Its colour on the whole, where something of it shines through; one that fills its frame brings its own ground.
    pub colour: Option<(u8, u8, u8)>,
}

/// Twice the largest size at which a head shows it, for fine screens.
const HEAD_WIDTH: u32 = 480;
const HEAD_HEIGHT: u32 = 160;

/// Makes a logo anew from what was uploaded in `field`.
///
/// # Errors
/// As [`made_safe`].
pub async fn emblem(field: &'static str, bytes: Bytes, sides: &'static [u32]) -> Result<Emblem> {
    at_work(field, move || emblem_of(&bytes, sides)).await
}

fn emblem_of(bytes: &[u8], sides: &[u32]) -> Result<Emblem, &'static str> {
    let picture = seen(bytes)?;
    let fitted = |width: u32, height: u32| {
        if picture.width() <= width && picture.height() <= height {
            picture.clone()
        } else {
            picture.resize(width, height, image::imageops::FilterType::CatmullRom)
        }
    };
    let head = fitted(HEAD_WIDTH, HEAD_HEIGHT);
    let mut icons = Vec::with_capacity(sides.len());
    for &side in sides {
        let small = fitted(side, side).to_rgba8();
        let mut square = image::RgbaImage::new(side, side);
        let (left, top) = ((side - small.width()) / 2, (side - small.height()) / 2);
        image::imageops::overlay(&mut square, &small, i64::from(left), i64::from(top));
        icons.push((side, written(&square.into(), true).ok_or(UNREADABLE)?));
    }
    Ok(Emblem {
        width: head.width(),
        height: head.height(),
        colour: shines_through(&head).then(|| on_the_whole(&head)),
        head: written(&head, true).ok_or(UNREADABLE)?,
        icons,
    })
}

/// The mean of what can be seen.
fn on_the_whole(picture: &DynamicImage) -> (u8, u8, u8) {
    let mut sums = [0_u64; 3];
    let mut weight = 0_u64;
    for pixel in picture.to_rgba8().pixels() {
        let part_seen = u64::from(pixel.0[3]);
        weight += part_seen;
        for (sum, part) in sums.iter_mut().zip(pixel.0) {
            *sum += u64::from(part) * part_seen;
        }
    }
    let mean = |sum: u64| u8::try_from(sum / weight.max(1)).unwrap_or(u8::MAX);
    (mean(sums[0]), mean(sums[1]), mean(sums[2]))
}

const UNREADABLE: &str = "web-problem-picture";
const TOO_LARGE: &str = "web-problem-picture-pixels";
const TOO_SMALL: &str = "web-problem-picture-small";

/// What is in the bytes, the right way up.
fn seen(bytes: &[u8]) -> Result<DynamicImage, &'static str> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| UNREADABLE)?;
    match reader.format() {
        Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif) => {}
        _ => return Err(UNREADABLE),
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| UNREADABLE)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(TOO_LARGE);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| UNREADABLE)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn portrait(bytes: &[u8]) -> Result<Portrait, &'static str> {
    let picture = seen(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    let side = width.min(height);
    if side < PORTRAIT_SMALL {
        return Err(TOO_SMALL);
    }
    let square = picture.crop_imm((width - side) / 2, (height - side) / 3, side, side);
    let side = side.min(PORTRAIT_SIDE);
    let made = |side| {
        let small = square.resize_exact(side, side, image::imageops::FilterType::CatmullRom);
        written(&on_paper(small), false).ok_or(UNREADABLE)
    };
    Ok(Portrait {
        large: made(side)?,
        small: made(PORTRAIT_SMALL)?,
        side,
    })
}

/// What shines through lies on white paper.
fn on_paper(picture: DynamicImage) -> DynamicImage {
    if !shines_through(&picture) {
        return picture;
    }
    let mut paper = image::RgbaImage::from_pixel(
        picture.width(),
        picture.height(),
        image::Rgba([255, 255, 255, 255]),
    );
    image::imageops::overlay(&mut paper, &picture.to_rgba8(), 0, 0);
    DynamicImage::ImageRgba8(paper)
}

fn remade(bytes: &[u8]) -> Result<Picture, &'static str> {
    let full = at_most(seen(bytes)?, LONGEST_SIDE);
    let thumb = full.thumbnail(THUMB_SIDE, THUMB_SIDE);
    let see_through = shines_through(&full);
    Ok(Picture {
        width: full.width(),
        height: full.height(),
        media_type: if see_through {
            "image/png"
        } else {
            "image/jpeg"
        },
        full: written(&full, see_through).ok_or(UNREADABLE)?,
        thumb: written(&thumb, see_through).ok_or(UNREADABLE)?,
    })
}

fn at_most(picture: DynamicImage, side: u32) -> DynamicImage {
    if picture.width() <= side && picture.height() <= side {
        return picture;
    }
    picture.resize(side, side, image::imageops::FilterType::CatmullRom)
}

fn shines_through(picture: &DynamicImage) -> bool {
    picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255)
}

fn written(picture: &DynamicImage, see_through: bool) -> Option<Bytes> {
    let mut out = Cursor::new(Vec::new());
    if see_through {
        picture
            .to_rgba8()
            .write_to(&mut out, ImageFormat::Png)
            .ok()?;
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut out, 84);
        picture.to_rgb8().write_with_encoder(encoder).ok()?;
    }
    Some(Bytes::from(out.into_inner()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut picture = RgbImage::from_pixel(width, height, Rgb([20, 90, 40]));
        picture.put_pixel(0, 0, Rgb([250, 250, 250]));
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, ImageFormat::Jpeg).unwrap();
        out.into_inner()
    }

    /// A JPEG with an EXIF block that says "turn me by ninety degrees" and where it was taken.
    fn turned_jpeg(width: u32, height: u32) -> Vec<u8> {
        let tiff: &[u8] =
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0SECRET PLACE";
        let plain = jpeg(width, height);
        let mut bytes = plain[..2].to_vec();
        bytes.extend_from_slice(&[0xff, 0xe1]);
        bytes.extend_from_slice(&(tiff.len() as u16 + 2).to_be_bytes());
        bytes.extend_from_slice(tiff);
        bytes.extend_from_slice(&plain[2..]);
        bytes
    }

    #[test]
    fn a_large_picture_becomes_bearable() {
        let picture = remade(&jpeg(2400, 1200)).unwrap();
        assert_eq!((picture.width, picture.height), (2000, 1000));
        assert_eq!(picture.media_type, "image/jpeg");
        let thumb = image::load_from_memory(&picture.thumb).unwrap();
        assert_eq!((thumb.width(), thumb.height()), (480, 240));
    }

    #[test]
    fn a_picture_stands_upright_and_forgets_where_it_was_taken() {
        let bytes = turned_jpeg(60, 20);
        assert!(bytes.windows(6).any(|window| window == b"SECRET"));
        let picture = remade(&bytes).unwrap();
        assert_eq!((picture.width, picture.height), (20, 60));
        for made in [&picture.full, &picture.thumb] {
            assert!(!made.windows(6).any(|window| window == b"SECRET"));
            assert!(!made.windows(4).any(|window| window == b"Exif"));
        }
    }

    #[test]
    fn a_portrait_is_square_in_two_sizes_and_forgets_where_it_was_taken() {
        let face = portrait(&turned_jpeg(400, 200)).unwrap();
        assert_eq!(face.side, 200);
        for (made, side) in [(&face.large, 200), (&face.small, 96)] {
            let seen = image::load_from_memory(made).unwrap();
            assert_eq!((seen.width(), seen.height()), (side, side));
            assert!(!made.windows(6).any(|window| window == b"SECRET"));
        }
        let large = portrait(&jpeg(1200, 900)).unwrap();
        assert_eq!(large.side, 320);
        assert_eq!(portrait(&jpeg(95, 300)).err(), Some(TOO_SMALL));
        let glass = RgbaImage::from_pixel(120, 120, Rgba([0, 0, 0, 0]));
        let mut out = Cursor::new(Vec::new());
        glass.write_to(&mut out, ImageFormat::Png).unwrap();
        let face = portrait(&out.into_inner()).unwrap();
        let seen = image::load_from_memory(&face.small).unwrap().to_rgb8();
        assert!(seen.get_pixel(10, 10).0.iter().all(|light| *light > 250));
    }

    #[test]
    fn what_shines_through_stays_so() {
        let picture = RgbaImage::from_pixel(30, 30, Rgba([200, 0, 0, 100]));
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, ImageFormat::Png).unwrap();
        assert_eq!(remade(&out.into_inner()).unwrap().media_type, "image/png");
    }

    #[test]
    fn a_logo_has_a_head_and_squares_and_a_colour_on_the_whole() {
        let mut picture = RgbaImage::from_pixel(1000, 200, Rgba([0, 0, 0, 0]));
        for x in 0..500 {
            for y in 0..200 {
                picture.put_pixel(x, y, Rgba([200, 10, 30, 255]));
            }
        }
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, ImageFormat::Png).unwrap();
        let emblem = emblem_of(&out.into_inner(), &[32, 512]).unwrap();
        assert_eq!((emblem.width, emblem.height), (480, 96));
        let sides: Vec<u32> = emblem
            .icons
            .iter()
            .map(|(side, bytes)| {
                let icon = image::load_from_memory(bytes).unwrap();
                assert_eq!((icon.width(), icon.height()), (*side, *side));
                *side
            })
            .collect();
        assert_eq!(sides, [32, 512]);
        let (red, green, blue) = emblem.colour.unwrap();
        assert!(red > 190 && green < 25 && blue < 45, "{red} {green} {blue}");
        // A photograph brings its own ground.
        assert_eq!(emblem_of(&jpeg(60, 60), &[32]).unwrap().colour, None);
    }

    #[test]
    fn what_is_no_picture_is_refused_in_words() {
        assert_eq!(
            remade(b"<svg onload=alert(1)>").err(),
            Some("web-problem-picture")
        );
        let half = jpeg(200, 200);
        assert!(remade(&half[..40]).is_err());
        // A PNG that claims 100,000 by 100,000 pixels in 60 bytes.
        let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bomb.extend_from_slice(&100_000u32.to_be_bytes());
        bomb.extend_from_slice(&100_000u32.to_be_bytes());
        bomb.extend_from_slice(&[8, 2, 0, 0, 0]);
        assert!(remade(&bomb).is_err());
    }
}
