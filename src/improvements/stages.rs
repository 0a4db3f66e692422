//! Stages as an agency names them, and how many cards each may hold. The meanings are fixed for everyone.

use entity::words::{Lang, Names, Stage, StageSetting, StageSettings};
use hall::error::{Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed};
use poem_openapi::Object;
use std::collections::BTreeMap;

const NAME_CHARS: usize = 40;
const MOST_CARDS: i64 = 999;

/// What an admin says about one stage.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImprovementStageInput")]
pub struct StageInput {
    pub stage: Stage,
    /// By language code. Empty: the house's own name.
    #[oai(default)]
    pub names: BTreeMap<String, String>,
    /// More cards than this are too many at once; going over is said, not forbidden.
    pub limit: Option<i64>,
}

/// An admin names the stages and sets their limits. A stage left out keeps what it has.
///
/// # Errors
/// `Forbidden`; `Invalid` on `name_<stage>` or `limit_<stage>`.
pub async fn keep_stages(cx: &Cx, inputs: &[StageInput]) -> Result<()> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let settings = agencies::site(cx).await?.settings.clone();
    let mut problems = Problems::default();
    let mut stages = settings.stages.0.clone();
    for input in inputs {
        let mut names = Names::default();
        for (code, name) in &input.names {
            let Some(lang) = Lang::from_code(code) else {
                continue;
            };
            let name = crate::improvement::one_line(name);
            problems.expect(
                name.chars().count() <= NAME_CHARS,
                format!("name_{}_{lang}", input.stage),
                Say::of("improvements-problem-long").with("most", NAME_CHARS),
            );
            if !name.is_empty() {
                names = names.with(lang, &name);
            }
        }
        problems.expect(
            input
                .limit
                .is_none_or(|limit| (1..=MOST_CARDS).contains(&limit)),
            format!("limit_{}", input.stage),
            Say::of("improvements-problem-limit"),
        );
        let setting = StageSetting {
            names,
            limit: input.limit,
        };
        if setting == StageSetting::default() {
            stages.remove(input.stage.code());
        } else {
            stages.insert(input.stage.code().to_owned(), setting);
        }
    }
    problems.done()?;
    agencies::keep_settings(
        cx,
        entity::words::Settings {
            stages: StageSettings(stages),
            ..settings
        },
    )
    .await?;
    Ok(())
}

/// What a stage is called here, in this language.
pub fn stage_name(settings: &StageSettings, lang: Lang, stage: Stage) -> String {
    settings
        .of(stage)
        .map(|setting| setting.names.in_lang(lang))
        .filter(|name| !name.is_empty())
        .map_or_else(
            || press::say(lang, &format!("improvements-stage-{stage}"), &[]),
            str::to_owned,
        )
}

/// How many cards the stage may hold.
pub fn limit_of(settings: &StageSettings, stage: Stage) -> Option<i64> {
    settings.limit(stage)
}
