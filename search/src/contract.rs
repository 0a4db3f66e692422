//! The cases every engine must pass.
//!
//! Each case is given an empty index and plays a small story in it, panicking with what went wrong. The
//! tests of this crate play them all against both keepers; a town's tests may play them too.

use std::collections::BTreeMap;
use std::pin::Pin;

use chrono::DateTime;

use crate::analysis::Lang;
use crate::query::{Audience, Facet, Hits, Like, Matching, Query, Segments, Sort};
use crate::{Document, Error, Index, Key, Sight, Synonyms};

/// One story, told against an empty index.
pub struct Case {
    pub name: &'static str,
    pub play: for<'a> fn(&'a dyn Index) -> Story<'a>,
}

/// A story under way.
pub type Story<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

macro_rules! cases {
    ($($name:ident),+ $(,)?) => {
        /// Every case there is.
        pub const CASES: &[Case] = &[
            $(Case { name: stringify!($name), play: |index| Box::pin($name(index)) }),+
        ];
    };
}

cases![
    a_document_is_found_replaced_and_forgotten,
    an_empty_index_answers_with_nothing,
    a_misspelt_bicycle_pump_is_found,
    edits_are_allowed_from_four_letters_and_two_from_seven,
    only_the_last_word_may_be_unfinished,
    forms_of_a_word_find_each_other_in_five_languages,
    accents_are_ignored_but_count_when_they_agree,
    every_word_has_to_be_found_unless_any_will_do,
    nobody_finds_or_counts_what_they_may_not_see,
    filters_narrow_and_facets_count,
    pages_follow_each_other_to_the_end,
    results_can_be_put_in_order,
    a_better_match_comes_first,
    what_matched_is_marked_and_nothing_is_markup,
    similar_documents_are_found_with_the_words_that_matched,
    a_better_spelling_is_suggested_from_what_may_be_seen,
    synonyms_work_and_can_be_changed,
    a_rebuild_leaves_no_gap_and_keeps_what_changed_meanwhile,
    a_rebuild_can_be_given_up,
    no_question_is_too_odd,
];

fn idea(number: i64, title: &str, text: &str, lang: &str) -> Document {
    Document {
        kind: "idea".to_owned(),
        number,
        agency_id: 1,
        title: title.to_owned(),
        text: text.to_owned(),
        lang: lang.to_owned(),
        theme: None,
        area: None,
        status: "open".to_owned(),
        visible_to: vec![Sight::Public],
        created_at: DateTime::from_timestamp(1_760_000_000 + number, 0).unwrap_or_default(),
        popularity: 0,
        facets: BTreeMap::new(),
    }
}

fn ask(q: &str) -> Query {
    Query {
        q: q.to_owned(),
        limit: 20,
        ..Query::default()
    }
}

async fn keep(index: &dyn Index, documents: Vec<Document>) {
    index.index(documents).await.expect("documents are kept");
}

async fn find(index: &dyn Index, query: &Query) -> Hits {
    let found = index.search(query).await;
    found.unwrap_or_else(|error| panic!("{query:?}: {error}"))
}

fn numbers(hits: &Hits) -> Vec<i64> {
    hits.hits.iter().map(|hit| hit.number).collect()
}

fn sorted(hits: &Hits) -> Vec<i64> {
    let mut numbers = numbers(hits);
    numbers.sort_unstable();
    numbers
}

fn shown(segments: &Segments) -> String {
    let marked = |(marked, piece): &(bool, String)| match marked {
        true => format!("[{piece}]"),
        false => piece.clone(),
    };
    segments.iter().map(marked).collect()
}

async fn a_document_is_found_replaced_and_forgotten(index: &dyn Index) {
    keep(index, vec![idea(1, "A bench by the harbour", "", "en")]).await;
    assert_eq!(numbers(&find(index, &ask("bench")).await), [1]);

    keep(index, vec![idea(1, "A swing by the harbour", "", "en")]).await;
    assert!(
        find(index, &ask("bench")).await.hits.is_empty(),
        "the old words are gone"
    );
    assert_eq!(
        find(index, &ask("harbour")).await.total,
        1,
        "it is there once"
    );

    let gone = vec![Key::new("idea", 1), Key::new("idea", 999)];
    index.remove(gone).await.expect("unknown keys are fine");
    assert!(find(index, &ask("swing")).await.hits.is_empty());
}

