//! The desk's look at a vote: signs of fraud, and setting ballots aside.

use super::list::sample_link;
use crate::contest::signs::{self, BurstSign, NetworkSign, SetAside, SetAsideView, Signs};
use crate::views::ChallengeLink;
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, SetAsideId};
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct BallotsPage {
    challenge: ChallengeLink,
    signs: Signs,
    here: String,
    reason: String,
    /// The sign whose form came back.
    sent: String,
}

#[derive(Clone, Default, Deserialize)]
struct Typed {
    network: Option<String>,
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
    only_new: bool,
    reason: Option<String>,
}

async fn page(visit: &Visit, id: ChallengeId, typed: Typed) -> Result<BallotsPage> {
    let found = signs::signs(&visit.cx, id).await?;
    let brief = challenges::brief(&visit.cx, id).await?;
    let sent = typed.network.or_else(|| typed.from.map(press::dates::iso));
    Ok(BallotsPage {
        challenge: ChallengeLink {
            id,
            url: brief.url,
            title: brief.title,
            lang: brief.lang,
        },
        signs: found,
        here: format!("/desk/challenges/{id}/ballots"),
        reason: typed.reason.unwrap_or_default(),
        sent: sent.unwrap_or_default(),
    })
}

pub async fn show(visit: Visit) -> Result<Response> {
    let page = page(&visit, visit.path("id")?, Typed::default()).await?;
    visit.show(&page)
}

pub async fn set_aside(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let asked = SetAside {
        network: typed.network.clone(),
        from: typed.from,
        until: typed.until,
        only_new: typed.only_new,
        reason: typed.reason.clone().unwrap_or_default(),
    };
    match signs::set_aside(&visit.cx, id, asked).await {
        Ok(done) => {
            let flash = Flash::good("ideas-flash-set-aside").with("count", done.ballots);
            Ok(visit.go_with(&format!("/desk/challenges/{id}/ballots"), flash))
        }
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, id, typed).await?;
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn restore(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let batch: SetAsideId = visit.path("batch")?;
    signs::restore(&visit.cx, id, batch).await?;
    Ok(visit.go_with(
        &format!("/desk/challenges/{id}/ballots"),
        Flash::good("ideas-flash-restored"),
    ))
}

impl Page for BallotsPage {
    const TEMPLATE: &'static str = "ideas/ballots.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default();
        let signs = Signs {
            ballots: 412,
            networks: vec![NetworkSign {
                network: "9f2c".to_owned(),
                ballots: 90,
                new_accounts: 88,
                set_aside: 0,
                first_at: at,
                last_at: at,
            }],
            bursts: vec![BurstSign {
                from: at,
                until: at,
                ballots: 90,
                new_accounts: 88,
                set_aside: 10,
                usual: 2,
            }],
            set_aside: vec![
                SetAsideView {
                    id: SetAsideId(1),
                    at,
                    by: Some("Henrik Björklund".to_owned()),
                    reason: "One network <b>\"&".to_owned(),
                    ballots: 90,
                    undone_at: None,
                },
                SetAsideView {
                    id: SetAsideId(2),
                    at,
                    by: None,
                    reason: "A burst".to_owned(),
                    ballots: 9,
                    undone_at: Some(at),
                },
            ],
            decided: false,
        };
        let page = |signs: Signs| Self {
            challenge: sample_link(),
            signs,
            here: "/desk/challenges/5/ballots".to_owned(),
            reason: "kept".to_owned(),
            sent: "9f2c".to_owned(),
        };
        vec![
            page(signs.clone()),
            page(Signs {
                decided: true,
                ..signs.clone()
            }),
            page(Signs {
                ballots: 0,
                networks: vec![],
                bursts: vec![],
                set_aside: vec![],
                decided: false,
            }),
        ]
    }
}
