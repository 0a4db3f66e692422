//! The faces of those who speak for the city.

use crate::challenges::publishes;
use crate::town::{PICTURE, Seen, Town};
use hall::access::Scope;
use poem::http::Method;
use serde_json::json;
use std::time::Duration;
use talkoo::demo::portraits::{Look, Style, drawn};

/// A face nobody has.
pub fn a_face(style: Style) -> Vec<u8> {
    let look = Look {
        back: "#dbe6df".to_owned(),
        shirt: "#a11d33".to_owned(),
        skin: "#efc3a0".to_owned(),
        hair: "#7a4a2b".to_owned(),
        style,
        glasses: true,
        beard: false,
    };
    drawn(&look).unwrap()
}

/// Where the first face of a page is.
fn face_on(seen: &Seen) -> String {
    let key = seen.between("src=\"/faces/", "\"").unwrap_or_else(|| {
        panic!("{} shows no face:\n{}", seen.path, seen.body);
    });
    format!("/faces/{}", key.trim_end_matches("/small"))
}

async fn kept(town: &Town) -> usize {
    town.cx().ports().storage.keys().await.unwrap().len()
}

/// So that pages are seen as they are now.
async fn town() -> Town {
    Town::with(|config| config.limits.page_memory_bytes = 0).await
}

#[tokio::test]
async fn a_face_stands_where_its_person_speaks_for_the_city_and_goes_when_they_want() {
    let town = town().await;
    let liisa = town.staff().await;
    let challenge = format!("/challenges/{}", publishes(&liisa).await);
    let visitor = town.visitor();
    let track = crate::cases::gives(&visitor, "The lamp at the stop is dark.", "").await;
    let me = liisa.id.0.to_string();
    liisa.opens("/desk/cases/1").await.is(200);
    liisa
        .sends("/desk/cases/1/hand", &[("team", "1"), ("answerer", &me)])
        .await
        .is(200);
    liisa.opens("/desk/cases/1").await.is(200);
    liisa
        .sends("/desk/cases/1/answer", &[("text", "Mended on Friday.")])
        .await
        .is(200);

    // Without a picture, initials.
    for page in [&challenge, &track] {
        let seen = visitor.opens(page).await;
        seen.is(200).sees("Liisa Hakala").sees("Traffic planner");
        assert!(seen.body.contains("initials-large"), "{page}");
        assert!(!seen.body.contains("/faces/"), "{page}");
    }

    liisa.opens("/account").await.is(200).sees("Your picture");
    let face = a_face(Style::Long);
    let chosen = [("picture", "me.png", face.as_slice())];
    liisa
        .sends_files("/account/picture", &[], &chosen)
        .await
        .is(200)
        .sees("Your picture is shown from now on.")
        .sees("Remove the picture");
    let seen = visitor.opens(&challenge).await;
    let address = face_on(&seen);
    assert!(seen.body.contains("face face-large"), "on a card");
    let seen = visitor.opens(&track).await;
    assert_eq!(face_on(&seen), address);
    assert!(seen.body.contains("face face-large"), "who answers");
    assert!(
        seen.body.contains(&format!("{address}/small")),
        "beside the answer itself"
    );
    for (path, side) in [(address.clone(), 320), (format!("{address}/small"), 96)] {
        let picture = visitor.opens(&path).await;
        picture.is(200);
        assert_eq!(picture.headers["content-type"], "image/jpeg");
        let seen = image::load_from_memory(&picture.bytes).unwrap();
        assert_eq!((seen.width(), seen.height()), (side, side));
    }

    // Another one has another address, and the first is gone at once.
    let other = a_face(Style::Bun);
    liisa
        .sends_files(
            "/account/picture",
            &[],
            &[("picture", "me.png", other.as_slice())],
        )
        .await
        .is(200);
    let second = face_on(&visitor.opens(&challenge).await);
    assert_ne!(second, address);
    visitor.opens(&address).await.is(404);
    visitor.opens(&second).await.is(200);

    liisa
        .sends("/account/picture/remove", &[])
        .await
        .is(200)
        .sees("The picture is no longer shown.");
    visitor.opens(&second).await.is(404);
    let seen = visitor.opens(&challenge).await;
    seen.sees("Liisa Hakala");
    assert!(!seen.body.contains("/faces/"));
    // Twice is the same as once, and nothing of either is left lying.
    liisa.sends("/account/picture/remove", &[]).await.is(200);
    assert_eq!(kept(&town).await, 4);
    town.later(Duration::from_secs(24 * 3600)).await;
    assert_eq!(kept(&town).await, 0, "both were swept, in both sizes");
}

