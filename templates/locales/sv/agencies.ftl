# Setting the site up.
agencies-settings-title = Namn och färger
agencies-themes-title = Teman
agencies-areas-title = Områden
agencies-statuses-title = Statusar
agencies-pages-title = Sidor
agencies-name = Webbplatsens namn
agencies-tagline = En rad om den
agencies-tagline-help = Visas längst ned på varje sida.
agencies-accent = Knapparnas färg
agencies-colour-help = Sex tecken, till exempel #a4122f. Vi kontrollerar att texten på den går att läsa.
agencies-ink = Textens färg på dem
agencies-ink-help = Vit om du inte säger annat.
agencies-language = Förstaspråk
agencies-save = Spara
agencies-add = Lägg till
agencies-list = Listan
agencies-row-name = Namn
agencies-row-under = Under
agencies-row-top = Översta nivån
agencies-row-used = Idéer
agencies-row-deeds = Åtgärder
agencies-retire = Ta ur bruk
agencies-bring-back = Ta i bruk
agencies-status-means = Betyder

# Pages an administrator writes.
agencies-page-changed = Ändrad { $when }
agencies-page-default = Som den följde med tjänsten
agencies-page-edit-title = Skriv en sida
agencies-page-see = Se sidan
agencies-page-heading = Rubrik
agencies-page-text = Text
agencies-page-text-help = Markdown: ## före en mellanrubrik, streck före en punkt, [ord](adress) för en länk.
agencies-page-publish = Publicera
agencies-page-preview = Förhandsgranska

# The log of staff acts.
agencies-log-title = Personalens logg
agencies-log-when = När
agencies-log-who = Vem
agencies-log-what = Vad
agencies-log-change = Före och efter
agencies-log-none = Inget har gjorts ännu
