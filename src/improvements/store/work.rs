//! What the staff do on a case: notes, tasks, its log, public steps, where it leads.

use super::said;
use chrono::{DateTime, Utc};
use entity::ideas::answer;
use entity::improvements::{change, link, milestone, note, task};
use entity::words::{
    ChallengeId, ImprovementChangeId, ImprovementDeed, ImprovementId, ImprovementLinkKind,
    ImprovementMergeId, ImprovementTaskId, Lang, PersonId, Stage,
};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

pub async fn keep_change(
    tx: &impl ConnectionTrait,
    row: change::ActiveModel,
) -> Result<ImprovementChangeId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn keep_changes(tx: &impl ConnectionTrait, rows: Vec<change::ActiveModel>) -> Result<()> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<change::ActiveModel> = rows.by_ref().take(500).collect();
        change::Entity::insert_many(some)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Lines of the log by their numbers.
pub async fn changes(
    db: &impl ConnectionTrait,
    ids: &[ImprovementChangeId],
) -> Result<Vec<change::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(change::Entity::find()
        .filter(change::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

/// The latest change of stage of a case.
pub async fn last_move(
    db: &impl ConnectionTrait,
    id: ImprovementId,
) -> Result<Option<ImprovementChangeId>> {
    Ok(change::Entity::find()
        .select_only()
        .column(change::Column::Id)
        .filter(change::Column::ImprovementId.eq(id))
        .filter(change::Column::Deed.eq(ImprovementDeed::Moved))
        .order_by_desc(change::Column::Id)
        .into_tuple()
        .one(db)
        .await?)
}

pub async fn keep_note(tx: &impl ConnectionTrait, row: note::ActiveModel) -> Result<i64> {
    Ok(row.insert(tx).await?.id)
}

pub async fn keep_task(
    tx: &impl ConnectionTrait,
    row: task::ActiveModel,
) -> Result<ImprovementTaskId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change_task(tx: &impl ConnectionTrait, row: task::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn task(
    db: &impl ConnectionTrait,
    of: ImprovementId,
    id: ImprovementTaskId,
) -> Result<task::Model> {
    task::Entity::find_by_id(id)
        .filter(task::Column::ImprovementId.eq(of))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn tasks(
    db: &impl ConnectionTrait,
    ids: &[ImprovementTaskId],
) -> Result<Vec<task::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(task::Entity::find()
        .filter(task::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

pub async fn drop_task(tx: &impl ConnectionTrait, id: ImprovementTaskId) -> Result<()> {
    task::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Tasks whose day has come near, and whose owner was not reminded yet.
pub async fn due_tasks(
    db: &impl ConnectionTrait,
    until: &str,
    most: u64,
) -> Result<Vec<task::Model>> {
    Ok(task::Entity::find()
        .filter(task::Column::DueOn.lte(until))
        .filter(task::Column::DoneAt.is_null())
        .filter(task::Column::RemindedAt.is_null())
        .order_by_asc(task::Column::DueOn)
        .limit(most)
        .all(db)
        .await?)
}

pub async fn keep_reminded(
    tx: &impl ConnectionTrait,
    id: ImprovementTaskId,
    at: DateTime<Utc>,
) -> Result<()> {
    change_task(
        tx,
        task::ActiveModel {
            id: Set(id),
            reminded_at: Set(Some(at)),
            ..Default::default()
        },
    )
    .await
}

pub async fn keep_milestone(tx: &impl ConnectionTrait, row: milestone::ActiveModel) -> Result<i64> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change_milestone(
    tx: &impl ConnectionTrait,
    row: milestone::ActiveModel,
) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn milestone(
    db: &impl ConnectionTrait,
    of: ImprovementId,
    id: i64,
) -> Result<milestone::Model> {
    milestone::Entity::find_by_id(id)
        .filter(milestone::Column::ImprovementId.eq(of))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn drop_milestone(tx: &impl ConnectionTrait, id: i64) -> Result<()> {
    milestone::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Keeps where a case leads; twice is the same as once.
pub async fn keep_link(tx: &impl ConnectionTrait, row: link::ActiveModel) -> Result<()> {
    link::Entity::insert(row)
        .on_conflict(
            sea_orm::sea_query::OnConflict::columns([
                link::Column::ImprovementId,
                link::Column::Kind,
                link::Column::ThingId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn drop_link(
    tx: &impl ConnectionTrait,
    of: ImprovementId,
    kind: ImprovementLinkKind,
    thing: i64,
) -> Result<()> {
    link::Entity::delete_many()
        .filter(link::Column::ImprovementId.eq(of))
        .filter(link::Column::Kind.eq(kind))
        .filter(link::Column::ThingId.eq(thing))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn challenge_is_there(
    db: &impl ConnectionTrait,
    agency: entity::words::AgencyId,
    id: i64,
) -> Result<bool> {
    Ok(
        entity::challenges::challenge::Entity::find_by_id(ChallengeId(id))
            .filter(entity::challenges::challenge::Column::AgencyId.eq(agency))
            .one(db)
            .await?
            .is_some(),
    )
}

/// Whether the answer was given to somebody; planned ones do not count yet.
pub async fn answer_is_there(
    db: &impl ConnectionTrait,
    agency: entity::words::AgencyId,
    id: i64,
) -> Result<bool> {
    Ok(answer::Entity::find_by_id(entity::words::AnswerId(id))
        .filter(answer::Column::AgencyId.eq(agency))
        .filter(answer::Column::PublishedAt.is_not_null())
        .one(db)
        .await?
        .is_some())
}

/// Something that belongs to a case, whatever it is.
#[derive(FromQueryResult)]
pub struct Part {
    /// `note`, `task`, `change`, `milestone`, `challenge`, `answer`, `open_answer`, `merge` or `under`.
    pub what: String,
    pub id: i64,
    pub title: String,
    pub text: String,
    pub lang: Option<Lang>,
    pub by_id: Option<PersonId>,
    pub said_at: DateTime<Utc>,
    /// The owner of a task.
    pub owner_id: Option<PersonId>,
    pub due_on: Option<String>,
    pub done_at: Option<DateTime<Utc>>,
    pub deed: Option<ImprovementDeed>,
    pub stage_before: Option<Stage>,
    pub stage_after: Option<Stage>,
    /// The idea of an answer; the case that was merged.
    pub about: Option<i64>,
    /// The merge that brought it.
    pub merge: Option<ImprovementMergeId>,
}

/// The columns of `Part`, part by part; `{no …}` are nulls of their type.
const EVERYTHING: &str = "\
select * from (select 'note' as what, id, {nothing} as title, text, {no text} as lang, by_id, created_at as said_at, \
    {no number} as owner_id, {no text} as due_on, {no time} as done_at, {no text} as deed, {no text} as stage_before, \
    {no text} as stage_after, {no number} as about, {no number} as merge \
    from improvement_notes where improvement_id = $1 and $2 = 1 order by id desc limit 200) as notes \
union all select * from (select 'task', id, title, {nothing}, {no text}, created_by, created_at, \
    owner_id, due_on, done_at, {no text}, {no text}, {no text}, {no number}, {no number} \
    from improvement_tasks where improvement_id = $1 and $2 = 1 order by id desc limit 200) as tasks \
union all select * from (select 'change', id, what, why, lang, by_id, created_at, \
    {no number}, {no text}, {no time}, deed, stage_before, stage_after, {no number}, {no number} \
    from improvement_changes where improvement_id = $1 and ($2 = 1 or deed = 'moved') order by id desc limit 200) as lines \
union all select * from (select 'milestone', id, title, {nothing}, {no text}, created_by, created_at, \
    {no number}, due_on, done_at, {no text}, {no text}, {no text}, {no number}, {no number} \
    from improvement_milestones where improvement_id = $1 order by id limit 100) as steps \
union all select * from (select 'challenge', h.id, h.title, {nothing}, h.lang, l.by_id, l.created_at, \
    {no number}, {no text}, h.published_at, {no text}, {no text}, {no text}, {no number}, {no number} \
    from improvement_links l join challenges h on h.id = l.thing_id \
    where l.improvement_id = $1 and l.kind = 'challenge' order by l.id limit 50) as challenges \
union all select * from (select 'answer', a.id, i.title, substr(a.text, 1, 300), i.lang, a.by_id, a.published_at, \
    {no number}, {no text}, {no time}, {no text}, {no text}, {no text}, i.id, {no number} \
    from improvement_links l join answers a on a.id = l.thing_id join ideas i on i.id = a.idea_id \
    where l.improvement_id = $1 and l.kind = 'answer' and a.published_at is not null and a.withdrawn_at is null order by l.id limit 50) as answers \
union all select * from (select 'open_answer', a.id, i.title, substr(a.text, 1, 300), i.lang, a.by_id, a.published_at, \
    {no number}, {no text}, {no time}, {no text}, {no text}, {no text}, i.id, {no number} \
    from improvement_evidence e join ideas i on i.id = e.thing_id join answers a on a.idea_id = i.id \
    where e.improvement_id = $1 and e.kind = 'idea' and $2 = 1 and a.published_at is not null and a.withdrawn_at is null \
    and not exists (select 1 from improvement_links l where l.improvement_id = $1 and l.kind = 'answer' \
        and l.thing_id = a.id) order by a.id desc limit 50) as open_answers \
union all select * from (select 'merge', m.id, o.title, m.reason, o.lang, m.by_id, m.created_at, \
    {no number}, {no text}, {no time}, {no text}, {no text}, {no text}, o.id, m.id \
    from improvement_merges m join improvements o on o.id = m.merged_id \
    where m.canonical_id = $1 and m.undone_at is null and $2 = 1 order by m.id desc limit 50) as merges \
union all select * from (select 'under', m.id, o.title, m.reason, o.lang, m.by_id, m.created_at, \
    {no number}, {no text}, {no time}, {no text}, {no text}, {no text}, o.id, m.id \
    from improvement_merges m join improvements o on o.id = m.canonical_id \
    where m.merged_id = $1 and m.undone_at is null order by m.id desc limit 1) as under";

/// Everything that belongs to a case, in one question; for the public only what may leave the desk.
pub async fn everything(
    db: &impl ConnectionTrait,
    id: ImprovementId,
    staff: bool,
) -> Result<Vec<Part>> {
    let time = match db.get_database_backend() {
        DbBackend::Postgres => "cast(null as timestamptz)",
        _ => "null",
    };
    let sql = EVERYTHING
        .replace("{nothing}", "cast('' as text)")
        .replace("{no number}", "cast(null as bigint)")
        .replace("{no text}", "cast(null as text)")
        .replace("{no time}", time);
    Ok(
        Part::find_by_statement(said(db, &sql, [id.0.into(), i64::from(staff).into()]))
            .all(db)
            .await?,
    )
}
