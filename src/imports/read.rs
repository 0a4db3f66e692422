//! Reading other people's tables, one row at a time.
//!
//! A file from elsewhere is not trusted: it may be a gigabyte, a spreadsheet renamed to `.csv`, text in an old
//! encoding, or have one quotation mark too many on line 400, after which every reader guesses. `Table` looks at each
//! byte before the parser does (`guard`), holds one row in memory at a time, and says on which line of the file, as an
//! editor counts them, things went wrong. Headings are matched with their line breaks and double spaces evened out.

pub mod cells;
mod guard;
pub mod language;
pub mod limits;
pub mod plain;

use crate::fault::{Fault, What};
use guard::{Guard, Starts};
pub use limits::Limits;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How much of the file is looked at to find out what separates the columns.
const SNIFFED_BYTES: u64 = 64 * 1024;

/// A table being read. Rows come once, in order; to read again, open again.
pub struct Table {
    path: PathBuf,
    headings: Vec<String>,
    parser: csv::Reader<Guard<File>>,
    starts: Starts,
    record: csv::StringRecord,
    rows: u64,
    most_rows: u64,
}

/// One row, with the line of the file on which it begins (the first line of a file is 1).
pub struct Row<'a> {
    pub line: u64,
    cells: &'a csv::StringRecord,
}

impl Row<'_> {
    /// The text of a column, without spaces around it and without a spreadsheet guard; empty where the row has none.
    pub fn cell(&self, column: usize) -> &str {
        cells::unguarded(self.raw(column).trim())
    }

    pub fn raw(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.cells.len()
    }

    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl Table {
    /// Opens a file and reads its headings. `separator` is found out from the first line when it is not given.
    pub fn open(path: &Path, separator: Option<u8>, limits: &Limits) -> Result<Table, Fault> {
        let here = |what| Fault::of(path, what);
        let about = std::fs::metadata(path).map_err(|e| here(What::unreadable(&e)))?;
        if about.is_dir() {
            return Err(here(What::IsAFolder));
        }
        if !about.is_file() {
            // A pipe can be read once; we read twice, so that nothing is written before everything was looked at.
            return Err(here(What::NotAFile));
        }
        if about.len() > limits.file_bytes {
            return Err(here(What::TooBig {
                limit: limits.file_bytes,
                size: about.len(),
            }));
        }
        let mut file = File::open(path).map_err(|e| here(What::unreadable(&e)))?;
        let mut beginning = Vec::new();
        Read::by_ref(&mut file)
            .take(SNIFFED_BYTES)
            .read_to_end(&mut beginning)
            .map_err(|e| here(What::unreadable(&e)))?;
        if let Some(what) = guard::not_a_table(&beginning) {
            return Err(here(what));
        }
        let separator = separator.unwrap_or_else(|| guard::likely_separator(&beginning));
        let file = File::open(path).map_err(|e| here(What::unreadable(&e)))?;
        let starts = Starts::default();
        let guard = Guard::new(file, separator, limits.clone(), starts.clone());
        let parser = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(guard);
        let mut table = Table {
            path: path.to_owned(),
            headings: Vec::new(),
            parser,
            starts,
            record: csv::StringRecord::new(),
            rows: 0,
            most_rows: limits.records,
        };
        if table.advance()?.is_none() {
            return Err(here(What::Empty));
        }
        table.headings = table.record.iter().map(evened).collect();
        if table.headings.len() > limits.columns {
            return Err(here(What::TooManyColumns {
                limit: limits.columns,
            }));
        }
        Ok(table)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Where a heading stands, spaces, line breaks and capitals aside. A heading that stands twice is refused when it
    /// is asked for: nobody could say which of the two was meant.
    pub fn column(&self, heading: &str) -> Result<Option<usize>, Fault> {
        let wanted = evened(heading).to_lowercase();
        let mut found = self
            .headings
            .iter()
            .enumerate()
            .filter(|(_, h)| h.to_lowercase() == wanted);
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => Err(Fault::of(
                &self.path,
                What::TwoColumns {
                    heading: evened(heading),
                },
            )),
            (first, _) => Ok(first.map(|(at, _)| at)),
        }
    }

    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, Fault> {
        let Some(line) = self.advance()? else {
            return Ok(None);
        };
        self.rows += 1;
        if self.rows > self.most_rows {
            return Err(Fault::of(
                &self.path,
                What::TooManyRows {
                    limit: self.most_rows,
                },
            ));
        }
        Ok(Some(Row {
            line,
            cells: &self.record,
        }))
    }

    fn advance(&mut self) -> Result<Option<u64>, Fault> {
        match self.parser.read_record(&mut self.record) {
            Ok(true) => Ok(Some(self.starts.next_line())),
            Ok(false) => Ok(None),
            Err(error) => Err(Fault::of(&self.path, What::from_parser(error))),
        }
    }
}

