# The letters of the demonstration.
demo-letters-title = Letters of the demonstration
demo-letters-lead = In a real town these would go out by e-mail. Here you read them yourself.
demo-letters-none = No letters yet
demo-letters-none-text = Sign in or support an idea, and one will be here in a moment.
demo-letter-to = To
demo-letter-at = Sent
demo-letter-links = Links in this letter
