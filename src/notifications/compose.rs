//! From notices to words: by thing, in the order it happened, saying why the person hears of it. What was hidden or
//! taken back since is left out.

use crate::letters::{Gathered, Happening, Quote, Thing};
use crate::news::News;
use crate::pages;
use crate::store::gathered::{Shelf, Wanted};
use agencies::Site;
use entity::accounts::person;
use entity::ideas::{answer, idea, merge};
use entity::notifications::notice;
use entity::words::{
    ArticleId, ArticleState, CaseId, CaseWord, ChallengeId, ChallengeState, IdeaId, IdeaStatus,
    ImprovementId, Kind, Lang, PersonId, PhaseKind, ReminderKind, ReviewOutcome, Visibility,
};
use hall::{Cx, addresses};
use press::{Arg, say};

/// Things in one letter, happenings under one thing, characters of a comment: a letter is read, not searched.
const MOST_THINGS: usize = 20;
const MOST_HAPPENINGS: usize = 6;
const COMMENT_CHARS: usize = 400;
/// Characters of a decision; the result page has it whole.
const DECISION_CHARS: usize = 2_000;

pub(crate) enum Draft {
    /// Everything there was to say is gone meanwhile.
    Nothing,
    Letter(Gathered),
}

/// What must be looked up to write of these notices.
pub(crate) fn wanted(notices: &[notice::Model], people: &[PersonId]) -> Wanted {
    let mut wanted = Wanted::default();
    wanted.people.extend(people);
    for notice in notices {
        match notice.kind {
            Kind::Idea => drop(wanted.ideas.insert(IdeaId(notice.thing_id))),
            Kind::Challenge => drop(wanted.challenges.insert(ChallengeId(notice.thing_id))),
            Kind::Improvement => {
                wanted.improvements.insert(ImprovementId(notice.thing_id));
            }
            Kind::Case => drop(wanted.cases.insert(CaseId(notice.thing_id))),
            Kind::Comment | Kind::Query | Kind::Person | Kind::ArticleComment => {}
            Kind::Article => drop(wanted.articles.insert(ArticleId(notice.thing_id))),
        }
        match news_of(notice) {
            Some(News::Answered { answer }) => drop(wanted.answers.insert(answer)),
            Some(News::Replied { comment } | News::Commented { comment }) => {
                wanted.comments.insert(comment);
            }
            Some(
                News::MergedAway { merge } | News::MergedIn { merge } | News::MergeUndone { merge },
            ) => drop(wanted.merges.insert(merge)),
            Some(News::Appealed { matter }) => drop(wanted.matters.insert(matter)),
            Some(News::Mentioned { note }) => drop(wanted.notes.insert(note)),
            Some(News::PhaseMoved { change }) => drop(wanted.changes.insert(change)),
            Some(News::Asked { query } | News::QueryAnswered { query }) => {
                wanted.queries.insert(query);
            }
            Some(News::Told { item }) => drop(wanted.told.insert(item)),
            Some(News::Decided) => drop(wanted.decided.insert(ChallengeId(notice.thing_id))),
            Some(News::ReviewAsked { review } | News::Reviewed { review }) => {
                wanted.reviews.insert(review);
            }
            Some(News::Step { milestone, update }) => {
                wanted.steps.insert(milestone);
                wanted.updates.extend(update);
            }
            Some(News::ImprovementMoved { change }) => drop(wanted.moves.insert(change)),
            Some(News::TaskDue { task }) => drop(wanted.tasks.insert(task)),
            Some(News::WroteAgain { message }) => drop(wanted.messages.insert(message)),
            Some(News::ArticleCommented { comment }) => {
                wanted.article_comments.insert(comment);
            }
            Some(
                News::FirstSupporter
                | News::Edited { .. }
                | News::Withdrawn
                | News::PhaseBegun { .. }
                | News::CalledOff
                | News::ArticleDue
                | News::ArticleReviewAsked
                | News::ArticleSentBack
                | News::Reminder { .. },
            )
            | None => {}
        }
    }
    wanted
}

fn news_of(notice: &notice::Model) -> Option<News> {
    serde_json::from_value(notice.payload.clone()).ok()
}

