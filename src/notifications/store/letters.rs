//! The letters of the house on their way out.

use super::said;
use chrono::{DateTime, Utc};
use entity::notifications::letter;
use entity::words::{Lang, LetterId, LetterState, PersonId};
use hall::{Event, Result, Tx};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, DerivePartialModel,
    EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

/// The kind of letter with which people sign in: it goes first, and its words are not kept.
pub(crate) const SIGN_IN: &str = "sign_in";
/// It tells somebody who has just written that it came in.
pub(crate) const CASE_RECEIPT: &str = "case_receipt";
/// Letters that carry a key to something; it is in clear nowhere once they have left.
pub(crate) const WITH_A_KEY: &[&str] = &[SIGN_IN, CASE_RECEIPT, "case_answer", "onward"];

/// Keeps a letter to be sent. One with the same key is kept once; then `None`.
pub(crate) async fn keep(tx: &mut Tx, row: letter::ActiveModel) -> Result<Option<LetterId>> {
    let kept = letter::Entity::insert(row)
        .on_conflict(
            OnConflict::column(letter::Column::DedupeKey)
                .do_nothing()
                .to_owned(),
        )
        .exec(&**tx)
        .await;
    let letter = match kept {
        Ok(kept) => kept.last_insert_id,
        Err(sea_orm::DbErr::RecordNotInserted) => return Ok(None),
        Err(wrong) => return Err(wrong.into()),
    };
    tx.tell(Event::LetterWritten { letter }).await?;
    Ok(Some(letter))
}

/// Whether a letter with a key that begins so was ever written to this person.
pub(crate) async fn was_written(
    db: &impl ConnectionTrait,
    to: PersonId,
    key: &str,
) -> Result<bool> {
    let found = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::PersonId.eq(to))
        .filter(letter::Column::DedupeKey.starts_with(key))
        .limit(1)
        .into_tuple::<LetterId>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Whether a letter with this key was written.
pub(crate) async fn is_kept(db: &impl ConnectionTrait, key: &str) -> Result<bool> {
    let found = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::DedupeKey.eq(key))
        .limit(1)
        .into_tuple::<LetterId>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Which letters leave now.
#[derive(Clone, Copy)]
pub(crate) enum Which {
    All,
    /// Only those of these kinds.
    Urgent(&'static [&'static str]),
}

/// Whether any letter is to be tried now.
pub(crate) async fn any_due(
    db: &impl ConnectionTrait,
    which: Which,
    now: DateTime<Utc>,
) -> Result<bool> {
    let mut asked = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::State.eq(LetterState::Waiting))
        .filter(letter::Column::TryAt.lte(now));
    if let Which::Urgent(kinds) = which {
        asked = asked.filter(letter::Column::Kind.is_in(kinds.iter().copied()));
    }
    let found = asked.limit(1).into_tuple::<LetterId>().one(db).await?;
    Ok(found.is_some())
}

/// Takes a few letters to try, those with which somebody waits to sign in first. Until `hold` nobody else tries them.
pub(crate) async fn take(
    db: &impl ConnectionTrait,
    which: Which,
    most: i64,
    now: DateTime<Utc>,
    hold: DateTime<Utc>,
) -> Result<Vec<letter::Model>> {
    let mut taken = take_where(db, "= 'sign_in'", most, now, hold).await?;
    if taken.is_empty() {
        let others = match which {
            Which::All => "<> 'sign_in'".to_owned(),
            Which::Urgent(kinds) => format!("in ('{}')", kinds.join("', '")),
        };
        taken = take_where(db, &others, most, now, hold).await?;
    }
    Ok(taken)
}

