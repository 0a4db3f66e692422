//! How much is taken in at most. The whole file is looked at before anything is written, and one row is in memory at a
//! time; these bounds keep the looking short and the row small. Each can be set on the command line.

/// Bounds for one file.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes in one file. 256 MiB unless set: thirty years of a large city's proposals are a tenth of that.
    pub file_bytes: u64,
    /// Rows in one file, headings aside. 200,000 unless set.
    pub records: u64,
    /// Bytes in one row. 2 MiB: a row beyond that is a quotation mark that was never closed.
    pub row_bytes: usize,
    /// Columns in one file. 500: translated exports have a column per language and field.
    pub columns: usize,
    /// Characters of a title, a text and a comment; the hub's own bounds. What is longer is cut and reported.
    pub title_chars: usize,
    pub text_chars: usize,
    pub comment_chars: usize,
}

impl Limits {
    /// As the hub is set up.
    pub fn of_hub(limits: &ports::config::Limits) -> Limits {
        Limits {
            file_bytes: limits.import_bytes,
            records: limits.import_rows,
            title_chars: limits.title_chars,
            text_chars: limits.text_chars,
            comment_chars: limits.comment_chars,
            ..Limits::default()
        }
    }
}

pub const MEBIBYTE: u64 = 1024 * 1024;

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 256 * MEBIBYTE,
            records: 200_000,
            row_bytes: 2 * MEBIBYTE as usize,
            columns: 500,
            title_chars: 150,
            text_chars: 20_000,
            comment_chars: 5_000,
        }
    }
}
