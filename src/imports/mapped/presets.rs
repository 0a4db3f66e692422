//! Maps of well-known files, so that nobody types them twice.
//!
//! `catalyst`: the entries of Project Catalyst's funding rounds, all funds in one table. A challenge of a
//! fund becomes a decided challenge here, and its name the theme; what was asked for is the amount, in the fund's own currency where the row names none. People who voted are one number, "votes
//! cast". YES and NO there weigh tokens, not people, and stand among the facts. A funded entry is in progress, one
//! approved without a sum is planned, the others were declined, each with the fund's own words as the outcome.

use super::mapping::Mapping;
use hall::says::Say;

struct Preset {
    name: &'static str,
    maps: &'static [&'static str],
    statuses: &'static [&'static str],
    source: &'static str,
}

const KNOWN: [Preset; 1] = [Preset {
    name: "catalyst",
    maps: &[
        "id=Fund",
        "id=Link",
        "id=proposal_id",
        "title=Proposal|Title",
        "challenge=Challenge",
        "challenge=Fund",
        "theme=Challenge",
        "amount=REQUESTED",
        "currency=Ccy",
        "group=Fund",
        "votes=Votes cast",
        "status=STATUS",
        "outcome=STATUS",
        "outcome=Reason for not funded status",
        "link=Link|URL",
        "fact=Fund",
        "fact=Overall score|Rating",
        "fact=Impact score",
        "fact=Feasibility score",
        "fact=Value for money score",
        "fact=YES",
        "fact=NO",
        "fact=ABSTAIN",
    ],
    statuses: &[
        "FUNDED=in_progress",
        "APPROVED=planned",
        "NOT FUNDED=declined",
        "NOT APPROVED=declined",
    ],
    source: "catalyst",
}];

/// The names `--preset` takes.
pub const PRESETS: [&str; KNOWN.len()] = [KNOWN[0].name];

/// # Errors
/// A message that names the presets there are.
pub fn preset(name: &str) -> Result<Mapping, Say> {
    let unknown = || {
        Say::of("imports-map-preset")
            .with("preset", name)
            .with("presets", PRESETS.join(", "))
    };
    let preset = KNOWN
        .iter()
        .find(|preset| preset.name == name)
        .ok_or_else(unknown)?;
    let mut mapping = Mapping {
        source: Some(preset.source.to_owned()),
        ..Mapping::default()
    };
    preset.maps.iter().try_for_each(|map| mapping.map(map))?;
    preset
        .statuses
        .iter()
        .try_for_each(|status| mapping.status(status))?;
    Ok(mapping)
}
