//! One idea, whole: at most six questions to the database.

use super::comments::{self, CommentPlace, CommentSort, Part};
use super::{found, rows};
use crate::contest::window;
use crate::hidden::{Hidden, why_hidden};
use crate::idea;
use crate::store;
use crate::submit::Draft;
use crate::views::{
    AnswerView, CommentView, ContestView, FileView, FormAnswer, IdeaLink, IdeaRow, IdeaView,
    ImageView, Listed, MergeView, MergedIdea, Origin, StatusView, Step, TemplateView, VersionView,
};
use accounts::PersonChip;
use agencies::Site;
use challenges::{Act, Answers, Window};
use entity::ideas::{answer, attached_file, idea as row};
use entity::words::{
    ChallengeId, Feature, FileId, FileRole, IdeaId, IdeaStatus, Kind, PersonId, QuestionId,
    QuestionKind, Visibility,
};
use hall::error::{Error, Result};
use hall::{Cx, Deed, May, Stored, addresses};
use std::collections::HashMap;

/// The idea with its newest threads.
pub async fn one(cx: &Cx, id: IdeaId) -> Result<IdeaView> {
    let part = Part::Threads {
        sort: CommentSort::default(),
        after: None,
    };
    one_with(cx, id, part).await.map(|(view, _)| view)
}

/// The idea with a part of its talk, and where the next page of threads begins.
///
/// # Errors
/// `Missing` for what the asker may not see.
pub async fn one_with(cx: &Cx, id: IdeaId, part: Part) -> Result<(IdeaView, Option<CommentPlace>)> {
    let site = agencies::site(cx).await?;
    let store::ideas::Marked {
        idea,
        marks,
        others,
    } = store::ideas::find_marked(cx.db(), id, cx.actor.person()).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let window = window::of(cx, &idea).await?;
    let answers = seen_answers(cx, &idea, store::answers::to_idea(cx.db(), id).await?);
    // Either it was merged, or others were merged into it.
    let (merged_into, merged) = match idea.merged_into {
        Some(canonical) => (
            others.iter().find(|other| other.id == canonical).map(link),
            Vec::new(),
        ),
        None => (None, others),
    };
    let kept_files = accounts::files::of(cx.db(), Kind::Idea, id.0).await?;
    let found = comments::part_of(cx, id, part).await?;

    let mut people = comments::writers(&found);
    people.extend(idea.author_id);
    people.extend(answers.iter().map(|answer| answer.by_id));
    people.extend(merged.iter().filter_map(|other| other.author_id));
    people.sort_unstable();
    people.dedup();
    let names = accounts::names(cx, &people).await?;

    let Listed {
        rows: threads,
        next,
    } = comments::weave(
        cx,
        &idea,
        found,
        &names,
        part,
        open(cx, window.as_ref(), Act::Comment),
    )?;
    let (images, attachments) = split_files(&kept_files);
    let view = IdeaView {
        text_html: press::prose_from(&idea.text, 2),
        text: idea.text.clone(),
        place: idea.place.clone(),
        amount: amount(cx, &idea),
        amount_cents: idea.amount,
        currency: idea.currency.clone(),
        images,
        attachments,
        walk: walk(cx, &site, &idea, &answers, window.as_ref()),
        answers: answers
            .iter()
            .rev()
            .map(|answer| answer_view(cx, &site, answer, &names))
            .collect(),
        versions_count: idea.version,
        version: idea.version,
        origin: origin(&idea),
        merged: merged_views(cx, &merged, &names),
        merged_into,
        threads,
        threads_next: None,
        followers_count: marks.followers,
        following: marks.following,
        may: may(cx, &idea, window.as_ref()),
        hidden_reason: hidden_reason(cx, &idea),
        hidden: hidden_from(cx, &idea).await?,
        form_answers: form_answers(marks.form_answers.as_deref())?,
        contest: window.as_ref().map(|window| contest(cx, window)),
        row: rows::row(
            cx,
            &site,
            &idea,
            &names,
            marks.supported,
            window.as_ref().map(|window| &window.brief),
        ),
    };
    Ok((view, next))
}

/// Whether the challenge, if there is one, allows it now.
fn open(cx: &Cx, window: Option<&Window>, act: Act) -> bool {
    window.is_none_or(|window| window::closed(cx, window, act).is_none())
}

