//! The sign-in letter, laid ready for the notifications room, which alone sends. Once sent, its text is blanked
//! there: link and code are then nowhere in clear.

use entity::notifications::letter;
use entity::words::{LetterId, LetterState};
use hall::{Cx, Result};
use ports::secrets;
use press::Posted;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::json;

pub async fn keep(
    db: &impl ConnectionTrait,
    recipient: &str,
    cx: &Cx,
    posted: &Posted,
) -> Result<LetterId> {
    let home = cx.config().absolute("");
    let host = home
        .split_once("://")
        .map_or(home.as_str(), |(_, host)| host)
        .split([':', '/'])
        .next()
        .unwrap_or("localhost")
        .to_owned();
    let row = letter::ActiveModel {
        person_id: Set(None),
        recipient: Set(recipient.to_owned()),
        lang: Set(cx.lang),
        kind: Set("sign_in".to_owned()),
        subject: Set(posted.subject.clone()),
        text: Set(posted.text.clone()),
        html: Set(posted.html.clone()),
        headers: Set(json!([["Auto-Submitted", "auto-generated"]])),
        message_id: Set(format!("<{}@{host}>", secrets::random_key())),
        dedupe_key: Set(None),
        state: Set(LetterState::Waiting),
        attempts: Set(0),
        try_at: Set(cx.now()),
        last_error: Set(None),
        created_at: Set(cx.now()),
        sent_at: Set(None),
        ..Default::default()
    };
    Ok(letter::Entity::insert(row).exec(db).await?.last_insert_id)
}
