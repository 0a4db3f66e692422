//! What needs attention, and how much there is of everything that runs.

use crate::doctor::{self, Finding};
use entity::words::{JobState, LetterState};
use hall::says::Say;
use hall::{Cx, Result, addresses};

/// How the hub is, at one look.
#[derive(Clone, Debug)]
pub struct Overview {
    pub needs: Vec<Need>,
    pub jobs_waiting: i64,
    pub jobs_failed: i64,
    pub letters_waiting: i64,
    pub letters_failed: i64,
    pub findings: Vec<Finding>,
}

/// Something to look at, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub say: Say,
    pub url: String,
}

/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn overview(cx: &Cx) -> Result<Overview> {
    let findings = doctor::findings(cx).await?;
    let letters = notifications::letter_kinds(cx).await?;
    let jobs = jobs::kinds(cx).await?;
    let of_letters = |state| -> i64 {
        let those = letters.iter().filter(|count| count.state == state);
        those.map(|count| count.letters).sum()
    };
    let of_jobs = |state| -> i64 {
        let those = jobs.iter().filter(|count| count.state == state);
        those.map(|count| count.jobs).sum()
    };
    let mut overview = Overview {
        needs: Vec::new(),
        jobs_waiting: of_jobs(JobState::Waiting) + of_jobs(JobState::Running),
        jobs_failed: of_jobs(JobState::Dead),
        letters_waiting: of_letters(LetterState::Waiting),
        letters_failed: of_letters(LetterState::Failed),
        findings,
    };
    overview.needs = overview.what_needs_a_hand();
    Ok(overview)
}

impl Overview {
    fn what_needs_a_hand(&self) -> Vec<Need> {
        let mut needs = Vec::new();
        let mut need = |say, url: &str| {
            needs.push(Need {
                say,
                url: url.to_owned(),
            });
        };
        if self.jobs_failed > 0 {
            let say = Say::of("admin-need-jobs").with("count", self.jobs_failed);
            need(say, &format!("{}?state=dead", addresses::ADMIN_JOBS));
        }
        if self.letters_failed > 0 {
            let say = Say::of("admin-need-letters").with("count", self.letters_failed);
            need(say, &format!("{}?state=failed", addresses::ADMIN_LETTERS));
        }
        // The jobs have a line of their own above.
        let ill = |finding: &&Finding| !finding.well && finding.what != "jobs";
        let ill = self.findings.iter().filter(ill).count();
        if ill > 0 {
            need(
                Say::of("admin-need-doctor").with("count", ill),
                addresses::ADMIN_DOCTOR,
            );
        }
        needs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overview(jobs_failed: i64, letters_failed: i64, mail: bool) -> Vec<String> {
        let finding = |what: &'static str, well| Finding {
            what: what.into(),
            well,
            say: Say::of("admin-found-sqlite"),
            detail: String::new(),
        };
        let overview = Overview {
            needs: Vec::new(),
            jobs_waiting: 3,
            jobs_failed,
            letters_waiting: 2,
            letters_failed,
            findings: vec![finding("mail", mail), finding("jobs", jobs_failed == 0)],
        };
        let needs = overview.what_needs_a_hand();
        needs.into_iter().map(|need| need.say.key).collect()
    }

    #[test]
    fn what_is_well_needs_nobody() {
        assert!(overview(0, 0, true).is_empty());
        assert_eq!(overview(2, 0, true), ["admin-need-jobs"]);
        assert_eq!(
            overview(0, 1, false),
            ["admin-need-letters", "admin-need-doctor"]
        );
    }
}