/// The letter that tells this person of these notices.
pub(crate) fn draft(
    cx: &Cx,
    site: &Site,
    shelf: &Shelf,
    person: &person::Model,
    notices: &[notice::Model],
) -> Draft {
    let desk = Desk {
        cx,
        site,
        shelf,
        person,
    };
    let mut things: Vec<(Kind, i64, Thing)> = Vec::new();
    let mut told: Vec<(News, String)> = Vec::new();
    let mut more = 0;
    for notice in notices {
        let Some(news) = news_of(notice) else {
            continue;
        };
        let Some(happening) = desk.happening(notice, news) else {
            continue;
        };
        let known = things
            .iter()
            .position(|(kind, id, _)| (*kind, *id) == (notice.kind, notice.thing_id));
        let at = match known {
            Some(at) => at,
            None if things.len() == MOST_THINGS => {
                more += 1;
                continue;
            }
            None => match desk.thing(notice, news) {
                Some(thing) => {
                    things.push((notice.kind, notice.thing_id, thing));
                    things.len() - 1
                }
                None => continue,
            },
        };
        let thing = &mut things[at].2;
        // An idea edited three times a day was edited; who wrote three times wrote again.
        if thing.happenings.iter().any(|said| {
            matches!(news, News::Edited { .. } | News::WroteAgain { .. })
                && said.what == happening.what
        }) {
            continue;
        }
        told.push((news, thing.title.clone()));
        if thing.happenings.len() < MOST_HAPPENINGS {
            thing.happenings.push(happening);
        } else {
            thing.more += 1;
        }
    }
    let things: Vec<Thing> = things.into_iter().map(|(_, _, thing)| thing).collect();
    if things.is_empty() {
        return Draft::Nothing;
    }
    Draft::Letter(Gathered {
        subject: desk.subject(&things, &told),
        name: person.name.clone(),
        things,
        more,
        all_url: cx.config().absolute(pages::SETTINGS),
    })
}

/// Who writes to whom, with everything at hand.
struct Desk<'a> {
    cx: &'a Cx,
    site: &'a Site,
    shelf: &'a Shelf,
    person: &'a person::Model,
}

