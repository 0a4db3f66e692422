//! Something said in a case, by the person or by staff; the person reads all of it that is not hidden.

use crate::words::{AgencyId, CaseId, CaseMessageId, CaseSide, CaseWord, Lang, PersonId, Rule};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_messages")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseMessageId,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub side: CaseSide,
    pub word: CaseWord,
    /// Who on the staff said it, or the signed-in person.
    pub by_id: Option<PersonId>,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    /// Staff hid it, by which rule and why.
    pub hidden_at: Option<DateTimeUtc>,
    pub hidden_by: Option<PersonId>,
    pub hidden_rule: Option<Rule>,
    #[sea_orm(column_type = "Text", nullable)]
    pub hidden_reason: Option<String>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
