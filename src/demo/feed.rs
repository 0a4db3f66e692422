//! What the town's staff tell and ask each other.

use super::Mark;
use ::feed::{FeedTo, NewPost};
use anyhow::{Context, Result};
use chrono::Duration;
use entity::words::{FeedKind, Lang};
use hall::Cx;

/// The note that says it was told.
const NOTE: &str = "demo.feed";

pub(super) async fn told(cx: &Cx, mark: &Mark) -> Result<()> {
    if cx.note(NOTE).await?.is_some() {
        return Ok(());
    }
    let somebody = async |key: &str, lang: Lang, hours: i64| -> Result<Cx> {
        let id = mark
            .people
            .get(key)
            .with_context(|| format!("no {key} in the town"))?;
        let actor = accounts::actor_of(cx, *id).await?;
        Ok(cx
            .acting_as(actor)
            .in_lang(lang)
            .at(mark.began - Duration::hours(hours)))
    };
    let parks = mark.themes.get("parks-playgrounds").copied();
    let lamp = NewPost {
        text: "Muistuttakaa minua: rantareitin valaisimet vaihdetaan viikolla 30. Sitä ennen turha luvata kenellekään korjausta.".to_owned(),
        to: FeedTo::Agency,
        ..NewPost::default()
    };
    ::feed::post(&somebody("liisa", Lang::Fi, 52).await?, lamp).await?;
    let swing = NewPost {
        text: "Tre familjer har frågat om gungor för rullstolar den här månaden. Vem har köpt in en sådan förut? @Liisa".to_owned(),
        kind: Some(FeedKind::Question),
        theme: parks,
        ..NewPost::default()
    };
    let asked = ::feed::post(&somebody("henrik", Lang::Sv, 26).await?, swing).await?;
    let answer = "Satamapuistossa on yksi, ostettiin 2024. Etsin laskun ja kerron, mitä se maksoi.";
    ::feed::comment(&somebody("liisa", Lang::Fi, 24).await?, asked, answer).await?;
    let all = NewPost {
        text: "Kaikille: palautteisiin luvattu aika näkyy nyt jokaisella sivulla. Kysykää, jos luku näyttää oudolta.".to_owned(),
        to: FeedTo::Hub,
        ..NewPost::default()
    };
    ::feed::post(&somebody("liisa", Lang::Fi, 5).await?, all).await?;
    cx.keep_note(NOTE, "told").await?;
    Ok(())
}
