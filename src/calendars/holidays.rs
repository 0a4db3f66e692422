//! Public holidays by rule: Finland (Act 388/1937 and 317/2019 on Sundays and church feasts), Sweden (Lag 1989:253),
//! Germany (the holiday acts of the federal states), the United States (5 U.S.C. § 6103). What a rule cannot know – a
//! municipality's own day, a single year's holiday – is a dated day of the calendar.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    Finland,
    Sweden,
    Germany,
    UnitedStates,
}

impl Country {
    pub const ALL: [Self; 4] = [
        Self::Finland,
        Self::Sweden,
        Self::Germany,
        Self::UnitedStates,
    ];

    /// ISO 3166-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::Finland => "FI",
            Self::Sweden => "SE",
            Self::Germany => "DE",
            Self::UnitedStates => "US",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|country| country.code().eq_ignore_ascii_case(code.trim()))
    }
}

/// A part of a country with holidays of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Region {
    #[serde(rename = "FI-01")]
    Aland,
    #[serde(rename = "DE-BW")]
    BadenWuerttemberg,
    #[serde(rename = "DE-BY")]
    Bavaria,
    #[serde(rename = "DE-BE")]
    Berlin,
    #[serde(rename = "DE-BB")]
    Brandenburg,
    #[serde(rename = "DE-HB")]
    Bremen,
    #[serde(rename = "DE-HH")]
    Hamburg,
    #[serde(rename = "DE-HE")]
    Hesse,
    #[serde(rename = "DE-MV")]
    MecklenburgVorpommern,
    #[serde(rename = "DE-NI")]
    LowerSaxony,
    #[serde(rename = "DE-NW")]
    NorthRhineWestphalia,
    #[serde(rename = "DE-RP")]
    RhinelandPalatinate,
    #[serde(rename = "DE-SL")]
    Saarland,
    #[serde(rename = "DE-SN")]
    Saxony,
    #[serde(rename = "DE-ST")]
    SaxonyAnhalt,
    #[serde(rename = "DE-SH")]
    SchleswigHolstein,
    #[serde(rename = "DE-TH")]
    Thuringia,
}

impl Region {
    pub const ALL: [Self; 17] = [
        Self::Aland,
        Self::BadenWuerttemberg,
        Self::Bavaria,
        Self::Berlin,
        Self::Brandenburg,
        Self::Bremen,
        Self::Hamburg,
        Self::Hesse,
        Self::MecklenburgVorpommern,
        Self::LowerSaxony,
        Self::NorthRhineWestphalia,
        Self::RhinelandPalatinate,
        Self::Saarland,
        Self::Saxony,
        Self::SaxonyAnhalt,
        Self::SchleswigHolstein,
        Self::Thuringia,
    ];

    /// ISO 3166-2.
    pub fn code(self) -> &'static str {
        match self {
            Self::Aland => "FI-01",
            Self::BadenWuerttemberg => "DE-BW",
            Self::Bavaria => "DE-BY",
            Self::Berlin => "DE-BE",
            Self::Brandenburg => "DE-BB",
            Self::Bremen => "DE-HB",
            Self::Hamburg => "DE-HH",
            Self::Hesse => "DE-HE",
            Self::MecklenburgVorpommern => "DE-MV",
            Self::LowerSaxony => "DE-NI",
            Self::NorthRhineWestphalia => "DE-NW",
            Self::RhinelandPalatinate => "DE-RP",
            Self::Saarland => "DE-SL",
            Self::Saxony => "DE-SN",
            Self::SaxonyAnhalt => "DE-ST",
            Self::SchleswigHolstein => "DE-SH",
            Self::Thuringia => "DE-TH",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|region| region.code().eq_ignore_ascii_case(code.trim()))
    }

    /// As people there call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Aland => "Åland",
            Self::BadenWuerttemberg => "Baden-Württemberg",
            Self::Bavaria => "Bayern",
            Self::Berlin => "Berlin",
            Self::Brandenburg => "Brandenburg",
            Self::Bremen => "Bremen",
            Self::Hamburg => "Hamburg",
            Self::Hesse => "Hessen",
            Self::MecklenburgVorpommern => "Mecklenburg-Vorpommern",
            Self::LowerSaxony => "Niedersachsen",
            Self::NorthRhineWestphalia => "Nordrhein-Westfalen",
            Self::RhinelandPalatinate => "Rheinland-Pfalz",
            Self::Saarland => "Saarland",
            Self::Saxony => "Sachsen",
            Self::SaxonyAnhalt => "Sachsen-Anhalt",
            Self::SchleswigHolstein => "Schleswig-Holstein",
            Self::Thuringia => "Thüringen",
        }
    }

    pub fn country(self) -> Country {
        match self {
            Self::Aland => Country::Finland,
            _ => Country::Germany,
        }
    }
}

