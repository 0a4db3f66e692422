//! Stories of the town of Kuusilahti. One binary, so that everything is linked once.

mod accounts;
mod admin;
mod agencies;
mod articles;
mod cases;
mod challenges;
mod chat;
mod deciding;
mod discovery;
mod feed;
mod guides;
mod house;
mod ideas;
mod imports;
mod improvements;
mod mailroom;
mod privacy;
mod town;
mod triage;

/// As the program has it: hundreds of towns come and go here.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;
