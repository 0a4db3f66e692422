//! Every statement of this room.

use chrono::{DateTime, Utc};
use entity::feed::{comment, follow, mention, post, reader};
use entity::words::{
    AgencyId, CaseId, FeedCommentId, FeedKind, FeedPace, FeedPostId, Lang, Names, PersonId, TeamId,
    ThemeId,
};
use hall::access::{Actor, Role};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement, Value,
};

fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

/// A post with the names around it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Told {
    pub id: FeedPostId,
    pub agency_id: AgencyId,
    pub everywhere: bool,
    pub team_id: Option<TeamId>,
    pub kind: FeedKind,
    pub text: String,
    pub lang: Lang,
    pub theme_id: Option<ThemeId>,
    pub by_id: PersonId,
    pub comment_count: i64,
    pub created_at: DateTime<Utc>,
    pub team_names: Option<Names>,
    pub case_id: Option<CaseId>,
    pub case_agency: Option<AgencyId>,
    pub reference: Option<String>,
}

/// Which of them.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub one: Option<FeedPostId>,
    pub after: Option<FeedPostId>,
    pub kind: Option<FeedKind>,
    pub theme: Option<ThemeId>,
    /// Of topics this person follows.
    pub followed_by: Option<PersonId>,
    /// Where this person is named.
    pub naming: Option<PersonId>,
    /// Written since then.
    pub since: Option<DateTime<Utc>>,
    /// Where this person was named since then, in the post or under it.
    pub named_since: Option<(PersonId, DateTime<Utc>)>,
    /// Their own, under which somebody else said something since then.
    pub answered_since: Option<(PersonId, DateTime<Utc>)>,
}

