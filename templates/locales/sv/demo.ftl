# The letters of the demonstration.
demo-letters-title = Demonstrationens brev
demo-letters-lead = I en riktig stad skulle de skickas per e-post. Här läser du dem själv.
demo-letters-none = Inga brev ännu
demo-letters-none-text = Logga in eller stöd en idé, så kommer ett brev strax.
demo-letter-to = Till
demo-letter-at = Skickat
demo-letter-links = Länkar i brevet
