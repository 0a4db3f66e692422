//! What moderators decide, and what people hear of it.

use crate::house::House;
use entity::words::{Kind, Lang, Rule};
use hall::{Error, Refusal};
use moderation::{Answer, Filter, Report, Ruling};

crate::on_both! {
    a_report_leads_to_hiding_to_an_appeal_and_to_another_look
    reporting_twice_is_the_same_as_once_and_many_reports_are_one_matter
    a_decision_can_be_undone_and_the_thing_is_seen_as_before
    a_new_persons_link_waits_for_a_first_look
    a_thousand_pending_imports_come_to_the_queue_once
    a_blocked_person_hears_why_and_until_when
    residents_do_not_moderate
}

fn insult() -> Ruling {
    Ruling {
        rule: Rule::Insult,
        reason: "Please write about the matter.".to_owned(),
    }
}

fn report_of(id: i64) -> Report {
    Report {
        kind: Kind::Idea,
        id,
        rule: Rule::Insult,
        text: "That is us.".to_owned(),
    }
}

async fn a_report_leads_to_hiding_to_an_appeal_and_to_another_look(house: House) {
    let aino = house.person("Aino", Lang::Fi).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let henrik = house.as_(house.lead("Henrik").await).await;
    let idea = house.idea(veikko, "Send the neighbours away").await;
    let aino = house.as_(aino).await;
    moderation::report(&aino, report_of(idea.0)).await.unwrap();

    let queue = moderation::queue(&liisa, Filter::Waiting, None, 10)
        .await
        .unwrap();
    assert_eq!((queue.len(), queue[0].reports), (1, 1));
    let matter = queue[0].id;
    let wordless = Ruling {
        reason: "  ".to_owned(),
        ..insult()
    };
    assert!(matches!(
        moderation::hide(&liisa, matter, wordless).await,
        Err(Error::Invalid(_))
    ));
    moderation::hide(&liisa, matter, insult()).await.unwrap();
    assert!(matches!(
        ideas::browse::one(&aino, idea).await,
        Err(Error::Missing)
    ));
    house.works().await;
    let letters = house.letters_to("Veikko");
    assert_eq!(letters.len(), 1, "it leaves at once");
    assert!(letters[0].text.contains("Please write about the matter."));
    assert!(letters[0].text.contains("It insults or threatens people"));
    assert!(letters[0].headers.is_empty(), "it cannot be stopped");

    let (_, key) = letters[0].text.split_once("/appeal/").unwrap();
    let key: String = key.chars().take_while(char::is_ascii_hexdigit).collect();
    let hidden = moderation::by_appeal_key(&house.cx(), &key).await.unwrap();
    assert_eq!((hidden.sent, hidden.decided), (false, None));
    moderation::appeal_by_key(&house.cx(), &key, "It was a joke.")
        .await
        .unwrap();
    assert!(matches!(
        moderation::appeal_by_key(&house.cx(), &key, "Really.").await,
        Err(Error::Conflict(Refusal::CannotAppeal))
    ));
    house.later(1).await;
    assert!(
        house.letters_to("Henrik")[0]
            .text
            .contains("It was a joke.")
    );

    let answer = || Answer {
        text: "Jokes about neighbours hurt too.".to_owned(),
    };
    assert!(matches!(
        moderation::uphold(&liisa, matter, answer()).await,
        Err(Error::Conflict(Refusal::OwnDecision))
    ));
    moderation::uphold(&henrik, matter, answer()).await.unwrap();
    house.works().await;
    let letters = house.letters_to("Veikko");
    assert!(letters[1].text.contains("Jokes about neighbours hurt too."));
    moderation::restore(&liisa, matter, Answer::default())
        .await
        .unwrap();
    assert!(ideas::browse::one(&aino, idea).await.is_ok());
    house.works().await;
    assert_eq!(house.letters_to("Veikko").len(), 3);
    let view = moderation::one(&liisa, matter).await.unwrap();
    assert_eq!(view.history.len(), 3);
}

async fn reporting_twice_is_the_same_as_once_and_many_reports_are_one_matter(house: House) {
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let idea = house.idea(veikko, "Send the neighbours away").await;
    for name in ["Aino", "Mikaela", "Aino"] {
        let reporter = house.person(name, Lang::En).await;
        moderation::report(&house.as_(reporter).await, report_of(idea.0))
            .await
            .unwrap();
    }
    let queue = moderation::queue(&liisa, Filter::Waiting, None, 10)
        .await
        .unwrap();
    assert_eq!((queue.len(), queue[0].reports), (1, 2));
    moderation::keep(&liisa, queue[0].id).await.unwrap();
    house.works().await;
    assert!(
        house.letters_to("Veikko").is_empty(),
        "nothing happened to what they wrote"
    );
    assert!(matches!(
        moderation::report(
            &house.cx().acting_as(hall::Actor::Visitor),
            report_of(idea.0)
        )
        .await,
        Err(Error::SignIn)
    ));
    assert!(matches!(
        moderation::report(&liisa, report_of(99_999)).await,
        Err(Error::Missing)
    ));
}