fn contest(cx: &Cx, window: &Window) -> ContestView {
    let closed = |act| window::closed(cx, window, act).map(|refusal| window::said(cx, refusal));
    ContestView {
        support_closed: closed(Act::Support),
        comment_closed: closed(Act::Comment),
        vote_url: closed(Act::Vote)
            .is_none()
            .then(|| addresses::challenge_vote(window.brief.id)),
    }
}

/// Answers as the database gathers them: question, its place, kind, words, whether it is retired, number and value.
type Gathered = (QuestionId, i64, QuestionKind, String, i64, i64, String);

fn form_answers(gathered: Option<&str>) -> Result<Vec<FormAnswer>> {
    let mut found: Vec<Gathered> = match gathered {
        Some(json) => serde_json::from_str(json)?,
        None => Vec::new(),
    };
    found.sort_by_key(|(question, place, _, _, retired, number, _)| {
        (*retired, *place, *question, *number)
    });
    let mut answers: Vec<FormAnswer> = Vec::new();
    for (question, _, kind, label, retired, _, value) in found {
        match answers.last_mut() {
            Some(last) if last.question == question => last.values.push(value),
            _ => answers.push(FormAnswer {
                question,
                label,
                kind,
                values: vec![value],
                retired: retired != 0,
            }),
        }
    }
    Ok(answers)
}

/// What the reader may do here now: the right to, and whether it can be done.
fn may(cx: &Cx, idea: &row::Model, window: Option<&Window>) -> May {
    let visitor = cx.actor.person().is_none();
    // A visitor may begin: the act waits for their letter.
    let could = |deed| visitor || cx.could(deed);
    let own = cx.actor.is(idea.author_id);
    let standing = idea.standing();
    let mine_to_change = idea.status == IdeaStatus::Draft || open(cx, window, Act::Edit);
    May {
        support: idea::gathers_support(&standing)
            && !own
            && could(Deed::SupportIdea(standing))
            && open(cx, window, Act::Support),
        comment: idea::takes_comments(idea)
            && cx.expect_on(Feature::Comments).is_ok()
            && could(Deed::Comment(idea))
            && open(cx, window, Act::Comment),
        edit: cx.could(Deed::EditIdea(idea))
            && idea::can_be_edited(idea, own).is_ok()
            && (!own || mine_to_change),
        withdraw: cx.could(Deed::WithdrawIdea(idea))
            && idea::can_be_withdrawn(idea).is_ok()
            && mine_to_change,
        follow: cx.could(Deed::FollowIdea(idea)),
        report: !visitor && !own && idea.visibility == Visibility::Public && cx.could(Deed::Report),
        answer: cx.could(Deed::AnswerIdea(idea)) && !idea::next_steps(idea.status).is_empty(),
        merge: cx.could(Deed::MergeIdeas(idea))
            && !matches!(idea.status, IdeaStatus::Draft | IdeaStatus::Withdrawn),
        moderate: cx.could(Deed::Moderate(idea.agency_id)),
    }
}

fn hidden_reason(cx: &Cx, idea: &row::Model) -> Option<String> {
    let key = match idea.visibility {
        Visibility::Public => return None,
        Visibility::Waiting => "ideas-waits-for-moderation",
        Visibility::Hidden => "ideas-hidden-by-moderation",
    };
    Some(press::say(cx.lang, key, &[]))
}

/// Moderation's own words, where there is somebody to read them.
async fn hidden_from(cx: &Cx, idea: &row::Model) -> Result<Option<Hidden>> {
    if idea.visibility == Visibility::Hidden && cx.actor.is(idea.author_id) {
        why_hidden(cx, Kind::Idea, idea.id.0).await
    } else {
        Ok(None)
    }
}

fn seen_answers(cx: &Cx, idea: &row::Model, answers: Vec<answer::Model>) -> Vec<answer::Model> {
    let staff = cx.could(Deed::AnswerIdea(idea));
    answers
        .into_iter()
        .filter(|answer| answer.published_at.is_some() || staff)
        .collect()
}

fn answer_view(
    cx: &Cx,
    site: &Site,
    answer: &answer::Model,
    names: &HashMap<PersonId, PersonChip>,
) -> AnswerView {
    AnswerView {
        id: answer.id.0,
        at: answer.published_at.unwrap_or(answer.publish_at),
        by: names.get(&answer.by_id).cloned(),
        status: StatusView {
            meaning: answer.status,
            name: rows::status_name(cx, site, answer.status, answer.named_status_id),
        },
        html: press::prose(&answer.text),
        text: answer.text.clone(),
        lang: answer.lang,
        planned: answer.published_at.is_none(),
    }
}

