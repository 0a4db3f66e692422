//! Turns what a form or a query says into a struct. Browsers send text and leave out what is empty, so:
//! empty text is `None`, a repeated field fills a `Vec`, an absent field is empty, and what cannot be read
//! is a problem with that field, in words, never a bare 400.

use std::borrow::Cow;

use hall::says::Say;
use hall::{Error, Problems, Result};
use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

/// Names and values in the order they came.
pub type Pairs = Vec<(String, String)>;

/// Reads a struct from names and values.
///
/// # Errors
/// `Invalid` with the field that could not be read.
pub fn read_pairs<T: DeserializeOwned>(pairs: &[(String, String)]) -> Result<T> {
    T::deserialize(Whole { pairs }).map_err(Error::from)
}

/// Reads one value from one text, as a part of a path is read.
pub(crate) fn read_one<T: DeserializeOwned>(text: &str) -> Option<T> {
    if text.contains('\0') {
        return None;
    }
    T::deserialize(Values(vec![Cow::Borrowed(text)])).ok()
}

/// Splits `a=1&b=2`; what is not UTF-8 is replaced, never an error.
pub(crate) fn split(encoded: &[u8]) -> Pairs {
    url::form_urlencoded::parse(encoded)
        .map(|(name, value)| (name.into_owned(), without_nulls(value.into_owned())))
        .collect()
}

/// Nobody types a null, no text of ours has one, and PostgreSQL takes none.
pub(crate) fn without_nulls(text: String) -> String {
    if text.contains('\0') {
        text.replace('\0', "")
    } else {
        text
    }
}

/// Whether JSON holds a null within a text: `\u0000`, unless that is itself written out.
pub(crate) fn json_holds_null(json: &[u8]) -> bool {
    const NULL: &[u8] = b"u0000";
    json.windows(NULL.len()).enumerate().any(|(at, piece)| {
        let before = json[..at].iter().rev();
        piece == NULL && before.take_while(|byte| **byte == b'\\').count() % 2 == 1
    })
}

/// Something could not be read: which field, and what was expected there.
#[derive(Debug)]
pub(crate) struct Unreadable {
    field: &'static str,
    key: &'static str,
}

impl From<Unreadable> for Error {
    fn from(wrong: Unreadable) -> Self {
        Error::Invalid(Problems::one(wrong.field, Say::of(wrong.key)))
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.field, self.key)
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Unreadable {
            field: "",
            key: "web-problem-choice",
        }
    }
}

fn unreadable(key: &'static str) -> Unreadable {
    Unreadable { field: "", key }
}

struct Whole<'a> {
    pairs: &'a [(String, String)],
}

impl<'de> Deserializer<'de> for Whole<'_> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_map(visitor)
    }

    /// A map takes every pair, the last of each name winning.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let pairs = self
            .pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        visitor.visit_map(de::value::MapDeserializer::new(pairs))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_map(Fields {
            pairs: self.pairs,
            fields: fields.iter(),
            at: "",
        })
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit_struct seq tuple tuple_struct enum identifier ignored_any
    }
}

/// Hands out every field the struct knows, whether it was sent or not.
struct Fields<'a> {
    pairs: &'a [(String, String)],
    fields: std::slice::Iter<'static, &'static str>,
    at: &'static str,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unreadable> {
        let Some(field) = self.fields.next() else {
            return Ok(None);
        };
        self.at = field;
        seed.deserialize(StrDeserializer::new(field)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Unreadable> {
        let values = self
            .pairs
            .iter()
            .filter(|(name, _)| {
                name == self.at
                    || name
                        .strip_suffix("[]")
                        .is_some_and(|plain| plain == self.at)
            })
            .map(|(_, value)| Cow::Borrowed(value.as_str()))
            .collect();
        seed.deserialize(Values(values))
            .map_err(|wrong| Unreadable {
                field: self.at,
                ..wrong
            })
    }
}

/// Everything that was said under one name.
struct Values<'a>(Vec<Cow<'a, str>>);

impl Values<'_> {
    /// A tick box is often paired with a hidden field of the same name: the last one counts.
    fn last(&self) -> &str {
        self.0.last().map_or("", |value| value.as_ref())
    }
}

