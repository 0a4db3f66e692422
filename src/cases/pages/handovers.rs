//! What is offered to me, and what I offer: the most urgent first.

use super::samples;
use crate::handover::{self, HandoverView};
use hall::error::Result;
use press::Page;
use serde::Serialize;
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct HandoversPage {
    to_me: Vec<HandoverView>,
    by_me: Vec<HandoverView>,
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let mine = handover::standing(&visit.cx).await?;
    visit.show_quietly(&HandoversPage {
        to_me: mine.to_me,
        by_me: mine.by_me,
    })
}

impl Page for HandoversPage {
    const TEMPLATE: &'static str = "cases/handovers.html";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                to_me: Vec::new(),
                by_me: Vec::new(),
            },
            Self {
                to_me: vec![samples::handover(true)],
                by_me: vec![samples::handover(false)],
            },
        ]
    }
}