async fn an_empty_index_answers_with_nothing(index: &dyn Index) {
    let hits = find(index, &ask("bench")).await;
    assert_eq!((hits.total, hits.next.is_none()), (0, true));
    assert!(find(index, &ask("")).await.hits.is_empty());
    assert_eq!(index.suggest(&ask("bench")).await.expect("an answer"), None);
    let health = index.health().await;
    assert!(health.ok, "{}", health.note);
}

async fn a_misspelt_bicycle_pump_is_found(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(1, "A bicycle pump at the library", "", "en"),
            idea(2, "More trees", "Along the shore.", "en"),
            idea(3, "Pumps for a bicycle", "", "en"),
        ],
    )
    .await;
    assert_eq!(sorted(&find(index, &ask("bycicle pmup")).await), [1, 3]);
}

async fn edits_are_allowed_from_four_letters_and_two_from_seven(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(1, "Bus", "", ""),
            idea(2, "Lake", "", ""),
            idea(3, "Market", "", ""),
            idea(4, "Library", "", ""),
        ],
    )
    .await;
    let table: &[(&str, &[i64])] = &[
        ("bus", &[1]),
        ("bsu", &[]),
        ("bis", &[]),
        ("lake", &[2]),
        ("laek", &[2]),
        ("lakke", &[2]),
        ("lxke", &[2]),
        ("lkxe", &[]),
        ("markte", &[3]),
        ("marrket", &[3]),
        ("mraekt", &[]),
        ("mxrkxt", &[]),
        ("library", &[4]),
        ("lirbary", &[4]),
        ("lirbayr", &[4]),
        ("lxbrxry", &[4]),
        ("lxbxrxy", &[]),
    ];
    for (typed, expected) in table {
        assert_eq!(
            numbers(&find(index, &ask(typed)).await),
            *expected,
            "{typed}"
        );
    }
}

async fn only_the_last_word_may_be_unfinished(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(1, "Bicycle pump", "", "en"),
            idea(2, "Playground", "", "en"),
        ],
    )
    .await;
    let typing = |q: &str| Query {
        prefix: true,
        ..ask(q)
    };
    assert_eq!(numbers(&find(index, &typing("bicycle pu")).await), [1]);
    assert_eq!(numbers(&find(index, &typing("playg")).await), [2]);
    assert_eq!(numbers(&find(index, &typing("p")).await).len(), 2);
    assert!(find(index, &typing("play bicycle")).await.hits.is_empty());
    assert!(
        find(index, &ask("playg")).await.hits.is_empty(),
        "not typing"
    );
}

async fn forms_of_a_word_find_each_other_in_five_languages(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(1, "Kaupungissa tarvitaan penkkejä", "", "fi"),
            idea(
                2,
                "Kadulla",
                "Luvan saa kodin läheltä, pöydällä on ideoita",
                "fi",
            ),
            idea(3, "Parkerna och cyklarna", "", "sv"),
            idea(4, "Neue Häuser", "", "de"),
            idea(5, "Скамейки в парке", "", "ru"),
            idea(6, "Libraries and crossings", "", "en"),
            idea(7, "Rannalla", "", ""),
        ],
    )
    .await;
    let table: &[(&str, i64)] = &[
        ("kaupunki", 1),
        ("kaupungin penkki", 1),
        ("katu", 2),
        ("lupia", 2),
        ("koti pöytä idea", 2),
        ("poyta", 2),
        ("park", 3),
        ("haus", 4),
        ("скамейка парк", 5),
        ("library crossing", 6),
        ("ranta", 7),
    ];
    for (typed, expected) in table {
        assert_eq!(
            numbers(&find(index, &ask(typed)).await),
            [*expected],
            "{typed}"
        );
    }
}

async fn accents_are_ignored_but_count_when_they_agree(index: &dyn Index) {
    keep(
        index,
        vec![idea(1, "Lähetys", "", "fi"), idea(2, "Lahetys", "", "fi")],
    )
    .await;
    assert_eq!(sorted(&find(index, &ask("lahetys")).await), [1, 2]);
    assert_eq!(numbers(&find(index, &ask("lähetys")).await), [1, 2]);
    assert_eq!(numbers(&find(index, &ask("LÄHETYS")).await), [1, 2]);
}

