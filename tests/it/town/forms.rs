//! The forms of a page, as a browser sees them: read from its HTML, not from what the code means to print.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A form and what it would send if nobody changed anything.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub action: String,
    pub post: bool,
    pub multipart: bool,
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    /// As `type` says; `select`, `textarea` and `button` for those.
    pub kind: String,
    pub value: String,
    /// Sent as it stands: hidden, typed, ticked or chosen.
    pub sent: bool,
}

/// Every form of a page, and every address its links name.
#[derive(Debug, Default)]
pub struct Sheet {
    pub forms: Vec<Form>,
    pub links: BTreeSet<String>,
}

impl Sheet {
    pub fn of(html: &str) -> Self {
        let reader = Reader::default();
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.seen.into_inner().sheet
    }
}

impl Form {
    /// The name and value of everything it sends.
    pub fn filled(&self) -> Vec<(String, String)> {
        let mut sent: Vec<(String, String)> = Vec::new();
        for field in self.fields.iter().filter(|field| field.sent) {
            sent.push((field.name.clone(), field.value.clone()));
        }
        // A browser sends one button; a person ticks one of several.
        for field in self.fields.iter().filter(|field| !field.sent) {
            let once = ["button", "radio", "select"].contains(&field.kind.as_str());
            if once && !sent.iter().any(|(name, _)| *name == field.name) {
                sent.push((field.name.clone(), field.value.clone()));
            }
        }
        sent
    }

    /// What somebody sensible would send: something of its kind where a field is empty.
    pub fn sensible(&self) -> Vec<(String, String)> {
        let mut sent = self.filled();
        for (name, value) in &mut sent {
            if !value.is_empty() {
                continue;
            }
            let kind = self.fields.iter().find(|field| field.name == *name);
            *value = match kind.map_or("text", |field| field.kind.as_str()) {
                "number" => "3".to_owned(),
                "email" => "somebody@kuusilahti.example".to_owned(),
                "date" => "2026-10-01".to_owned(),
                "datetime-local" => "2026-10-01T12:00".to_owned(),
                "url" => "https://kuusilahti.example/".to_owned(),
                "text" | "textarea" | "search" => "Something sensible".to_owned(),
                _ => continue,
            };
        }
        sent
    }

    /// The name of each field once, hidden proof aside.
    pub fn names(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.fields
            .iter()
            .map(|field| field.name.as_str())
            .filter(|name| *name != "_token" && seen.insert(*name))
            .collect()
    }
}

#[derive(Default)]
struct Reader {
    seen: RefCell<Seen>,
}