/// A day on which offices are closed by law or, for an eve, by custom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    NewYear,
    Epiphany,
    WomensDay,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    MayDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    CorpusChristi,
    SwedishNationalDay,
    AlandSelfGovernment,
    MidsummerEve,
    Midsummer,
    Assumption,
    ChildrensDay,
    GermanUnity,
    Reformation,
    AllSaints,
    Repentance,
    FinnishIndependence,
    ChristmasEve,
    Christmas,
    SecondChristmasDay,
    NewYearsEve,
    MartinLutherKing,
    WashingtonsBirthday,
    MemorialDay,
    Juneteenth,
    AmericanIndependence,
    LaborDay,
    ColumbusDay,
    VeteransDay,
    Thanksgiving,
}

impl Holiday {
    pub const ALL: [Self; 35] = [
        Self::NewYear,
        Self::Epiphany,
        Self::WomensDay,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::MayDay,
        Self::Ascension,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::CorpusChristi,
        Self::SwedishNationalDay,
        Self::AlandSelfGovernment,
        Self::MidsummerEve,
        Self::Midsummer,
        Self::Assumption,
        Self::ChildrensDay,
        Self::GermanUnity,
        Self::Reformation,
        Self::AllSaints,
        Self::Repentance,
        Self::FinnishIndependence,
        Self::ChristmasEve,
        Self::Christmas,
        Self::SecondChristmasDay,
        Self::NewYearsEve,
        Self::MartinLutherKing,
        Self::WashingtonsBirthday,
        Self::MemorialDay,
        Self::Juneteenth,
        Self::AmericanIndependence,
        Self::LaborDay,
        Self::ColumbusDay,
        Self::VeteransDay,
        Self::Thanksgiving,
    ];

    /// How words name it: `good-friday`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::Epiphany => "epiphany",
            Self::WomensDay => "womens-day",
            Self::GoodFriday => "good-friday",
            Self::EasterSunday => "easter-sunday",
            Self::EasterMonday => "easter-monday",
            Self::MayDay => "may-day",
            Self::Ascension => "ascension",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::CorpusChristi => "corpus-christi",
            Self::SwedishNationalDay => "swedish-national-day",
            Self::AlandSelfGovernment => "aland-self-government",
            Self::MidsummerEve => "midsummer-eve",
            Self::Midsummer => "midsummer",
            Self::Assumption => "assumption",
            Self::ChildrensDay => "childrens-day",
            Self::GermanUnity => "german-unity",
            Self::Reformation => "reformation",
            Self::AllSaints => "all-saints",
            Self::Repentance => "repentance",
            Self::FinnishIndependence => "finnish-independence",
            Self::ChristmasEve => "christmas-eve",
            Self::Christmas => "christmas",
            Self::SecondChristmasDay => "second-christmas-day",
            Self::NewYearsEve => "new-years-eve",
            Self::MartinLutherKing => "martin-luther-king",
            Self::WashingtonsBirthday => "washingtons-birthday",
            Self::MemorialDay => "memorial-day",
            Self::Juneteenth => "juneteenth",
            Self::AmericanIndependence => "american-independence",
            Self::LaborDay => "labor-day",
            Self::ColumbusDay => "columbus-day",
            Self::VeteransDay => "veterans-day",
            Self::Thanksgiving => "thanksgiving",
        }
    }
}

/// Easter Sunday of the western church, by the computus of Meeus, Jones and Butcher.
///
/// # Panics
/// Never within the years a date can have.
pub fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let small = |number: i32| i8::try_from(number).expect("a month or a day is small");
    date(year, small(sum / 31), small(sum % 31 + 1))
}

/// The holiday a date is in that country and region. `eves`: whether days on which offices close by custom count too.
pub(crate) fn holiday_on(
    day: Date,
    country: Country,
    region: Option<Region>,
    eves: bool,
) -> Option<Holiday> {
    let region = region.filter(|region| region.country() == country);
    if country == Country::UnitedStates {
        return american(day);
    }
    everywhere(day)
        .or_else(|| match country {
            Country::Finland => nordic(day).or_else(|| finnish(day, region)),
            Country::Sweden => nordic(day).or_else(|| swedish(day)),
            Country::Germany => german(day, region),
            Country::UnitedStates => None,
        })
        .or_else(|| eve(day, country).filter(|_| eves))
}

/// Days after Easter Sunday, negative before.
fn after_easter(day: Date) -> i32 {
    (day - easter_sunday(day.year())).get_days()
}

/// What the three European countries share.
fn everywhere(day: Date) -> Option<Holiday> {
    Some(match (day.month(), day.day()) {
        (1, 1) => Holiday::NewYear,
        (5, 1) => Holiday::MayDay,
        (12, 25) => Holiday::Christmas,
        (12, 26) => Holiday::SecondChristmasDay,
        _ => match after_easter(day) {
            -2 => Holiday::GoodFriday,
            0 => Holiday::EasterSunday,
            1 => Holiday::EasterMonday,
            39 => Holiday::Ascension,
            49 => Holiday::WhitSunday,
            _ => return None,
        },
    })
}

