//! Ready texts.

use entity::cases::case_text;
use entity::words::{AgencyId, CaseTextId, Lang};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// Of an agency, by language and title.
pub async fn all(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<case_text::Model>> {
    Ok(case_text::Entity::find()
        .filter(case_text::Column::AgencyId.eq(agency))
        .order_by_asc(case_text::Column::Lang)
        .order_by_asc(case_text::Column::Title)
        .limit(most)
        .all(db)
        .await?)
}

pub async fn find(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    id: CaseTextId,
) -> Result<case_text::Model> {
    case_text::Entity::find_by_id(id)
        .filter(case_text::Column::AgencyId.eq(agency))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// One that is called so in this language.
pub async fn named(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    lang: Lang,
    title: &str,
) -> Result<Option<CaseTextId>> {
    Ok(case_text::Entity::find()
        .select_only()
        .column(case_text::Column::Id)
        .filter(case_text::Column::AgencyId.eq(agency))
        .filter(case_text::Column::Lang.eq(lang))
        .filter(case_text::Column::Title.eq(title))
        .into_tuple()
        .one(db)
        .await?)
}

pub async fn keep_new(
    tx: &impl ConnectionTrait,
    row: case_text::ActiveModel,
) -> Result<CaseTextId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change(tx: &impl ConnectionTrait, row: case_text::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn remove(tx: &impl ConnectionTrait, id: CaseTextId) -> Result<()> {
    case_text::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}
