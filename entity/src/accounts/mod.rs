//! People, teams, sign-in, sessions, tokens.

pub mod attempt;
pub mod block;
pub mod idempotency_key;
pub mod identity;
pub mod identity_offer;
pub mod person;
pub mod session;
pub mod sign_in;
pub mod staff_profile;
pub mod team;
pub mod team_member;
pub mod token;
pub mod waiting_act;
