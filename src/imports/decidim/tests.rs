use super::*;
use crate::report::examine;
use entity::words::IdeaStatus;

const OLD: &str = "id;category/id;category/name/fi;category/name/sv;scope/name/fi;participatory_space/url;component/id;title;body;state;reference;supports;endorsements;comments;published_at;url\n\
    101;1;Puistot;Parker;Keskusta;https://osallistu.kuusilahti.example/processes/budjetti;9;Penkki rantaan;'- Penkki olisi hyvä.;accepted;KU-101;17;3;2;2019-05-10 08:00:00 UTC;https://osallistu.kuusilahti.example/processes/budjetti/f/9/proposals/101\n\
    102;;;;;;9;Lisää pyöräteitä;\"<p>Pyörällä pääsisi <b>perille</b>.</p><p>Kiitos!</p>\";rejected;KU-102;4;0;0;2019-05-11 08:00:00 +0300;https://osallistu.kuusilahti.example/processes/budjetti/f/9/proposals/102\n";

const NEW: &str = "id;author/id;author/name;taxonomies/id;taxonomies/name;participatory_space/url;component/id;title/fi;title/sv;title/machine_translations/sv;body/fi;body/sv;address;state;state_published_at;answer/fi;answer/sv;votes;likes/total_count;published_at;url;is_amend;withdrawn;withdrawn_at;cost\n\
    201;5, 6;Aino;3;Liikenne;https://osallistu.kuusilahti.example/p;4;;Fler bänkar;ignored;;Bänkar vid hamnen.;Hamngatan 1;evaluating;;Ei vielä;;12;4;2025-01-02 10:00:00 +0200;https://osallistu.kuusilahti.example/p/201;false;false;;1200\n\
    202;5;Aino;;;https://osallistu.kuusilahti.example/p;4;Valoja puistoon;;;Talvella on pimeää.;;;accepted;2025-02-01 10:00:00 +0200;Tehdään syksyllä.;;;7;2025-01-03 10:00:00 +0200;https://osallistu.kuusilahti.example/p/202;false;false;;\n\
    203;5;Aino;;;https://osallistu.kuusilahti.example/p;4;Peruttu;;;Ei enää.;;;;;;;0;0;2025-01-04 10:00:00 +0200;;false;true;2025-01-05 10:00:00 +0200;\n\
    204;5;Aino;;;https://osallistu.kuusilahti.example/p;4;Muutos;;;Muutos ehdotukseen.;;;;;;;0;0;2025-01-04 10:00:00 +0200;;true;false;;\n";

const COMMENTS: &str = "id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;root_commentable_url\n\
    32;2025-01-03 12:00:00 +0200;Samaa mieltä kuin edellinen.;fi;8;Veikko;0;1;31;Decidim::Comments::Comment;x\n\
    31;2025-01-03 11:00:00 +0200;Hyvä!;fi;7;Helmi;1;0;202;Decidim::Proposals::Proposal;x\n\
    33;2025-01-03 13:00:00 +0200;Till debatten;sv;7;Helmi;-1;0;5;Decidim::Debates::Debate;x\n\
    34;2025-01-03 13:00:00 +0200;Vastaus kadonneelle;fi;7;Helmi;-1;1;99;Decidim::Comments::Comment;x\n";

struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new(files: &[(&str, &str)]) -> Files {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        Files { folder }
    }

    fn open(&self, names: &[&str]) -> Result<Decidim, Fault> {
        let paths: Vec<PathBuf> = names.iter().map(|n| self.folder.path().join(n)).collect();
        Decidim::open(&paths, &Limits::default(), Lang::Fi)
    }
}

fn all(decidim: &Decidim) -> (Vec<ImportedIdea>, Vec<ImportedComment>) {
    let (mut ideas, mut comments) = (Vec::new(), Vec::new());
    decidim
        .walk(&Seal::with("s"), &mut |seen| {
            match seen.found {
                Found::Idea(idea) => ideas.push(*idea),
                Found::Comment(comment) => comments.push(*comment),
                _ => {}
            }
            true
        })
        .unwrap();
    (ideas, comments)
}

