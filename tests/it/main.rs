//! Stories of the town of Kuusilahti. One binary, so that everything is linked once.

mod accounts;
mod agencies;
mod cases;
mod challenges;
mod deciding;
mod discovery;
mod house;
mod ideas;
mod imports;
mod improvements;
mod privacy;
mod town;
mod triage;
