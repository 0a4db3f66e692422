//! The rooms an admin may switch off, and what stands behind each: one table for pages, menus and the API. What was said
//! there before stays readable where it belongs to somebody; only what the table names is closed.

use entity::words::Feature;

/// Which requests a line of the table means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ways {
    All,
    /// What changes nothing.
    Reading,
    /// What changes something.
    Writing,
}

/// Whom a closed door turns away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    Everyone,
    /// Staff go on working behind it.
    Public,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Closed {
    pub feature: Feature,
    pub ways: Ways,
    /// `*` stands for one part of the address, `**` at its end for any number of them, none included.
    pub path: &'static str,
    pub whom: Whom,
}

const fn closed(feature: Feature, ways: Ways, path: &'static str, whom: Whom) -> Closed {
    Closed {
        feature,
        ways,
        path,
        whom,
    }
}

/// What is closed while a room is switched off.
pub const TABLE: &[Closed] = &[
    closed(Feature::Feedback, Ways::All, "/feedback", Whom::Everyone),
    closed(
        Feature::Feedback,
        Ways::Writing,
        "/api/v1/feedback",
        Whom::Everyone,
    ),
    closed(
        Feature::Comments,
        Ways::Writing,
        "/ideas/*/comments",
        Whom::Everyone,
    ),
    closed(
        Feature::Comments,
        Ways::Writing,
        "/api/v1/ideas/*/comments",
        Whom::Everyone,
    ),
    closed(
        Feature::Voting,
        Ways::All,
        "/challenges/*/vote",
        Whom::Everyone,
    ),
    closed(
        Feature::Voting,
        Ways::All,
        "/api/v1/challenges/*/ballot",
        Whom::Everyone,
    ),
    closed(
        Feature::Improvements,
        Ways::Reading,
        "/improvements/**",
        Whom::Everyone,
    ),
    closed(
        Feature::Improvements,
        Ways::Reading,
        "/api/v1/improvements/**",
        Whom::Public,
    ),
    closed(Feature::Knowledge, Ways::All, "/knowledge/**", Whom::Public),
    closed(
        Feature::Knowledge,
        Ways::Reading,
        "/knowledge.atom",
        Whom::Public,
    ),
    closed(Feature::Knowledge, Ways::All, "/services/**", Whom::Public),
    closed(
        Feature::Knowledge,
        Ways::All,
        "/api/v1/articles/**",
        Whom::Public,
    ),
    closed(
        Feature::Knowledge,
        Ways::All,
        "/api/v1/article-categories/**",
        Whom::Public,
    ),
    closed(
        Feature::ApiWrites,
        Ways::Writing,
        "/api/v1/**",
        Whom::Everyone,
    ),
];

/// The switched-off room that closes this address to somebody, if one does.
pub fn closed_by(off: &[Feature], writes: bool, path: &str, is_staff: bool) -> Option<Feature> {
    if off.is_empty() {
        return None;
    }
    TABLE
        .iter()
        .filter(|line| off.contains(&line.feature))
        .filter(|line| match line.ways {
            Ways::All => true,
            Ways::Reading => !writes,
            Ways::Writing => writes,
        })
        .filter(|line| line.whom == Whom::Everyone || !is_staff)
        .find(|line| fits(line.path, path))
        .map(|line| line.feature)
}

fn fits(pattern: &str, path: &str) -> bool {
    let mut wanted = pattern.split('/');
    let mut parts = path.trim_end_matches('/').split('/');
    loop {
        match (wanted.next(), parts.next()) {
            (Some("**"), _) | (None, None) => return true,
            (Some("*"), Some(_)) => {}
            (Some(wanted), Some(part)) if wanted == part => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_fits_its_addresses_and_no_others() {
        assert!(fits("/improvements/**", "/improvements"));
        assert!(fits("/improvements/**", "/improvements/7"));
        assert!(!fits("/improvements/**", "/improvements.atom"));
        assert!(fits("/ideas/*/comments", "/ideas/7/comments/"));
        assert!(!fits("/ideas/*/comments", "/ideas/7/comments/3"));
        assert!(!fits("/ideas/*/comments", "/ideas/comments"));
    }

    #[test]
    fn nothing_is_closed_until_something_is_switched_off() {
        for line in TABLE {
            assert_eq!(closed_by(&[], true, line.path, false), None);
        }
    }
}