/// A heading as people say it: line breaks and runs of spaces become one space.
pub fn evened(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn table_of(bytes: &[u8], limits: &Limits) -> (tempfile::NamedTempFile, Result<Table, Fault>) {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        let table = Table::open(file.path(), None, limits);
        (file, table)
    }

    fn rows(bytes: &[u8]) -> Result<Vec<(u64, Vec<String>)>, What> {
        let (_file, table) = table_of(bytes, &Limits::default());
        let mut table = table.map_err(|f| f.what)?;
        let mut all = Vec::new();
        while let Some(row) = table.next_row().map_err(|f| f.what)? {
            all.push((
                row.line,
                (0..row.len()).map(|c| row.raw(c).to_owned()).collect(),
            ));
        }
        Ok(all)
    }

    #[test]
    fn rows_know_their_line_across_quoted_line_breaks_and_both_line_ends() {
        let text = "id,\"text\nof it\"\r\n1,\"a\r\nb\nc\"\n\n\n2,plain\r\n\r\n3,\"x \"\"y\"\"\"";
        let found = rows(text.as_bytes()).unwrap();
        assert_eq!(found.iter().map(|r| r.0).collect::<Vec<_>>(), [3, 8, 10]);
        assert_eq!(found[0].1[1], "a\r\nb\nc");
        assert_eq!(found[2].1[1], "x \"y\"");
    }

    #[test]
    fn headings_are_evened_out_and_found_by_any_spelling() {
        let (_file, table) = table_of(
            "\u{feff}\"Impact\nscore\";Name\n".as_bytes(),
            &Limits::default(),
        );
        let table = table.unwrap();
        assert_eq!(table.headings(), ["Impact score", "Name"]);
        assert_eq!(table.column("impact  Score").unwrap(), Some(0));
        assert_eq!(table.column("nothing").unwrap(), None);
    }

    #[test]
    fn a_heading_that_stands_twice_is_refused_when_it_is_needed() {
        let (_file, table) = table_of(b"a,b,a\n1,2,3\n", &Limits::default());
        let table = table.unwrap();
        assert_eq!(table.column("b").unwrap(), Some(1));
        assert!(matches!(
            table.column("a").unwrap_err().what,
            What::TwoColumns { .. }
        ));
    }

    fn with_line_400(broken: &str) -> Vec<u8> {
        let mut text = String::from("id,title,text\n");
        for line in 2..=900 {
            match line {
                400 => text.push_str(broken),
                _ => text.push_str(&format!("{line},\"Title, {line}\",\"Some text\"")),
            }
            text.push('\n');
        }
        text.into_bytes()
    }

    #[test]
    fn a_broken_quote_on_line_400_is_named_with_its_line() {
        assert_eq!(
            rows(&with_line_400("400,\"A bench,text")),
            Err(What::StrayQuote {
                opened: 400,
                line: 401
            })
        );
        assert_eq!(
            rows(&with_line_400("400,\"A \"bench\",text")),
            Err(What::StrayQuote {
                opened: 400,
                line: 400
            })
        );
        let mut never_closed = b"id,title\n".to_vec();
        for line in 2..=600 {
            never_closed.extend(
                if line == 400 {
                    "400,\"A bench\n".into()
                } else {
                    format!("{line},plain\n")
                }
                .bytes(),
            );
        }
        assert_eq!(rows(&never_closed), Err(What::OpenQuote { opened: 400 }));
    }

    #[test]
    fn an_open_quote_does_not_fill_the_memory() {
        let limits = Limits {
            row_bytes: 1000,
            ..Limits::default()
        };
        let (_file, table) = table_of(
            format!("a,b\n1,\"{}", "x\n".repeat(5000)).as_bytes(),
            &limits,
        );
        assert_eq!(
            table.err().map(|f| f.what),
            Some(What::OpenQuote { opened: 2 })
        );
    }

    #[test]
    fn text_in_another_encoding_is_refused_with_line_and_byte() {
        let found = rows(b"id,title\n1,fine\n2,k\xe4rki\n");
        assert_eq!(
            found,
            Err(What::NotUtf8 {
                line: 3,
                byte: 0xe4
            })
        );
        assert_eq!(rows(b"\xff\xfei\0d\0"), Err(What::Utf16));
        assert_eq!(rows(b"PK\x03\x04rest"), Err(What::Spreadsheet));
        assert_eq!(rows(b"id,title\n1,a\0b\n"), Err(What::NotText { line: 2 }));
        assert_eq!(
            rows(b"id,title\n1,half\xc3"),
            Err(What::NotUtf8 {
                line: 2,
                byte: 0xc3
            })
        );
        assert_eq!(rows(b""), Err(What::Empty));
        assert_eq!(rows(b"\n\n"), Err(What::Empty));
    }

    #[test]
    fn a_letter_split_between_two_reads_is_still_one_letter() {
        let mut text = String::from("id,title\n");
        while text.len() < 200_000 {
            text.push_str("1,ääääääääääöö日本\n");
        }
        assert!(rows(text.as_bytes()).is_ok());
    }

    #[test]
    fn files_and_tables_over_the_limit_are_refused_before_they_are_read() {
        let small = Limits {
            file_bytes: 20,
            ..Limits::default()
        };
        let (_file, table) = table_of(b"id,title\n1,a\n2,b\n3,c\n", &small);
        assert_eq!(
            table.err().map(|f| f.what),
            Some(What::TooBig {
                limit: 20,
                size: 21
            })
        );
        let few = Limits {
            records: 2,
            ..Limits::default()
        };
        let (_file, table) = table_of(b"id,title\n1,a\n2,b\n3,c\n", &few);
        let mut table = table.unwrap();
        assert!(table.next_row().unwrap().is_some() && table.next_row().unwrap().is_some());
        assert_eq!(
            table.next_row().err().map(|f| f.what),
            Some(What::TooManyRows { limit: 2 })
        );
    }

    #[test]
    fn what_separates_the_columns_is_found_out() {
        for (text, columns) in [
            ("a;b;c\n", 3),
            ("a\tb\n", 2),
            ("a,b;c,d\n", 3),
            ("\"x;y;z\",b\n", 2),
            ("alone\n", 1),
        ] {
            let (_file, table) = table_of(text.as_bytes(), &Limits::default());
            assert_eq!(table.unwrap().headings().len(), columns, "{text:?}");
        }
    }

    #[test]
    fn a_folder_a_missing_file_and_a_pipe_are_named_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let open = |path: &Path| {
            Table::open(path, None, &Limits::default())
                .err()
                .map(|f| f.what)
        };
        assert_eq!(open(folder.path()), Some(What::IsAFolder));
        assert!(matches!(
            open(&folder.path().join("none.csv")),
            Some(What::Missing)
        ));
        assert_eq!(open(Path::new("/dev/null")), Some(What::NotAFile));
    }
}
