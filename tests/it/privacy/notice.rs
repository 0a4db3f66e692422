//! The notice says what is really configured.

use crate::town::Town;
use serde_json::json;

#[tokio::test]
async fn the_notice_is_made_from_the_settings_in_every_language() {
    let town = Town::with(|config| {
        config.retention.feedback_days = 417;
        config.retention.account_days = 503;
        config.privacy.controller = "City of Kuusilahti, Torikatu 1".to_owned();
        config.privacy.officer = "Maija Niemi".to_owned();
        config.privacy.backup_days = 33;
    })
    .await;
    for lang in ["en", "fi", "sv", "de", "ru"] {
        let seen = town.visitor().opens(&format!("/privacy?lang={lang}")).await;
        seen.is(200)
            .sees("City of Kuusilahti, Torikatu 1")
            .sees("Maija Niemi")
            .sees("417")
            .sees("503")
            .sees("33");
        let told = town
            .program("")
            .gets(&format!("/privacy?lang={lang}"))
            .await;
        told.is(200);
        assert_eq!(told.json["controller"]["officer"], "Maija Niemi");
    }
    // The old address leads there, and an admin's own words stand above what the settings say.
    let tuomas = town.admin().await;
    let text = json!({ "title": "How we treat your data", "text": "With **care**." });
    let program = town.program_of(&tuomas, hall::access::Scope::ALL).await;
    program.puts("/pages/privacy/en", text).await.is(200);
    town.visitor().opens("/pages/privacy?lang=en").await.is(200);
    town.visitor()
        .opens("/privacy?lang=en")
        .await
        .sees("How we treat your data")
        .sees("With care")
        .sees("417");
}

#[tokio::test]
async fn an_address_is_given_with_feedback_freely_and_taken_back_by_its_link() {
    let town = Town::with(|config| config.retention.feedback_email_days = 93).await;
    let visitor = town.visitor();
    visitor.opens("/feedback").await.sees("93").sees("Privacy");
    let path = crate::cases::gives(&visitor, "The lamp is dark.", "eila@kuusilahti.example").await;
    assert!(
        super::every_row(&town)
            .await
            .contains("eila@kuusilahti.example")
    );
    town.quiet().await;
    visitor.opens(&path).await.is(200);
    visitor
        .sends(&format!("{path}/end"), &[("letters", "1")])
        .await;
    let rows = super::every_row(&town).await;
    let cases: Vec<&str> = rows
        .lines()
        .filter(|line| line.starts_with("cases:") && line.contains("eila@"))
        .collect();
    assert!(cases.is_empty(), "{cases:?}");
}
