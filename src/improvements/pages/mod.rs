//! Improvements in the browser. Every deed is a form that works without a script.

mod begin;
mod board;
mod case;
mod choices;
mod measure;
mod public;
mod samples;
mod shown;

use press::PageSamples;
use web::{Door, Who};

/// Every address of this room.
pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/improvements", Who::Anyone, public::list).kept(public::PARAMETERS),
        Door::get("/improvements/:id", Who::Anyone, public::show).kept(&[]),
        Door::get("/desk/improvements", Who::Staff, board::board),
        Door::get("/desk/improvements/table", Who::Staff, board::table),
        Door::get("/desk/improvements/table.csv", Who::Staff, board::csv),
        Door::get("/desk/improvements/print", Who::Staff, board::print),
        Door::get("/desk/improvements/stages", Who::Admin, board::stages),
        Door::post("/desk/improvements/stages", Who::Admin, board::keep_stages),
        Door::get("/desk/improvements/new", Who::Staff, begin::new),
        Door::post("/desk/improvements", Who::Staff, begin::begin),
        Door::get("/desk/improvements/gather", Who::Staff, begin::gather),
        Door::post("/desk/improvements/gather", Who::Staff, begin::put_behind),
        Door::get("/desk/improvements/:id", Who::Staff, case::show),
        Door::get("/desk/improvements/:id/edit", Who::Staff, begin::edit),
        Door::post("/desk/improvements/:id/edit", Who::Staff, begin::keep),
        Door::post("/desk/improvements/:id/move", Who::Staff, case::move_on),
        Door::get("/desk/improvements/:id/link", Who::Staff, case::find),
        Door::post("/desk/improvements/:id/link", Who::Staff, case::link),
        Door::post("/desk/improvements/:id/unlink", Who::Staff, case::unlink),
        Door::post("/desk/improvements/:id/notes", Who::Staff, case::note),
        Door::post("/desk/improvements/:id/decisions", Who::Staff, case::decide),
        Door::post("/desk/improvements/:id/tasks", Who::Staff, case::add_task),
        Door::post(
            "/desk/improvements/:id/tasks/:task",
            Who::Staff,
            case::change_task,
        ),
        Door::post("/desk/improvements/:id/leads", Who::Staff, case::lead),
        Door::post(
            "/desk/improvements/:id/leads/remove",
            Who::Staff,
            case::lead_no_more,
        ),
        Door::get("/desk/improvements/:id/merge", Who::Staff, case::merging),
        Door::post("/desk/improvements/:id/merge", Who::Staff, case::merge),
        Door::post(
            "/desk/improvements/merges/:merge/undo",
            Who::Staff,
            case::undo_merge,
        ),
        Door::get("/desk/improvements/:id/measure", Who::Staff, measure::show),
        Door::post("/desk/improvements/:id/trial", Who::Staff, measure::trial),
        Door::post(
            "/desk/improvements/:id/outcome",
            Who::Staff,
            measure::outcome,
        ),
        Door::get("/desk/improvements/:id/public", Who::Staff, shown::form),
        Door::post("/desk/improvements/:id/public", Who::Staff, shown::keep),
        Door::get("/desk/improvements/:id/preview", Who::Staff, shown::preview),
        Door::post("/desk/improvements/:id/publish", Who::Staff, shown::publish),
        Door::post(
            "/desk/improvements/:id/unpublish",
            Who::Staff,
            shown::unpublish,
        ),
        Door::post("/desk/improvements/:id/steps", Who::Staff, shown::add_step),
        Door::post(
            "/desk/improvements/:id/steps/:step",
            Who::Staff,
            shown::change_step,
        ),
    ]
}

/// Every page of this room, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<public::ListPage>(),
        PageSamples::of::<public::ShowPage>(),
        PageSamples::of::<board::BoardPage>(),
        PageSamples::of::<board::TablePage>(),
        PageSamples::of::<board::PrintPage>(),
        PageSamples::of::<board::StagesPage>(),
        PageSamples::of::<begin::FormPage>(),
        PageSamples::of::<begin::GatherPage>(),
        PageSamples::of::<case::ShowPage>(),
        PageSamples::of::<case::FindPage>(),
        PageSamples::of::<case::MergePage>(),
        PageSamples::of::<measure::MeasurePage>(),
        PageSamples::of::<shown::PublicPage>(),
    ]
}