/// The walk as a short line: where it has been, where it is, and where ideas usually go from there.
fn walk(
    cx: &Cx,
    site: &Site,
    idea: &row::Model,
    answers: &[answer::Model],
    window: Option<&Window>,
) -> Vec<Step> {
    use IdeaStatus::{
        Declined, Done, Draft, InProgress, Merged, Open, Planned, UnderReview, Withdrawn,
    };
    let name = |meaning, named| rows::status_name(cx, site, meaning, named);
    let step = |meaning, named, at| Step {
        meaning,
        name: name(meaning, named),
        at,
        current: false,
        done: true,
    };
    let mut steps = Vec::new();
    if idea.status == Draft {
        steps.push(step(Draft, None, None));
    } else {
        steps.push(step(Open, None, idea.published_at));
    }
    for answer in answers
        .iter()
        .filter(|answer| answer.published_at.is_some())
    {
        if steps
            .last()
            .is_none_or(|last: &Step| last.meaning != answer.status)
        {
            steps.push(step(
                answer.status,
                answer.named_status_id,
                answer.published_at,
            ));
        }
    }
    if steps.last().is_none_or(|last| last.meaning != idea.status) {
        let at = (idea.origin_source.is_none()).then_some(idea.updated_at);
        steps.push(step(idea.status, idea.named_status_id, at));
    }
    if let Some(last) = steps.last_mut() {
        last.current = true;
        last.done = false;
        if last.meaning == Open {
            let brief = window.map(|window| &window.brief);
            last.name = rows::status(cx, site, idea, brief).name;
        }
    }
    let ahead: &[IdeaStatus] = match idea.status {
        Draft => &[Open],
        Open => &[UnderReview, Planned, InProgress, Done],
        UnderReview => &[Planned, InProgress, Done],
        Planned => &[InProgress, Done],
        InProgress => &[Done],
        Done | Declined | Merged | Withdrawn => &[],
    };
    steps.extend(ahead.iter().map(|meaning| Step {
        meaning: *meaning,
        name: name(*meaning, None),
        at: None,
        current: false,
        done: false,
    }));
    steps
}

fn merged_views(
    cx: &Cx,
    merged: &[row::Model],
    names: &HashMap<PersonId, PersonChip>,
) -> Vec<MergedIdea> {
    merged
        .iter()
        .filter(|other| cx.could(Deed::SeeIdea(other)))
        .map(|other| MergedIdea {
            id: other.id,
            url: addresses::idea(other.id),
            title: other.title.clone(),
            lang: other.lang,
            author: other.author_id.and_then(|id| names.get(&id)).cloned(),
            text_html: press::prose(&other.text),
            merge: None,
        })
        .collect()
}

fn link(idea: &row::Model) -> IdeaLink {
    IdeaLink {
        id: idea.id,
        url: addresses::idea(idea.id),
        title: idea.title.clone(),
        lang: idea.lang,
    }
}

fn origin(idea: &row::Model) -> Option<Origin> {
    idea.origin_source.as_ref().map(|source| Origin {
        name: crate::import::source_name(source),
        url: idea
            .origin_url
            .clone()
            .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        outcome: idea.origin_outcome.clone(),
    })
}

fn amount(cx: &Cx, idea: &row::Model) -> Option<String> {
    let whole = press::numbers::whole(cx.lang, idea.amount?);
    Some(match &idea.currency {
        Some(currency) => format!("{whole}\u{a0}{currency}"),
        None => whole,
    })
}

fn split_files(kept: &[attached_file::Model]) -> (Vec<ImageView>, Vec<FileView>) {
    let images = kept
        .iter()
        .filter(|file| file.role == FileRole::Image)
        .map(|file| ImageView {
            id: file.id,
            url: addresses::file(file.id),
            thumb_url: addresses::thumb(file.id),
            alt: file.alt.clone(),
            width: file.width,
            height: file.height,
        });
    let attachments = kept
        .iter()
        .filter(|file| file.role == FileRole::Attachment)
        .map(|file| FileView {
            id: file.id,
            url: addresses::file(file.id),
            name: file.name.clone(),
            size: file.size,
        });
    (images.collect(), attachments.collect())
}

