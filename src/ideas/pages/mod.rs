//! Ideas in the browser. Every deed is a form that works without a script; modules make it pleasant.

pub(crate) mod choices;
mod decision;
mod desk;
mod evaluation;
mod feeds;
pub(crate) mod intake;
pub(crate) mod list;
pub(crate) mod samples;
mod show;
pub(crate) mod talk;
pub(crate) mod write;

use press::PageSamples;
use web::{Door, Who};

pub use samples::{sample_row, sample_rows};

/// Every address of this room.
pub fn doors() -> Vec<Door> {
    let mut doors = crate::contest::pages::doors();
    doors.extend([
        Door::get("/ideas", Who::Anyone, list::list).kept(list::PARAMETERS),
        Door::get("/ideas.atom", Who::Anyone, feeds::list_feed).kept(list::PARAMETERS),
        Door::get("/ideas.csv", Who::Anyone, feeds::list_csv).kept(list::PARAMETERS),
        Door::get("/ideas/new", Who::Anyone, write::new),
        Door::get("/ideas/similar", Who::Anyone, write::similar).kept(&["title", "text"]),
        Door::upload("/ideas", Who::Anyone, write::submit),
        Door::upload("/ideas/draft", Who::Person, write::keep_draft),
        Door::get("/ideas/:id", Who::Anyone, show::show)
            .kept(&["sort", "after", "thread", "replies"]),
        Door::get("/ideas/:id/live", Who::Anyone, show::live),
        Door::get("/ideas/:id/versions", Who::Anyone, show::versions).kept(&["version"]),
        Door::get("/ideas/:id/comments.atom", Who::Anyone, feeds::comment_feed).kept(&[]),
        Door::get("/ideas/:id/comments/:comment", Who::Anyone, show::comment).kept(&[]),
        Door::get("/comments/:comment", Who::Anyone, show::comment).kept(&[]),
        Door::get("/files/:id", Who::Anyone, show::file),
        Door::get("/files/:id/thumb", Who::Anyone, show::thumb),
        Door::post("/ideas/:id/support", Who::Anyone, talk::support),
        Door::post("/ideas/:id/unsupport", Who::Person, talk::take_back),
        Door::post("/ideas/:id/follow", Who::Person, talk::follow),
        Door::post("/ideas/:id/unfollow", Who::Person, talk::unfollow),
        Door::post("/ideas/:id/comments", Who::Anyone, talk::comment),
        Door::get(
            "/ideas/:id/comments/:comment/edit",
            Who::Person,
            talk::edit_comment_form,
        ),
        Door::post(
            "/ideas/:id/comments/:comment/edit",
            Who::Person,
            talk::edit_comment,
        ),
        Door::get("/ideas/:id/edit", Who::Person, write::edit_form),
        Door::upload("/ideas/:id/edit", Who::Person, write::edit),
        Door::get("/ideas/:id/withdraw", Who::Person, write::withdraw_form),
        Door::post("/ideas/:id/withdraw", Who::Person, write::withdraw),
        Door::get("/ideas/:id/answer", Who::Staff, desk::answer_form),
        Door::post("/ideas/:id/answer", Who::Staff, desk::answer),
        Door::post("/answers/:id/withdraw", Who::Staff, desk::withdraw_planned),
        Door::get("/ideas/:id/merge", Who::Staff, desk::merge_form),
        Door::post("/ideas/:id/merge", Who::Staff, desk::merge),
        Door::post("/merges/:id/undo", Who::Staff, desk::undo_merge),
        Door::get("/desk/ideas", Who::Staff, desk::bulk_form),
        Door::post("/desk/ideas/answer", Who::Staff, desk::bulk),
        Door::get(
            "/desk/challenges/:id/evaluation",
            Who::Staff,
            evaluation::list,
        )
        .kept(evaluation::PARAMETERS),
        Door::post(
            "/desk/challenges/:id/evaluation/release",
            Who::Staff,
            evaluation::release,
        ),
        Door::get(
            "/desk/challenges/:id/evaluation/:idea",
            Who::Staff,
            evaluation::one,
        ),
        Door::post(
            "/desk/challenges/:id/evaluation/:idea/shortlist",
            Who::Staff,
            evaluation::shortlist,
        ),
        Door::post(
            "/desk/challenges/:id/evaluation/:idea/owner",
            Who::Staff,
            evaluation::owner,
        ),
        Door::post(
            "/desk/challenges/:id/evaluation/:idea/done",
            Who::Staff,
            evaluation::mark,
        ),
        Door::post(
            "/desk/challenges/:id/evaluation/:idea/opinion",
            Who::Staff,
            evaluation::opinion,
        ),
        Door::post(
            "/desk/challenges/:id/evaluation/:idea/notes",
            Who::Staff,
            evaluation::note,
        ),
        Door::post(
            "/desk/challenges/:id/evaluation/:idea/answer",
            Who::Staff,
            evaluation::answer,
        ),
        Door::get("/desk/challenges/:id/decision", Who::Staff, decision::form),
        Door::post("/desk/challenges/:id/decision", Who::Staff, decision::keep),
        Door::get(
            "/desk/challenges/:id/decision/preview",
            Who::Staff,
            decision::preview,
        ),
        Door::post(
            "/desk/challenges/:id/decision/publish",
            Who::Lead,
            decision::publish,
        ),
        Door::post(
            "/desk/challenges/:id/decision/unplan",
            Who::Lead,
            decision::unplan,
        ),
        Door::get("/challenges/:id/result", Who::Anyone, decision::result).kept(&[]),
        Door::get("/challenges/:id/result.csv", Who::Anyone, decision::csv).kept(&[]),
        Door::get("/challenges/:id/protocol", Who::Anyone, decision::protocol).kept(&[]),
        Door::get("/desk/templates", Who::Staff, desk::templates),
        Door::post("/desk/templates", Who::Staff, desk::keep_template),
        Door::post(
            "/desk/templates/:id/archive",
            Who::Staff,
            desk::archive_template,
        ),
    ]);
    doors
}

/// Every page of this room, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    let mut pages = crate::contest::pages::pages();
    pages.extend([
        PageSamples::of::<list::ListPage>(),
        PageSamples::of::<show::ShowPage>(),
        PageSamples::of::<show::VersionsPage>(),
        PageSamples::of::<talk::CommentPage>(),
        PageSamples::of::<write::NewPage>(),
        PageSamples::of::<write::EditPage>(),
        PageSamples::of::<write::ConfirmPage>(),
        PageSamples::of::<desk::AnswerPage>(),
        PageSamples::of::<desk::MergePage>(),
        PageSamples::of::<desk::BulkPage>(),
        PageSamples::of::<desk::TemplatesPage>(),
        PageSamples::of::<evaluation::EvaluationPage>(),
        PageSamples::of::<evaluation::EvaluatedPage>(),
        PageSamples::of::<decision::DecisionPage>(),
        PageSamples::of::<decision::ResultPage>(),
        PageSamples::of::<decision::ProtocolPage>(),
        PageSamples::of::<decision::AwaitedPage>(),
    ]);
    pages
}