/// What Finland and Sweden share.
fn nordic(day: Date) -> Option<Holiday> {
    if (day.month(), day.day()) == (1, 6) {
        return Some(Holiday::Epiphany);
    }
    if day.weekday() != Weekday::Saturday {
        return None;
    }
    match (day.month(), day.day()) {
        (6, 20..=26) => Some(Holiday::Midsummer),
        (10, 31) | (11, 1..=6) => Some(Holiday::AllSaints),
        _ => None,
    }
}

fn finnish(day: Date, region: Option<Region>) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (12, 6) => Some(Holiday::FinnishIndependence),
        (6, 9) if region == Some(Region::Aland) => Some(Holiday::AlandSelfGovernment),
        _ => None,
    }
}

fn swedish(day: Date) -> Option<Holiday> {
    ((day.month(), day.day()) == (6, 6) && day.year() >= 2005)
        .then_some(Holiday::SwedishNationalDay)
}

/// By custom, and in most collective agreements, offices are closed.
fn eve(day: Date, country: Country) -> Option<Holiday> {
    let nordic = country != Country::Germany;
    match (day.month(), day.day()) {
        (6, 19..=25) if nordic && day.weekday() == Weekday::Friday => Some(Holiday::MidsummerEve),
        (12, 24) => Some(Holiday::ChristmasEve),
        (12, 31) if country != Country::Finland => Some(Holiday::NewYearsEve),
        _ => None,
    }
}

fn german(day: Date, region: Option<Region>) -> Option<Holiday> {
    use Region::{
        BadenWuerttemberg as BW, Bavaria as BY, Berlin as BE, Brandenburg as BB, Bremen as HB,
        Hamburg as HH, Hesse as HE, LowerSaxony as NI, MecklenburgVorpommern as MV,
        NorthRhineWestphalia as NW, RhinelandPalatinate as RP, Saarland as SL, Saxony as SN,
        SaxonyAnhalt as ST, SchleswigHolstein as SH, Thuringia as TH,
    };
    match (day.month(), day.day()) {
        (10, 3) if day.year() >= 1990 => return Some(Holiday::GermanUnity),
        // In 2017, five hundred years after, the whole country kept it.
        (10, 31) if day.year() == 2017 => return Some(Holiday::Reformation),
        _ => {}
    }
    match after_easter(day) {
        50 => return Some(Holiday::WhitMonday),
        60 if matches!(region?, BW | BY | HE | NW | RP | SL) => {
            return Some(Holiday::CorpusChristi);
        }
        _ => {}
    }
    let (region, year) = (region?, day.year());
    Some(match (day.month(), day.day()) {
        (1, 6) if matches!(region, BW | BY | ST) => Holiday::Epiphany,
        (3, 8) if (region == BE && year >= 2019) || (region == MV && year >= 2023) => {
            Holiday::WomensDay
        }
        (8, 15) if region == SL => Holiday::Assumption,
        (9, 20) if region == TH && year >= 2019 => Holiday::ChildrensDay,
        (10, 31)
            if matches!(region, BB | MV | SN | ST | TH)
                || (matches!(region, HB | HH | NI | SH) && year >= 2018) =>
        {
            Holiday::Reformation
        }
        (11, 1) if matches!(region, BW | BY | NW | RP | SL) => Holiday::AllSaints,
        // The Wednesday before the 23rd.
        (11, 16..=22) if region == SN && day.weekday() == Weekday::Wednesday => Holiday::Repentance,
        _ => return None,
    })
}

/// A federal holiday on a Saturday is kept on the Friday before it, on a Sunday on the Monday after.
fn american(day: Date) -> Option<Holiday> {
    let near = |distance: i8| day.checked_add(i64::from(distance).days()).ok();
    american_itself(day).or_else(|| match day.weekday() {
        Weekday::Friday => american_dated(near(1)?),
        Weekday::Monday => american_dated(near(-1)?),
        _ => None,
    })
}

fn american_itself(day: Date) -> Option<Holiday> {
    american_dated(day).or_else(|| american_by_weekday(day))
}

/// Those with a date; only they can fall on a weekend.
fn american_dated(day: Date) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (6, 19) if day.year() >= 2021 => Some(Holiday::Juneteenth),
        (7, 4) => Some(Holiday::AmericanIndependence),
        (11, 11) => Some(Holiday::VeteransDay),
        (12, 25) => Some(Holiday::Christmas),
        _ => None,
    }
}

fn american_by_weekday(day: Date) -> Option<Holiday> {
    let nth = (day.day() - 1) / 7 + 1;
    let last = day.day() + 7 > day.days_in_month();
    match (day.month(), day.weekday(), nth) {
        (1, Weekday::Monday, 3) => Some(Holiday::MartinLutherKing),
        (2, Weekday::Monday, 3) => Some(Holiday::WashingtonsBirthday),
        (5, Weekday::Monday, _) if last => Some(Holiday::MemorialDay),
        (9, Weekday::Monday, 1) => Some(Holiday::LaborDay),
        (10, Weekday::Monday, 2) => Some(Holiday::ColumbusDay),
        (11, Weekday::Thursday, 4) => Some(Holiday::Thanksgiving),
        _ => None,
    }
}
