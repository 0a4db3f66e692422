//! Gathered letters.

use crate::house::House;
use entity::words::{IdeaStatus, Lang, LetterPace, PersonId, Stance};
use ideas::{Answer, NewComment};
use press::Press;

crate::on_both! {
    the_answer_reaches_author_supporters_and_followers_in_their_language
    a_day_brings_one_letter_at_the_most
    whoever_stops_letters_gets_none_until_they_want_them_again
    a_comment_is_told_to_others_and_never_to_its_writer
    a_merge_and_its_undoing_are_told_to_everyone_concerned
    what_was_withdrawn_meanwhile_is_not_told
    three_thousand_supporters_hear_of_an_answer
}

async fn answer(house: &House, by: PersonId, idea: entity::words::IdeaId, text: &str) {
    let asked = Answer {
        text: text.to_owned(),
        status: IdeaStatus::Planned,
        named_status: None,
        lang: Some(Lang::En),
        publish_at: None,
    };
    ideas::answer(&house.as_(by).await, idea, asked)
        .await
        .unwrap();
}

async fn comment(house: &House, by: PersonId, idea: entity::words::IdeaId, text: &str) -> i64 {
    let asked = NewComment {
        text: text.to_owned(),
        stance: Stance::Neutral,
        parent: None,
        lang: Some(Lang::En),
    };
    let said = ideas::comment(&house.as_(by).await, idea, asked)
        .await
        .unwrap();
    said.id.0
}

async fn the_answer_reaches_author_supporters_and_followers_in_their_language(house: House) {
    let aino = house.person("Aino", Lang::Fi).await;
    let veikko = house.person("Veikko", Lang::Sv).await;
    let daniel = house.person("Daniel", Lang::En).await;
    let stranger = house.person("Stranger", Lang::En).await;
    let liisa = house.admin("Liisa").await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    house.idea(stranger, "Another matter altogether").await;
    house.supports(&[veikko], bench).await;
    ideas::follow(&house.as_(daniel).await, bench)
        .await
        .unwrap();
    answer(&house, liisa, bench, "**Two benches** come in May.").await;
    house.works().await;
    assert!(
        house.letters_to("Aino").is_empty(),
        "news is gathered first"
    );
    house.later(1).await;

    let to_aino = house.letters_to("Aino");
    assert_eq!(to_aino.len(), 1);
    let letter = &to_aino[0];
    assert_eq!(letter.lang, "fi");
    assert!(
        letter.text.contains("A bench by the harbour"),
        "{}",
        letter.text
    );
    assert!(letter.text.contains("https://kuusilahti.example/ideas/"));
    assert!(letter.text.contains("Liisa, Traffic planner"));
    assert!(letter.text.contains("**Two benches** come in May."));
    assert!(letter.html.contains("<strong>Two benches</strong>"));
    assert!(letter.text.contains("Kirjoitit tämän idean."));
    let header = |name: &str| {
        let found = letter.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    };
    assert!(
        header("List-Unsubscribe")
            .unwrap()
            .starts_with("<https://kuusilahti.example/unsubscribe/")
    );
    assert_eq!(
        header("List-Unsubscribe-Post"),
        Some("List-Unsubscribe=One-Click")
    );
    let to_veikko = house.letters_to("Veikko");
    assert_eq!(to_veikko.len(), 1);
    assert!(
        to_veikko[0].text.contains("Du stöder den här idén."),
        "{}",
        to_veikko[0].text
    );
    assert_eq!(house.letters_to("Daniel").len(), 1);
    assert!(house.letters_to("Stranger").is_empty());
    assert!(
        house.letters_to("Liisa").is_empty(),
        "she knows what she wrote"
    );
}

