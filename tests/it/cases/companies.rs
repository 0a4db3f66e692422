//! Companies: who is let in, what their members have in common, and two entries of one company as one.

use crate::town::{Browser, Town};
use hall::access::Scope;
use serde_json::{Value, json};

const QUAY: &str = "Do we need a permit for a quay?";

/// A matter of a company, brought without an account; the path of its link.
async fn asks(visitor: &Browser, number: &str) -> String {
    let seen = visitor
        .sends(
            "/ask",
            &[
                ("text", QUAY),
                ("who", "company"),
                ("company", "Kuusilahden Leipä Oy"),
                ("business_id", number),
                ("reply", "page"),
                ("step", "send"),
            ],
        )
        .await;
    seen.is(200).sees("Thank you, your matter has come in");
    super::path_of(&seen)
}

#[tokio::test]
async fn a_matter_is_taken_for_a_company_and_all_its_members_go_on_with_it() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let path = asks(&town.visitor(), "0112038-9").await;
    // A number alone lets nobody in, and a wrong one is told so.
    aino.opens("/account/organisations")
        .await
        .is(200)
        .sees("Act for a company");
    let wrong = aino
        .sends(
            "/account/organisations",
            &[("business_id", "0112038-8"), ("company", "Kept Name")],
        )
        .await;
    wrong.is(422);
    assert!(wrong.body.contains("Kept Name"), "nothing typed is lost");
    for who in [&aino, &veikko] {
        who.opens("/account/organisations").await.is(200);
        who.sends("/account/organisations", &[("business_id", "FI01120389")])
            .await
            .is(200)
            .sees("You have asked; an owner or the city says yes.");
    }
    aino.opens("/account/organisations/1").await.is(404);
    aino.opens(&path)
        .await
        .does_not_see("Take it for a company");
    aino.sends(&format!("{path}/organisation"), &[("organisation", "1")])
        .await
        .is(422)
        .sees("Choose a company you are in.");
    // Nobody lets themselves in; the staff make her an owner, and she lets him in.
    let members = |who: &str| format!("/organisations/1/members/{who}");
    let ids = [aino.id.to_string(), veikko.id.to_string()];
    aino.sends(&members(&ids[0]), &[("role", "owner")])
        .await
        .is(404);
    liisa
        .opens("/desk/organisations")
        .await
        .is(200)
        .sees("Ask to be let in")
        .sees("Kuusilahden Leipä Oy");
    liisa
        .sends(&members(&ids[0]), &[("role", "owner"), ("from", "desk")])
        .await
        .is(200)
        .sees("Saved: they are in.");
    veikko
        .sends(&members(&ids[1]), &[("role", "owner")])
        .await
        .is(404);
    aino.opens("/account/organisations/1")
        .await
        .is(200)
        .sees("Veikko Rantanen")
        .sees("Asks to be let in");
    aino.sends(&members(&ids[1]), &[("role", "member")])
        .await
        .is(200);
    veikko
        .sends(&members(&ids[0]), &[("role", "member")])
        .await
        .is(403);
    // By its link it becomes the company's: he, who never had the link, reads it and goes on with it.
    veikko.opens("/account/feedback/1").await.is(404);
    aino.opens(&path).await.sees("Take it for a company");
    aino.sends(&format!("{path}/organisation"), &[("organisation", "1")])
        .await
        .is(200)
        .sees("The company has it among its own now.")
        .sees("has it in common");
    veikko
        .opens("/account/organisations/1")
        .await
        .sees("Do we need a permit");
    veikko.opens("/account/feedback/1").await.is(200).sees(QUAY);
    veikko
        .sends_files(
            "/account/feedback/1/add",
            &[("text", "It is nine metres long.")],
            &[],
        )
        .await
        .is(200)
        .sees("It is nine metres long.");
    // He is "you" to himself; she and the staff read his name, and who has but the link reads that it was a colleague.
    let said = |seen: &crate::town::Seen| {
        let from = seen.body.rfind("answer-by").expect("something was said");
        let line = &seen.body[from..];
        line[..line.find("</strong>").expect("by somebody")].to_owned()
    };
    let his = veikko.opens("/account/feedback/1").await;
    assert!(said(&his).contains("<strong>You"), "{}", said(&his));
    for (reader, page) in [(&aino, "/account/feedback/1"), (&liisa, "/desk/cases/1")] {
        let seen = reader.opens(page).await;
        seen.is(200).sees("It is nine metres long.");
        assert!(said(&seen).ends_with("Veikko Rantanen"), "{}", said(&seen));
    }
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let told = desk.gets("/cases/1").await.is(200).json["messages"][1].clone();
    assert_eq!(told["writer"], "Veikko Rantanen");
    town.visitor()
        .opens(&path)
        .await
        .is(200)
        .sees("It is nine metres long.")
        .sees("Somebody in the company")
        .does_not_see("Veikko");
    // Out of it, he reads it no more; anybody may go themselves.
    veikko
        .sends(&format!("{}/part", members(&ids[1])), &[])
        .await
        .is(200);
    veikko.opens("/account/feedback/1").await.is(404);
    // The download of one's own tells of it.
    let seen = desk.gets("/organisations/1").await.is(200).json.clone();
    assert_eq!(seen["members"].as_array().unwrap().len(), 1);
    assert_eq!(seen["cases"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn two_entries_of_a_company_are_found_and_stand_as_one_until_that_is_undone() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let visitor = town.visitor();
    asks(&visitor, "0112038-9").await;
    // The same company as somebody from abroad would write it.
    visitor
        .sends(
            "/ask",
            &[
                ("text", "And a sign on it?"),
                ("who", "company"),
                ("company", "KUUSILAHDEN LEIPÄ"),
                ("business_id", "FI 01120389"),
                ("abroad", "1"),
                ("reply", "page"),
                ("step", "send"),
            ],
        )
        .await
        .is(200);
    liisa
        .opens("/desk/organisations")
        .await
        .is(200)
        .sees("Perhaps entered twice");
    liisa
        .opens("/desk/organisations?q=kuusilahden+l")
        .await
        .is(200)
        .sees("0112038-9")
        .sees("FI 01120389");
    liisa
        .opens("/desk/organisations/1")
        .await
        .sees("Perhaps the same company")
        .does_not_see("And a sign on it?");
    liisa
        .sends("/desk/organisations/2/merge", &[("into", "2")])
        .await
        .is(422)
        .sees("Choose another entry than this one.");
    liisa
        .sends("/desk/organisations/2/merge", &[("into", "1")])
        .await
        .is(200)
        .sees("This entry stands for both now.")
        .sees("And a sign on it?")
        .sees("Do we need a permit");
    // The case of the one tells of the other's.
    liisa
        .opens("/desk/cases/1")
        .await
        .sees("One more case of the same company")
        .sees("2026-00002")
        .sees("open");
    // What comes meanwhile under the other number belongs to the one that stands for both.
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let body = json!({ "text": "And a lamp?", "company": { "business_id": "FI 01120389", "abroad": true } });
    desk.posts("/cases", body).await.is(200);
    let of = async |id: i64| -> Value {
        desk.gets(&format!("/organisations/{id}"))
            .await
            .is(200)
            .json
            .clone()
    };
    assert_eq!(of(1).await["cases"].as_array().unwrap().len(), 3);
    desk.puts("/organisations/1/merge", json!({ "into": 2 }))
        .await
        .is(422);
    desk.deletes("/organisations/2/merge").await.is(200);
    desk.deletes("/organisations/2/merge").await.is(409);
    assert_eq!(of(1).await["cases"].as_array().unwrap().len(), 2);
    assert_eq!(of(2).await["cases"].as_array().unwrap().len(), 1);
    let stranger = town.resident("Aino Salmela").await;
    let hers = town.program_of(&stranger, Scope::ALL).await;
    hers.gets("/organisations").await.is(403);
    hers.gets("/organisations/1").await.is(403);
}
