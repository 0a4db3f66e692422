//! Faults in the operator's words.

/// The whole chain of a fault as one sentence, without repeating itself.
pub fn plain(wrong: &anyhow::Error) -> String {
    let mut said: Vec<String> = Vec::new();
    for cause in wrong.chain() {
        let text = cause.to_string();
        if !said.iter().any(|earlier| earlier.contains(&text)) {
            said.push(text);
        }
    }
    said.join(": ")
}
