//! Articles: written in languages side by side, looked over, published, looked at again, retired.

mod life;
mod read;
mod twins;

use crate::town::{PICTURE, Person, Program, Town};
use hall::access::Scope;
use serde_json::{Value, json};

/// Liisa writes, Henrik looks over.
pub struct Newsroom {
    pub town: Town,
    pub liisa: Person,
    pub henrik: Person,
    pub tuomas: Person,
    pub desk: Program,
}

pub async fn newsroom() -> Newsroom {
    let town = Town::new().await;
    let (liisa, henrik, tuomas) = (town.staff().await, town.lead().await, town.admin().await);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    town.later(std::time::Duration::from_secs(26 * 3600)).await;
    Newsroom {
        town,
        liisa,
        henrik,
        tuomas,
        desk,
    }
}

impl Newsroom {
    /// Written by Liisa in English.
    pub async fn begins(&self, kind: &str, title: &str, body: &str) -> i64 {
        let new = json!({ "kind": kind, "title": title, "body": body, "lang": "en" });
        let made = self.desk.posts("/articles", new).await;
        made.is(200).json["id"].as_i64().unwrap()
    }

    pub async fn says(&self, id: i64, lang: &str, title: &str, body: &str) {
        let words = json!({ "title": title, "body": body });
        let at = format!("/articles/{id}/texts/{lang}");
        self.desk.puts(&at, words).await.is(200);
    }

    /// Looked over and published.
    pub async fn publishes(&self, id: i64) {
        let at = format!("/articles/{id}");
        self.desk
            .posts(&format!("{at}/review"), json!({}))
            .await
            .is(200);
        self.desk
            .posts(&format!("{at}/publish"), json!({}))
            .await
            .is(200);
    }

    pub async fn published(&self, kind: &str, title: &str, body: &str) -> i64 {
        let id = self.begins(kind, title, body).await;
        self.publishes(id).await;
        id
    }

    /// A category in which people may comment.
    pub async fn blog(&self) -> i64 {
        let keeper = self.town.program_of(&self.tuomas, Scope::ALL).await;
        let body = json!({ "names": { "en": "Blog", "fi": "Blogi" }, "comments": true });
        let made = keeper.posts("/article-categories", body).await;
        made.is(200).json["id"].as_i64().unwrap()
    }

    pub async fn desk_view(&self, id: i64) -> Value {
        let seen = self.desk.gets(&format!("/articles/{id}/desk")).await;
        seen.is(200).json.clone()
    }
}

/// What stands in the place of the keys of this room's addresses.
pub struct Told {
    pub article: i64,
    pub retired: i64,
    pub category: i64,
    pub file: String,
    pub comment: i64,
}

/// A post of the blog with a picture, a comment, an idea and an improvement; and one that was retired in its favour.
pub async fn told_in_full(
    admin: &Person,
    staff: &Person,
    lead: &Person,
    reader: &Person,
    idea: i64,
    improvement: i64,
) -> Told {
    admin.opens("/desk/articles/categories").await.is(200);
    let made = [("names.en", "Blog"), ("comments", "1")];
    let seen = admin.sends("/desk/articles/categories", &made).await;
    let category: i64 = seen
        .is(200)
        .between("/desk/articles/categories/", "\"")
        .unwrap()
        .parse()
        .unwrap();
    let of_blog = category.to_string();
    let mut written = Vec::new();
    for title in ["A year of benches", "Benches, once"] {
        staff.opens("/desk/articles/new").await.is(200);
        let new = [
            ("kind", "article"),
            ("title", title),
            ("language", "en"),
            ("category", &of_blog),
        ];
        let seen = staff.sends("/desk/articles", &new).await;
        let at = seen
            .is(200)
            .path
            .split("/write/")
            .next()
            .unwrap()
            .to_owned();
        let words = [
            ("title", title),
            ("body", "## Why\n\nPeople rest."),
            ("number", "1"),
            ("do", "save"),
        ];
        staff.sends(&format!("{at}/write/en"), &words).await.is(200);
        let finnish = [("title", "Penkit"), ("body", "Ihmiset lepäävät.")];
        staff
            .sends(&format!("{at}/write/fi"), &finnish)
            .await
            .is(200);
        for thing in [
            format!("/ideas/{idea}"),
            format!("/improvements/{improvement}"),
        ] {
            let address = [("address", thing.as_str())];
            staff.sends(&format!("{at}/links"), &address).await.is(200);
        }
        staff.sends(&format!("{at}/review"), &[]).await.is(200);
        lead.opens(&at).await.is(200);
        lead.sends(&format!("{at}/publish"), &[]).await.is(200);
        written.push(at);
    }
    let number = |at: &str| -> i64 { at.rsplit('/').next().unwrap().parse().unwrap() };
    let (article, retired) = (number(&written[0]), number(&written[1]));
    let seen = staff
        .sends_files(
            &format!("{}/files", written[0]),
            &[("alt", "A red bench")],
            &[("files", "bench.png", PICTURE)],
        )
        .await;
    let file = seen
        .is(200)
        .between(&format!("/knowledge/{article}/files/"), "/")
        .unwrap()
        .to_owned();
    let pointer = article.to_string();
    staff
        .sends(
            &format!("{}/retire", written[1]),
            &[("pointer", pointer.as_str())],
        )
        .await
        .is(200);
    reader.opens(&format!("/knowledge/{article}")).await.is(200);
    let said = reader
        .sends(
            &format!("/knowledge/{article}/comments"),
            &[("text", "I sit there every day.")],
        )
        .await;
    let comment = said
        .is(200)
        .between("id=\"comment-", "\"")
        .unwrap()
        .parse()
        .unwrap();
    Told {
        article,
        retired,
        category,
        file,
        comment,
    }
}
