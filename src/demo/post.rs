//! What reached the town by e-mail: matters, an answer a machine gave, and something that waits for a look.

use super::Mark;
use anyhow::Result;
use bytes::Bytes;
use chrono::Duration;
use entity::words::MailWay;
use hall::Cx;
use mailroom::Arrived;

/// The note that says the post has come: twice would be another day.
const NOTE: &str = "demo.mail";

/// Hours before the town's today, and the letter as it came.
const LETTERS: &[(i64, &str)] = &[
    (
        76,
        "From: Kerttu Lahtinen <kerttu.lahtinen@posti.example>\nMessage-ID: <1@posti.example>\nSubject: Penkki hautausmaan portilla\nContent-Type: text/plain; charset=utf-8\n\nHyvä kaupunki,\n\nhautausmaan portilla ollut penkki on viety pois jo keväällä. Moni meistä vanhemmista tarvitsisi sitä matkalla bussille. Tuleeko se takaisin?\n\nYstävällisin terveisin\nKerttu Lahtinen\n\n-- \nKerttu Lahtinen\npuh. 050 000 0000\n",
    ),
    (
        27,
        "From: Hafenbetrieb Nordlicht <kontor@nordlicht.example>\nMessage-ID: <2@nordlicht.example>\nSubject: Anlieferung am Kai\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag,\n\nab wann darf man im Sommer wieder morgens vor sieben am Kai anliefern? Im letzten Jahr stand das Schild bis September falsch, und unsere Fahrer haben Strafzettel bekommen.\n\nMit freundlichen Grüßen\nJens Petersen\n",
    ),
    (
        20,
        "From: Kontoret <frånvaro@skola.example>\nMessage-ID: <3@skola.example>\nAuto-Submitted: auto-replied\nSubject: Automatiskt svar: Semester\nContent-Type: text/plain; charset=utf-8\n\nJag är på semester och läser min post igen i augusti.\n",
    ),
    (
        3,
        "From: offers@bargains.example\nMessage-ID: <4@bargains.example>\nSubject: Your town deserves better lamps\nTo: TOWN\nContent-Type: text/plain; charset=utf-8\n\nDear decision makers, our lamps last for ever. Order today.\n",
    ),
];

pub(super) async fn comes_in(cx: &Cx, mark: &Mark) -> Result<()> {
    if cx.note(NOTE).await?.is_some() {
        return Ok(());
    }
    let town: Vec<String> = (1..=140)
        .map(|n| format!("office{n}@kuusilahti.example"))
        .collect();
    for (hours, letter) in LETTERS {
        let letter = letter
            .replace("TOWN", &town.join(",\n "))
            .replace('\n', "\r\n");
        let arrived = Arrived {
            raw: Bytes::from(letter),
            came_to: None,
            way_back: None,
            way: MailWay::Handed,
            only_head: None,
        };
        mailroom::receive(&cx.at(mark.began - Duration::hours(*hours)), arrived).await?;
    }
    cx.keep_note(NOTE, "told").await?;
    Ok(())
}
