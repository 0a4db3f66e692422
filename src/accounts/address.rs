//! E-mail addresses: what counts as one, and when two are the same.

use hall::{Error, Result};
use unicode_normalization::UnicodeNormalization;

/// An address as letters are sent to it, and the key under which it is one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub email: String,
    /// NFKC, lower case, the domain in its ASCII form: `Ä@Kuusilahti.example` and `ä@kuusilahti.example` are one.
    /// Made here and not by the database, whose lower case knows only ASCII.
    pub key: String,
}

/// Longest address by RFC 5321.
const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

impl Address {
    /// # Errors
    /// `Invalid` on the field `email`.
    pub fn read(typed: &str) -> Result<Self> {
        let wrong = if typed.trim().is_empty() {
            "accounts-problem-email-missing"
        } else {
            "accounts-problem-email"
        };
        Self::parse(typed).ok_or_else(|| Error::invalid("email", wrong))
    }

    fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (local, domain) = typed.rsplit_once('@')?;
        let unfit = |sign: char| {
            sign.is_whitespace() || sign.is_control() || "<>\"(),:;[]\\@".contains(sign)
        };
        if local.is_empty() || local.len() > LONGEST_LOCAL || local.contains(unfit) {
            return None;
        }
        if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
            return None;
        }
        let domain = idna::domain_to_ascii(domain.trim_end_matches('.')).ok()?;
        let well_formed = domain.contains('.')
            && domain.split('.').all(|label| {
                (1..=63).contains(&label.len())
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label
                        .bytes()
                        .all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
            });
        if !well_formed {
            return None;
        }
        let email = format!("{local}@{domain}");
        let key = format!(
            "{}@{domain}",
            local.nfkc().collect::<String>().to_lowercase()
        );
        (email.len() <= LONGEST && !key.contains(char::is_whitespace))
            .then_some(Self { email, key })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(typed: &str) -> Option<String> {
        Address::read(typed).ok().map(|address| address.key)
    }

    #[test]
    fn the_same_mailbox_is_one_account() {
        for typed in [
            "aino@kuusilahti.example",
            " Aino@Kuusilahti.Example ",
            "AINO@KUUSILAHTI.EXAMPLE.",
        ] {
            assert_eq!(
                key(typed).as_deref(),
                Some("aino@kuusilahti.example"),
                "{typed}"
            );
        }
        assert_eq!(key("Ä@härkä.example"), key("ä@HÄRKÄ.example"));
        assert_eq!(
            key("ä@härkä.example").as_deref(),
            Some("ä@xn--hrk-qlac.example")
        );
        assert_eq!(
            key("a.b+talkoo@example.org").as_deref(),
            Some("a.b+talkoo@example.org")
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in [
            "",
            "aino",
            "aino@",
            "@example.org",
            "aino@localhost",
            "a b@example.org",
            "a@b@example.org",
            "aino@example..org",
            "aino@-example.org",
            "a\r\nbcc:x@example.org",
            "<aino@example.org>",
            "..@example.org",
            "a..b@example.org",
            "aino@exa mple.org",
        ] {
            assert_eq!(key(typed), None, "{typed:?}");
        }
        assert_eq!(key(&format!("{}@example.org", "a".repeat(65))), None);
        assert_eq!(key(&format!("a@{}.org", "b".repeat(64))), None);
    }
}