#[test]
fn early_exports_are_read() {
    let files = Files::new(&[("old.csv", OLD)]);
    let decidim = files.open(&["old.csv"]).unwrap();
    assert_eq!(decidim.source(), "decidim:osallistu.kuusilahti.example");
    let (ideas, _) = all(&decidim);
    let bench = &ideas[0];
    assert_eq!(
        (bench.title.as_str(), bench.text.as_str()),
        ("Penkki rantaan", "- Penkki olisi hyvä.")
    );
    assert_eq!(
        (bench.theme.as_deref(), bench.area.as_deref()),
        (Some("Puistot"), Some("Keskusta"))
    );
    assert_eq!(
        (bench.status, bench.carried.support),
        (IdeaStatus::Planned, 17)
    );
    assert_eq!(
        bench.created_at.unwrap().to_rfc3339(),
        "2019-05-10T08:00:00+00:00"
    );
    assert_eq!(ideas[1].text, "Pyörällä pääsisi perille.\n\nKiitos!");
    assert_eq!(
        (ideas[1].status, ideas[1].outcome.as_deref()),
        (IdeaStatus::Declined, Some("rejected"))
    );
}

#[test]
fn later_exports_are_read_and_unpublished_decisions_stay_unpublished() {
    let files = Files::new(&[("new.csv", NEW)]);
    let (ideas, _) = all(&files.open(&["new.csv"]).unwrap());
    assert_eq!(ideas.len(), 3);
    let bench = &ideas[0];
    assert_eq!(
        (bench.title.as_str(), bench.lang),
        ("Fler bänkar", Lang::Sv)
    );
    assert_eq!(
        (bench.status, bench.outcome.clone(), bench.carried.support),
        (IdeaStatus::Open, None, 12)
    );
    assert_eq!(
        (bench.place.as_deref(), bench.amount),
        (Some("Hamngatan 1"), Some(1_200))
    );
    let lights = &ideas[1];
    assert_eq!(
        (lights.status, lights.outcome.as_deref()),
        (IdeaStatus::Planned, Some("Tehdään syksyllä."))
    );
    assert_eq!(
        (lights.lang, lights.carried.support),
        (Lang::Fi, 7),
        "endorsements stand in where there are no votes"
    );
    assert_eq!(ideas[2].status, IdeaStatus::Withdrawn);
}

#[test]
fn comments_join_their_proposals_in_the_order_of_the_thread() {
    let files = Files::new(&[("new.csv", NEW), ("comments.csv", COMMENTS)]);
    let decidim = files.open(&["comments.csv", "new.csv"]).unwrap();
    let (_, comments) = all(&decidim);
    let seen: Vec<_> = comments
        .iter()
        .map(|c| {
            (
                c.source_id.as_str(),
                c.idea.as_str(),
                c.parent.as_deref(),
                c.stance,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("31", "202", None, Stance::For),
            ("32", "202", Some("31"), Stance::Neutral)
        ]
    );
    let report = examine(&decidim).unwrap();
    assert_eq!(
        (report.ideas(), report.comments, report.left_out),
        (3, 2, 3)
    );
    assert_eq!(report.lines_of("imports-row-amendment"), [5]);
    assert_eq!(report.lines_of("imports-row-comment-elsewhere"), [4]);
    assert_eq!(report.lines_of("imports-row-comment-alone"), [5]);
    assert!(
        report
            .columns
            .unmapped
            .contains(&"title/machine_translations/sv".to_owned())
    );
}

#[test]
fn texts_kept_as_json_are_read_in_their_language() {
    let text = "id,title,body,component_id,proposal_votes_count\n\
        1,\"{\"\"sv\"\":\"\"Bänkar\"\"}\",\"{\"\"sv\"\"=>\"\"Vid hamnen\"\"}\",3,9\n";
    let files = Files::new(&[("db.csv", text)]);
    let (ideas, _) = all(&files.open(&["db.csv"]).unwrap());
    assert_eq!(
        (
            ideas[0].title.as_str(),
            ideas[0].text.as_str(),
            ideas[0].lang
        ),
        ("Bänkar", "Vid hamnen", Lang::Sv)
    );
    assert_eq!(ideas[0].carried.support, 9);
}

#[test]
fn files_of_another_kind_and_comments_without_proposals_are_refused() {
    let files = Files::new(&[
        ("meetings.csv", "id;start_time\n1;2020\n"),
        ("comments.csv", COMMENTS),
    ]);
    assert!(matches!(
        files.open(&["meetings.csv"]).err().unwrap().what,
        What::UnknownKind { .. }
    ));
    assert!(matches!(
        files.open(&["comments.csv"]).err().unwrap().what,
        What::NoProposals
    ));
}