macro_rules! numbers {
    ($($name:ident $visit:ident $kind:ty),*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            let number = self
                .last()
                .trim()
                .parse::<$kind>()
                .map_err(|_| unreadable("web-problem-number"))?;
            visitor.$visit(number)
        }
    )*};
}

impl<'de> Deserializer<'de> for Values<'_> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(self.last())
    }

    numbers!(
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64,
        deserialize_f32 visit_f32 f32, deserialize_f64 visit_f64 f64
    );

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.last() {
            "" | "0" | "false" | "off" | "no" => visitor.visit_bool(false),
            "1" | "true" | "on" | "yes" => visitor.visit_bool(true),
            _ => Err(unreadable("web-problem-choice")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.last().trim().is_empty() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(Each(self.0.into_iter()))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let chosen: StrDeserializer<'_, Unreadable> = self.last().into_deserializer();
        chosen.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit_struct map tuple_struct struct identifier
    }
}

/// The values of a repeated field one by one; an empty one ("all themes") says nothing.
struct Each<'a>(std::vec::IntoIter<Cow<'a, str>>);

impl<'de> SeqAccess<'de> for Each<'_> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        match self.0.find(|value| !value.trim().is_empty()) {
            Some(value) => seed.deserialize(Values(vec![value])).map(Some),
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::{IdeaId, IdeaStatus, ThemeId};
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Asked {
        q: Option<String>,
        title: String,
        status: Vec<IdeaStatus>,
        theme: Option<ThemeId>,
        sure: bool,
        page: Option<u32>,
    }

    fn read(query: &str) -> Result<Asked> {
        read_pairs(&split(query.as_bytes()))
    }

    #[test]
    fn absent_and_empty_fields_are_empty() {
        let nothing = Asked {
            q: None,
            title: String::new(),
            status: vec![],
            theme: None,
            sure: false,
            page: None,
        };
        assert_eq!(read("").unwrap(), nothing);
        assert_eq!(
            read("q=&title=&status=&theme=&page=&other=x").unwrap(),
            nothing
        );
    }

    #[test]
    fn what_was_chosen_is_read() {
        assert_eq!(
            read("q=bench+%26+boat&title=P%C3%B6yt%C3%A4&status=open&status=done&theme=7&sure=on&page=3")
                .unwrap(),
            Asked {
                q: Some("bench & boat".into()),
                title: "Pöytä".into(),
                status: vec![IdeaStatus::Open, IdeaStatus::Done],
                theme: Some(ThemeId(7)),
                sure: true,
                page: Some(3),
            }
        );
    }

    #[test]
    fn what_cannot_be_read_is_a_problem_with_that_field() {
        for (query, field, key) in [
            ("page=many", "page", "web-problem-number"),
            ("status=opne", "status", "web-problem-choice"),
            ("theme=x", "theme", "web-problem-number"),
            ("sure=perhaps", "sure", "web-problem-choice"),
        ] {
            let Err(Error::Invalid(problems)) = read(query) else {
                panic!("{query} was taken");
            };
            assert_eq!(problems.0[0].field, field, "{query}");
            assert_eq!(problems.0[0].say.key, key, "{query}");
        }
    }

    #[test]
    fn a_null_is_left_out_of_a_form_and_seen_in_json() {
        assert_eq!(split(b"a=x%00y")[0].1, "xy");
        assert_eq!(read_one::<String>("a\0"), None);
        assert!(json_holds_null(br#"{"text": "a\u0000b"}"#));
        assert!(json_holds_null(br#"{"text": "\\\u0000"}"#));
        assert!(!json_holds_null(
            br#"{"text": "\\u0000, as one writes it"}"#
        ));
        assert!(!json_holds_null(br#"{"text": "u0000"}"#));
    }

    #[test]
    fn a_part_of_a_path_is_an_id_or_nothing() {
        assert_eq!(read_one::<IdeaId>("412"), Some(IdeaId(412)));
        assert_eq!(read_one::<IdeaId>("412x"), None);
        assert_eq!(read_one::<String>("key"), Some("key".to_owned()));
    }
}
