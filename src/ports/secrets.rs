//! Random words nobody can guess, and the hashes under which they are kept.

use rand::{Rng, RngCore};
use sha2::{Digest, Sha256};

/// 256 random bits as 64 hexadecimal letters.
pub fn random_key() -> String {
    let mut bytes = [0u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// A code of six digits a person can read from a letter and type.
pub fn random_code() -> String {
    format!("{:06}", rand::rng().random_range(0..1_000_000u32))
}

/// SHA-256 as hexadecimal letters. Enough for random keys of 256 bits; codes are bound to their letter and to few tries.
pub fn hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}
