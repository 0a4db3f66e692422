# Personalens inkorg.
triage-title = Inkorg
triage-parts = Inkorgens listor
triage-part-open = Nytt
triage-part-routed = Hos team
triage-part-snoozed = Vilar
triage-part-decided = Avgjort
triage-views = Sparade vyer
triage-view-shared = delad
triage-view-keep = Spara den här vyn …
triage-view-name = Vyns namn
triage-view-share = Dela den med alla kolleger
triage-view-keep-go = Spara vyn
triage-view-forget = Ta bort vyn ”{ $name }”
triage-shown = { $count ->
    [one] { $count } ärende
   *[other] { $count } ärenden
}
triage-or-more = eller fler
triage-all = Visa alla
triage-answered-in = Hälften av de senaste svaren kom inom { $took }
triage-answered-after = besvarat inom { $took }
triage-took = { $days ->
    [0] { $hours ->
        [one] { $hours } timme
       *[other] { $hours } timmar
    }
    [one] { $days } dag
   *[other] { $days } dagar
}
triage-waits = { $days ->
    [0] { $hours ->
        [0] kom nyss
        [one] har väntat { $hours } timme
       *[other] har väntat { $hours } timmar
    }
    [one] har väntat { $days } dag
   *[other] har väntat { $days } dagar
}
triage-waited = { $days ->
    [0] { $hours ->
        [one] tog { $hours } timme
       *[other] tog { $hours } timmar
    }
    [one] tog { $days } dag
   *[other] tog { $days } dagar
}
triage-mentions = Omnämnanden
triage-mentions-read = Jag har sett alla
triage-mentions-none = Ingen har nämnt dig
triage-mentions-none-text = När en kollega skriver @ och ditt namn i en anteckning hittar du den här.
triage-unread = Ny
triage-teams = Vem sköter vad
triage-teams-lead = Det team som sköter ett tema föreslås för allt nytt inom det.
triage-teams-themes = Teman som { $team } sköter
triage-teams-go = Spara
triage-teams-none = Inga teman ännu.
triage-none = Ingenting väntar här
triage-none-text = Allt i den här listan är avgjort.
triage-back = Tillbaka till listan
triage-changed = Listan har ändrats. Visa den som den är nu.
triage-hold = Stanna här

# Slag och filter.
triage-kind-idea = Idé
triage-kind-case = Till kundtjänsten
triage-kind-feedback = Respons
triage-kind-matter = Ärende
triage-kind-comment = Markerad kommentar
triage-kind-report = Anmälan
triage-kind-question = Fråga
triage-filter-any = Alla
triage-filter-kind = Slag
triage-filter-theme = Tema
triage-filter-no-theme = Utan tema
triage-filter-area = Område
triage-filter-no-area = Utan område
triage-filter-lang = Språk
triage-filter-age = Har väntat
triage-filter-team = Team
triage-filter-no-team = Utan team
triage-filter-assignee = Person
triage-filter-mine = Mina
triage-filter-nobody = Ingens
triage-filter-sort = Ordning
triage-age-day = Kom i dag
triage-age-3 = Minst 3 dagar
triage-age-7 = Minst en vecka
triage-age-14 = Minst två veckor
triage-age-30 = Minst en månad
triage-sort-oldest = De som väntat längst först
triage-sort-newest = Nyaste först

# Ett ärende.
triage-tick = Markera ”{ $title }”
triage-with = hos { $name }
triage-with-team = team { $name }
triage-to-team = Teamet { $team }
triage-notes-count = { $count ->
    [one] { $count } anteckning
   *[other] { $count } anteckningar
}
triage-until = vilar till { $day }
triage-open-by = { $names } har det här öppet
triage-open-thing = Öppna på sin plats
triage-about = Hör till
triage-decision-answered = Besvarat
triage-decision-linked = Kopplat till en förbättring
triage-decision-routed = Skickat till ett team
triage-decision-merged = Sammanslaget
triage-decision-declined = Avslaget
triage-decision-moderated = En moderator har tittat på det
triage-decision-gone = Tillbakadraget eller dolt
triage-tell-at = Skribenten får veta det kl. { $time }.
triage-accept = Skicka till { $team }
triage-suggest-theme = Temat { $theme } sköts av { $team }.
triage-suggest-both = Temat { $theme } sköts av { $team }; { $count } av de senaste { $of } gick dit.
triage-suggest-past = { $count } av de senaste { $of } om { $theme } gick till { $team }.
triage-similar = Liknande
triage-similar-words = Gemensamt: { $words }
triage-similar-item = dess plats i inkorgen
triage-merge = Slå ihop det här med den
triage-notes = Anteckningar mellan kolleger
triage-note = Anteckning
triage-note-help = Bara kolleger läser den. Skriv @ och ett namn för att kalla på någon.
triage-note-go = Spara anteckningen
triage-done = Vad som har gjorts
triage-was-undone = ångrat

