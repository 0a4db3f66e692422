//! The letters of the house on their way out.

use super::said;
use chrono::{DateTime, Utc};
use entity::notifications::letter;
use entity::words::{Lang, LetterId, LetterState, PersonId};
use hall::{Event, Result, Tx};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, DerivePartialModel,
    EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

/// The kind of letter with which people sign in: it goes first, and its words are not kept.
pub(crate) const SIGN_IN: &str = "sign_in";
/// Letters that carry a key to something; it is in clear nowhere once they have left.
pub(crate) const WITH_A_KEY: &[&str] = &[SIGN_IN, "case_receipt", "case_answer", "onward"];

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

/// Whether any letter is to be tried now.
pub(crate) async fn any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    let found = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::State.eq(LetterState::Waiting))
        .filter(letter::Column::TryAt.lte(now))
        .limit(1)
        .into_tuple::<LetterId>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Takes a few letters to try, those with which somebody waits to sign in first. Until `hold` nobody else tries them.
pub(crate) async fn take(
    db: &impl ConnectionTrait,
    most: i64,
    now: DateTime<Utc>,
    hold: DateTime<Utc>,
) -> Result<Vec<letter::Model>> {
    let mut taken = take_where(db, "= 'sign_in'", most, now, hold).await?;
    if taken.is_empty() {
        taken = take_where(db, "<> 'sign_in'", most, now, hold).await?;
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

/// How a try ended.
pub(crate) enum Sent {
    Away,
    Later { at: DateTime<Utc>, why: String },
    Never { why: String },
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
        Sent::Never { why } => letter::ActiveModel {
            state: Set(LetterState::Failed),
            last_error: Set(Some(why.clone())),
            ..Default::default()
        },
    };
    // A sign-in letter holds a key to the house, and one about a case a key to that case.
    if WITH_A_KEY.contains(&letter.kind.as_str()) && !matches!(sent, Sent::Later { .. }) {
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
