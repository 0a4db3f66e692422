//! What the hub says of itself while it runs says nothing of the people it serves.

use super::lives_in_town;
use crate::town::Town;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn the_log_names_nobody_however_much_it_says() {
    let lines = Lines::default();
    // More than an operator ever asks for: every room of ours in full.
    let ours = "warn,talkoo=trace,web=trace,accounts=trace,ideas=trace,cases=trace,notifications=trace,\
        moderation=trace,jobs=trace,hall=trace,ports=trace,privacy=trace,triage=trace,discovery=trace";
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(ours))
        .with_writer(lines.clone())
        .with_ansi(false)
        .finish();
    let _heard = tracing::subscriber::set_default(subscriber);
    let town = Town::with(|config| {
        config.trusted_proxies = vec!["127.0.0.0/8".to_owned()];
        config.mail.bounce_secret = "a word agreed on".to_owned();
    })
    .await;
    let visitor = town.visitor().coming_from("203.0.113.77");
    visitor
        .sends("/sign-in", &[("email", "eila@kuusilahti.example")])
        .await
        .is(200);
    let letter = town.letter_to("eila@kuusilahti.example").await;
    let link = crate::town::link_in(&letter.text);
    let code = crate::town::code_in(&letter.text);
    visitor.opens(&link).await.is(200);
    visitor
        .sends(&link, &[("name", "Eila Lumme")])
        .await
        .is(200);
    let session = visitor.session().unwrap();
    let aino = town.resident("Aino Salmela").await;
    lives_in_town(&town, &aino).await;
    // Everything that can go wrong, said by its number and its reason.
    visitor.opens("/ideas/99999").await.is(404);
    visitor.opens("/unsubscribe/wrongkey0123").await.is(404);
    visitor.opens("/sign-in/wrongkey4567").await;
    visitor
        .sends("/sign-in", &[("email", "not an address eila")])
        .await
        .is(422);
    visitor.opens("/search?q=Salmelanwords").await.is(200);
    town.program("talkoo_wrongtoken")
        .gets("/people/me")
        .await
        .is(401);
    // The folder of letters cannot be written for a while, and a letter has to wait.
    let folder = town.folder().join("letters");
    let aside = town.folder().join("letters-aside");
    std::fs::rename(&folder, &aside).unwrap();
    visitor
        .sends(
            "/feedback",
            &[
                ("text", "Zyxolotlspeaks."),
                ("email", "veera@kuusilahti.example"),
            ],
        )
        .await
        .is(200);
    town.later(Duration::from_secs(60)).await;
    std::fs::rename(&aside, &folder).unwrap();
    town.later(Duration::from_secs(3600)).await;
    aino.opens("/account").await.is(200);
    aino.sends("/account/leave", &[("sure", "1")]).await.is(200);
    town.later(Duration::from_secs(60)).await;

    let said = String::from_utf8_lossy(&lines.0.lock().unwrap()).into_owned();
    assert!(
        said.contains("a letter was not taken"),
        "the log was heard:\n{said}"
    );
    let key = link.trim_start_matches("/sign-in/");
    for private in [
        "eila",
        "Eila",
        "Lumme",
        "Salmela",
        "Aino",
        "Veikko",
        "@kuusilahti",
        "203.0.113.77",
        "Zyxolotl",
        "wrongkey",
        "wrongtoken",
        "a word agreed on",
        key,
        &code,
        &session,
    ] {
        let lines: Vec<&str> = said.lines().filter(|line| line.contains(private)).collect();
        assert!(
            lines.is_empty(),
            "{private} stands in the log:\n{}",
            lines.join("\n")
        );
    }
}
