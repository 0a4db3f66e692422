//! Where one is in the inbox: filters, page, the thing beside the list, what is ticked. It travels in the address, and in
//! a hidden field of every form, so that no act loses it.

use crate::browse::Asked;
use crate::filter::{Age, Filter, Part, Place, Sort, Typed, What};
use entity::words::{InboxItemId, InboxViewId, Lang};
use hall::Result;
use serde::Deserialize;
use web::paging;

/// The query of the list.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Query {
    part: Option<Part>,
    kind: Option<What>,
    theme: Option<String>,
    area: Option<String>,
    lang: Option<Lang>,
    age: Option<Age>,
    team: Option<String>,
    assignee: Option<String>,
    sort: Option<Sort>,
    view: Option<InboxViewId>,
    after: Option<String>,
    item: Option<InboxItemId>,
    tick: Option<String>,
    /// Words of the improvement one looks for.
    find: Option<String>,
}

impl Query {
    /// # Errors
    /// `Invalid` with what cannot be read.
    pub fn read(&self) -> Result<Asked> {
        let typed = Typed {
            part: self.part,
            kind: self.kind,
            theme: self.theme.clone(),
            area: self.area.clone(),
            lang: self.lang,
            age: self.age,
            team: self.team.clone(),
            assignee: self.assignee.clone(),
            sort: self.sort,
            view: self.view,
        };
        let after: Option<Place> = paging::read(self.after.as_deref())?;
        Ok(Asked {
            filter: typed.read()?,
            after,
            item: self.item,
            ticked: ticks(self.tick.as_deref().unwrap_or_default()),
            find: self.find.clone(),
        })
    }
}

/// What a form says of where it stood; nonsense in it is the beginning of the list, never an error.
pub(super) fn from_form(written: Option<&str>) -> Asked {
    let pairs: Vec<(String, String)> =
        url::form_urlencoded::parse(written.unwrap_or_default().as_bytes())
            .into_owned()
            .collect();
    web::read_pairs::<Query>(&pairs)
        .and_then(|query| query.read())
        .unwrap_or_default()
}

fn ticks(written: &str) -> Vec<InboxItemId> {
    written
        .split(',')
        .filter_map(|id| id.trim().parse().ok())
        .take(crate::item::MOST_AT_ONCE)
        .collect()
}

/// The address of the list with a thing beside it, or without.
pub(super) fn address(asked: &Asked, item: Option<InboxItemId>) -> String {
    asked.filter.address(&rest(asked, item))
}

/// The same place as a form carries it.
pub(super) fn written(asked: &Asked, item: Option<InboxItemId>) -> String {
    let address = address(asked, item);
    address
        .split_once('?')
        .map(|(_, query)| query.to_owned())
        .unwrap_or_default()
}

fn rest(asked: &Asked, item: Option<InboxItemId>) -> Vec<(&'static str, String)> {
    let mut more = Vec::new();
    if let Some(after) = &asked.after {
        more.push(("after", paging::write(after)));
    }
    if let Some(item) = item {
        more.push(("item", item.to_string()));
    }
    if !asked.ticked.is_empty() {
        let ticked: Vec<String> = asked.ticked.iter().map(ToString::to_string).collect();
        more.push(("tick", ticked.join(",")));
    }
    if let Some(find) = &asked.find {
        more.push(("find", find.chars().take(100).collect()));
    }
    more
}

/// The address of the list narrowed otherwise: what was ticked in another list is not ticked in this one.
pub(super) fn other(filter: &Filter) -> String {
    filter.address(&[])
}
