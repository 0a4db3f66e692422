//! Moderation in the browser: the desk, reporting, appealing.

mod appeal;
mod desk;
mod report;

use press::PageSamples;
use web::{Door, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/desk/moderation", Who::Staff, desk::queue),
        Door::get("/desk/moderation/:id", Who::Staff, desk::one),
        Door::post("/desk/moderation/:id/hide", Who::Staff, desk::hide),
        Door::post("/desk/moderation/:id/leave", Who::Staff, desk::leave),
        Door::post("/desk/moderation/:id/undo", Who::Staff, desk::undo),
        Door::post("/desk/moderation/:id/restore", Who::Staff, desk::restore),
        Door::post("/desk/moderation/:id/uphold", Who::Staff, desk::uphold),
        Door::post("/desk/moderation/:id/block", Who::Lead, desk::block),
        Door::post("/desk/moderation/:id/unblock", Who::Lead, desk::unblock),
        Door::get("/desk/moderation/ideas/:thing", Who::Staff, desk::idea),
        Door::post(
            "/desk/moderation/ideas/:thing/hide",
            Who::Staff,
            desk::hide_idea,
        ),
        Door::post(
            "/desk/moderation/ideas/:thing/leave",
            Who::Staff,
            desk::leave_idea,
        ),
        Door::get(
            "/desk/moderation/comments/:thing",
            Who::Staff,
            desk::comment,
        ),
        Door::post(
            "/desk/moderation/comments/:thing/hide",
            Who::Staff,
            desk::hide_comment,
        ),
        Door::post(
            "/desk/moderation/comments/:thing/leave",
            Who::Staff,
            desk::leave_comment,
        ),
        Door::get(
            "/desk/moderation/questions/:thing",
            Who::Staff,
            desk::question,
        ),
        Door::post(
            "/desk/moderation/questions/:thing/hide",
            Who::Staff,
            desk::hide_question,
        ),
        Door::post(
            "/desk/moderation/questions/:thing/leave",
            Who::Staff,
            desk::leave_question,
        ),
        Door::get(
            "/challenges/questions/:id/report",
            Who::Anyone,
            report::question_form,
        ),
        Door::post(
            "/challenges/questions/:id/report",
            Who::Anyone,
            report::question,
        ),
        Door::get(
            "/desk/moderation/article-comments/:thing",
            Who::Staff,
            desk::article_comment,
        ),
        Door::post(
            "/desk/moderation/article-comments/:thing/hide",
            Who::Staff,
            desk::hide_article_comment,
        ),
        Door::post(
            "/desk/moderation/article-comments/:thing/leave",
            Who::Staff,
            desk::leave_article_comment,
        ),
        Door::get(
            "/knowledge/comments/:comment/report",
            Who::Anyone,
            report::article_comment_form,
        ),
        Door::post(
            "/knowledge/comments/:comment/report",
            Who::Anyone,
            report::article_comment,
        ),
        Door::get("/ideas/:id/report", Who::Anyone, report::idea_form),
        Door::post("/ideas/:id/report", Who::Anyone, report::idea),
        Door::get(
            "/ideas/:id/comments/:comment/report",
            Who::Anyone,
            report::comment_form,
        ),
        Door::post(
            "/ideas/:id/comments/:comment/report",
            Who::Anyone,
            report::comment,
        ),
        Door::get("/appeal/:key", Who::Secret, appeal::form),
        Door::post("/appeal/:key", Who::Secret, appeal::send),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<desk::QueuePage>(),
        PageSamples::of::<desk::MatterPage>(),
        PageSamples::of::<report::ReportPage>(),
        PageSamples::of::<appeal::AppealPage>(),
    ]
}
