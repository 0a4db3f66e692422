//! The page's bare queries and template, without Talkoo around them: poem, the database, tera and nothing else, in a
//! process of its own as the hub is.

//! The page's bare queries and template, without Talkoo around them: poem, the database, tera and nothing else, in a
//! process of its own as the hub is.

use crate::hub::{Plan, free_address};
use anyhow::{Context, Result};
use entity::accounts::person;
use entity::agencies::{agency, area, theme};
use entity::ideas::{idea, idea_rank, support};
use entity::words::{AgencyId, IdeaId, IdeaStatus, Lang, Names, PersonId, Visibility};
use hall::Role;
use poem::http::StatusCode;
use poem::listener::TcpListener;
use poem::web::{Data, Html};
use poem::{EndpointExt, Route, Server, get, handler};
use ports::{Clock, SystemClock};
use press::Press;
use sea_orm::{
    ColumnTrait, ConnectOptions, Database, DatabaseConnection, EntityTrait, FromQueryResult,
    JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::process::{Child, Command};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use web::Chrome;

pub struct Yardstick {
    pub address: SocketAddr,
    child: Child,
}

impl Yardstick {
    /// Starts this program once more, as the yardstick on the hub's own database.
    pub async fn start(plan: &Plan) -> Result<Self> {
        let address = free_address()?;
        let child = Command::new(std::env::current_exe()?)
            .args(["yardstick", &plan.database_url(), &address.to_string()])
            .spawn()
            .context("starting the yardstick")?;
        while tokio::net::TcpStream::connect(address).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(Self { address, child })
    }
}

impl Drop for Yardstick {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The yardstick itself.
pub async fn serve(database: &str, listen: &str) -> Result<()> {
    let mut options = ConnectOptions::new(database);
    options
        .max_connections(4)
        .sqlx_logging(false)
        .test_before_acquire(false);
    let db = Database::connect(options).await?;
    let bare = Bare {
        agency: agency::Entity::find()
            .one(&db)
            .await?
            .context("no agency")?
            .id,
        themes: names(
            theme::Entity::find()
                .all(&db)
                .await?
                .into_iter()
                .map(|row| (row.id.0, row.names)),
        ),
        areas: names(
            area::Entity::find()
                .all(&db)
                .await?
                .into_iter()
                .map(|row| (row.id.0, row.names)),
        ),
        first_actor: person::Entity::find()
            .filter(person::Column::Email.eq("bench-1@example.org"))
            .one(&db)
            .await?
            .context("no acting people")?
            .id,
        press: Press::new("Europe/Helsinki")?,
        chrome: serde_json::to_value(Chrome::sample(Lang::En, Role::Person))?,
        turn: AtomicI64::new(0),
        db,
    };
    let app = Route::new().at("/list", get(list)).data(Arc::new(bare));
    Server::new(TcpListener::bind(listen)).run(app).await?;
    Ok(())
}

struct Bare {
    db: DatabaseConnection,
    agency: AgencyId,
    themes: HashMap<i64, String>,
    areas: HashMap<i64, String>,
    first_actor: PersonId,
    press: Press,
    chrome: Value,
    turn: AtomicI64,
}

fn names(rows: impl Iterator<Item = (i64, Names)>) -> HashMap<i64, String> {
    rows.map(|(id, names)| (id, names.in_lang(Lang::En).to_owned()))
        .collect()
}

/// The list as a signed-in person gets it: the ideas, who wrote them, which of them this person supports.
#[handler]
async fn list(Data(bare): Data<&Arc<Bare>>) -> poem::Result<Html<String>> {
    let page = bare.page().await.map_err(|wrong| {
        poem::Error::from_string(wrong.to_string(), StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    Ok(Html(page))
}

impl Bare {
    async fn page(&self) -> Result<String> {
        let ranks = idea::Entity::belongs_to(idea_rank::Entity)
            .from(idea::Column::Id)
            .to(idea_rank::Column::IdeaId);
        let mut asked = idea::Entity::find()
            .join(JoinType::InnerJoin, ranks.into())
            .filter(idea_rank::Column::AgencyId.eq(self.agency))
            .filter(idea_rank::Column::Visibility.eq(Visibility::Public))
            .filter(idea::Column::PublishedAt.is_not_null())
            .filter(idea::Column::Status.is_not_in([
                IdeaStatus::Draft,
                IdeaStatus::Merged,
                IdeaStatus::Withdrawn,
            ]))
            .order_by_desc(idea_rank::Column::Trend)
            .order_by_desc(idea_rank::Column::IdeaId)
            .build(self.db.get_database_backend());
        // As the hub asks: planned for a page of them.
        asked.sql.push_str(" LIMIT 21");
        let ideas = idea::Model::find_by_statement(asked).all(&self.db).await?;
        let authors: HashMap<_, _> = person::Entity::find()
            .filter(person::Column::Id.is_in(ideas.iter().filter_map(|idea| idea.author_id)))
            .all(&self.db)
            .await?
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect();
        let reader =
            PersonId(self.first_actor.0 + self.turn.fetch_add(1, Ordering::Relaxed) % 5_000);
        let supported: HashSet<IdeaId> = support::Entity::find()
            .filter(support::Column::PersonId.eq(reader))
            .filter(support::Column::IdeaId.is_in(ideas.iter().map(|idea| idea.id)))
            .all(&self.db)
            .await?
            .into_iter()
            .map(|row| row.idea_id)
            .collect();
        let rows: Vec<_> = ideas
            .iter()
            .take(20)
            .map(|idea| self.row(idea, &authors, supported.contains(&idea.id)))
            .collect();
        let sorts = ["Trending", "Newest", "Most supported", "Least seen"]
            .map(|label| json!({"label": label, "href": "/ideas?sort=newest", "current": false}));
        let page = json!({
            "rows": rows,
            "filters": [
                self.choices("theme", "Theme", &self.themes),
                self.choices("area", "Area", &self.areas),
            ],
            "sorts": sorts,
            "sort": "", "q": "", "active": [], "clear_url": "/ideas", "total": null,
            "pager": {"next_url": "/ideas?after=0123456789abcdef", "prev_url": null},
            "feed_url": "/ideas.atom", "csv_url": "/ideas.csv", "mine": false,
        });
        self.press.render(
            "ideas/list.html",
            Lang::En,
            SystemClock.now(),
            &page,
            &self.chrome,
        )
    }

    fn row(
        &self,
        idea: &idea::Model,
        authors: &HashMap<PersonId, String>,
        supported: bool,
    ) -> Value {
        let name = idea
            .author_id
            .and_then(|id| authors.get(&id))
            .cloned()
            .unwrap_or_default();
        json!({
            "id": idea.id, "url": format!("/ideas/{}", idea.id), "title": idea.title,
            "excerpt": press::excerpt(&idea.text, 200), "lang": idea.lang,
            "status": {"meaning": idea.status, "name": idea.status.code()},
            "visibility": idea.visibility,
            "theme": idea.theme_id.map(|id| json!({"id": id, "name": self.themes.get(&id.0)})),
            "area": idea.area_id.map(|id| json!({"id": id, "name": self.areas.get(&id.0)})),
            "author": {"id": idea.author_id, "name": name, "initials": "R", "is_staff": false},
            "support_count": idea.support_count, "carried_support": 0, "carried_against": 0, "carried_votes": 0,
            "comment_count": idea.comment_count, "created_at": idea.created_at, "updated_at": idea.updated_at,
            "answered": idea.answered_at.is_some(), "supported_by_me": supported,
        })
    }

    fn choices(&self, key: &str, label: &str, names: &HashMap<i64, String>) -> Value {
        let options: Vec<_> = names
            .iter()
            .map(|(id, name)| json!({"value": id.to_string(), "label": name, "selected": false}))
            .collect();
        json!({"key": key, "label": label, "options": options})
    }
}