async fn a_day_brings_one_letter_at_the_most(house: House) {
    let aino = house.person("Aino", Lang::En).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    house.supports(&[veikko], bench).await;
    house.later(1).await;
    let letters = house.letters_to("Aino");
    assert_eq!(letters.len(), 1);
    assert_eq!(
        letters[0].subject,
        "“A bench by the harbour” has its first supporter"
    );
    comment(&house, veikko, bench, "Where exactly?").await;
    comment(&house, veikko, bench, "And when?").await;
    house.later(20).await;
    assert_eq!(house.letters_to("Aino").len(), 1, "one a day");
    house.later(5).await;
    let letters = house.letters_to("Aino");
    assert_eq!(letters.len(), 2);
    assert!(letters[1].text.contains("Where exactly?") && letters[1].text.contains("And when?"));
    house.later(48).await;
    assert_eq!(house.letters_to("Aino").len(), 2, "nothing new, no letter");
    // Whoever wants to know at once hears at once.
    notifications::choose_rhythm(&house.as_(aino).await, LetterPace::AtOnce)
        .await
        .unwrap();
    comment(&house, veikko, bench, "One.").await;
    house.later(1).await;
    comment(&house, veikko, bench, "Two.").await;
    house.later(1).await;
    assert_eq!(house.letters_to("Aino").len(), 4);
}

async fn whoever_stops_letters_gets_none_until_they_want_them_again(house: House) {
    let aino = house.person("Aino", Lang::En).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    house.supports(&[veikko], bench).await;
    house.later(1).await;
    let letters = house.letters_to("Aino");
    let (_, way_out) = letters[0].text.split_once("/unsubscribe/").unwrap();
    let key: String = way_out
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    notifications::rhythm_by_key(&house.cx(), &key, LetterPace::Never)
        .await
        .unwrap();
    comment(&house, veikko, bench, "Are you there?").await;
    house.later(48).await;
    assert_eq!(house.letters_to("Aino").len(), 1);
    notifications::rhythm_by_key(&house.cx(), &key, LetterPace::Daily)
        .await
        .unwrap();
    comment(&house, veikko, bench, "Now?").await;
    house.later(1).await;
    assert_eq!(house.letters_to("Aino").len(), 2);
    assert!(
        notifications::rhythm_by_key(&house.cx(), "guessed", LetterPace::Never)
            .await
            .is_err()
    );
}

async fn a_comment_is_told_to_others_and_never_to_its_writer(house: House) {
    let aino = house.person("Aino", Lang::En).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let daniel = house.person("Daniel", Lang::En).await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    ideas::follow(&house.as_(daniel).await, bench)
        .await
        .unwrap();
    comment(&house, veikko, bench, "A fine idea.").await;
    comment(&house, aino, bench, "Thank you!").await;
    house.later(1).await;
    let to_aino = house.letters_to("Aino");
    assert_eq!(to_aino.len(), 1);
    assert!(to_aino[0].text.contains("A fine idea."));
    assert!(!to_aino[0].text.contains("Thank you!"));
    let to_daniel = house.letters_to("Daniel");
    assert!(to_daniel[0].text.contains("A fine idea.") && to_daniel[0].text.contains("Thank you!"));
    assert!(
        house.letters_to("Veikko").is_empty(),
        "he does not follow it"
    );
}

async fn a_merge_and_its_undoing_are_told_to_everyone_concerned(house: House) {
    let aino = house.person("Aino", Lang::En).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let mikaela = house.person("Mikaela", Lang::En).await;
    let liisa = house.admin("Liisa").await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    let seat = house.idea(veikko, "Somewhere to sit on the quay").await;
    house.supports(&[mikaela], seat).await;
    house.later(1).await; // the first supporter is told
    house.later(30).await;
    let merged = ideas::merge(&house.as_(liisa).await, seat, bench, "The same wish")
        .await
        .unwrap();
    house.later(1).await;
    let told = |name: &str| house.letters_to(name).last().unwrap().text.clone();
    assert!(told("Aino").contains("“Somewhere to sit on the quay” was merged into this idea."));
    assert!(told("Veikko").contains("merged into “A bench by the harbour”"));
    assert!(told("Mikaela").contains("merged into “A bench by the harbour”"));
    house.later(30).await;
    ideas::undo_merge(&house.as_(liisa).await, merged.id)
        .await
        .unwrap();
    house.later(1).await;
    for name in ["Aino", "Veikko", "Mikaela"] {
        assert!(
            told(name).contains("stand on their own again"),
            "{}",
            told(name)
        );
    }
}

