//! People.

use crate::account::AccountInput;
use crate::address::Address;
use chrono::{DateTime, NaiveDate, Utc};
use entity::accounts::{
    idempotency_key, person, session, sign_in, team_member, token, waiting_act,
};
use entity::words::{Lang, LetterPace, Names, PersonId};
use hall::{Error, Result};
use ports::secrets;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};

pub async fn find(db: &impl ConnectionTrait, id: PersonId) -> Result<person::Model> {
    person::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn find_for_change(db: &impl ConnectionTrait, id: PersonId) -> Result<person::Model> {
    person::Entity::find_by_id(id)
        .lock_exclusive()
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn by_email_key(db: &impl ConnectionTrait, key: &str) -> Result<Option<person::Model>> {
    Ok(person::Entity::find()
        .filter(person::Column::EmailKey.eq(key))
        .one(db)
        .await?)
}

/// When the person's address was confirmed.
pub async fn confirmed_at(
    db: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Option<DateTime<Utc>>> {
    let found: Option<Option<DateTime<Utc>>> = person::Entity::find_by_id(id)
        .select_only()
        .column(person::Column::ConfirmedAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.flatten())
}

pub struct Fresh<'a> {
    pub address: &'a Address,
    pub name: &'a str,
    pub title: Option<&'a str>,
    pub lang: Lang,
    pub is_admin: bool,
    pub confirmed_at: Option<DateTime<Utc>>,
}

/// Two that arrive at the same moment with the same address are one person: the key is unique.
pub async fn keep_fresh(
    db: &impl ConnectionTrait,
    fresh: &Fresh<'_>,
    now: DateTime<Utc>,
) -> Result<PersonId> {
    let row = person::ActiveModel {
        email: Set(fresh.address.email.clone()),
        email_key: Set(fresh.address.key.clone()),
        name: Set(fresh.name.to_owned()),
        title: Set(fresh.title.map(str::to_owned)),
        lang: Set(fresh.lang),
        is_admin: Set(fresh.is_admin),
        letters: Set(LetterPace::Daily),
        look: Set("auto".to_owned()),
        unsubscribe_key: Set(secrets::random_key()),
        confirmed_at: Set(fresh.confirmed_at),
        created_at: Set(now),
        last_letter_at: Set(None),
        left_at: Set(None),
        picture: Set(None),
        active_at: Set(None),
        ..Default::default()
    };
    person::Entity::insert(row)
        .on_conflict(
            OnConflict::column(person::Column::EmailKey)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    by_email_key(db, &fresh.address.key)
        .await?
        .map(|person| person.id)
        .ok_or_else(|| Error::fault("the person that was just made is gone"))
}

pub async fn confirm(db: &impl ConnectionTrait, id: PersonId, now: DateTime<Utc>) -> Result<()> {
    let set = person::ActiveModel {
        confirmed_at: Set(Some(now)),
        ..Default::default()
    };
    update(db, id, set).await
}

/// They came in: kept to the day, which is all a clock needs.
pub async fn seen_in(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
    now: DateTime<Utc>,
) -> Result<()> {
    let yesterday = now - chrono::TimeDelta::days(1);
    person::Entity::update_many()
        .set(person::ActiveModel {
            active_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(person::Column::Id.is_in(ids.iter().copied()))
        .filter(
            Condition::any()
                .add(person::Column::ActiveAt.is_null())
                .add(person::Column::ActiveAt.lt(yesterday)),
        )
        .exec(db)
        .await?;
    Ok(())
}

pub async fn keep_admin(db: &impl ConnectionTrait, id: PersonId, is_admin: bool) -> Result<()> {
    let set = person::ActiveModel {
        is_admin: Set(is_admin),
        ..Default::default()
    };
    update(db, id, set).await
}

pub async fn keep_title(
    db: &impl ConnectionTrait,
    id: PersonId,
    title: Option<&str>,
) -> Result<()> {
    let set = person::ActiveModel {
        title: Set(title.map(str::to_owned)),
        ..Default::default()
    };
    update(db, id, set).await
}

pub async fn keep_picture(
    db: &impl ConnectionTrait,
    id: PersonId,
    key: Option<&str>,
) -> Result<()> {
    let set = person::ActiveModel {
        picture: Set(key.map(str::to_owned)),
        ..Default::default()
    };
    update(db, id, set).await
}

/// Whether anybody shows the picture of this key.
pub async fn shows(db: &impl ConnectionTrait, key: &str) -> Result<bool> {
    let found: Option<PersonId> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Picture.eq(key))
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

pub async fn keep_name(db: &impl ConnectionTrait, id: PersonId, name: &str) -> Result<()> {
    let set = person::ActiveModel {
        name: Set(name.to_owned()),
        ..Default::default()
    };
    update(db, id, set).await
}

pub async fn keep_account(
    db: &impl ConnectionTrait,
    id: PersonId,
    input: &AccountInput,
) -> Result<()> {
    let set = person::ActiveModel {
        name: Set(input.name.clone()),
        lang: Set(input.lang),
        letters: Set(input.letters),
        look: Set(input.look.clone()),
        ..Default::default()
    };
    update(db, id, set).await
}

async fn update(db: &impl ConnectionTrait, id: PersonId, set: person::ActiveModel) -> Result<()> {
    person::Entity::update_many()
        .set(set)
        .filter(person::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn another_admin(db: &impl ConnectionTrait, than: PersonId) -> Result<bool> {
    Ok(person::Entity::find()
        .filter(person::Column::IsAdmin.eq(true))
        .filter(person::Column::LeftAt.is_null())
        .filter(person::Column::Id.ne(than))
        .one(db)
        .await?
        .is_some())
}

pub async fn is_staff(db: &impl ConnectionTrait, id: PersonId) -> Result<bool> {
    if find(db, id).await?.is_admin {
        return Ok(true);
    }
    Ok(team_member::Entity::find()
        .filter(team_member::Column::PersonId.eq(id))
        .one(db)
        .await?
        .is_some())
}

/// Removes everything that says who somebody was and everything they could come in with. The row stays, empty,
/// because what they wrote points to it.
pub async fn forget(
    db: &impl ConnectionTrait,
    id: PersonId,
    email_key: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let nobody = format!("left {}", secrets::random_key());
    let set = person::ActiveModel {
        email: Set(String::new()),
        email_key: Set(nobody.clone()),
        name: Set(String::new()),
        title: Set(None),
        is_admin: Set(false),
        letters: Set(LetterPace::Never),
        unsubscribe_key: Set(nobody),
        confirmed_at: Set(None),
        last_letter_at: Set(None),
        active_at: Set(None),
        left_at: Set(Some(now)),
        picture: Set(None),
        ..Default::default()
    };
    update(db, id, set).await?;
    session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(id))
        .exec(db)
        .await?;
    token::Entity::delete_many()
        .filter(token::Column::PersonId.eq(id))
        .exec(db)
        .await?;
    team_member::Entity::delete_many()
        .filter(team_member::Column::PersonId.eq(id))
        .exec(db)
        .await?;
    idempotency_key::Entity::delete_many()
        .filter(idempotency_key::Column::PersonId.eq(id))
        .exec(db)
        .await?;
    waiting_act::Entity::delete_many()
        .filter(waiting_act::Column::EmailKey.eq(email_key))
        .exec(db)
        .await?;
    sign_in::Entity::delete_many()
        .filter(sign_in::Column::EmailKey.eq(email_key))
        .exec(db)
        .await?;
    Ok(())
}

/// A person as others see them.
pub struct Seen {
    pub id: PersonId,
    pub name: String,
    pub title: Option<String>,
    pub is_staff: bool,
    pub has_left: bool,
    /// The key of their picture.
    pub picture: Option<String>,
    /// What they do in plain words, if they have said it themselves.
    pub roles: Option<Names>,
    /// When they are there, in words.
    pub hours: Option<Names>,
    pub phone: Option<String>,
    /// In the public directory.
    pub listed: bool,
    /// The last day of an absence that is now.
    pub away_until: Option<String>,
    /// Who stands in and is there.
    pub deputy_id: Option<PersonId>,
    pub deputy: Option<String>,
}

/// Those of these ids that exist, in one query.
pub async fn seen(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
    today: NaiveDate,
) -> Result<Vec<Seen>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    // So many places that most lists are asked for in the same words: the database has understood them once. Nobody has
    // the number 0.
    let mut values: Vec<sea_orm::Value> = vec![today.to_string().into()];
    values.extend(ids.iter().map(|id| sea_orm::Value::from(id.0)));
    if ids.len() > 1 {
        values.resize(1 + ids.len().next_multiple_of(8), 0i64.into());
    }
    let places: Vec<String> = (2..=values.len())
        .map(|place| format!("${place}"))
        .collect();
    // A deputy who is away too is stood in for by theirs; at most three, one after the other.
    let day = "$1";
    let away = |who: &str| format!("{who}.away_from <= {day} and {who}.away_until >= {day}");
    let sql = format!(
        "select p.id, p.name, p.title, p.picture, p.left_at is not null as has_left,
                p.is_admin or exists (select 1 from team_members m where m.person_id = p.id) as is_staff,
                a.roles, a.hours, a.phone, coalesce(a.listed, false) as listed,
                case when {} then a.away_until end as away_until, d.id as deputy_id, d.name as deputy
         from people p
         left join staff_profiles a on a.person_id = p.id
         left join staff_profiles b on b.person_id = a.deputy_id and {}
         left join staff_profiles c on c.person_id = b.deputy_id and {}
         left join staff_profiles e on e.person_id = c.deputy_id and {}
         left join people d on d.id = case when b.id is null then a.deputy_id
            when c.id is null then b.deputy_id when e.id is null then c.deputy_id end
         where p.id in ({})",
        away("a"),
        away("b"),
        away("c"),
        away("e"),
        places.join(", ")
    );
    let rows = db
        .query_all_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            sql,
            values,
        ))
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Seen {
                id: row.try_get("", "id")?,
                name: row.try_get("", "name")?,
                title: row.try_get("", "title")?,
                is_staff: row.try_get("", "is_staff")?,
                has_left: row.try_get("", "has_left")?,
                picture: row.try_get("", "picture")?,
                roles: row.try_get("", "roles")?,
                hours: row.try_get("", "hours")?,
                phone: row.try_get("", "phone")?,
                listed: row.try_get("", "listed")?,
                away_until: row.try_get("", "away_until")?,
                deputy_id: row.try_get("", "deputy_id")?,
                deputy: row.try_get("", "deputy")?,
            })
        })
        .collect()
}

/// People by a part of their name or the beginning of their address, or by role; newest first.
pub async fn search(
    db: &impl ConnectionTrait,
    q: &str,
    before: Option<PersonId>,
    most: u64,
) -> Result<Vec<person::Model>> {
    let mut rows = person::Entity::find()
        .filter(person::Column::LeftAt.is_null())
        .order_by_desc(person::Column::Id)
        .limit(most);
    if let Some(before) = before {
        rows = rows.filter(person::Column::Id.lt(before));
    }
    let q = q.trim();
    if !q.is_empty() {
        let held = q.replace(['\\', '%', '_'], "");
        // LIKE minds case on PostgreSQL and not on SQLite, and knows no letters beyond ASCII there: both spellings.
        let like = |text: String| sea_orm::sea_query::LikeExpr::new(text);
        rows = rows.filter(
            Condition::any()
                .add(person::Column::Name.like(like(format!("%{held}%"))))
                .add(person::Column::Name.like(like(format!("%{}%", capitalised(&held)))))
                .add(person::Column::EmailKey.like(like(format!("{}%", held.to_lowercase())))),
        );
    }
    Ok(rows.all(db).await?)
}

fn capitalised(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut signs = lower.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs).collect())
        .unwrap_or_default()
}