impl Desk<'_> {
    fn lang(&self) -> Lang {
        self.person.lang
    }

    fn thing(&self, notice: &notice::Model, news: News) -> Option<Thing> {
        let (title, lang, path, because) = match news {
            News::Mentioned { note } => {
                let named = self.shelf.notes.get(&note)?;
                (
                    named.title.clone(),
                    named.lang,
                    addresses::inbox_item(named.item_id),
                    "notifications-because-colleague",
                )
            }
            News::Appealed { matter } => {
                let matter = self.shelf.matters.get(&matter)?;
                let path = addresses::matter(matter.id);
                (
                    matter.excerpt.clone(),
                    self.lang(),
                    path,
                    "notifications-because-staff",
                )
            }
            News::WroteAgain { .. } => {
                let case = self.shelf.cases.get(&CaseId(notice.thing_id))?;
                let args = [("reference", Arg::from(case.reference.clone()))];
                (
                    say(self.lang(), "cases-track-title", &args),
                    self.lang(),
                    addresses::desk_case(case.id),
                    "notifications-because-answered",
                )
            }
            News::TaskDue { .. } => {
                let id = ImprovementId(notice.thing_id);
                let case = self.shelf.improvements.get(&id)?;
                (
                    case.title.clone(),
                    case.lang,
                    addresses::desk_improvement(id),
                    "notifications-because-task",
                )
            }
            _ if news.is_of_article() => {
                let id = ArticleId(notice.thing_id);
                let article = self.shelf.articles.get(&id)?;
                let (path, because) = match news {
                    News::ArticleCommented { comment } => (
                        addresses::article_comment(comment),
                        "notifications-because-article-owner",
                    ),
                    News::ArticleReviewAsked => (
                        addresses::desk_article(id),
                        "notifications-because-colleague",
                    ),
                    _ => (
                        addresses::desk_article(id),
                        "notifications-because-article-owner",
                    ),
                };
                (article.title.clone(), article.lang, path, because)
            }
            _ if notice.kind == Kind::Improvement => {
                let id = ImprovementId(notice.thing_id);
                let case = self.shelf.improvements.get(&id)?;
                let own = self.shelf.own.get(&(id, self.person.id))?;
                match case.public {
                    true => (
                        case.title.clone(),
                        case.lang,
                        addresses::improvement(id),
                        "notifications-because-behind",
                    ),
                    // The case's own words are the desk's; the person is led to what they said.
                    false => (
                        own.title.clone(),
                        own.lang,
                        own.url.clone(),
                        "notifications-because-behind",
                    ),
                }
            }
            _ if notice.kind == Kind::Challenge => {
                let challenge = self.shelf.challenges.get(&ChallengeId(notice.thing_id))?;
                let (path, because) = match news {
                    News::ReviewAsked { .. } | News::Reviewed { .. } | News::Asked { .. } => (
                        addresses::desk_challenge(challenge.id),
                        "notifications-because-keeper",
                    ),
                    // A draft is nobody else's news.
                    _ if challenge.state == ChallengeState::Draft => return None,
                    News::Decided => (
                        addresses::challenge_result(challenge.id),
                        "notifications-because-challenge",
                    ),
                    _ => (
                        addresses::challenge(challenge.id),
                        "notifications-because-challenge",
                    ),
                };
                (challenge.title.clone(), challenge.lang, path, because)
            }
            _ => {
                let idea = self.seen_idea(IdeaId(notice.thing_id))?;
                let path = addresses::idea(idea.id);
                (idea.title.clone(), idea.lang, path, self.because(idea))
            }
        };
        Some(Thing {
            title,
            lang,
            url: self.cx.config().absolute(&path),
            because: say(self.lang(), because, &[]),
            happenings: Vec::new(),
            more: 0,
        })
    }

    /// An idea this person may see. Staff read their post as anyone does.
    fn seen_idea(&self, id: IdeaId) -> Option<&idea::Model> {
        self.shelf.ideas.get(&id).filter(|idea| {
            idea.author_id == Some(self.person.id)
                || (idea.visibility == Visibility::Public && idea.status != IdeaStatus::Draft)
        })
    }

    fn because(&self, idea: &idea::Model) -> &'static str {
        if idea.author_id == Some(self.person.id) {
            "notifications-because-author"
        } else if self.shelf.supporters.contains(&(idea.id, self.person.id)) {
            "notifications-because-supporter"
        } else {
            "notifications-because-follower"
        }
    }

    fn happening(&self, notice: &notice::Model, news: News) -> Option<Happening> {
        let lang = self.lang();
        let (what, quote) = match news {
            News::Answered { answer } => {
                let answer = self.shelf.answers.get(&answer)?;
                if answer.withdrawn_at.is_some() || answer.published_at.is_none() {
                    return None;
                }
                let args = [
                    ("who", Arg::from(self.name_of(Some(answer.by_id)))),
                    ("status", Arg::from(self.status_of(answer))),
                ];
                (
                    say(lang, "notifications-news-answered", &args),
                    Some(Quote::of(&answer.text, answer.lang)),
                )
            }
            News::Replied { comment } | News::Commented { comment } => {
                let comment = self.shelf.comments.get(&comment)?;
                if comment.visibility != Visibility::Public {
                    return None;
                }
                let key = match news {
                    News::Replied { .. } => "notifications-news-replied",
                    _ => "notifications-news-commented",
                };
                let args = [("who", Arg::from(self.name_of(comment.author_id)))];
                let quote = Quote::beginning(&comment.text, COMMENT_CHARS, comment.lang);
                (say(lang, key, &args), Some(quote))
            }
            News::MergedAway { merge } => {
                let merge = self.shelf.merges.get(&merge)?;
                if merge.undone_at.is_some() {
                    return None;
                }
                let other = self.seen_idea(merge.canonical_id)?;
                let args = [("other", Arg::from(other.title.clone()))];
                let what = say(lang, "notifications-news-merged-away", &args);
                (what, self.reason_of(merge))
            }
            News::MergedIn { merge } => {
                let merge = self.shelf.merges.get(&merge)?;
                if merge.undone_at.is_some() {
                    return None;
                }
                let other = self.seen_idea(merge.merged_id)?;
                let args = [("other", Arg::from(other.title.clone()))];
                let what = say(lang, "notifications-news-merged-in", &args);
                (what, self.reason_of(merge))
            }
            News::MergeUndone { merge } => {
                let merge = self.shelf.merges.get(&merge)?;
                let other = if merge.merged_id.0 == notice.thing_id {
                    merge.canonical_id
                } else {
                    merge.merged_id
                };
                let args = [("other", Arg::from(self.seen_idea(other)?.title.clone()))];
                (say(lang, "notifications-news-merge-undone", &args), None)
            }
            News::FirstSupporter => {
                let idea = self.seen_idea(IdeaId(notice.thing_id))?;
                if idea.support_count < 1 {
                    return None;
                }
                (say(lang, "notifications-news-first-supporter", &[]), None)
            }
            News::Edited { .. } => (say(lang, "notifications-news-edited", &[]), None),
            News::Withdrawn => (say(lang, "notifications-news-withdrawn", &[]), None),
            News::Mentioned { note } => {
                let named = self.shelf.notes.get(&note)?;
                let args = [("who", Arg::from(self.name_of(Some(named.by_id))))];
                (say(lang, "notifications-news-mentioned", &args), None)
            }
            News::Appealed { matter } => {
                let matter = self.shelf.matters.get(&matter)?;
                let quote = matter.appeal.as_deref()?;
                (
                    say(lang, "notifications-news-appealed", &[]),
                    Some(Quote::beginning(quote, COMMENT_CHARS, lang)),
                )
            }
            News::WroteAgain { message } => {
                let case = self.shelf.cases.get(&CaseId(notice.thing_id))?;
                let message = self.shelf.messages.get(&message)?;
                // A colleague answered meanwhile, it is forgotten, or what was said was hidden: nothing waits.
                if case.waiting_since.is_none()
                    || case.forgotten_at.is_some()
                    || message.hidden_at.is_some()
                {
                    return None;
                }
                let key = match message.word {
                    CaseWord::NotYet => "notifications-news-not-yet",
                    _ => "notifications-news-wrote-again",
                };
                (say(lang, key, &[]), None)
            }
            News::ImprovementMoved { .. } | News::TaskDue { .. } => {
                self.of_improvement(notice, news)?
            }
            _ if news.is_of_article() => self.of_article(notice, news)?,
            _ => self.of_challenge(notice, news)?,
        };
        Some(Happening {
            what,
            at: notice.created_at,
            quote,
        })
    }

    /// What happened to an improvement. Whoever was un-linked meanwhile hears no more of it.
    fn of_improvement(
        &self,
        notice: &notice::Model,
        news: News,
    ) -> Option<(String, Option<Quote>)> {
        let lang = self.lang();
        let id = ImprovementId(notice.thing_id);
        let case = self.shelf.improvements.get(&id)?;
        match news {
            News::ImprovementMoved { change } => {
                let moved = self.shelf.moves.get(&change)?;
                if !self.shelf.behind.contains(&(id, self.person.id)) {
                    return None;
                }
                // Moved on without a word before the letter was written: only where it stands now is news.
                if moved.words.is_empty() && case.last_move != Some(change) {
                    return None;
                }
                let stage = improvements::stage_name(&self.site.settings.stages, lang, moved.stage);
                let args = [("stage", Arg::from(stage))];
                let quote = (!moved.words.is_empty()).then(|| Quote::of(&moved.words, moved.lang));
                Some((
                    say(lang, "notifications-news-improvement-moved", &args),
                    quote,
                ))
            }
            News::TaskDue { task } => {
                let task = self.shelf.tasks.get(&task)?;
                if task.done || task.owner != Some(self.person.id) || case.merged {
                    return None;
                }
                let due = task.due_on.as_deref()?;
                let args = [
                    ("task", Arg::from(task.title.clone())),
                    ("date", Arg::from(improvements::improvement::day(lang, due))),
                ];
                Some((say(lang, "notifications-news-task-due", &args), None))
            }
            _ => None,
        }
    }

    /// What happened to an article. What somebody else has done meanwhile is not asked for again.
    fn of_article(&self, notice: &notice::Model, news: News) -> Option<(String, Option<Quote>)> {
        let lang = self.lang();
        let article = self.shelf.articles.get(&ArticleId(notice.thing_id))?;
        match news {
            News::ArticleDue => (article.state == ArticleState::Due)
                .then(|| (say(lang, "notifications-news-article-due", &[]), None)),
            News::ArticleReviewAsked => {
                let asked = article.state == ArticleState::InReview
                    && article.reviewer == Some(self.person.id);
                asked.then(|| (say(lang, "notifications-news-article-review", &[]), None))
            }
            News::ArticleSentBack => {
                let words = article.words.as_deref()?;
                let said = say(lang, "notifications-news-article-sent-back", &[]);
                Some((said, Some(Quote::of(words, lang))))
            }
            News::ArticleCommented { comment } => {
                let said = self.shelf.article_comments.get(&comment)?;
                if said.visibility != Visibility::Public {
                    return None;
                }
                let args = [("who", Arg::from(self.name_of(said.by)))];
                let quote = Quote::beginning(&said.text, COMMENT_CHARS, said.lang);
                Some((
                    say(lang, "notifications-news-article-commented", &args),
                    Some(quote),
                ))
            }
            _ => None,
        }
    }

    /// What happened around a challenge. Dates are said on the challenge's own clock.
    fn of_challenge(&self, notice: &notice::Model, news: News) -> Option<(String, Option<Quote>)> {
        let lang = self.lang();
        let id = ChallengeId(notice.thing_id);
        let challenge = self.shelf.challenges.get(&id)?;
        let date = |at| challenges::said::date(lang, &challenge.zone, at);
        let phase = |kind| Arg::from(challenges::said::phase_name(lang, kind));
        let ends = |kind: PhaseKind| {
            let phases = self.shelf.phases.get(&id)?;
            challenges::Timeline::standing(phases.clone()).ends(kind)
        };
        let running = challenge.state == ChallengeState::Published;
        match news {
            News::PhaseBegun { phase: kind } if running => {
                let until = ends(kind).map(date).unwrap_or_default();
                let (key, args) = match kind {
                    PhaseKind::Collecting => (
                        "notifications-news-collecting",
                        vec![("until", Arg::from(until))],
                    ),
                    PhaseKind::Voting => (
                        "notifications-news-voting",
                        vec![("until", Arg::from(until))],
                    ),
                    _ => ("notifications-news-phase", vec![("phase", phase(kind))]),
                };
                Some((say(lang, key, &args), None))
            }
            News::PhaseMoved { change } => {
                let change = self.shelf.changes.get(&change)?;
                let args = [
                    ("phase", phase(change.kind)),
                    ("before", Arg::from(date(change.before))),
                    ("after", Arg::from(date(change.after))),
                ];
                Some((
                    say(lang, "notifications-news-moved", &args),
                    Some(Quote::of(&change.reason, challenge.lang)),
                ))
            }
            News::CalledOff => {
                let reason = challenge.cancel_reason.as_deref()?;
                Some((
                    say(lang, "notifications-news-called-off", &[]),
                    Some(Quote::of(reason, challenge.lang)),
                ))
            }
            News::Decided => {
                let decision = self.shelf.decisions.get(&id)?;
                let chosen = self.shelf.chosen.get(&id).copied().unwrap_or(0);
                Some((
                    say(
                        lang,
                        "notifications-news-decided",
                        &[("count", Arg::from(chosen))],
                    ),
                    Some(Quote::beginning(
                        &decision.text,
                        DECISION_CHARS,
                        decision.lang,
                    )),
                ))
            }
            News::Asked { query } => {
                let query = self.shelf.queries.get(&query)?;
                // Answered or hidden meanwhile: nothing is left to do.
                if query.answered_at.is_some() || query.visibility != Visibility::Public {
                    return None;
                }
                let args = [("who", Arg::from(self.name_of(query.asker_id)))];
                Some((
                    say(lang, "notifications-news-asked", &args),
                    Some(Quote::beginning(&query.text, COMMENT_CHARS, query.lang)),
                ))
            }
            News::QueryAnswered { query } => {
                let query = self.shelf.queries.get(&query)?;
                let mine = query.asker_id == Some(self.person.id);
                if query.visibility != Visibility::Public && !mine {
                    return None;
                }
                let args = [
                    ("who", Arg::from(self.name_of(query.answered_by))),
                    ("question", Arg::from(press::excerpt(&query.text, 120))),
                ];
                let answer = query.answer.as_deref()?;
                Some((
                    say(lang, "notifications-news-query-answered", &args),
                    Some(Quote::of(answer, query.answer_lang.unwrap_or(query.lang))),
                ))
            }
            News::Told { item } => {
                let item = self.shelf.told.get(&item)?;
                let args = [("title", Arg::from(item.title.clone()))];
                Some((
                    say(lang, "notifications-news-told", &args),
                    Some(Quote::of(&item.text, item.lang)),
                ))
            }
            News::Reminder { kind } if running => {
                let closes = ends(PhaseKind::Collecting)?;
                // Nobody is called to a door that has closed while the letter waited.
                if closes <= self.cx.now() {
                    return None;
                }
                let key = match kind {
                    ReminderKind::Week => "notifications-news-week-left",
                    ReminderKind::Day => "notifications-news-day-left",
                };
                let args = [("until", Arg::from(date(closes)))];
                Some((say(lang, key, &args), None))
            }
            News::ReviewAsked { review } => {
                let review = self.shelf.reviews.get(&review)?;
                if review.outcome.is_some() {
                    return None;
                }
                let args = [("who", Arg::from(self.name_of(Some(review.asked_by))))];
                Some((say(lang, "notifications-news-review-asked", &args), None))
            }
            News::Reviewed { review } => {
                let review = self.shelf.reviews.get(&review)?;
                let args = [("who", Arg::from(self.name_of(Some(review.asked_of))))];
                let key = match review.outcome? {
                    ReviewOutcome::Approved => "notifications-news-approved",
                    ReviewOutcome::Returned => "notifications-news-returned",
                };
                let remark = review.remark.as_deref().map(|text| Quote::of(text, lang));
                Some((say(lang, key, &args), remark))
            }
            News::Step { milestone, update } => {
                let step = self.shelf.steps.get(&milestone)?;
                let args = [("title", Arg::from(step.title.clone()))];
                let (key, quote) = match update {
                    Some(update) => {
                        let update = self.shelf.updates.get(&update)?;
                        (
                            "notifications-news-step-update",
                            Some(Quote::of(&update.text, update.lang)),
                        )
                    }
                    None if step.done_at.is_some() => ("notifications-news-step-done", None),
                    None => (
                        "notifications-news-step-new",
                        Some(Quote::of(&step.text, step.lang)).filter(|_| !step.text.is_empty()),
                    ),
                };
                Some((say(lang, key, &args), quote))
            }
            _ => None,
        }
    }

    /// Why two ideas were merged, as whoever did it wrote it: everyone concerned reads it.
    fn reason_of(&self, merge: &merge::Model) -> Option<Quote> {
        let lang = press::guess_language(&merge.reason).unwrap_or(self.lang());
        (!merge.reason.is_empty()).then(|| Quote::of(&merge.reason, lang))
    }

    /// The name, and for staff what they do: an official answer is given by a person.
    fn name_of(&self, person: Option<PersonId>) -> String {
        match person.and_then(|id| self.shelf.people.get(&id)) {
            Some(person) if person.left_at.is_none() => match &person.title {
                Some(title) if !title.is_empty() => format!("{}, {title}", person.name),
                _ => person.name.clone(),
            },
            _ => say(self.lang(), "notifications-somebody", &[]),
        }
    }

    fn status_of(&self, answer: &answer::Model) -> String {
        match answer
            .named_status_id
            .and_then(|named| self.site.status(named))
        {
            Some(named) => named.names.in_lang(self.lang()).to_owned(),
            None => say(self.lang(), status_key(answer.status), &[]),
        }
    }

    fn subject(&self, things: &[Thing], told: &[(News, String)]) -> String {
        let lang = self.lang();
        if things.len() > 1 {
            let args = [("count", Arg::from(things.len() as i64))];
            let contests = told.iter().any(|(news, _)| {
                news.is_of_challenge() || news.is_of_improvement() || news.is_of_article()
            });
            let key = match contests {
                true => "notifications-subject-mixed",
                false => "notifications-subject-many",
            };
            return say(lang, key, &args);
        }
        let weight = |news: &News| match news {
            News::Decided => 4,
            News::Answered { .. } => 3,
            News::Replied { .. } => 2,
            News::FirstSupporter => 1,
            _ => 0,
        };
        let first = told.iter().max_by_key(|(news, _)| weight(news));
        let key = match first.map(|(news, _)| news) {
            Some(News::Decided) => "notifications-subject-decided",
            Some(News::Answered { .. }) => "notifications-subject-answered",
            Some(News::Replied { .. }) => "notifications-subject-replied",
            Some(News::FirstSupporter) => "notifications-subject-first-supporter",
            Some(News::Appealed { .. }) => "notifications-subject-appealed",
            Some(News::WroteAgain { .. }) => "notifications-subject-wrote-again",
            Some(News::ArticleDue) => "notifications-subject-article-due",
            _ => "notifications-subject-one",
        };
        let title = things.first().map_or("", |thing| thing.title.as_str());
        let args = [
            ("title", Arg::from(press::excerpt(title, 90))),
            ("site", Arg::from(self.site.name(lang).to_owned())),
        ];
        say(lang, key, &args)
    }
}

/// The fixed meaning of a status in words.
fn status_key(status: IdeaStatus) -> &'static str {
    match status {
        IdeaStatus::Draft => "ideas-status-draft",
        IdeaStatus::Open => "ideas-status-open",
        IdeaStatus::UnderReview => "ideas-status-under-review",
        IdeaStatus::Planned => "ideas-status-planned",
        IdeaStatus::InProgress => "ideas-status-in-progress",
        IdeaStatus::Done => "ideas-status-done",
        IdeaStatus::Declined => "ideas-status-declined",
        IdeaStatus::Merged => "ideas-status-merged",
        IdeaStatus::Withdrawn => "ideas-status-withdrawn",
    }
}