/// Who may see a post: the staff it is for, whoever wrote it, and whoever keeps the site.
fn sight(actor: &Actor) -> String {
    let Some(signed) = actor.signed() else {
        // The hub itself, by its jobs, asks for a person.
        return if actor.role() == Role::Hub {
            "1 = 1"
        } else {
            "1 = 0"
        }
        .to_owned();
    };
    if signed.is_admin {
        return "1 = 1".to_owned();
    }
    if signed.teams.is_empty() {
        return "1 = 0".to_owned();
    }
    let numbers = |all: Vec<i64>| {
        all.iter()
            .map(i64::to_string)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let agencies = numbers(signed.teams.iter().map(|team| team.agency.0).collect());
    let teams = numbers(signed.teams.iter().map(|team| team.team.0).collect());
    format!(
        "((p.everywhere or p.agency_id in ({agencies})) and (p.team_id is null or p.team_id in ({teams}) or p.by_id = {}))",
        signed.id
    )
}

/// Posts this actor may see, newest first.
pub async fn posts(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: &Wanted,
    most: u64,
) -> Result<Vec<Told>> {
    let mut sql = format!(
        "select p.id, p.agency_id, p.everywhere, p.team_id, p.kind, p.text, p.lang, p.theme_id, p.by_id, \
         p.comment_count, p.created_at, t.names as team_names, c.id as case_id, c.agency_id as case_agency, c.reference \
         from feed_posts p left join teams t on t.id = p.team_id left join cases c on c.id = p.case_id \
         where p.removed_at is null and {}",
        sight(actor)
    );
    let mut values: Vec<Value> = Vec::new();
    let mut also = |part: &str, value: Value| {
        values.push(value);
        sql += &format!(" and {}", part.replace('?', &format!("${}", values.len())));
    };
    if let Some((person, since)) = wanted.named_since {
        also(
            "p.id in (select post_id from feed_mentions where person_id = ?",
            person.0.into(),
        );
        also("created_at > ?)", since.into());
    }
    if let Some((person, since)) = wanted.answered_since {
        also("p.by_id = ?", person.0.into());
        also(
            "exists (select 1 from feed_comments m where m.post_id = p.id and m.by_id <> p.by_id \
             and m.removed_at is null and m.created_at > ?)",
            since.into(),
        );
    }
    if let Some(one) = wanted.one {
        also("p.id = ?", one.0.into());
    }
    if let Some(after) = wanted.after {
        also("p.id < ?", after.0.into());
    }
    if let Some(kind) = wanted.kind {
        also("p.kind = ?", kind.code().into());
    }
    if let Some(theme) = wanted.theme {
        also("p.theme_id = ?", theme.0.into());
    }
    if let Some(person) = wanted.followed_by {
        also(
            "p.theme_id in (select theme_id from feed_follows where person_id = ?)",
            person.0.into(),
        );
    }
    if let Some(person) = wanted.naming {
        also(
            "p.id in (select post_id from feed_mentions where person_id = ?)",
            person.0.into(),
        );
    }
    if let Some(since) = wanted.since {
        also("p.created_at > ?", since.into());
    }
    sql += &format!(" order by p.id desc limit {most}");
    Ok(Told::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}

/// Words under a post, oldest first.
pub async fn comments(db: &impl ConnectionTrait, post: FeedPostId) -> Result<Vec<comment::Model>> {
    let mut latest = comment::Entity::find()
        .filter(comment::Column::PostId.eq(post))
        .filter(comment::Column::RemovedAt.is_null())
        .order_by_desc(comment::Column::Id)
        .limit(200)
        .all(db)
        .await?;
    latest.reverse();
    Ok(latest)
}

pub async fn keep_post(tx: &impl ConnectionTrait, row: post::ActiveModel) -> Result<FeedPostId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn keep_comment(
    tx: &impl ConnectionTrait,
    row: comment::ActiveModel,
) -> Result<FeedCommentId> {
    Ok(row.insert(tx).await?.id)
}

/// Counts one more or one less.
///
/// # Errors
/// `Missing` when the post was taken back meanwhile: then nothing is said under it any more.
pub async fn count_comment(tx: &impl ConnectionTrait, post: FeedPostId, more: i64) -> Result<()> {
    let counted = post::Entity::update_many()
        .col_expr(
            post::Column::CommentCount,
            Expr::col(post::Column::CommentCount).add(more),
        )
        .filter(post::Column::Id.eq(post))
        .filter(post::Column::RemovedAt.is_null())
        .exec(tx)
        .await?;
    if counted.rows_affected == 0 {
        return Err(Error::Missing);
    }
    Ok(())
}

pub async fn find_comment(tx: &impl ConnectionTrait, id: FeedCommentId) -> Result<comment::Model> {
    comment::Entity::find_by_id(id)
        .filter(comment::Column::RemovedAt.is_null())
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// The words go; that something stood there stays.
pub async fn remove_post(
    tx: &impl ConnectionTrait,
    id: FeedPostId,
    now: DateTime<Utc>,
) -> Result<()> {
    post::Entity::update_many()
        .col_expr(post::Column::RemovedAt, Expr::value(now))
        .col_expr(post::Column::Text, Expr::value(""))
        .filter(post::Column::Id.eq(id))
        .exec(tx)
        .await?;
    comment::Entity::update_many()
        .col_expr(comment::Column::RemovedAt, Expr::value(now))
        .col_expr(comment::Column::Text, Expr::value(""))
        .filter(comment::Column::PostId.eq(id))
        .exec(tx)
        .await?;
    mention::Entity::delete_many()
        .filter(mention::Column::PostId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn remove_comment(
    tx: &impl ConnectionTrait,
    id: FeedCommentId,
    now: DateTime<Utc>,
) -> Result<()> {
    comment::Entity::update_many()
        .col_expr(comment::Column::RemovedAt, Expr::value(now))
        .col_expr(comment::Column::Text, Expr::value(""))
        .filter(comment::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Everybody on the staff of an agency, or of all, by name.
pub async fn colleagues(
    db: &impl ConnectionTrait,
    agency: Option<AgencyId>,
    team: Option<TeamId>,
) -> Result<Vec<(PersonId, String)>> {
    let sql = "select p.id, p.name from people p where p.left_at is null and exists (select 1 from team_members m \
        join teams t on t.id = m.team_id where m.person_id = p.id and ($1 = 0 or t.agency_id = $1) \
        and ($2 = 0 or t.id = $2)) order by p.id limit 5000";
    let agency = agency.map_or(0, |id| id.0);
    let team = team.map_or(0, |id| id.0);
    let rows = db
        .query_all_raw(said(db, sql, [agency.into(), team.into()]))
        .await?;
    rows.iter()
        .map(|row| Ok((PersonId(row.try_get("", "id")?), row.try_get("", "name")?)))
        .collect()
}

pub async fn mention(
    tx: &impl ConnectionTrait,
    post: FeedPostId,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    let rows = people.iter().map(|person| mention::ActiveModel {
        post_id: Set(post),
        person_id: Set(*person),
        created_at: Set(now),
        seen_at: Set(None),
        ..Default::default()
    });
    mention::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// They have looked at it.
pub async fn see(
    tx: &impl ConnectionTrait,
    post: FeedPostId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    mention::Entity::update_many()
        .col_expr(mention::Column::SeenAt, Expr::value(now))
        .filter(mention::Column::PostId.eq(post))
        .filter(mention::Column::PersonId.eq(person))
        .filter(mention::Column::SeenAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Posts in which they are named and have not looked yet; at most so many.
pub async fn unseen(
    db: &impl ConnectionTrait,
    person: PersonId,
    most: u64,
) -> Result<Vec<FeedPostId>> {
    Ok(mention::Entity::find()
        .select_only()
        .column(mention::Column::PostId)
        .filter(mention::Column::PersonId.eq(person))
        .filter(mention::Column::SeenAt.is_null())
        .order_by_desc(mention::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Teams of an agency a post can be for.
pub async fn teams(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<(TeamId, Names)>> {
    let sql = "select id, names from teams where agency_id = $1 and archived_at is null order by id limit 200";
    let rows = db.query_all_raw(said(db, sql, [agency.0.into()])).await?;
    rows.iter()
        .map(|row| Ok((TeamId(row.try_get("", "id")?), row.try_get("", "names")?)))
        .collect()
}

/// The case with this number.
pub async fn case_called(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    reference: &str,
) -> Result<Option<CaseId>> {
    let sql = "select id from cases where agency_id = $1 and reference = $2";
    let row = db
        .query_one_raw(said(db, sql, [agency.0.into(), reference.into()]))
        .await?;
    Ok(row
        .map(|row| row.try_get("", "id"))
        .transpose()?
        .map(CaseId))
}

pub async fn followed(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<ThemeId>> {
    Ok(follow::Entity::find()
        .select_only()
        .column(follow::Column::ThemeId)
        .filter(follow::Column::PersonId.eq(person))
        .order_by_asc(follow::Column::ThemeId)
        .limit(200)
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn follow_only(
    tx: &impl ConnectionTrait,
    person: PersonId,
    themes: &[ThemeId],
) -> Result<()> {
    follow::Entity::delete_many()
        .filter(follow::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    if themes.is_empty() {
        return Ok(());
    }
    let rows = themes.iter().map(|theme| follow::ActiveModel {
        person_id: Set(person),
        theme_id: Set(*theme),
        ..Default::default()
    });
    follow::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn reader(db: &impl ConnectionTrait, person: PersonId) -> Result<Option<reader::Model>> {
    Ok(reader::Entity::find()
        .filter(reader::Column::PersonId.eq(person))
        .one(db)
        .await?)
}

pub async fn keep_pace(
    tx: &impl ConnectionTrait,
    person: PersonId,
    pace: FeedPace,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = reader::ActiveModel {
        person_id: Set(person),
        pace: Set(pace),
        gathered_at: Set(now),
        ..Default::default()
    };
    // What came before they asked is not gathered after the fact.
    reader::Entity::insert(row)
        .on_conflict(
            OnConflict::column(reader::Column::PersonId)
                .update_columns([reader::Column::Pace])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Whose digest is due.
pub async fn due(
    db: &impl ConnectionTrait,
    daily_before: DateTime<Utc>,
    weekly_before: DateTime<Utc>,
    most: u64,
) -> Result<Vec<reader::Model>> {
    let sql = format!(
        "select r.* from feed_readers r where \
         ((r.pace = 'daily' and r.gathered_at < $1) or (r.pace = 'weekly' and r.gathered_at < $2)) \
         and exists (select 1 from people p where p.id = r.person_id and p.left_at is null) \
         order by r.gathered_at limit {most}"
    );
    Ok(reader::Model::find_by_statement(said(
        db,
        &sql,
        [daily_before.into(), weekly_before.into()],
    ))
    .all(db)
    .await?)
}

pub async fn gathered(
    tx: &impl ConnectionTrait,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    reader::Entity::update_many()
        .col_expr(reader::Column::GatheredAt, Expr::value(now))
        .filter(reader::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