# Vad man kan göra.
triage-answer = Svara …
triage-answer-status = Status som svaret leder till
triage-answer-text = Svar
triage-answer-help-idea = Offentligt och med ditt namn. Författaren, de som stöder och de som följer får veta det.
triage-answer-help-case = Skribenten läser det på sin uppföljningssida och i ett brev.
triage-answer-help-comment = Ett offentligt svar under kommentaren, med ditt namn.
triage-answer-help-report = Anmälaren läser det.
triage-answer-help-question = Offentligt, under frågan. Alla som följer utmaningen får veta det.
triage-answer-go = Skicka svaret
triage-decline = Avslå
triage-decline-open = Avslå …
triage-decline-reason = Varför det inte blir något av det
triage-decline-help-idea = Författaren och alla bakom idén läser detta som det officiella svaret efter en minut. Till dess kan du ångra dig.
triage-decline-help-case = Skribenten läser detta efter en minut. Till dess kan du ångra dig.
triage-decline-help-comment = Bara kolleger läser detta: i en kommentar frågade ingen staden.
triage-decline-help-report = Anmälaren läser detta.
triage-decline-help-question = Alla läser detta under frågan efter en minut. Till dess kan du ångra dig.
triage-assign = Ge
triage-assign-to = Ge till
triage-nobody = Ingen
triage-more-assign = Ge till …
triage-take = Jag tar det
triage-snooze = Låt vila
triage-snooze-until = Låt vila till
triage-snooze-day = eller till den här dagen
triage-more-snooze = Låt vila …
triage-until-tomorrow = i morgon
triage-until-monday = måndag
triage-until-week = om en vecka
triage-until-month = om en månad
triage-wake = Ta tillbaka nu
triage-theme = Tema
triage-no-theme = Inget tema
triage-sort = Sortera
triage-more-theme = Tema …
triage-route = Skicka
triage-route-to = Skicka till team
triage-more-route = Skicka vidare …
triage-route-help = Det lämnar den här listan och väntar i teamets egen.
triage-bar = Med allt markerat
triage-ticked = { $count ->
    [one] { $count } markerat
   *[other] { $count } markerade
}
triage-ticked-js = { $count } markerade
triage-bar-all = Hela den här listan ({ $count }), högst 500
triage-bar-help = Alla eller inget: om en kollega har ändrat ett av dem händer ingenting, och du får veta det.
triage-undo = Ångra
triage-last = Det du gjorde senast: { $what }

# Efter en handling.
triage-flash-assigned = { $count ->
    [one] Överlämnat.
   *[other] { $count } ärenden överlämnade.
}
triage-flash-snoozed = { $count ->
    [one] Det vilar och kommer tillbaka av sig självt.
   *[other] { $count } ärenden vilar och kommer tillbaka av sig själva.
}
triage-flash-woken = { $count ->
    [one] Tillbaka i listan.
   *[other] { $count } ärenden är tillbaka i listan.
}
triage-flash-sorted = { $count ->
    [one] Sorterat.
   *[other] { $count } ärenden sorterade.
}
triage-flash-routed = { $count ->
    [one] Skickat till teamet.
   *[other] { $count } ärenden skickade till teamet.
}
triage-flash-linked = { $count ->
    [one] Kopplat till förbättringen.
   *[other] { $count } ärenden kopplade till förbättringen.
}
triage-flash-merged = { $count ->
    [one] Sammanslaget.
   *[other] { $count } idéer sammanslagna.
}
triage-flash-answered = { $count ->
    [one] Besvarat.
   *[other] { $count } ärenden besvarade.
}
triage-flash-declined = { $count ->
    [one] Avslaget. De berörda får veta det om en minut.
   *[other] { $count } ärenden avslagna. De berörda får veta det om en minut.
}
triage-flash-kept = { $count ->
    [one] Lämnat som det är.
   *[other] { $count } lämnade som de är.
}
triage-flash-hidden = Dolt. Författaren får ett brev med skälet.
triage-flash-undone = { $count ->
    [one] Ångrat: ett ärende är som förut.
   *[other] Ångrat: { $count } ärenden är som förut.
}
triage-flash-undone-but = Ångrat: { $count } som förut. Någon har ändrat { $left } sedan dess, och de får vara: { $names }.
triage-flash-noted = Anteckningen är sparad.
triage-flash-view = Vyn är sparad.
triage-flash-view-gone = Vyn är borttagen.
triage-flash-themes = Sparat.
triage-flash-marked = Kommentaren finns i inkorgen.
triage-mark = Till inkorgen