/// A file, to be sent.
///
/// # Errors
/// `Missing` for what is not there, and for files of ideas the asker may not see.
pub async fn file(cx: &Cx, id: FileId, thumb: bool) -> Result<Stored> {
    let found = accounts::files::find(cx.db(), id).await?;
    // Files of other rooms have doors of their own, with their own keepers.
    if found.about_kind != Kind::Idea {
        return Err(Error::Missing);
    }
    let idea = store::ideas::find(cx.db(), IdeaId(found.about_id)).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let key = if thumb {
        found.thumb_key.ok_or(Error::Missing)?
    } else {
        found.key
    };
    Ok(Stored {
        key,
        media_type: found.media_type,
        name: found.name,
        picture: found.role == FileRole::Image,
        private: !cx.anyone_could(Deed::SeeIdea(&idea)),
    })
}

/// What the idea says, and what it said before, newest first, and how each differs from what came after it.
pub async fn versions(cx: &Cx, id: IdeaId) -> Result<(IdeaRow, String, Vec<VersionView>)> {
    let site = agencies::site(cx).await?;
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let earlier = store::ideas::versions(cx.db(), id).await?;
    let mut people: Vec<PersonId> = earlier
        .iter()
        .filter_map(|version| version.edited_by)
        .collect();
    people.extend(idea.author_id);
    people.sort_unstable();
    people.dedup();
    let names = accounts::names(cx, &people).await?;
    let (mut title, mut text) = (idea.title.clone(), idea.text.clone());
    let mut views = Vec::with_capacity(earlier.len());
    for version in earlier {
        views.push(VersionView {
            number: version.number + 1,
            at: version.created_at,
            by: version.edited_by.and_then(|id| names.get(&id)).cloned(),
            why: version.reason,
            title: title.clone(),
            text: text.clone(),
            title_differences: press::differences(&version.title, &title),
            text_differences: press::differences(&version.text, &text),
        });
        (title, text) = (version.title, version.text);
    }
    let window = window::of(cx, &idea).await?;
    let brief = window.as_ref().map(|window| &window.brief);
    let row = rows::row(cx, &site, &idea, &names, false, brief);
    Ok((row, idea.text, views))
}

/// The title, for whoever may see the idea: for a visitor's letter.
pub async fn title_of(cx: &Cx, id: IdeaId) -> Result<String> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    Ok(idea.title)
}

/// A draft, for its author to go on with.
pub async fn draft(cx: &Cx, id: IdeaId) -> Result<Draft> {
    let idea = store::ideas::find(cx.db(), id).await?;
    if !cx.actor.is(idea.author_id) || idea.status != IdeaStatus::Draft {
        return Err(Error::Missing);
    }
    let answers = answers_of(cx, &idea).await?;
    Ok(draft_of(idea, answers))
}

async fn answers_of(cx: &Cx, idea: &row::Model) -> Result<Answers> {
    if idea.challenge_id.is_none() {
        return Ok(Answers::new());
    }
    let mut found = store::entries::of_ideas(cx.db(), &[idea.id]).await?;
    Ok(found.remove(&idea.id).unwrap_or_default())
}

fn draft_of(idea: row::Model, answers: Answers) -> Draft {
    Draft {
        id: idea.id,
        title: idea.title,
        text: idea.text,
        lang: idea.lang,
        theme: idea.theme_id,
        area: idea.area_id,
        place: idea.place,
        challenge: idea.challenge_id,
        amount: idea.amount,
        answers,
    }
}

/// What an editor begins from.
pub struct EditFacts {
    pub words: Draft,
    /// The form of its challenge.
    pub form: Option<challenges::Form>,
    pub version: i64,
    pub images: Vec<ImageView>,
    pub attachments: Vec<FileView>,
}

/// The words of an idea as their editor gets them, with the version they stand for and the files there are.
pub async fn edit_facts(cx: &Cx, id: IdeaId) -> Result<EditFacts> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::EditIdea(&idea))?;
    idea::can_be_edited(&idea, cx.actor.is(idea.author_id))?;
    window::check_edit(cx, &idea).await?;
    let (images, attachments) = split_files(&accounts::files::of(cx.db(), Kind::Idea, id.0).await?);
    let form = match idea.challenge_id {
        Some(challenge) => Some(challenges::form_of(cx, challenge).await?),
        None => None,
    };
    let version = idea.version;
    let answers = answers_of(cx, &idea).await?;
    Ok(EditFacts {
        words: draft_of(idea, answers),
        form,
        version,
        images,
        attachments,
    })
}