async fn take_where(
    db: &impl ConnectionTrait,
    kind: &str,
    most: i64,
    now: DateTime<Utc>,
    hold: DateTime<Utc>,
) -> Result<Vec<letter::Model>> {
    let skip = match db.get_database_backend() {
        DbBackend::Postgres => " for update skip locked",
        _ => "",
    };
    let sql = format!(
        "with due as materialized (
            select id from letters where state = 'waiting' and try_at <= $1 and kind {kind}
            order by try_at, id limit $2{skip}
        )
        update letters set try_at = $3, attempts = attempts + 1
        where id in (select id from due) returning *"
    );
    let mut taken = letter::Entity::find()
        .from_raw_sql(said(db, &sql, [now.into(), most.into(), hold.into()]))
        .all(db)
        .await?;
    taken.sort_by_key(|letter| letter.id);
    Ok(taken)
}

/// A letter as the list of the administrator needs it: without its words.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "letter::Entity")]
pub(crate) struct Outgoing {
    pub id: LetterId,
    pub kind: String,
    pub lang: Lang,
    pub state: LetterState,
    pub recipient: String,
    pub attempts: i64,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub try_at: DateTime<Utc>,
}

/// Letters of one state, latest tried first, past a place.
pub(crate) async fn outgoing(
    db: &impl ConnectionTrait,
    state: LetterState,
    kind: Option<&str>,
    after: Option<(DateTime<Utc>, i64)>,
    most: u64,
) -> Result<Vec<Outgoing>> {
    let mut rows = letter::Entity::find()
        .filter(letter::Column::State.eq(state))
        .order_by_desc(letter::Column::TryAt)
        .order_by_desc(letter::Column::Id)
        .limit(most);
    if let Some(kind) = kind {
        rows = rows.filter(letter::Column::Kind.eq(kind));
    }
    if let Some((at, id)) = after {
        rows = rows.filter(
            Condition::any().add(letter::Column::TryAt.lt(at)).add(
                Condition::all()
                    .add(letter::Column::TryAt.eq(at))
                    .add(letter::Column::Id.lt(id)),
            ),
        );
    }
    Ok(rows.into_partial_model().all(db).await?)
}

#[derive(FromQueryResult)]
pub(crate) struct OfKind {
    pub state: LetterState,
    pub kind: String,
    pub letters: i64,
}

/// How many letters of each kind wait or could not be delivered; of very many, as many as are counted.
pub(crate) async fn of_kinds(db: &impl ConnectionTrait) -> Result<Vec<OfKind>> {
    let sql = "select state, kind, count(*) as letters from (select state, kind from letters
        where state = 'waiting' or state = 'failed' limit 10000) as open
        group by state, kind order by kind, state";
    Ok(OfKind::find_by_statement(said(db, sql, [])).all(db).await?)
}

pub(crate) async fn find(db: &impl ConnectionTrait, id: LetterId) -> Result<Option<letter::Model>> {
    Ok(letter::Entity::find_by_id(id).one(db).await?)
}

/// Some letters of a kind that could not be delivered and whose words are still there.
pub(crate) async fn failed_of_kind(
    db: &impl ConnectionTrait,
    kind: &str,
    most: u64,
) -> Result<Vec<i64>> {
    Ok(letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::State.eq(LetterState::Failed))
        .filter(letter::Column::Kind.eq(kind))
        .filter(letter::Column::Text.ne(""))
        .order_by_asc(letter::Column::Id)
        .limit(most)
        .into_tuple::<i64>()
        .all(db)
        .await?)
}

/// All tries again, from now.
pub(crate) async fn try_again(
    db: &impl ConnectionTrait,
    letters: Vec<i64>,
    state: LetterState,
    now: DateTime<Utc>,
) -> Result<()> {
    letter::Entity::update_many()
        .set(letter::ActiveModel {
            state: Set(LetterState::Waiting),
            attempts: Set(0),
            try_at: Set(now),
            ..Default::default()
        })
        .filter(letter::Column::Id.is_in(letters))
        .filter(letter::Column::State.eq(state))
        .exec(db)
        .await?;
    Ok(())
}

