//! Ideas that come from elsewhere, many at a time.