# Någon hann före.
triage-overtaken-title = En kollega hann före
triage-overtaken-safe = Ingenting ändrades, och det du skrev finns kvar här.
triage-overtaken = { $how ->
    [assigned] { $name } gav ”{ $title }” till någon, { MOMENT($at) }.
    [snoozed] { $name } lät ”{ $title }” vila, { MOMENT($at) }.
    [woken] { $name } tog tillbaka ”{ $title }”, { MOMENT($at) }.
    [sorted] { $name } lade ”{ $title }” under ett annat tema, { MOMENT($at) }.
    [routed] { $name } skickade ”{ $title }” till ett team, { MOMENT($at) }.
    [linked] { $name } kopplade ”{ $title }” till en förbättring, { MOMENT($at) }.
    [merged] { $name } slog ihop ”{ $title }”, { MOMENT($at) }.
    [answered] { $name } besvarade ”{ $title }”, { MOMENT($at) }.
    [declined] { $name } avslog ”{ $title }”, { MOMENT($at) }.
    [kept] { $name } lämnade ”{ $title }” som det är, { MOMENT($at) }.
    [hidden] { $name } dolde ”{ $title }”, { MOMENT($at) }.
    [undone] { $name } ångrade det som gjorts med ”{ $title }”, { MOMENT($at) }.
   *[other] ”{ $title }” har ändrats sedan du såg det, { MOMENT($at) }.
} { $others ->
    [0] { "" }
    [one] Ett annat har också ändrats.
   *[other] { $others } andra har också ändrats.
}

# Beslutsloggen bredvid ett ärende.
triage-did-assigned = Inte längre hos någon
triage-did-assigned-to = Gett till { $to }
triage-did-snoozed = Får vila
triage-did-snoozed-to = Får vila till { MOMENT($to) }
triage-did-woken = Taget tillbaka
triage-did-sorted = Taget ur sitt tema
triage-did-sorted-to = Lagt under { $to }
triage-did-routed = Skickat vidare
triage-did-routed-to = Skickat till { $to }
triage-did-linked = Kopplat till en förbättring
triage-did-linked-to = Kopplat till { $to }
triage-did-merged = Sammanslaget
triage-did-answered = Besvarat
triage-did-declined = Avslaget
triage-did-declined-to = Avslaget: { $to }
triage-did-kept = Lämnat som det är
triage-did-hidden = Dolt
triage-did-hidden-to = Dolt: { $to }
triage-did-marked = Markerat

# Vad som är fel i det som skickades.
triage-problem-text-missing = Skriv några ord.
triage-problem-text-long = Högst { $most } tecken, tack.
triage-problem-filter = Det finns inget sådant filter.
triage-problem-none = Markera något först.
triage-problem-many = Högst { $most } åt gången, tack.
triage-problem-unfit = Det går inte att göra med ”{ $title }”. Avmarkera det eller välj något annat.
triage-problem-until = Välj en dag som ännu inte har varit.
triage-problem-theme = Välj ett tema i listan.
triage-problem-to = Välj en kollega eller ett team i listan.
triage-problem-team = Välj ett team i listan.
triage-problem-into = Välj den idé som det ska slås ihop med.
triage-problem-views = Fler vyer går inte att spara. Ta bort någon först.
triage-problem-needed = Det här behövs för den handlingen.