async fn a_decision_can_be_undone_and_the_thing_is_seen_as_before(house: House) {
    let aino = house.as_(house.person("Aino", Lang::Fi).await).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let idea = house.idea(veikko, "Send the neighbours away").await;
    let matter = moderation::open_by_staff(&liisa, Kind::Idea, idea.0)
        .await
        .unwrap();
    moderation::hide(&liisa, matter, insult()).await.unwrap();
    house.later(1).await;
    moderation::undo(&liisa, matter).await.unwrap();
    assert!(ideas::browse::one(&aino, idea).await.is_ok());
    house.works().await;
    let letters = house.letters_to("Veikko");
    assert_eq!(letters.len(), 2);
    assert!(
        letters[1].text.contains("can be seen by everyone again"),
        "{}",
        letters[1].text
    );
    house.later(1).await;
    moderation::hide(&liisa, matter, insult()).await.unwrap();
    house.works().await;
    assert_eq!(house.letters_to("Veikko").len(), 3);
    assert!(matches!(
        moderation::keep(&liisa, matter).await,
        Err(Error::Conflict(Refusal::AlreadyDecided))
    ));
}

async fn a_new_persons_link_waits_for_a_first_look(house: House) {
    let aino = house.as_(house.person("Aino", Lang::Fi).await).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let idea = house.idea(veikko, "See https://example.com now").await;
    let matters = |found: Vec<moderation::MatterRow>| found.len();
    house.works().await;
    let queue = moderation::queue(&liisa, Filter::Waiting, None, 10)
        .await
        .unwrap();
    assert_eq!(queue.len(), 1, "{}", matters(queue));
    assert!(ideas::browse::one(&aino, idea).await.is_err());
    moderation::keep(&liisa, queue[0].id).await.unwrap();
    assert!(ideas::browse::one(&aino, idea).await.is_ok());
    house.works().await;
    let letters = house.letters_to("Veikko");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("everyone can see it now"));
}

async fn a_thousand_pending_imports_come_to_the_queue_once(house: House) {
    use entity::ideas::idea;
    use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
    let author = house.person("Aino", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let model = house.idea(author, "The model of all imports").await;
    let model = idea::Entity::find_by_id(model)
        .one(house.cx().db())
        .await
        .unwrap()
        .unwrap();
    let numbers: Vec<i64> = (0..1000).collect();
    for some in numbers.chunks(500) {
        let rows = some.iter().map(|number| {
            let mut row = model.clone().into_active_model().reset_all();
            row.id = sea_orm::ActiveValue::NotSet;
            row.author_id = Set(None);
            row.visibility = Set(entity::words::Visibility::Waiting);
            row.origin_source = Set(Some("polis".to_owned()));
            row.origin_id = Set(Some(number.to_string()));
            row
        });
        idea::Entity::insert_many(rows)
            .exec_without_returning(&house.hub.ports.db.write)
            .await
            .unwrap();
    }
    for _ in 0..2 {
        let mut tx = house.cx().begin().await.unwrap();
        let events = (1..=1000).map(|number| hall::Event::ModerationNeeded {
            kind: Kind::Idea,
            id: model.id.0 + number,
            cause: entity::words::Cause::Import,
        });
        tx.tell_all(events).await.unwrap();
        tx.commit().await.unwrap();
        let began = std::time::Instant::now();
        house.works().await;
        println!(
            "1,000 imports brought to the queue in {:?}",
            began.elapsed()
        );
    }
    let found = entity::moderation::matter::Entity::find()
        .all(house.cx().db())
        .await
        .unwrap();
    assert_eq!(found.len(), 1000);
    let queue = moderation::queue(&liisa, Filter::Waiting, None, 30)
        .await
        .unwrap();
    assert_eq!(queue.len(), 30);
}

async fn a_blocked_person_hears_why_and_until_when(house: House) {
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let idea = house.idea(veikko, "Send the neighbours away").await;
    let matter = moderation::open_by_staff(&liisa, Kind::Idea, idea.0)
        .await
        .unwrap();
    let input = accounts::BlockInput {
        reason: "Eleven advertisements".to_owned(),
        until: liisa.now() + chrono::TimeDelta::days(7),
    };
    moderation::block_author(&liisa, matter, input)
        .await
        .unwrap();
    house.works().await;
    let letters = house.letters_to("Veikko");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("Eleven advertisements"));
    assert!(
        letters[0].text.contains("24 June 2026"),
        "{}",
        letters[0].text
    );
    // Blocked, they hear of no news either.
    let aino = house.person("Aino", Lang::En).await;
    house.supports(&[aino], idea).await;
    house.later(1).await;
    assert_eq!(house.letters_to("Veikko").len(), 1);
    moderation::lift_block(&liisa, matter).await.unwrap();
}

async fn residents_do_not_moderate(house: House) {
    let aino = house.as_(house.person("Aino", Lang::Fi).await).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.as_(house.admin("Liisa").await).await;
    let idea = house.idea(veikko, "Send the neighbours away").await;
    let matter = moderation::open_by_staff(&liisa, Kind::Idea, idea.0)
        .await
        .unwrap();
    assert!(matches!(
        moderation::hide(&aino, matter, insult()).await,
        Err(Error::Forbidden)
    ));
    assert!(matches!(
        moderation::queue(&aino, Filter::Waiting, None, 10).await,
        Err(Error::Forbidden)
    ));
    assert!(matches!(
        moderation::open_by_staff(&aino, Kind::Idea, idea.0).await,
        Err(Error::Forbidden)
    ));
}
