//! Which comment stands under which proposal, and how deep.
//!
//! An export names only what a comment answers. The whole family is kept as ids, a few bytes a comment, so that texts
//! need not be in memory to put them in order.

use std::collections::{HashMap, HashSet};

/// What a comment answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Parent {
    Proposal(String),
    Comment(String),
}

/// Chains longer than this are not conversations but circles in a damaged file.
const DEEPEST: usize = 100;

#[derive(Debug, Default)]
pub struct Threads {
    proposals: HashSet<String>,
    parents: HashMap<String, Parent>,
}

impl Threads {
    pub fn proposal(&mut self, id: &str) {
        self.proposals.insert(id.to_owned());
    }

    pub fn comment(&mut self, id: &str, parent: Parent) {
        self.parents.entry(id.to_owned()).or_insert(parent);
    }

    /// The proposal a comment belongs to and how many comments stand between them. `None` where the way up ends outside
    /// the files or goes in a circle.
    pub fn place_of(&self, comment: &str) -> Option<(String, usize)> {
        let mut at = comment;
        for depth in 0..DEEPEST {
            match self.parents.get(at)? {
                Parent::Proposal(id) => {
                    return self.proposals.contains(id).then(|| (id.clone(), depth));
                }
                Parent::Comment(id) => at = id,
            }
        }
        None
    }

    /// The deepest place any comment has.
    pub fn depth(&self) -> usize {
        self.parents
            .keys()
            .filter_map(|id| self.place_of(id))
            .map(|(_, depth)| depth)
            .max()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_comment_finds_its_proposal_and_circles_find_none() {
        let mut threads = Threads::default();
        threads.proposal("7");
        threads.comment("1", Parent::Proposal("7".into()));
        threads.comment("2", Parent::Comment("1".into()));
        threads.comment("3", Parent::Comment("4".into()));
        threads.comment("4", Parent::Comment("3".into()));
        threads.comment("5", Parent::Proposal("8".into()));
        assert_eq!(threads.place_of("1"), Some(("7".into(), 0)));
        assert_eq!(threads.place_of("2"), Some(("7".into(), 1)));
        assert_eq!(
            (
                threads.place_of("3"),
                threads.place_of("5"),
                threads.place_of("9")
            ),
            (None, None, None)
        );
        assert_eq!(threads.depth(), 1);
    }
}
