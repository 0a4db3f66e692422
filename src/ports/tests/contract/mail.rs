//! What every keeper of letters promises.

use ports::SystemClock;
use ports::config::MailConfig;
use ports::mail::{FolderMail, Letter, Mail, SmtpMail};
use ports::secrets::random_key;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

#[tokio::test]
async fn letters_in_a_folder_keep_the_promise() {
    let folder = tempfile::tempdir().unwrap();
    let mail = FolderMail::new(folder.path().to_owned(), Arc::new(SystemClock)).unwrap();
    mail.check().await.unwrap();

    let letter = letter("aino@kuusilahti.example");
    mail.send(&letter).await.unwrap();
    mail.send(&letter).await.unwrap();

    let laid = FolderMail::letters(folder.path(), 10).unwrap();
    assert_eq!(laid.len(), 1, "the same letter tried twice lies there once");
    assert_eq!(
        (&laid[0].recipient, &laid[0].subject),
        (&letter.recipient, &letter.subject)
    );
    assert_eq!((&laid[0].text, &laid[0].html), (&letter.text, &letter.html));
    assert_eq!(
        FolderMail::letter(folder.path(), &laid[0].name)
            .unwrap()
            .unwrap()
            .text,
        letter.text
    );
    assert!(
        FolderMail::letter(folder.path(), "../letter")
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn letters_over_smtp_keep_the_promise() {
    super::with_tls();
    let (Some(address), Some(folder)) = (
        super::server("TALKOO_TEST_SMTP"),
        super::server("TALKOO_TEST_SMTP_LETTERS"),
    ) else {
        return;
    };
    let mail = SmtpMail::new(&server(&address)).unwrap();
    mail.check().await.unwrap();

    let letter = letter("aino@kuusilahti.example");
    mail.send(&letter).await.unwrap();

    let arrived = arrived(Path::new(&folder), &letter.message_id).await;
    assert!(
        arrived.contains("X-Envelope-To: aino@kuusilahti.example"),
        "{arrived}"
    );
    assert!(arrived.contains("Content-Language: fi"), "{arrived}");
    assert!(
        arrived.contains("List-Unsubscribe: <https://hub.example/unsubscribe/k>"),
        "{arrived}"
    );
    assert!(arrived.contains("multipart/alternative"), "{arrived}");
    assert!(
        !arrived.contains("\nBcc:"),
        "a subject is one line: {arrived}"
    );
}

#[tokio::test]
async fn a_refusal_for_good_is_told_from_one_for_now() {
    super::with_tls();
    let Some(address) = super::server("TALKOO_TEST_SMTP") else {
        return;
    };
    let mail = SmtpMail::new(&server(&address)).unwrap();

    assert!(
        !mail
            .send(&letter("refused@kuusilahti.example"))
            .await
            .unwrap_err()
            .passing
    );
    assert!(
        mail.send(&letter("later@kuusilahti.example"))
            .await
            .unwrap_err()
            .passing
    );
    assert!(!mail.send(&letter("no address")).await.unwrap_err().passing);
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_a_passing_matter() {
    super::with_tls();
    let mail = SmtpMail::new(&server("smtp://127.0.0.1:1")).unwrap();
    assert!(
        mail.send(&letter("aino@kuusilahti.example"))
            .await
            .unwrap_err()
            .passing
    );
    assert!(mail.check().await.is_err());
}

#[tokio::test]
async fn letters_go_through_tls_from_the_first_byte_or_after_starttls_and_never_in_clear() {
    super::with_tls();
    let (Some(implicit), Some(upgraded), Some(ca), Some(folder)) = (
        super::server("TALKOO_TEST_SMTP_TLS"),
        super::server("TALKOO_TEST_SMTP_STARTTLS"),
        super::server("TALKOO_TEST_SMTP_CA"),
        super::server("TALKOO_TEST_SMTP_LETTERS"),
    ) else {
        return;
    };
    for (address, protected) in [(&implicit, "smtps"), (&upgraded, "starttls")] {
        let trusting = MailConfig {
            ca_file: PathBuf::from(&ca),
            ..server(address)
        };
        let mail = SmtpMail::new(&trusting).unwrap();
        mail.check().await.unwrap();
        let letter = letter("aino@kuusilahti.example");
        // Several over the same few connections.
        for _ in 0..3 {
            mail.send(&letter).await.unwrap();
        }
        let arrived = arrived(Path::new(&folder), &letter.message_id).await;
        assert!(
            arrived.contains(&format!("X-Envelope-Protected: {protected}")),
            "{arrived}"
        );
        // A server nobody vouches for gets neither password nor letter.
        let wary = SmtpMail::new(&server(address)).unwrap();
        assert!(wary.check().await.is_err());
        let wrong = wary.send(&letter).await.unwrap_err();
        assert!(wrong.passing, "{wrong}");
    }
    // One that offers no TLS gets nothing either.
    if let Some(plain) = super::server("TALKOO_TEST_SMTP") {
        let mail = SmtpMail::new(&server(&format!("{plain}?tls=required"))).unwrap();
        assert!(mail.send(&letter("aino@kuusilahti.example")).await.is_err());
    }
}

#[tokio::test]
async fn a_letter_comes_back_to_its_own_address() {
    super::with_tls();
    let (Some(address), Some(folder)) = (
        super::server("TALKOO_TEST_SMTP"),
        super::server("TALKOO_TEST_SMTP_LETTERS"),
    ) else {
        return;
    };
    let mail = SmtpMail::new(&server(&address)).unwrap();
    for (back, seen) in [
        ("", "hub@kuusilahti.example"),
        (
            "bounces+4.0f@kuusilahti.example",
            "bounces+4.0f@kuusilahti.example",
        ),
    ] {
        let letter = Letter {
            return_path: back.to_owned(),
            ..letter("aino@kuusilahti.example")
        };
        mail.send(&letter).await.unwrap();
        let arrived = arrived(Path::new(&folder), &letter.message_id).await;
        assert!(
            arrived.contains(&format!("X-Envelope-From: {seen}\r\n")),
            "{arrived}"
        );
        assert!(arrived.contains("From: Kuusilahti <hub@kuusilahti.example>"));
    }
}

#[tokio::test]
async fn letters_in_a_folder_to_one_address_can_be_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let mail = FolderMail::new(folder.path().to_owned(), Arc::new(SystemClock)).unwrap();
    for recipient in ["aino@kuusilahti.example", "veikko@kuusilahti.example"] {
        mail.send(&letter(recipient)).await.unwrap();
    }
    mail.forget("Aino@kuusilahti.example").await.unwrap();
    mail.forget("nobody@kuusilahti.example").await.unwrap();
    let left = FolderMail::letters(folder.path(), 10).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].recipient, "veikko@kuusilahti.example");
}

fn server(url: &str) -> MailConfig {
    MailConfig {
        url: url.to_owned(),
        from: "Kuusilahti <hub@kuusilahti.example>".to_owned(),
        ..MailConfig::default()
    }
}

fn letter(recipient: &str) -> Letter {
    Letter {
        return_path: String::new(),
        message_id: format!("<{}@kuusilahti.example>", random_key()),
        recipient: recipient.to_owned(),
        subject: "Kaupunki vastasi ideaasi\r\nBcc: everybody@example.org".to_owned(),
        text: "Hei Aino,\n\nLiisa Hakala vastasi: penkki tulee keväällä.\n".to_owned(),
        html: "<p>Hei Aino</p>".to_owned(),
        lang: "fi".to_owned(),
        headers: vec![(
            "List-Unsubscribe".to_owned(),
            "<https://hub.example/unsubscribe/k>".to_owned(),
        )],
    }
}

/// The letter with this id, as it came over the wire.
async fn arrived(folder: &Path, message_id: &str) -> String {
    for _ in 0..100 {
        for file in letters_in(folder) {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            if text.contains(message_id) {
                return text;
            }
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the letter {message_id} did not arrive")
}

fn letters_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect()
}
