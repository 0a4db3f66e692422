//! A talk in the town's live chat, some working hours ago.

use super::Mark;
use ::chat::{Began, NewTalk};
use anyhow::{Context, Result, bail};
use chrono::{DateTime, Duration, Utc};
use entity::words::Lang;
use hall::Cx;
use hall::access::Actor;

/// The note that says they talked.
const NOTE: &str = "demo.talk";

pub(super) async fn talk(cx: &Cx, mark: &Mark) -> Result<()> {
    if cx.note(NOTE).await?.is_some() {
        return Ok(());
    }
    let calendar = agencies::site(cx).await?.calendar()?;
    let open = |at: DateTime<Utc>| calendar.is_open(agencies::timestamp(at));
    let began = (20..24 * 14)
        .map(|hours| mark.began - Duration::hours(hours))
        .find(|at| open(*at) && open(*at + Duration::minutes(10)))
        .context("no opening hour in two weeks")?;
    let minute = |number: i64| began + Duration::minutes(number);
    let liisa = mark.people.get("liisa").context("no liisa in the town")?;
    let liisa = cx
        .acting_as(accounts::actor_of(cx, *liisa).await?)
        .in_lang(Lang::Fi);
    let visitor = cx.acting_as(Actor::Visitor).in_lang(Lang::Fi);

    ::chat::sit_down(&liisa.at(began)).await?;
    let first = NewTalk {
        text:
            "Hei! Voiko uimarannan laituriin kiinnittää veneen hetkeksi, jos haen tavarat kaupasta?"
                .to_owned(),
        ..NewTalk::default()
    };
    let Began::Talk { key, receipt } = ::chat::begin(&visitor.at(minute(1)), first).await? else {
        bail!("nobody is at the chat");
    };
    let chats = ::chat::list(&liisa.at(minute(2))).await?;
    let chat = chats
        .iter()
        .find(|chat| chat.case == receipt.case)
        .context("the chat is not on the list")?
        .id;
    let answer = "Hei! Uimarannan laituri on uimareille, siihen ei kiinnitytä. Vierassatamassa puoli tuntia on maksuton. Millä kohdalla kauppa on?";
    ::chat::answer(&liisa.at(minute(2)), chat, answer).await?;
    ::chat::say(&visitor.at(minute(4)), &key, "Torin vieressä.").await?;
    let answer = "Silloin vierassatama on lähempänä kuin ranta: portaat laiturilta nousevat suoraan torille. Kylteissä lukee Vieraslaituri.";
    ::chat::answer(&liisa.at(minute(5)), chat, answer).await?;
    ::chat::say(&visitor.at(minute(6)), &key, "Kiitos, selvä!").await?;
    let answer = "Ole hyvä, hyvää matkaa!";
    ::chat::answer(&liisa.at(minute(7)), chat, answer).await?;
    ::chat::end(&liisa.at(minute(8)), chat).await?;
    ::chat::stand_up(&liisa.at(minute(9))).await?;
    cx.keep_note(NOTE, "talked").await?;
    Ok(())
}
