//! talkoo