async fn every_word_has_to_be_found_unless_any_will_do(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(1, "A bench by the harbour", "", "en"),
            idea(2, "A bench in the park", "", "en"),
        ],
    )
    .await;
    assert_eq!(numbers(&find(index, &ask("bench harbour")).await), [1]);
    assert_eq!(
        numbers(&find(index, &ask("the bench of the park")).await),
        [2]
    );
    assert!(find(index, &ask("bench spaceship")).await.hits.is_empty());
    let any = Query {
        matching: Matching::Any,
        ..ask("bench spaceship")
    };
    assert_eq!(sorted(&find(index, &any).await), [1, 2]);
}

async fn nobody_finds_or_counts_what_they_may_not_see(index: &dyn Index) {
    let seen_by = |number, sights: &[Sight]| Document {
        visible_to: sights.to_vec(),
        theme: Some(number),
        ..idea(number, "Harbour", "", "en")
    };
    keep(
        index,
        vec![
            seen_by(1, &[Sight::Public]),
            seen_by(2, &[Sight::Staff]),
            seen_by(3, &[Sight::Staff, Sight::Person(7)]),
            seen_by(4, &[Sight::Person(8)]),
            seen_by(5, &[]),
            seen_by(6, &[Sight::Desk]),
        ],
    )
    .await;
    let staff = |person| Audience {
        staff: true,
        person,
        desk: false,
    };
    let person = |number| Audience {
        person: Some(number),
        ..Audience::PUBLIC
    };
    let desk = Audience {
        desk: true,
        ..staff(None)
    };
    let table: &[(Audience, &[i64])] = &[
        (Audience::PUBLIC, &[1]),
        (person(7), &[1, 3]),
        (person(8), &[1, 4]),
        (person(70), &[1]),
        (staff(None), &[1, 2, 3]),
        (staff(Some(8)), &[1, 2, 3, 4]),
        (desk, &[1, 2, 3, 6]),
    ];
    for (audience, expected) in table {
        for q in ["harbour", "", "harbuor", "harb"] {
            let query = Query {
                audience: *audience,
                facets: vec![Facet::Theme],
                prefix: q == "harb",
                ..ask(q)
            };
            let hits = find(index, &query).await;
            assert_eq!(sorted(&hits), *expected, "{audience:?} asks {q:?}");
            assert_eq!(hits.total, expected.len() as u64);
            let mut counted: Vec<String> = hits.facets[&Facet::Theme]
                .iter()
                .map(|(v, _)| v.clone())
                .collect();
            counted.sort();
            let themes: Vec<String> = expected.iter().map(i64::to_string).collect();
            assert_eq!(counted, themes, "{audience:?} counts {q:?}");
        }
        let like = Like {
            title: "Harbour".to_owned(),
            audience: *audience,
            limit: 10,
            ..Like::default()
        };
        let similar = index.similar(&like).await.expect("an answer");
        let mut similar: Vec<i64> = similar.iter().map(|hit| hit.number).collect();
        similar.sort_unstable();
        assert_eq!(similar, *expected, "similar for {audience:?}");
    }
}