/// Out of the post, without its words.
pub(crate) async fn drop_out(
    db: &impl ConnectionTrait,
    id: LetterId,
    state: LetterState,
) -> Result<()> {
    letter::Entity::update_many()
        .set(letter::ActiveModel {
            state: Set(LetterState::Dropped),
            headers: Set(serde_json::json!([])),
            subject: Set(String::new()),
            text: Set(String::new()),
            html: Set(String::new()),
            ..Default::default()
        })
        .filter(letter::Column::Id.eq(id))
        .filter(letter::Column::State.eq(state))
        .exec(db)
        .await?;
    Ok(())
}

/// When letters left for this address since a moment, those for signing in aside; no more of them than asked for.
pub(crate) async fn sent_since(
    db: &impl ConnectionTrait,
    recipient: &str,
    since: DateTime<Utc>,
    most: i64,
) -> Result<Vec<DateTime<Utc>>> {
    let found: Vec<Option<DateTime<Utc>>> = letter::Entity::find()
        .select_only()
        .column(letter::Column::SentAt)
        .filter(letter::Column::Recipient.eq(recipient))
        .filter(letter::Column::Recipient.ne(""))
        .filter(letter::Column::SentAt.gt(since))
        .filter(letter::Column::Kind.ne(SIGN_IN))
        .order_by_desc(letter::Column::SentAt)
        .limit(u64::try_from(most).unwrap_or(0))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().flatten().collect())
}

pub(crate) async fn by_message_id(
    db: &impl ConnectionTrait,
    message_id: &str,
) -> Result<Option<letter::Model>> {
    Ok(letter::Entity::find()
        .filter(letter::Column::MessageId.eq(message_id))
        .one(db)
        .await?)
}

/// Writes down that a letter came back; false when that is known.
pub(crate) async fn came_back(
    db: &impl ConnectionTrait,
    id: LetterId,
    status: &str,
) -> Result<bool> {
    let noted = letter::Entity::update_many()
        .col_expr(
            letter::Column::LastError,
            Expr::value(format!("{CAME_BACK}{status}")),
        )
        .filter(letter::Column::Id.eq(id))
        .filter(
            letter::Column::LastError
                .is_null()
                .or(letter::Column::LastError.not_like(format!("{CAME_BACK}%"))),
        )
        .exec(db)
        .await?;
    Ok(noted.rows_affected > 0)
}

const CAME_BACK: &str = "came back: ";

/// How a try ended.
pub(crate) enum Sent {
    Away,
    Later {
        at: DateTime<Utc>,
        why: String,
    },
    /// Not tried: whom it is for has had their letters of a day.
    NotYet {
        at: DateTime<Utc>,
    },
    Never {
        why: String,
    },
}

pub(crate) async fn settle(
    db: &impl ConnectionTrait,
    letter: &letter::Model,
    sent: &Sent,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut change = match sent {
        Sent::Away => letter::ActiveModel {
            state: Set(LetterState::Sent),
            sent_at: Set(Some(now)),
            ..Default::default()
        },
        Sent::Later { at, why } => letter::ActiveModel {
            try_at: Set(*at),
            last_error: Set(Some(why.clone())),
            ..Default::default()
        },
        Sent::NotYet { at } => letter::ActiveModel {
            try_at: Set(*at),
            attempts: Set(letter.attempts - 1),
            ..Default::default()
        },
        Sent::Never { why } => letter::ActiveModel {
            state: Set(LetterState::Failed),
            last_error: Set(Some(why.clone())),
            ..Default::default()
        },
    };
    // What it said is the reader's now. A letter that holds a key, to the house or to a case, is not even kept to be
    // tried again by hand.
    let with_a_key = WITH_A_KEY.contains(&letter.kind.as_str());
    if matches!(sent, Sent::Away) || with_a_key && matches!(sent, Sent::Never { .. }) {
        // The way out of letters is a key as well.
        change.headers = Set(serde_json::json!([]));
        change.subject = Set(String::new());
        change.text = Set(String::new());
        change.html = Set(String::new());
    }
    letter::Entity::update_many()
        .set(change)
        .filter(letter::Column::Id.eq(letter.id))
        .filter(letter::Column::State.eq(LetterState::Waiting))
        .exec(db)
        .await?;
    Ok(())
}
