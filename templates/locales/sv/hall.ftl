### Varje nej i tjänsten: varför inte, och vad man kan göra i stället.

refusal-not-gathering-support = Den här idén samlar inte längre stöd. Du kan följa den för att höra hur det går.
refusal-own-idea = Det här är din egen idé. Andra kan stödja den; dela länken med dem.
refusal-closed-for-comments = Diskussionen här är avslutad.
refusal-not-editable = Det här kan inte längre ändras. Skriv en kommentar om du vill tillägga något.
refusal-not-withdrawable = Bara en öppen idé kan dras tillbaka. Skriv till oss om något måste bort.
refusal-no-such-step = Den här statusen kan inte följa på den nuvarande. Välj en annan.
refusal-cannot-merge = De här två kan inte slås ihop. Välj en annan idé som är synlig för alla.
refusal-undo-later-merge-first = Idén har sedan dess slagits ihop vidare. Ångra den sammanslagningen först.
refusal-already-undone = Det här är redan ångrat.
refusal-changed-meanwhile = Någon annan har ändrat det här under tiden. Ladda om sidan och titta innan du fortsätter.
refusal-already-decided = Det här är redan avgjort.
refusal-cannot-appeal = Man kan begära omprövning en gång, och bara medan något av ditt är dolt.
refusal-own-decision = Du fattade själv beslutet: låt en kollega svara på begäran.
refusal-blocked = Du kan tills vidare inte delta offentligt. I brevet vi skickade står varför och hur länge.
refusal-link-spent = Länken eller koden är använd eller för gammal. Be om en ny.
refusal-last-admin = Det måste alltid finnas en administratör. Utse en annan först.
refusal-key-reused = Samma Idempotency-Key har redan använts med annat innehåll. Använd en ny nyckel.
refusal-in-use = Något hör fortfarande till det här. Flytta det först.