async fn filters_narrow_and_facets_count(index: &dyn Index) {
    let with = |number: i64, lang: &str, theme, area, status: &str, answered: &str| Document {
        theme,
        area,
        status: status.to_owned(),
        agency_id: 1 + number % 2,
        facets: BTreeMap::from([("answered".to_owned(), vec![answered.to_owned()])]),
        ..idea(number, "Harbour", "", lang)
    };
    let mut article = with(5, "fi", Some(1), None, "done", "yes");
    article.kind = "article".to_owned();
    keep(
        index,
        vec![
            with(1, "fi", Some(1), Some(10), "open", "no"),
            with(2, "fi", Some(2), Some(10), "under_review", "no"),
            with(3, "en", Some(1), Some(20), "open", "yes"),
            with(4, "", None, None, "done", "yes"),
            article,
        ],
    )
    .await;
    let narrowed = |narrow: fn(&mut Query)| {
        let mut query = ask("harbour");
        narrow(&mut query);
        query
    };
    let table: &[(Query, &[i64])] = &[
        (narrowed(|q| q.kinds = vec!["idea".into()]), &[1, 2, 3, 4]),
        (narrowed(|q| q.kinds = vec!["challenge".into()]), &[]),
        (narrowed(|q| q.langs = vec!["en".into()]), &[3]),
        (narrowed(|q| q.themes = vec![1]), &[1, 3, 5]),
        (narrowed(|q| q.themes = vec![1, 2]), &[1, 2, 3, 5]),
        (narrowed(|q| q.areas = vec![10]), &[1, 2]),
        (
            narrowed(|q| q.statuses = vec!["open".into(), "under_review".into()]),
            &[1, 2, 3],
        ),
        (narrowed(|q| q.agencies = vec![1]), &[2, 4]),
        (
            narrowed(|q| q.extra = [("answered".into(), vec!["yes".into()])].into()),
            &[3, 4, 5],
        ),
        (
            narrowed(|q| {
                q.themes = vec![1];
                q.areas = vec![10];
            }),
            &[1],
        ),
        // Made to break out of a filter written as text.
        (
            narrowed(|q| q.statuses = vec!["open\" OR kind = \"idea".into()]),
            &[],
        ),
    ];
    for (query, expected) in table {
        let found = find(index, query).await;
        assert_eq!(sorted(&found), *expected, "{query:?}");
        assert_eq!(found.total, expected.len() as u64, "{query:?}");
    }

    let counted = Query {
        themes: vec![1],
        limit: 0,
        facets: vec![
            Facet::Kind,
            Facet::Lang,
            Facet::Theme,
            Facet::Area,
            Facet::Status,
            Facet::Extra("answered".to_owned()),
        ],
        ..ask("harbour")
    };
    let hits = find(index, &counted).await;
    assert_eq!((hits.hits.len(), hits.total), (0, 3));
    let counts = |facet: Facet| -> Vec<(&str, u64)> {
        let counts = hits.facets[&facet].iter();
        counts
            .map(|(value, count)| (value.as_str(), *count))
            .collect()
    };
    assert_eq!(counts(Facet::Kind), [("idea", 2), ("article", 1)]);
    assert_eq!(counts(Facet::Lang), [("fi", 2), ("en", 1)]);
    assert_eq!(counts(Facet::Theme), [("1", 3)]);
    assert_eq!(counts(Facet::Area), [("10", 1), ("20", 1)]);
    assert_eq!(counts(Facet::Status), [("open", 2), ("done", 1)]);
    assert_eq!(
        counts(Facet::Extra("answered".to_owned())),
        [("yes", 2), ("no", 1)]
    );
}

async fn pages_follow_each_other_to_the_end(index: &dyn Index) {
    let ideas = (1..=45).map(|n| idea(n, "Harbour", "", "en")).collect();
    keep(index, ideas).await;
    for q in ["harbour", ""] {
        let mut seen = Vec::new();
        let mut query = ask(q);
        loop {
            let page = find(index, &query).await;
            assert_eq!(page.total, 45);
            seen.extend(numbers(&page));
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (1..=45).collect::<Vec<_>>(), "each once for {q:?}");
    }
    let made_up = Query {
        after: Some("4' OR 1".to_owned()),
        ..ask("harbour")
    };
    assert!(matches!(
        index.search(&made_up).await,
        Err(Error::NoSuchPage)
    ));
}

async fn results_can_be_put_in_order(index: &dyn Index) {
    let liked = |number, popularity| Document {
        popularity,
        ..idea(number, "Harbour", "", "en")
    };
    keep(index, vec![liked(1, 5), liked(2, 50), liked(3, 0)]).await;
    let by = |sort| Query {
        sort,
        ..ask("harbour")
    };
    assert_eq!(numbers(&find(index, &by(Sort::Newest)).await), [3, 2, 1]);
    assert_eq!(numbers(&find(index, &by(Sort::Popular)).await), [2, 1, 3]);
    assert_eq!(
        numbers(&find(index, &by(Sort::Relevance)).await),
        [2, 1, 3],
        "a tie"
    );
    assert_eq!(
        numbers(&find(index, &ask("")).await),
        [3, 2, 1],
        "nothing asked"
    );
}

