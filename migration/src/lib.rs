//! How the database came to be: append-only, one file per step. Knows nobody, not even `entity`:
//! a migration must mean the same in ten years, so it spells tables and columns as plain words.

mod sql;

mod m20261121_000001_hub;
mod m20261121_000002_agencies;
mod m20261121_000003_accounts;
mod m20261121_000004_ideas;
mod m20261121_000005_moderation;
mod m20261121_000006_notifications;
mod m20261121_000007_challenges;
mod m20261121_000008_version_reasons;
mod m20261121_000008_waiting_files;
mod m20261121_000009_vote_counts;
mod m20261121_000010_decisions;
mod m20261121_000011_sparse_indexes;
mod m20261122_000012_challenge_indexes;
mod m20261122_000013_cases;
mod m20261122_000014_improvements;
mod m20261122_000015_triage;
mod m20261122_000016_chosen_ideas;
mod m20261122_000017_inbox_figures;
mod m20261122_000018_articles;
mod m20261122_000019_jargon;
mod m20261122_000020_identities;
mod m20261122_000021_admin;
mod m20261122_000022_staff_profiles;
mod m20261122_000023_trust;
mod m20261122_000025_promises;
mod m20261122_000026_matters;
mod m20261122_000030_handovers;
mod m20261122_000031_surveys;
mod m20261122_000032_case_texts;
mod m20261122_000033_case_merges;
mod m20261122_000034_case_tasks;
mod m20261122_000035_mailroom;
mod m20261122_000036_feed;
mod m20261122_000037_chat;
mod m20261122_000038_talk_indexes;
mod m20261122_000040_matters_in_the_inbox;
mod m20261122_000041_organisations;
mod m20261122_000042_case_company;
mod m20261122_000043_resolutions;
mod m20261122_000044_parting;
mod m20261122_000045_same_people;
mod m20261122_000046_resolution_warnings;
mod m20261122_000050_quiet_clocks;
mod m20261123_000051_improvement_choices;
mod m20261124_000052_idea_ranks;

use sea_orm_migration::prelude::*;

pub use sea_orm_migration::MigratorTrait;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_hub::Migration),
            Box::new(m20261121_000002_agencies::Migration),
            Box::new(m20261121_000003_accounts::Migration),
            Box::new(m20261121_000004_ideas::Migration),
            Box::new(m20261121_000005_moderation::Migration),
            Box::new(m20261121_000006_notifications::Migration),
            Box::new(m20261121_000007_challenges::Migration),
            Box::new(m20261121_000008_version_reasons::Migration),
            Box::new(m20261121_000008_waiting_files::Migration),
            Box::new(m20261121_000009_vote_counts::Migration),
            Box::new(m20261121_000010_decisions::Migration),
            Box::new(m20261121_000011_sparse_indexes::Migration),
            Box::new(m20261122_000012_challenge_indexes::Migration),
            Box::new(m20261122_000013_cases::Migration),
            Box::new(m20261122_000014_improvements::Migration),
            Box::new(m20261122_000015_triage::Migration),
            Box::new(m20261122_000016_chosen_ideas::Migration),
            Box::new(m20261122_000017_inbox_figures::Migration),
            Box::new(m20261122_000018_articles::Migration),
            Box::new(m20261122_000019_jargon::Migration),
            Box::new(m20261122_000020_identities::Migration),
            Box::new(m20261122_000021_admin::Migration),
            Box::new(m20261122_000022_staff_profiles::Migration),
            Box::new(m20261122_000023_trust::Migration),
            Box::new(m20261122_000025_promises::Migration),
            Box::new(m20261122_000026_matters::Migration),
            Box::new(m20261122_000030_handovers::Migration),
            Box::new(m20261122_000031_surveys::Migration),
            Box::new(m20261122_000032_case_texts::Migration),
            Box::new(m20261122_000033_case_merges::Migration),
            Box::new(m20261122_000034_case_tasks::Migration),
            Box::new(m20261122_000035_mailroom::Migration),
            Box::new(m20261122_000036_feed::Migration),
            Box::new(m20261122_000037_chat::Migration),
            Box::new(m20261122_000040_matters_in_the_inbox::Migration),
            Box::new(m20261122_000041_organisations::Migration),
            Box::new(m20261122_000042_case_company::Migration),
            Box::new(m20261122_000043_resolutions::Migration),
            Box::new(m20261122_000044_parting::Migration),
            Box::new(m20261122_000045_same_people::Migration),
            Box::new(m20261122_000038_talk_indexes::Migration),
            Box::new(m20261122_000050_quiet_clocks::Migration),
            Box::new(m20261122_000046_resolution_warnings::Migration),
            Box::new(m20261123_000051_improvement_choices::Migration),
            Box::new(m20261124_000052_idea_ranks::Migration),
        ]
    }
}
