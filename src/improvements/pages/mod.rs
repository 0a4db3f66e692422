//! Improvements in the browser.

use press::PageSamples;
use web::Door;

/// Every address of this room.
pub fn doors() -> Vec<Door> {
    Vec::new()
}

/// Every page of this room, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    Vec::new()
}