async fn a_better_match_comes_first(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(
                1,
                "A path",
                "It should lead to the playground and on.",
                "en",
            ),
            idea(2, "Playground", "", "en"),
            idea(3, "Playgroumd", "Misspelt.", "en"),
        ],
    )
    .await;
    assert_eq!(numbers(&find(index, &ask("playground")).await), [2, 1, 3]);
}

async fn what_matched_is_marked_and_nothing_is_markup(index: &dyn Index) {
    let far = "Words and words that are not asked for. ".repeat(40);
    keep(
        index,
        vec![
            idea(
                1,
                "Pumps <b>&</b> bicycles",
                "<img src=x onerror=alert(1)> pump",
                "en",
            ),
            idea(
                2,
                "Kaupungissa",
                &format!("{far} Penkkejä kaupungin rantaan. {far}"),
                "fi",
            ),
        ],
    )
    .await;
    let hits = find(index, &ask("bicicle pump")).await.hits;
    assert_eq!(shown(&hits[0].title), "[Pumps] <b>&</b> [bicycles]");
    assert_eq!(shown(&hits[0].text), "<img src=x onerror=alert(1)> [pump]");
    assert_eq!(hits[0].matched, ["pumps", "bicycles", "pump"]);
    let hits = find(index, &ask("kaupunki penkki")).await.hits;
    assert_eq!(shown(&hits[0].title), "[Kaupungissa]");
    let passage = shown(&hits[0].text);
    assert!(
        passage.contains("[Penkkejä] [kaupungin] rantaan"),
        "{passage}"
    );
    assert!(
        passage.starts_with("… ") && passage.ends_with(" …"),
        "{passage}"
    );
    let hits = find(index, &ask("")).await.hits;
    assert!(hits.iter().all(|hit| hit.matched.is_empty()));
}

async fn similar_documents_are_found_with_the_words_that_matched(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(
                1,
                "A bench by the harbour",
                "People would sit and look at boats.",
                "en",
            ),
            idea(2, "Benches at the old harbour", "", "en"),
            idea(
                3,
                "Longer opening hours",
                "For the library on Sundays.",
                "en",
            ),
            idea(4, "Penkki satamaan", "", "fi"),
        ],
    )
    .await;
    let like = Like {
        title: "New benches to the harbour".to_owned(),
        lang: "en".to_owned(),
        limit: 5,
        ..Like::default()
    };
    let similar = index.similar(&like).await.expect("an answer");
    let mut found: Vec<i64> = similar.iter().map(|hit| hit.number).collect();
    found.sort_unstable();
    assert_eq!(found, [1, 2]);
    let first = similar
        .iter()
        .find(|hit| hit.number == 1)
        .expect("it is there");
    assert_eq!(first.matched, ["bench", "harbour"]);

    let except = Like {
        except: Some(Key::new("idea", 2)),
        ..like
    };
    let similar = index.similar(&except).await.expect("an answer");
    assert_eq!(
        similar.iter().map(|hit| hit.number).collect::<Vec<_>>(),
        [1]
    );
    let empty = Like {
        limit: 5,
        ..Like::default()
    };
    assert!(index.similar(&empty).await.expect("an answer").is_empty());
}

async fn a_better_spelling_is_suggested_from_what_may_be_seen(index: &dyn Index) {
    let hidden = Document {
        visible_to: vec![Sight::Staff],
        ..idea(2, "Spaceship", "", "en")
    };
    keep(index, vec![idea(1, "A bicycle pump", "", "en"), hidden]).await;
    let spelt = |q: &str, staff| {
        let mut query = ask(q);
        query.audience.staff = staff;
        query
    };
    for (q, staff, expected) in [
        ("bycicle pmup", false, Some("bicycle pump")),
        ("bicycle pump", false, None),
        ("spaecship", false, None),
        ("spaecship", true, Some("spaceship")),
        ("xyzzy", false, None),
    ] {
        let suggested = index.suggest(&spelt(q, staff)).await.expect("an answer");
        assert_eq!(suggested.as_deref(), expected, "{q}");
    }
}

