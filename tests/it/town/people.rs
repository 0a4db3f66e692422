//! The people of the town. The same names everywhere: in tests, the demo, samples and documentation.

use super::{Browser, Program, Seen, Town};
use accounts::NewPerson;
use entity::accounts::team;
use entity::agencies::agency;
use entity::words::{Lang, Names, PersonId, Settings};
use hall::access::Scope;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use std::ops::Deref;

/// Somebody signed in; derefs to their browser.
pub struct Person {
    pub id: PersonId,
    pub name: &'static str,
    pub email: String,
    browser: Browser,
}

impl Deref for Person {
    type Target = Browser;
    fn deref(&self) -> &Browser {
        &self.browser
    }
}

enum Standing {
    Resident,
    Staff { leads: bool },
    Admin,
}

impl Town {
    /// Residents: Aino Salmela, Veikko Rantanen, Mikaela Sundqvist, Daniel Okafor. Their pages are in English, so that
    /// a test reads one language.
    pub async fn resident(&self, name: &'static str) -> Person {
        self.person(name, Standing::Resident).await
    }

    /// Liisa Hakala, traffic planner, of the team Streets and parks.
    pub async fn staff(&self) -> Person {
        self.person("Liisa Hakala", Standing::Staff { leads: false })
            .await
    }

    /// Henrik Björklund, who leads the team Streets and parks.
    pub async fn lead(&self) -> Person {
        self.person("Henrik Björklund", Standing::Staff { leads: true })
            .await
    }

    /// Tuomas Wikström, who keeps the site.
    pub async fn admin(&self) -> Person {
        self.person("Tuomas Wikström", Standing::Admin).await
    }

    /// Mikaela Sundqvist, who leads a team of another agency and has no standing at this one.
    pub async fn staff_elsewhere(&self) -> Person {
        let cx = self.cx();
        let db = &cx.database().write;
        let agency = agency::ActiveModel {
            slug: Set("harbour".to_owned()),
            settings: Set(Settings::default()),
            created_at: Set(cx.now()),
            ..Default::default()
        }
        .insert(db)
        .await
        .expect("another agency");
        let team = team::ActiveModel {
            agency_id: Set(agency.id),
            names: Set(Names::same("Pilots")),
            ..Default::default()
        }
        .insert(db)
        .await
        .expect("a team of its own");
        let person = self.resident("Mikaela Sundqvist").await;
        accounts::join_team(&cx, person.id, team.id, true)
            .await
            .expect("a person can join a team");
        person
    }

    async fn person(&self, name: &'static str, standing: Standing) -> Person {
        let cx = self.cx();
        let email = format!("{}@kuusilahti.example", mailbox(name));
        let id = accounts::ensure_person(
            &cx,
            NewPerson {
                email: email.clone(),
                name: Some(name.to_owned()),
                title: matches!(standing, Standing::Staff { .. })
                    .then(|| "Traffic planner".to_owned()),
                lang: Some(Lang::En),
                is_admin: matches!(standing, Standing::Admin),
                confirmed: true,
            },
        )
        .await
        .expect("a person can be made");
        if let Standing::Staff { leads } = standing {
            let team = accounts::ensure_team(&cx, &Names::same("Streets and parks"))
                .await
                .expect("a team can be made");
            accounts::join_team(&cx, id, team, leads)
                .await
                .expect("a person can join a team");
        }
        let link = accounts::sign_in_link(&cx, &email, false)
            .await
            .expect("a link can be printed");
        let browser = self.visitor();
        follow(&browser, &link).await.is(200);
        Person {
            id,
            name,
            email,
            browser,
        }
    }

    /// A program that acts for this person.
    pub async fn program_of(&self, person: &Person, scopes: &[Scope]) -> Program {
        let token = accounts::make_token(&self.cx(), &person.email, scopes)
            .await
            .expect("a token can be made");
        self.program(&token)
    }

    /// Follows the link of the newest letter to an address, in any browser, and presses its button.
    pub async fn follows_letter(&self, browser: &Browser, email: &str) -> Seen {
        let letter = self.letter_to(email).await;
        follow(browser, &link_in(&letter.text)).await
    }
}

/// Opens a sign-in link and presses the button behind it.
pub async fn follow(browser: &Browser, link: &str) -> Seen {
    let path = link
        .strip_prefix("https://kuusilahti.example")
        .unwrap_or(link);
    browser.opens(path).await.is(200);
    browser.sends(path, &[]).await
}

/// The sign-in link of a letter, as a path.
pub fn link_in(text: &str) -> String {
    let from = text.find("/sign-in/").expect("the letter has a link");
    text[from..]
        .split_whitespace()
        .next()
        .expect("the link ends")
        .to_owned()
}

/// The six digits of a letter.
pub fn code_in(text: &str) -> String {
    text.split_whitespace()
        .find(|word| word.len() == 6 && word.bytes().all(|sign| sign.is_ascii_digit()))
        .expect("the letter has a code")
        .to_owned()
}

fn mailbox(name: &str) -> String {
    match name {
        "Aino Salmela" => "resident".to_owned(),
        "Veikko Rantanen" => "neighbour".to_owned(),
        "Mikaela Sundqvist" => "company".to_owned(),
        "Daniel Okafor" => "juror".to_owned(),
        "Liisa Hakala" => "staff".to_owned(),
        "Henrik Björklund" => "lead".to_owned(),
        "Tuomas Wikström" => "admin".to_owned(),
        other => other
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect(),
    }
}