#[derive(Default)]
struct Seen {
    sheet: Sheet,
    /// The form we are in.
    inside: Option<usize>,
    /// Forms by their `id`, for controls that stand elsewhere.
    named: Vec<(String, usize)>,
    select: Option<(String, Option<String>)>,
    /// A textarea being read: its form, and its place there.
    area: Option<(usize, usize)>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut seen = self.seen.borrow_mut();
        match token {
            TagToken(tag) if tag.kind == StartTag => seen.opens(&tag),
            TagToken(tag) if tag.kind == EndTag => seen.closes(&tag),
            Token::CharacterTokens(text) => {
                if let Some((form, place)) = seen.area {
                    seen.sheet.forms[form].fields[place].value.push_str(&text);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    tag.attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name)
        .map(|attribute| attribute.value.to_string())
}

impl Seen {
    fn opens(&mut self, tag: &Tag) {
        match &*tag.name {
            "a" => {
                if let Some(to) = attribute(tag, "href") {
                    self.sheet.links.insert(to);
                }
            }
            "form" => {
                let method = attribute(tag, "method").unwrap_or_default();
                if method.eq_ignore_ascii_case("dialog") {
                    return;
                }
                self.sheet.forms.push(Form {
                    action: attribute(tag, "action").unwrap_or_default(),
                    post: method.eq_ignore_ascii_case("post"),
                    multipart: attribute(tag, "enctype")
                        .is_some_and(|kind| kind.contains("multipart")),
                    fields: Vec::new(),
                });
                let number = self.sheet.forms.len() - 1;
                self.inside = Some(number);
                if let Some(id) = attribute(tag, "id") {
                    self.named.push((id, number));
                }
            }
            "select" => {
                self.select = attribute(tag, "name").map(|name| (name, attribute(tag, "form")));
            }
            "option" => {
                if let Some((name, form)) = self.select.clone() {
                    let value = attribute(tag, "value").unwrap_or_default();
                    let chosen = attribute(tag, "selected").is_some();
                    self.keep(form, &name, "select", value, chosen);
                }
            }
            "textarea" => {
                if let Some(name) = attribute(tag, "name") {
                    self.area = self.keep(
                        attribute(tag, "form"),
                        &name,
                        "textarea",
                        String::new(),
                        true,
                    );
                }
            }
            kind @ ("input" | "button") => {
                let value = attribute(tag, "value").unwrap_or_default();
                let kind = match (kind, attribute(tag, "type")) {
                    ("button", _) => "button".to_owned(),
                    (_, Some(kind)) if kind == "submit" => "button".to_owned(),
                    (_, kind) => kind.unwrap_or_else(|| "text".to_owned()),
                };
                if let Some(name) = attribute(tag, "name") {
                    let sent = match kind.as_str() {
                        "checkbox" | "radio" => attribute(tag, "checked").is_some(),
                        "button" | "file" => false,
                        _ => true,
                    };
                    self.keep(attribute(tag, "form"), &name, &kind, value, sent);
                }
                if let (Some(action), Some(form)) = (attribute(tag, "formaction"), self.inside) {
                    // The same fields, sent elsewhere.
                    let other = Form {
                        action,
                        post: true,
                        ..self.sheet.forms[form].clone()
                    };
                    self.sheet.forms.push(other);
                }
            }
            _ => {}
        }
    }

    fn closes(&mut self, tag: &Tag) {
        match &*tag.name {
            "form" => self.inside = None,
            "select" => self.select = None,
            "textarea" => self.area = None,
            _ => {}
        }
    }

    fn keep(
        &mut self,
        form: Option<String>,
        name: &str,
        kind: &str,
        value: String,
        sent: bool,
    ) -> Option<(usize, usize)> {
        let form = match form {
            Some(id) => self
                .named
                .iter()
                .find(|(named, _)| *named == id)
                .map(|(_, number)| *number),
            None => self.inside,
        }?;
        let fields = &mut self.sheet.forms[form].fields;
        fields.push(Field {
            name: name.to_owned(),
            kind: kind.to_owned(),
            value,
            sent,
        });
        Some((form, fields.len() - 1))
    }
}

#[test]
fn a_page_is_read_as_a_browser_reads_it() {
    let sheet = Sheet::of(
        r#"<a href="/ideas?sort=new">x</a><form method="post" action="/ideas" enctype="multipart/form-data">
        <input type="hidden" name="_token" value="t"><input name="title" value="A &amp; B">
        <textarea name="text">
x &lt; y</textarea><select name="theme"><option value="">-<option value="7" selected>Parks</select>
        <input type="checkbox" name="sure" value="1"><button name="do" value="send">Send</button>
        <button formaction="/draft">Keep</button></form><input name="outside">"#,
    );
    assert!(sheet.links.contains("/ideas?sort=new"));
    assert_eq!(sheet.forms.len(), 2, "{:?}", sheet.forms);
    let form = &sheet.forms[0];
    assert!(form.post && form.multipart);
    assert_eq!(form.names(), ["title", "text", "theme", "sure", "do"]);
    let filled: Vec<_> = form
        .filled()
        .into_iter()
        .map(|(name, value)| format!("{name}={}", value.trim()))
        .collect();
    assert_eq!(
        filled,
        [
            "_token=t",
            "title=A & B",
            "text=x < y",
            "theme=7",
            "do=send"
        ]
    );
    assert_eq!(sheet.forms[1].action, "/draft");
}