async fn synonyms_work_and_can_be_changed(index: &dyn Index) {
    keep(
        index,
        vec![
            idea(1, "Racks for bicycles", "", "en"),
            idea(2, "Zebra", "", "en"),
        ],
    )
    .await;
    let mut synonyms = Synonyms::default();
    let group = |words: &[&str]| vec![words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>()];
    synonyms.set(Lang::En, group(&["bicycle", "bike", "velocipede"]));
    index
        .set_synonyms(synonyms.clone())
        .await
        .expect("synonyms are set");
    assert_eq!(numbers(&find(index, &ask("bike")).await), [1]);
    assert_eq!(numbers(&find(index, &ask("velocipedes rack")).await), [1]);
    assert!(find(index, &ask("crosswalk")).await.hits.is_empty());

    synonyms.set(Lang::En, group(&["crosswalk", "zebra"]));
    index
        .set_synonyms(synonyms)
        .await
        .expect("synonyms are set");
    assert_eq!(numbers(&find(index, &ask("crosswalk")).await), [2]);
    assert!(find(index, &ask("velocipede")).await.hits.is_empty());
}

async fn a_rebuild_leaves_no_gap_and_keeps_what_changed_meanwhile(index: &dyn Index) {
    let old = |number| idea(number, "Harbour as it was", "", "en");
    keep(index, (1..=4).map(old).collect()).await;
    let generation = index.begin_rebuild().await.expect("a new generation");
    assert_eq!(
        find(index, &ask("harbour")).await.total,
        4,
        "the old one answers"
    );

    keep(index, vec![idea(2, "Harbour as it is", "", "en")]).await;
    index
        .remove(vec![Key::new("idea", 3)])
        .await
        .expect("it goes");
    assert_eq!(
        find(index, &ask("harbour")).await.total,
        3,
        "changes are seen at once"
    );

    // Read from the database before those changes, handed over after them; 4 was deleted long ago.
    let stale = (1..=3).map(old).collect();
    index.fill(&generation, stale).await.expect("it is filled");
    assert_eq!(find(index, &ask("harbour")).await.total, 3);
    index
        .finish_rebuild(generation.clone())
        .await
        .expect("it takes its place");
    let found = find(index, &ask("harbour")).await;
    assert_eq!(sorted(&found), [1, 2]);
    let second = found
        .hits
        .iter()
        .find(|hit| hit.number == 2)
        .expect("the second");
    assert_eq!(shown(&second.title), "[Harbour] as it is");
    assert!(!index.health().await.needs_rebuild);

    keep(index, vec![idea(9, "Harbour to come", "", "en")]).await;
    assert_eq!(
        sorted(&find(index, &ask("harbour")).await),
        [1, 2, 9],
        "life goes on"
    );
    assert!(
        index.fill(&generation, Vec::new()).await.is_err(),
        "it is over"
    );
}

async fn a_rebuild_can_be_given_up(index: &dyn Index) {
    keep(index, vec![idea(1, "Harbour", "", "en")]).await;
    let left_over = index.begin_rebuild().await.expect("a new generation");
    index
        .fill(&left_over, vec![idea(2, "Harbour", "", "en")])
        .await
        .expect("filled");
    let second = index.begin_rebuild().await.expect("the first is dropped");
    index
        .fill(&second, vec![idea(3, "Harbour", "", "en")])
        .await
        .expect("filled");
    index.abandon_rebuild(second).await.expect("given up");
    assert_eq!(numbers(&find(index, &ask("harbour")).await), [1]);
}

async fn no_question_is_too_odd(index: &dyn Index) {
    keep(index, vec![idea(1, "A bench", "Nothing else.", "en")]).await;
    let long = "bench ".repeat(5_000);
    let odd = [
        "\"bench",
        "-bench",
        "bench AND (",
        "title:bench",
        "*",
        "b*nch?",
        "\\",
        "\0",
        "🪑",
        "bench\u{1}f",
        "\u{e000}bench\u{e001}",
        "   ",
        "ﷺ",
        long.as_str(),
    ];
    for q in odd {
        for prefix in [false, true] {
            let query = Query { prefix, ..ask(q) };
            find(index, &query).await;
            index.suggest(&query).await.expect("an answer");
        }
    }
    assert_eq!(
        numbers(&find(index, &ask("-bench")).await),
        [1],
        "a dash is no order"
    );
}
