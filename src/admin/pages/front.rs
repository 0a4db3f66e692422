//! The front page of the administrator, and what the doctor says.

use crate::doctor::{self, Finding};
use crate::overview::{Overview, overview};
use entity::words::Lang;
use hall::says::Say;
use hall::{Result, addresses};
use press::Page;
use press::words::say_json;
use serde::Serialize;
use serde_json::json;
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct FrontPage {
    needs: Vec<NeedShown>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct NeedShown {
    text: String,
    url: String,
}

/// Ways that belong together.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: String,
    ways: Vec<Way>,
}

#[derive(Serialize)]
struct Way {
    title: String,
    /// What one finds there.
    help: String,
    url: &'static str,
}

impl Page for FrontPage {
    const TEMPLATE: &'static str = "admin/front.html";

    fn samples() -> Vec<Self> {
        let overview = |failed, mail| Overview {
            needs: Vec::new(),
            jobs_waiting: 3,
            jobs_failed: failed,
            letters_waiting: 12,
            letters_failed: failed,
            findings: sample_findings(mail),
        };
        let needy = NeedShown {
            text: "3 letters could not be delivered.".to_owned(),
            url: "/admin/letters?state=failed".to_owned(),
        };
        vec![
            page_of(Lang::En, &overview(0, true)),
            FrontPage {
                needs: vec![needy],
                ..page_of(Lang::En, &overview(3, false))
            },
        ]
    }
}

fn sample_findings(mail: bool) -> Vec<Finding> {
    let finding = |what: &'static str, well, key: &str, detail: &str| Finding {
        what: what.into(),
        well,
        say: Say::of(key),
        detail: detail.to_owned(),
    };
    vec![
        finding("database", true, "admin-found-sqlite", ""),
        finding(
            "mail",
            mail,
            "admin-why-refused",
            "Connection refused <os error 111>",
        ),
        finding("sign-in city", true, "admin-found-mail-server", ""),
    ]
}

/// Its title, what one finds there, its address.
type Leads = (&'static str, &'static str, &'static str);

/// Every page of the administrator, by what it is about.
const GROUPS: &[(&str, &str, &[Leads])] = &[
    (
        "site",
        "admin-group-site",
        &[
            (
                "agencies-settings-title",
                "admin-way-settings",
                "/desk/settings",
            ),
            ("agencies-logo-title", "admin-way-logo", "/admin/logo"),
            ("agencies-pages-title", "admin-way-pages", "/desk/pages"),
            (
                "agencies-features-title",
                "admin-way-features",
                "/admin/features",
            ),
        ],
    ),
    (
        "lists",
        "admin-group-lists",
        &[
            ("agencies-themes-title", "admin-way-themes", "/desk/themes"),
            ("agencies-areas-title", "admin-way-areas", "/desk/areas"),
            (
                "agencies-statuses-title",
                "admin-way-statuses",
                "/desk/statuses",
            ),
            (
                "admin-way-stages-title",
                "admin-way-stages",
                "/desk/improvements/stages",
            ),
            ("agencies-words-title", "admin-way-words", "/desk/words"),
        ],
    ),
    (
        "people",
        "admin-group-people",
        &[
            ("look-nav-people", "admin-way-people", "/desk/people"),
            ("admin-way-teams-title", "admin-way-teams", "/desk/teams"),
            (
                "accounts-providers-title",
                "admin-way-sign-in",
                "/desk/sign-in",
            ),
            ("agencies-log-title", "admin-way-log", "/desk/log"),
        ],
    ),
    (
        "running",
        "admin-group-running",
        &[
            (
                "admin-letters-title",
                "admin-way-letters",
                addresses::ADMIN_LETTERS,
            ),
            (
                "admin-texts-title",
                "admin-way-texts",
                addresses::ADMIN_TEXTS,
            ),
            ("admin-jobs-title", "admin-way-jobs", addresses::ADMIN_JOBS),
            ("agencies-limits-title", "admin-way-limits", "/admin/limits"),
            (
                "admin-doctor-title",
                "admin-way-doctor",
                addresses::ADMIN_DOCTOR,
            ),
        ],
    ),
];

fn page_of(lang: Lang, overview: &Overview) -> FrontPage {
    let ill = overview
        .findings
        .iter()
        .filter(|finding| !finding.well)
        .count();
    let counted = json!({
        "jobs_waiting": overview.jobs_waiting,
        "jobs_failed": overview.jobs_failed,
        "letters_waiting": overview.letters_waiting,
        "letters_failed": overview.letters_failed,
        "ill": ill,
    });
    FrontPage {
        needs: overview
            .needs
            .iter()
            .map(|need| NeedShown {
                text: say_json(lang, &need.say.key, &json!(need.say.args)),
                url: need.url.clone(),
            })
            .collect(),
        groups: GROUPS
            .iter()
            .map(|(id, title, ways)| Group {
                id,
                title: press::say(lang, title, &[]),
                ways: ways
                    .iter()
                    .map(|(title, help, url)| Way {
                        title: press::say(lang, title, &[]),
                        help: say_json(lang, help, &counted),
                        url,
                    })
                    .collect(),
            })
            .collect(),
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let overview = overview(&visit.cx).await?;
    visit.show(&page_of(visit.lang, &overview))
}

#[derive(Serialize)]
pub(super) struct DoctorPage {
    findings: Vec<FindingShown>,
    ill: usize,
    version: &'static str,
}

#[derive(Serialize)]
struct FindingShown {
    name: String,
    well: bool,
    /// What it means for people, where something is wrong.
    means: Option<String>,
    /// What was found.
    note: String,
    /// What a library or another machine said of it, word by word.
    detail: String,
}

impl Page for DoctorPage {
    const TEMPLATE: &'static str = "admin/doctor.html";

    fn samples() -> Vec<Self> {
        vec![
            doctor_page(Lang::En, sample_findings(true)),
            doctor_page(Lang::En, sample_findings(false)),
        ]
    }
}

fn doctor_page(lang: Lang, findings: Vec<Finding>) -> DoctorPage {
    let means = |what: &str| match what {
        "database" => "admin-ill-database",
        "search" => "admin-ill-search",
        "mail" => "admin-ill-mail",
        "mailbox" => "admin-ill-mailbox",
        "storage" => "admin-ill-storage",
        "bus" => "admin-ill-bus",
        "jobs" => "admin-ill-jobs",
        "address" => "admin-ill-address",
        "folder" => "admin-ill-folder",
        _ => "admin-ill-sign-in",
    };
    DoctorPage {
        ill: findings.iter().filter(|finding| !finding.well).count(),
        findings: findings
            .into_iter()
            .map(|finding| FindingShown {
                name: doctor::part(lang, &finding.what),
                well: finding.well,
                means: (!finding.well).then(|| press::say(lang, means(&finding.what), &[])),
                note: say_json(lang, &finding.say.key, &json!(finding.say.args)),
                detail: finding.detail,
            })
            .collect(),
        version: env!("CARGO_PKG_VERSION"),
    }
}

pub(super) async fn doctor(visit: Visit) -> Result<Response> {
    let findings = doctor::findings(&visit.cx).await?;
    visit.show(&doctor_page(visit.lang, findings))
}