#[tokio::test]
async fn what_cannot_be_a_face_is_refused_in_words() {
    let town = Town::with(|config| {
        config.limits.image_bytes = 1024 * 1024;
        config.limits.attachment_bytes = 3 * 1024 * 1024;
    })
    .await;
    let liisa = town.staff().await;
    liisa.opens("/account").await.is(200);
    let heavy = vec![b'x'; 2 * 1024 * 1024];
    let tries: [(&[u8], &str); 3] = [
        (
            PICTURE,
            "This picture is too small. Each side needs at least 96 pixels.",
        ),
        (
            b"no picture at all",
            "This could not be read as a picture. JPEG, PNG, WebP and GIF work.",
        ),
        (
            &heavy,
            "This picture is too large. It may have 1 MB at the most.",
        ),
    ];
    for (bytes, words) in tries {
        let seen = liisa
            .sends_files("/account/picture", &[], &[("picture", "me.png", bytes)])
            .await;
        seen.is(422).sees(words);
    }
    liisa
        .sends_files("/account/picture", &[], &[])
        .await
        .is(422)
        .sees("Choose a picture first.");
    let program = town.program_of(&liisa, &[Scope::Read, Scope::Write]).await;
    let small = program
        .puts_files("/people/me/picture", &[("picture", "me.png", PICTURE)])
        .await;
    small.is(422);
    assert_eq!(small.json["problems"][0]["field"], "picture");
    program.puts_files("/people/me/picture", &[]).await.is(422);
    assert_eq!(kept(&town).await, 0, "what was refused was not kept");
}

#[tokio::test]
async fn a_page_and_the_api_show_and_hide_a_face_alike() {
    let town = town().await;
    let liisa = town.staff().await;
    let program = town.program_of(&liisa, &[Scope::Read, Scope::Write]).await;
    let face = a_face(Style::Curly);
    let chosen = [("picture", "me.png", face.as_slice())];
    let shown = program.puts_files("/people/me/picture", &chosen).await;
    let address = shown.is(200).json["picture"].as_str().unwrap().to_owned();
    let chip = program.gets(&format!("/people/{}", liisa.id)).await;
    assert_eq!(chip.json["picture"], json!(address));
    assert_eq!(face_on(&liisa.opens("/account").await), address);
    let hidden = program.deletes("/people/me/picture").await;
    assert_eq!(hidden.is(200).json.get("picture"), None);
    let seen = liisa.opens("/account").await;
    assert!(!seen.body.contains("/faces/"));
    // And the other way round.
    liisa
        .sends_files("/account/picture", &[], &chosen)
        .await
        .is(200);
    let me = program.gets("/people/me").await;
    assert_eq!(
        me.json["picture"],
        json!(face_on(&liisa.opens("/account").await))
    );
    // A token that may only read shows nobody.
    let reading = town.program_of(&liisa, &[Scope::Read]).await;
    reading
        .puts_files("/people/me/picture", &chosen)
        .await
        .is(403);
    reading.deletes("/people/me/picture").await.is(403);
}

