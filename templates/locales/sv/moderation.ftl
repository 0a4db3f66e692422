# The queue and what can be done in it.
moderation-title = Moderering
moderation-tabs = Ärendetyper
moderation-reports = { $count ->
    [one] { $count } anmälan
   *[other] { $count } anmälningar
}
moderation-none = Inget väntar
moderation-none-text = Alla anmälningar är genomgångna.
moderation-open = Öppna på sin plats
moderation-is-hidden = Dold för alla utom författaren och personalen.
moderation-hide = Dölj …
moderation-hide-go = Dölj och meddela författaren
moderation-leave = Låt vara
moderation-restore = Visa igen
moderation-undo = Ångra
moderation-rule = Regel
moderation-reason = Motivering
moderation-reason-help = Författaren läser det här och kan överklaga.
moderation-block = Blockera personen …
moderation-block-reason = Varför blockeras personen?
moderation-block-until = Till och med
moderation-block-go = Blockera och meddela personen
moderation-history = Vad som har gjorts
moderation-when = När
moderation-key-next = Nästa ärende
moderation-key-prev = Föregående ärende

# The author asks for another look.
moderation-appeal-title = Dolt av en moderator
moderation-appeal-lead = ”{ $title }” visas inte för andra nu. Inget har raderats.
moderation-appeal-text = Varför borde det visas igen?
moderation-appeal-help = En annan person än den som dolde det läser din överklagan.
moderation-appeal-send = Skicka överklagan
moderation-appeal-sent = Din överklagan är skickad. Du får beslutet i ett brev.
moderation-appeal-said = Vad författaren säger

# The parts of the queue, and why something is in it.
moderation-tab-waiting = Väntar
moderation-tab-appealed = Omprövning begärd
moderation-tab-hidden = Dolda
moderation-tab-kept = Lämnade
moderation-cause-report = Anmält
moderation-cause-new-persons-link = En länk från någon ny
moderation-cause-watched-word = Ett bevakat ord
moderation-cause-import = Importerad som väntande

# The rules.
moderation-rule-spam = Det är reklam eller skräp
moderation-rule-insult = Det förolämpar eller hotar människor
moderation-rule-privacy = Det avslöjar någons privatliv
moderation-rule-off-topic = Det hör inte hit
moderation-rule-illegal = Det strider mot lagen
moderation-rule-other = Något annat

# Deciding.
moderation-uphold = Låt den förbli dold
moderation-appeal-answer = Svar till skribenten
moderation-appeal-answer-help = Skribenten läser detta i ett brev.
moderation-unblock = Häv spärren
moderation-blocked-until = Skribenten kan inte delta förrän
moderation-blocked = Skribenten kan inte delta.
moderation-problem-rule = Välj vad som är fel.
moderation-problem-until = Ange spärrens sista dag.
moderation-problem-text-missing = Skriv några ord.
moderation-problem-text-long = Högst { $most } tecken, tack.
moderation-flash-hidden = Dold. Skribenten får ett brev med skälet.
moderation-flash-kept = Lämnades som den är.
moderation-flash-undone = Ångrat. Den väntar igen.
moderation-flash-restored = Alla ser den igen. Skribenten får ett brev.
moderation-flash-upheld = Den förblir dold. Skribenten får ett brev med ditt svar.
moderation-flash-blocked = Spärrad. Personen får ett brev med skälet.
moderation-flash-unblocked = Personen kan delta igen.

# Reporting.
moderation-report-idea = Anmäl den här idén
moderation-report-comment = Anmäl den här kommentaren
moderation-report-question = Anmäl den här frågan
moderation-report-lead = En människa läser varje anmälan. Skribenten får inte veta vem som anmälde.
moderation-report-text = Något att tillägga?
moderation-report-send = Skicka anmälan
moderation-flash-reported = Tack. En moderator tittar på det.
moderation-act-report = Din anmälan

# What came of an appeal.
moderation-appeal-upheld = Din begäran har lästs, och den förblir dold.
moderation-appeal-restored = Alla kan se den igen.
moderation-flash-appealed = Din begäran har skickats.

# In the log of staff acts.
moderation-log-kept = Tittade och lämnade som den är
moderation-log-hidden = Dolde
moderation-log-undone = Ångrade beslutet
moderation-log-upheld = Svarade på begäran: förblir dold
moderation-log-restored = Visade igen
