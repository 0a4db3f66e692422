//! What the web room needs to know of the site for the frame round every page.

use crate::memory;
use async_trait::async_trait;
use entity::words::AgencyId;
use hall::{Cx, Hub, Result, Role, addresses};
use std::sync::Arc;
use web::{NavItem, SiteBook};

/// Keeps the web room informed about one hub's site.
pub struct Book {
    hub: Arc<Hub>,
}

impl Book {
    pub fn new(hub: Arc<Hub>) -> Self {
        Self { hub }
    }
}

#[async_trait]
impl SiteBook for Book {
    async fn site(&self, _: AgencyId) -> Result<web::Site> {
        let site = memory::site(&Cx::of_hub(Arc::clone(&self.hub))).await?;
        Ok(web::Site {
            settings: site.settings.clone(),
        })
    }

    fn generation(&self) -> u64 {
        memory::generation(&self.hub)
    }

    fn nav(&self, role: Role) -> Vec<NavItem> {
        let mut nav = vec![
            NavItem::new("look-nav-ideas", addresses::IDEAS),
            NavItem::new("look-nav-challenges", addresses::CHALLENGES),
            NavItem::new("look-nav-answers", "/ideas?answered=yes"),
            NavItem::new("look-nav-improvements", addresses::IMPROVEMENTS),
            NavItem::new("look-nav-knowledge", addresses::KNOWLEDGE),
            NavItem::new("look-nav-services", addresses::SERVICES),
            NavItem::new("look-nav-new", addresses::NEW_IDEA),
            NavItem::new("look-nav-ask", addresses::ASK),
        ];
        // One way to the desk; the desk shows its own rooms.
        if role >= Role::Staff {
            nav.push(NavItem::new("look-nav-desk", addresses::DESK));
        }
        nav
    }
}