async fn what_was_withdrawn_meanwhile_is_not_told(house: House) {
    let aino = house.person("Aino", Lang::En).await;
    let veikko = house.person("Veikko", Lang::En).await;
    let liisa = house.admin("Liisa").await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    let rude = comment(&house, veikko, bench, "Rude words.").await;
    house.works().await;
    let staff = house.as_(liisa).await;
    let matter = moderation::open_by_staff(&staff, entity::words::Kind::Comment, rude)
        .await
        .unwrap();
    let ruling = moderation::Ruling {
        rule: entity::words::Rule::Insult,
        reason: "Rude".to_owned(),
    };
    moderation::hide(&staff, matter, ruling).await.unwrap();
    house.later(1).await;
    assert!(
        house.letters_to("Aino").is_empty(),
        "nothing is left to say"
    );
}

async fn three_thousand_supporters_hear_of_an_answer(house: House) {
    use entity::accounts::person;
    use sea_orm::{ActiveValue::Set, EntityTrait};
    let aino = house.person("Aino", Lang::Fi).await;
    let liisa = house.admin("Liisa").await;
    let bench = house.idea(aino, "A bench by the harbour").await;
    let now = house.cx().now();
    let crowd: Vec<i64> = (0..3000).collect();
    for some in crowd.chunks(1000) {
        let rows = some.iter().map(|number| person::ActiveModel {
            email: Set(format!("p{number}@kuusilahti.example")),
            email_key: Set(format!("p{number}@kuusilahti.example")),
            name: Set(format!("Person {number}")),
            lang: Set(Lang::En),
            is_admin: Set(false),
            letters: Set(LetterPace::Daily),
            look: Set("auto".to_owned()),
            unsubscribe_key: Set(format!("key{number}")),
            confirmed_at: Set(Some(now)),
            created_at: Set(now),
            ..Default::default()
        });
        person::Entity::insert_many(rows)
            .exec_without_returning(&house.hub.ports.db.write)
            .await
            .unwrap();
    }
    let people: Vec<PersonId> = (1..=3000)
        .map(|number| PersonId(liisa.0 + number))
        .collect();
    for some in people.chunks(1000) {
        house.supports(some, bench).await;
    }
    answer(&house, liisa, bench, "It will be built.").await;
    let began = std::time::Instant::now();
    house.works().await;
    let noted = began.elapsed();
    let notices = entity::notifications::notice::Entity::find()
        .all(house.cx().db())
        .await
        .unwrap();
    // Everyone, and the author's first supporter besides.
    assert_eq!(notices.len(), 3002);
    println!("3,001 people noted in {noted:?}");
}

#[test]
fn every_letter_prints_in_every_language() {
    let press = Press::new("Europe/Helsinki").unwrap();
    let now = "2026-06-17T09:00:00Z".parse().unwrap();
    let frame = serde_json::json!({
        "site": {"name": "Kuusilahti", "address": "https://kuusilahti.example/"},
        "unsubscribe_url": "https://kuusilahti.example/unsubscribe/abc",
        "settings_url": "https://kuusilahti.example/account/letters",
        "contact_url": "https://kuusilahti.example/pages/contact",
    });
    for letter in notifications::letters() {
        for &lang in Lang::ALL {
            for sample in (letter.samples)() {
                let posted = press
                    .letter_by_name(letter.name, &sample, lang, now, &frame)
                    .unwrap();
                for text in [&posted.subject, &posted.text, &posted.html] {
                    assert!(
                        !text.contains("notifications-") && !text.is_empty(),
                        "{text}"
                    );
                }
                assert!(!posted.html.contains("<matter>") && !posted.html.contains("<eleven>"));
                if lang == Lang::En {
                    println!("---- {}\n{}\n{}", letter.name, posted.subject, posted.text);
                }
            }
        }
    }
}
