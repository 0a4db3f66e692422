//! CSV that a spreadsheet opens without running anything: a cell that begins like a formula gets an
//! apostrophe in front.

/// A whole table, with the mark that tells spreadsheets it is UTF-8.
pub fn csv(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = csv_header(header);
    for row in rows {
        push_row(&mut out, row.iter().map(String::as_str));
    }
    out
}

/// The first piece of a streamed table.
pub fn csv_header(header: &[&str]) -> String {
    let mut out = String::from("\u{feff}");
    push_row(&mut out, header.iter().copied());
    out
}

/// A further piece of a streamed table.
pub fn csv_rows(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = String::new();
    for row in rows {
        push_row(&mut out, row.iter().map(String::as_str));
    }
    out
}

fn push_row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

fn push_cell(out: &mut String, cell: &str) {
    // A plain negative number is a number.
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
        && cell
            .trim()
            .parse::<f64>()
            .map_or(true, |number| !number.is_finite());
    let quoted = formula || cell.contains([',', ';', '"', '\n', '\r', '\t']);
    if !quoted {
        out.push_str(cell);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_written_and_nothing_in_it_runs() {
        let row = |cells: &[&str]| {
            cells
                .iter()
                .map(|&cell| cell.to_owned())
                .collect::<Vec<_>>()
        };
        let table = csv(
            &["title", "count"],
            [
                row(&["A \"bench\", by the harbour", "3"]),
                row(&["=HYPERLINK(\"http://evil\")", "-5"]),
                row(&["@sum", "+358 40"]),
                row(&["\ttab", "two\nlines"]),
            ],
        );
        assert_eq!(
            table,
            "\u{feff}title,count\r\n\
             \"A \"\"bench\"\", by the harbour\",3\r\n\
             \"'=HYPERLINK(\"\"http://evil\"\")\",-5\r\n\
             \"'@sum\",\"'+358 40\"\r\n\
             \"'\ttab\",\"two\nlines\"\r\n"
        );
    }
}
