//! The little number beside "Desk": what waits there for the colleague who looks.

use crate::store::desk;
use hall::{Cx, Deed, Result};

/// What is theirs, what was routed to a team of theirs and is nobody's yet, and where they were named and have not looked.
pub struct Mine;

#[async_trait::async_trait]
impl web::Waiting for Mine {
    async fn waiting(&self, cx: &Cx) -> Result<i64> {
        if !cx.could(Deed::WorkInbox(cx.agency)) {
            return Ok(0);
        }
        let me = cx.signed()?;
        let mut teams: Vec<_> = me
            .teams
            .iter()
            .filter(|team| team.agency == cx.agency)
            .map(|team| team.team)
            .collect();
        teams.sort_unstable();
        teams.dedup();
        desk::waiting_for(cx.db(), cx.agency, me.id, &teams).await
    }
}