# Tangenter.
triage-key-next = Nästa ärende
triage-key-prev = Föregående ärende
triage-key-open = Öppna det
triage-key-tick = Markera det
triage-key-answer = Svara
triage-key-assign = Ge det till någon
triage-key-snooze = Låt det vila
triage-key-decline = Avslå med ett skäl
triage-key-theme = Välj tema
triage-key-route = Skicka till ett team
triage-key-accept = Godta förslaget
triage-key-hide = Dölj det anmälda
triage-key-note = Skriv en anteckning
triage-key-place = Öppna på sin plats
triage-key-bar = Gör något med allt markerat
triage-key-search = Till sökrutan

# I personalens logg.
triage-log-assigned = Gav ärenden i inkorgen till någon
triage-log-snoozed = Lät ärenden i inkorgen vila
triage-log-woken = Tog tillbaka ärenden till inkorgen
triage-log-sorted = Lade ärenden i inkorgen under ett tema
triage-log-routed = Skickade ärenden i inkorgen till ett team
triage-log-linked = Kopplade ärenden i inkorgen till en förbättring
triage-log-merged = Slog ihop ärenden i inkorgen
triage-log-answered = Svarade från inkorgen
triage-log-declined = Avslog ärenden i inkorgen
triage-log-kept = Lämnade anmält innehåll som det är
triage-log-hidden = Dolde anmält innehåll
triage-log-undone = Ångrade en handling i inkorgen
triage-log-marked = Markerade en kommentar för inkorgen
triage-log-team-themes = Bestämde vilka teman ett team sköter

# Improvements.
triage-link-open = Koppla …
triage-link-to = Koppla till förbättringen
triage-link-none = Välj en förbättring
triage-link = Koppla
triage-link-find = Sök med ord ur rubriken
triage-link-find-go = Sök
triage-link-this = Koppla till den
triage-begin-title = Eller en ny förbättring: dess rubrik
triage-begin-why = Varför den är värd att göra
triage-begin-go = Börja en förbättring med det här
triage-behind = Står bakom
triage-alike = Förbättringar som liknar
triage-key-link = Koppla till en förbättring; lämna det anmälda som det är
triage-problem-improvement = Välj en förbättring i listan.

# Översikten för den som leder.
triage-overview-title = Översikt
triage-overview-at = Läget
triage-overview-came = In
triage-overview-went = Ut
triage-overview-waits = Väntar nu
triage-overview-declined = Avslaget
triage-overview-of-declined = varav avslagna
triage-overview-percent = { $percent } %
triage-overview-of = { $part } av { $whole } beslut
triage-overview-answer = Till första svaret
triage-overview-decision = Till beslutet
triage-overview-took = { $days ->
    [0] { $hours ->
        [0] under en timme
        [one] { $hours } timme
       *[other] { $hours } timmar
    }
    [one] { $days } dag
   *[other] { $days } dagar
}
triage-overview-p90 = nio av tio: högst { $took }
triage-overview-p90-head = nio av tio
triage-overview-timed = { $count ->
    [one] utifrån ett ärende
   *[other] utifrån { $count } ärenden
}
triage-overview-cut = Det fanns mer än vad som räknas på en gång: tiderna gäller de senaste { $most } svaren och besluten.
triage-overview-by-week = Vecka för vecka
triage-overview-chart = Hur mycket som kom in och gick ut varje vecka. Tabellen säger samma sak i siffror.
triage-overview-most = den högsta stapeln är { $count }
triage-overview-week = Vecka från
triage-overview-runs = hittills
triage-overview-once = Allt räknas en gång: som inkommet den vecka det först kom, som utgått den vecka det senaste beslutet fattades. Till ut hör också det som gått till ett teams egen lista. Tiderna är medianer: hälften tog inte längre.
triage-overview-oldest = Har väntat längst
triage-overview-by-theme = Efter tema
triage-overview-by-team = Efter team
triage-overview-nothing = Ingenting under de här veckorna.
triage-overview-csv = Allt detta som tabell (CSV)
triage-overview-period = Period
triage-overview-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
}
triage-overview-former-team = Ett tidigare team
triage-key-filters = Till filtren
