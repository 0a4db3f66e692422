//! The guard between the file and the parser: every byte passes here first.
//!
//! A CSV parser is forgiving: it reads a misplaced quotation mark as text and an unclosed one as a cell that swallows the
//! rest of the file. For an import that is the worst outcome, because it succeeds. The guard therefore follows the quotes
//! itself, checks the encoding, counts lines, bounds the size, and stops the parser with the exact reason. It also notes
//! on which line each row begins, blank lines and line breaks inside quotes included.

use super::limits::Limits;
use crate::fault::What;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::rc::Rc;

/// The lines on which rows begin, in order, as far as the parser has read ahead.
#[derive(Clone, Default)]
pub struct Starts(Rc<RefCell<VecDeque<u64>>>);

impl Starts {
    pub fn next_line(&self) -> u64 {
        self.0.borrow_mut().pop_front().unwrap_or_default()
    }

    fn note(&self, line: u64) {
        self.0.borrow_mut().push_back(line);
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    RowStart,
    CellStart,
    Plain,
    /// Between quotation marks, the first of which stands on line `opened`.
    Quoted {
        opened: u64,
    },
    /// Just after a quotation mark inside a quoted cell: the end of the cell, or the first half of a doubled mark.
    PerhapsClosed {
        opened: u64,
    },
}

pub struct Guard<R> {
    from: R,
    separator: u8,
    limits: Limits,
    starts: Starts,
    place: Place,
    line: u64,
    after_return: bool,
    row_bytes: usize,
    file_bytes: u64,
    /// The first bytes of a letter whose rest comes with the next read.
    half_letter: Vec<u8>,
    at_the_beginning: bool,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl<R: Read> Guard<R> {
    pub fn new(from: R, separator: u8, limits: Limits, starts: Starts) -> Guard<R> {
        Guard {
            from,
            separator,
            limits,
            starts,
            place: Place::RowStart,
            line: 1,
            after_return: false,
            row_bytes: 0,
            file_bytes: 0,
            half_letter: Vec::new(),
            at_the_beginning: true,
        }
    }

    fn look_at(&mut self, bytes: &[u8]) -> Result<(), What> {
        let readable = self.readable_part(bytes);
        for &byte in &bytes[..readable.unwrap_or(bytes.len())] {
            self.follow(byte)?;
        }
        match readable {
            Some(at) => Err(What::NotUtf8 {
                line: self.line,
                byte: bytes[at],
            }),
            None => Ok(()),
        }
    }

    /// Where the bytes stop being UTF-8, if they do. A letter cut off at the end waits for the next read.
    fn readable_part(&mut self, bytes: &[u8]) -> Option<usize> {
        let waiting = self.half_letter.len();
        let joined = if waiting == 0 {
            None
        } else {
            Some([&self.half_letter[..], bytes].concat())
        };
        let all = joined.as_deref().unwrap_or(bytes);
        let (fits, cut_off) = match std::str::from_utf8(all) {
            Ok(_) => (all.len(), true),
            Err(e) => (e.valid_up_to(), e.error_len().is_none()),
        };
        self.half_letter = if cut_off {
            all[fits..].to_vec()
        } else {
            Vec::new()
        };
        if cut_off {
            None
        } else {
            Some(fits.saturating_sub(waiting))
        }
    }

    fn follow(&mut self, byte: u8) -> Result<(), What> {
        if byte == 0 {
            return Err(What::NotText { line: self.line });
        }
        let ends_line = byte == b'\n' || byte == b'\r';
        self.row_bytes += 1;
        if self.row_bytes > self.limits.row_bytes {
            return Err(match self.place {
                Place::Quoted { opened } | Place::PerhapsClosed { opened } => {
                    What::OpenQuote { opened }
                }
                _ => What::RowTooBig {
                    line: self.line,
                    limit: self.limits.row_bytes as u64,
                },
            });
        }
        if self.place == Place::RowStart && !ends_line {
            self.starts.note(self.line);
        }
        self.place = match self.place {
            Place::Quoted { opened } if byte == b'"' => Place::PerhapsClosed { opened },
            Place::Quoted { opened } => Place::Quoted { opened },
            Place::PerhapsClosed { opened } if byte == b'"' => Place::Quoted { opened },
            Place::Plain if byte == b'"' => Place::Plain,
            _ if ends_line => Place::RowStart,
            _ if byte == self.separator => Place::CellStart,
            Place::PerhapsClosed { opened } => {
                return Err(What::StrayQuote {
                    opened,
                    line: self.line,
                });
            }
            Place::RowStart | Place::CellStart if byte == b'"' => {
                Place::Quoted { opened: self.line }
            }
            _ => Place::Plain,
        };
        if self.place == Place::RowStart {
            self.row_bytes = 0;
        }
        if byte == b'\r' || (byte == b'\n' && !self.after_return) {
            self.line += 1;
        }
        self.after_return = byte == b'\r';
        Ok(())
    }

    fn look_at_the_end(&self) -> Result<(), What> {
        if let Some(&byte) = self.half_letter.first() {
            return Err(What::NotUtf8 {
                line: self.line,
                byte,
            });
        }
        match self.place {
            Place::Quoted { opened } => Err(What::OpenQuote { opened }),
            _ => Ok(()),
        }
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at_the_beginning {
            self.at_the_beginning = false;
            let mut mark = [0; BYTE_ORDER_MARK.len()];
            let mut filled = 0;
            while filled < mark.len() {
                match self.from.read(&mut mark[filled..])? {
                    0 => break,
                    read => filled += read,
                }
            }
            if mark[..filled] != *BYTE_ORDER_MARK && filled > 0 {
                buffer[..filled].copy_from_slice(&mark[..filled]);
                self.file_bytes += filled as u64;
                self.look_at(&mark[..filled]).map_err(io::Error::other)?;
                return Ok(filled);
            }
        }
        let read = self.from.read(buffer)?;
        self.file_bytes += read as u64;
        if self.file_bytes > self.limits.file_bytes {
            // The file grew while it was read.
            let too_big = What::TooBig {
                limit: self.limits.file_bytes,
                size: self.file_bytes,
            };
            return Err(io::Error::other(too_big));
        }
        let seen = if read == 0 {
            self.look_at_the_end()
        } else {
            self.look_at(&buffer[..read])
        };
        seen.map_err(io::Error::other)?;
        Ok(read)
    }
}

/// Files that are often taken for a CSV: spreadsheets (zip archives inside) and two-byte text.
pub fn not_a_table(beginning: &[u8]) -> Option<What> {
    match beginning {
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Some(What::Spreadsheet),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(What::Utf16),
        _ => None,
    }
}

/// Which of comma, semicolon and tab stands most often in the headings, outside quotes. A tie goes to the comma.
pub fn likely_separator(beginning: &[u8]) -> u8 {
    let (mut quoted, mut begun) = (false, false);
    let mut seen = [(b',', 0), (b';', 0), (b'\t', 0)];
    for &byte in beginning {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted && begun => break,
            b'\n' | b'\r' => continue,
            _ if quoted => {}
            _ => seen
                .iter_mut()
                .filter(|s| s.0 == byte)
                .for_each(|s| s.1 += 1),
        }
        begun = true;
    }
    let most = seen.iter().map(|s| s.1).max().unwrap_or_default();
    seen.iter().find(|s| s.1 == most).map_or(b',', |s| s.0)
}
