//! Addresses with a query, put together.

/// The path with these parameters, escaped; the path alone when there are none.
pub fn address(path: &str, parameters: &[(&str, String)]) -> String {
    match serde_urlencoded::to_string(parameters) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn what_is_asked_for_is_escaped() {
        assert_eq!(address("/ideas", &[]), "/ideas");
        assert_eq!(
            address("/ideas", &[("q", "a b&c".to_owned())]),
            "/ideas?q=a+b%26c"
        );
    }
}