#[tokio::test]
async fn residents_keep_their_initials() {
    let town = town().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/account")
        .await
        .is(200)
        .does_not_see("Your picture");
    let face = a_face(Style::Short);
    let chosen = [("picture", "me.png", face.as_slice())];
    aino.sends_files("/account/picture", &[], &chosen)
        .await
        .is(403);
    let program = town.program_of(&aino, Scope::ALL).await;
    program
        .puts_files("/people/me/picture", &chosen)
        .await
        .is(403);
    let nobody = town.program("");
    nobody
        .puts_files("/people/me/picture", &chosen)
        .await
        .is(401);
    assert_eq!(kept(&town).await, 0);
}

#[tokio::test]
async fn who_no_longer_speaks_for_the_city_shows_no_face() {
    let town = town().await;
    let (liisa, henrik, tuomas) = (town.staff().await, town.lead().await, town.admin().await);
    let face = a_face(Style::Bald);
    let chosen = [("picture", "me.png", face.as_slice())];
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    let chip = async |id: i64| keeper.gets(&format!("/people/{id}")).await.json;
    let mut faces = Vec::new();
    for person in [&liisa, &henrik, &tuomas] {
        person.opens("/account").await.is(200);
        let seen = person.sends_files("/account/picture", &[], &chosen).await;
        faces.push(face_on(seen.is(200)));
    }
    // Out of the team, out of the staff.
    let team = keeper.gets("/teams").await.json["items"][0]["id"].clone();
    keeper
        .deletes(&format!("/teams/{team}/members/{}", liisa.id))
        .await
        .is(200);
    town.visitor().opens(&faces[0]).await.is(404);
    assert_eq!(chip(liisa.id.0).await.get("picture"), None);
    liisa.opens("/account").await.does_not_see("Your picture");
    // Gone altogether.
    henrik.opens("/account").await.is(200);
    henrik
        .sends("/account/leave", &[("sure", "1")])
        .await
        .is(200);
    town.visitor().opens(&faces[1]).await.is(404);
    // No administrator any more.
    let admin = async |id: i64, is_admin: bool| {
        let body = Some(json!({ "is_admin": is_admin }));
        keeper
            .asks(Method::PATCH, &format!("/people/{id}"), body, &[])
            .await
    };
    admin(liisa.id.0, true).await.is(200);
    town.visitor().opens(&faces[2]).await.is(200);
    admin(tuomas.id.0, false).await;
    town.visitor().opens(&faces[2]).await.is(404);
    town.later(Duration::from_secs(24 * 3600)).await;
    assert_eq!(kept(&town).await, 0, "nothing of them is kept");
}

#[tokio::test]
async fn a_lead_takes_away_a_colleagues_picture_and_it_is_in_the_log() {
    let town = town().await;
    let (liisa, henrik, tuomas) = (town.staff().await, town.lead().await, town.admin().await);
    let face = a_face(Style::Long);
    let chosen = [("picture", "me.png", face.as_slice())];
    let shows = async || {
        liisa.opens("/account").await.is(200);
        let seen = liisa.sends_files("/account/picture", &[], &chosen).await;
        face_on(seen.is(200))
    };
    let first = shows().await;
    let there = format!("/people/{}/picture", liisa.id);
    let aino = town.resident("Aino Salmela").await;
    let resident = town.program_of(&aino, Scope::ALL).await;
    resident.deletes(&there).await.is(403);
    let lead = town.program_of(&henrik, Scope::ALL).await;
    assert_eq!(lead.deletes(&there).await.is(200).json.get("picture"), None);
    town.visitor().opens(&first).await.is(404);
    // An administrator does the same on the page of the person.
    let second = shows().await;
    let page = format!("/desk/people/{}", liisa.id);
    let seen = tuomas.opens(&page).await;
    assert_eq!(face_on(seen.is(200)), second);
    tuomas
        .sends(&format!("{page}/picture/remove"), &[])
        .await
        .is(200);
    town.visitor().opens(&second).await.is(404);
    tuomas
        .opens("/desk/log")
        .await
        .sees("Took away somebody’s picture")
        .sees("Henrik Björklund");
}
