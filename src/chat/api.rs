//! Live chat for programs: every deed of the pages, through the same verbs.

use crate::browse;
use crate::talk::{self, Began, NewTalk};
use crate::views::{ChatRow, ChatView};
use crate::{seats, views};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::ChatId;
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct ChatApi;

/// Who is at the counter.
#[derive(Object)]
struct ChatCounter {
    /// Somebody is there, and it is opening time.
    open: bool,
    people: Vec<PersonChip>,
    /// When it opens next, where it is closed.
    opens_at: Option<DateTime<Utc>>,
}

/// The first line.
#[derive(Object)]
struct ChatBody {
    text: String,
    /// Where the answer goes should you lose each other.
    email: Option<String>,
}

/// A line.
#[derive(Object)]
struct ChatLineBody {
    text: String,
}

/// What came of the first line.
#[derive(Object)]
struct ChatBegun {
    /// Opens the chat; null when nobody is there and it is simply a case.
    key: Option<String>,
    reference: String,
    /// Opens the case without an account. It is told this once and never again.
    tracking_url: String,
    due_at: Option<DateTime<Utc>>,
}

#[derive(Object)]
struct ChatList {
    items: Vec<ChatRow>,
}

/// Whether one sits at the counter.
#[derive(Object)]
struct ChatSeat {
    here: bool,
}

#[OpenApi]
impl ChatApi {
    /// Who is at the counter
    #[oai(path = "/chat", method = "get", operation_id = "chat_counter")]
    async fn counter(&self, asked: Asked) -> ApiResult<Json<ChatCounter>> {
        let now = browse::counter(&asked).await?;
        Ok(Json(ChatCounter {
            open: now.open,
            people: now.people,
            opens_at: now.opens_at,
        }))
    }

    /// Begin a chat
    ///
    /// It is a case from this line on. When nobody is there, that is all it is.
    #[oai(path = "/chat", method = "post", operation_id = "begin_chat")]
    async fn begin(&self, asked: Asked, said: Json<ChatBody>) -> ApiResult<Json<ChatBegun>> {
        let new = NewTalk {
            text: said.0.text,
            email: said.0.email,
            network: Some(asked.network()),
        };
        let (key, receipt) = match talk::begin(&asked, new).await? {
            Began::Talk { key, receipt } => (Some(key), receipt),
            Began::Left(receipt) => (None, receipt),
        };
        Ok(Json(ChatBegun {
            key,
            reference: receipt.reference,
            tracking_url: receipt.tracking_url,
            due_at: receipt.due_at,
        }))
    }

    /// A chat, by its key
    #[oai(path = "/tracked/:key/chat", method = "get", operation_id = "chat")]
    async fn chat(&self, asked: Asked, key: Path<String>) -> ApiResult<Json<ChatView>> {
        whole(&asked, browse::talk(&asked, &key.0).await?)
    }

    /// Say something in a chat
    ///
    /// Once it has ended the line stands in the case, which goes on.
    #[oai(
        path = "/tracked/:key/chat",
        method = "post",
        operation_id = "say_in_chat"
    )]
    async fn say(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<ChatLineBody>,
    ) -> ApiResult<Json<ChatView>> {
        talk::say(&asked, &key.0, &said.0.text).await?;
        whole(&asked, browse::talk(&asked, &key.0).await?)
    }

    /// Leave a chat
    #[oai(
        path = "/tracked/:key/chat",
        method = "delete",
        operation_id = "leave_chat"
    )]
    async fn leave(&self, asked: Asked, key: Path<String>) -> ApiResult<()> {
        Ok(talk::leave(&asked, &key.0).await?)
    }

    /// Who waits and who talks
    #[oai(path = "/chats", method = "get", operation_id = "chats")]
    async fn list(&self, asked: Asked) -> ApiResult<Json<ChatList>> {
        let mut items = browse::list(&asked).await?;
        seats::look(&asked).await?;
        for item in &mut items {
            item.url = asked.config().absolute(&item.url);
        }
        Ok(Json(ChatList { items }))
    }

    /// Sit down at the counter, or stand up
    ///
    /// Whoever does not look at the chats for fifteen minutes has stood up.
    #[oai(path = "/chats/seat", method = "put", operation_id = "sit_at_chat")]
    async fn seat(&self, asked: Asked, wish: Json<ChatSeat>) -> ApiResult<Json<ChatSeat>> {
        if wish.0.here {
            seats::sit_down(&asked).await?;
        } else {
            seats::stand_up(&asked).await?;
        }
        Ok(wish)
    }

    /// A chat, for the staff
    #[oai(path = "/chats/:id", method = "get", operation_id = "desk_chat")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChatView>> {
        let view = browse::for_staff(&asked, ChatId(id.0)).await?;
        seats::look(&asked).await?;
        whole(&asked, view)
    }

    /// Take a chat
    #[oai(path = "/chats/:id/take", method = "post", operation_id = "take_chat")]
    async fn take(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChatView>> {
        talk::take(&asked, ChatId(id.0)).await?;
        self.one(asked, id).await
    }

    /// Answer in a chat
    #[oai(
        path = "/chats/:id/answer",
        method = "post",
        operation_id = "answer_chat"
    )]
    async fn answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<ChatLineBody>,
    ) -> ApiResult<Json<ChatView>> {
        talk::answer(&asked, ChatId(id.0), &said.0.text).await?;
        self.one(asked, id).await
    }

    /// End a chat
    #[oai(path = "/chats/:id/end", method = "post", operation_id = "end_chat")]
    async fn end(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChatView>> {
        talk::end(&asked, ChatId(id.0)).await?;
        self.one(asked, id).await
    }
}

/// A program reads whole addresses.
fn whole(asked: &Asked, mut view: views::ChatView) -> ApiResult<Json<ChatView>> {
    view.url = asked.config().absolute(&view.url);
    view.case_url = asked.config().absolute(&view.case_url);
    Ok(Json(view))
}
