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