/// The idea as a row, where staff may lead it, and the answers that wait for their hour, for the answer form.
pub async fn for_answer(
    cx: &Cx,
    id: IdeaId,
) -> Result<(IdeaRow, Vec<IdeaStatus>, Vec<AnswerView>)> {
    let site = agencies::site(cx).await?;
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::AnswerIdea(&idea))?;
    let mut planned = store::answers::to_idea(cx.db(), id).await?;
    planned.retain(|answer| answer.published_at.is_none());
    let mut people: Vec<PersonId> = planned.iter().map(|answer| answer.by_id).collect();
    people.extend(idea.author_id);
    let names = accounts::names(cx, &people).await?;
    let mut steps = vec![idea.status];
    steps.extend(idea::next_steps(idea.status));
    let planned = planned
        .iter()
        .map(|answer| answer_view(cx, &site, answer, &names))
        .collect();
    let row = rows::row(cx, &site, &idea, &names, false, None);
    Ok((row, steps, planned))
}

/// The answers prepared for staff to begin from.
pub async fn templates(cx: &Cx) -> Result<Vec<TemplateView>> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let found = store::answers::templates(cx.db(), cx.agency).await?;
    Ok(found
        .into_iter()
        .map(|template| TemplateView {
            id: template.id,
            title: template.title,
            text: template.text,
            lang: template.lang,
            status: template.status,
        })
        .collect())
}

/// The last public comments, for a feed.
pub async fn latest_comments(cx: &Cx, id: IdeaId, most: u64) -> Result<Vec<CommentView>> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let found = store::comments::latest(cx.db(), id, most).await?;
    let names = accounts::names(cx, &comments::writers(&found)).await?;
    Ok(found
        .into_iter()
        // A feed offers nothing to do.
        .map(|comment| comments::view(cx, &idea, comment, &names, false))
        .collect())
}

/// For the merge form: the idea, others that could join it (like it, or found by these words), and what can be undone:
/// merges into it, and its own merge into another.
pub async fn for_merge(
    cx: &Cx,
    id: IdeaId,
    q: Option<&str>,
) -> Result<(IdeaRow, Vec<IdeaRow>, Vec<MergeView>)> {
    let site = agencies::site(cx).await?;
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::MergeIdeas(&idea))?;
    let others = found::candidates(cx, &idea, q).await?;
    let merges = store::merges::standing_around(cx.db(), id).await?;
    let mut wanted = others.clone();
    wanted.extend(merges.iter().map(|merge| merge.merged_id));
    let seen: HashMap<IdeaId, row::Model> = store::ideas::find_many(cx.db(), &wanted)
        .await?
        .into_iter()
        .map(|idea| (idea.id, idea))
        .collect();
    let mut people: Vec<PersonId> = seen.values().filter_map(|idea| idea.author_id).collect();
    people.extend(idea.author_id);
    people.extend(merges.iter().map(|merge| merge.by_id));
    people.sort_unstable();
    people.dedup();
    let names = accounts::names(cx, &people).await?;
    let mut contests: Vec<ChallengeId> = seen
        .values()
        .chain([&idea])
        .filter_map(|idea| idea.challenge_id)
        .collect();
    contests.sort_unstable();
    contests.dedup();
    let briefs = challenges::briefs(cx, &contests).await?;
    let view = |idea: &row::Model| {
        let brief = idea.challenge_id.and_then(|id| briefs.get(&id));
        rows::row(cx, &site, idea, &names, false, brief)
    };
    let candidates = others
        .iter()
        .filter_map(|other| seen.get(other))
        .filter(|other| idea::can_be_merged(other, &idea).is_ok())
        .map(view)
        .collect();
    let merges = merges
        .iter()
        .map(|merge| MergeView {
            id: merge.id,
            at: merge.created_at,
            by: names.get(&merge.by_id).cloned(),
            title: match merge.merged_id == idea.id {
                true => idea.title.clone(),
                false => seen
                    .get(&merge.merged_id)
                    .map(|other| other.title.clone())
                    .unwrap_or_default(),
            },
            undo_url: format!("/merges/{}/undo", merge.id),
        })
        .collect();
    Ok((view(&idea), candidates, merges))
}
