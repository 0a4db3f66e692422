# Choosing letters and stopping them.
notifications-title = Brev
notifications-rhythm = Hur ofta?
notifications-save = Spara
notifications-following = Det du följer
notifications-unsubscribe-title = Sluta skicka sådana brev?
notifications-unsubscribe-go = Ja, sluta
notifications-unsubscribed = Du får inga fler sådana brev
notifications-unsubscribe-undo = Jag vill ha dem ändå

# How often letters come.
notifications-rhythm-at-once = Så snart något händer
notifications-rhythm-daily = Högst en gång om dagen
notifications-rhythm-weekly = Högst en gång i veckan
notifications-rhythm-never = Aldrig
notifications-problem-rhythm = Välj hur ofta brev får komma.
notifications-flash-chosen = Breven kommer så som du valde.
notifications-flash-back = Breven kommer igen, högst en gång om dagen.
notifications-unsubscribe-what = De här breven handlar om idéer som du skrev, stöder eller följer. Du kan fortfarande logga in och delta.
notifications-unsubscribe-what-done = Inloggningslänkar och moderatorers beslut om dina egna texter når dig fortfarande.
notifications-unsubscribe-case = De här breven handlar om din respons { $reference }. När du stoppar dem raderar vi din adress; svaret läser du fortfarande via länken i brevet.
notifications-unsubscribe-case-done = Vi har raderat din adress. Länken i brevet öppnar fortfarande din respons { $reference }.

# What happened, in a gathered letter.
notifications-letter-hello = Hej { $name },
notifications-letter-more = { $count ->
    [one] och en nyhet till
   *[other] och { $count } nyheter till
}
notifications-somebody = Någon
notifications-because-author = Du skrev den här idén.
notifications-because-supporter = Du stöder den här idén.
notifications-because-follower = Du följer den här idén.
notifications-because-colleague = Ni är kolleger.
notifications-because-staff = Du ansvarar för modereringen.
notifications-news-answered = { $who } har svarat. Idéns läge är nu: { $status }.
notifications-news-replied = { $who } svarade dig.
notifications-news-commented = { $who } kommenterade.
notifications-news-merged-away = Idén slogs ihop med ”{ $other }” och fortsätter där, med alla som stöder den.
notifications-news-merged-in = ”{ $other }” slogs ihop med den här idén.
notifications-news-merge-undone = Den är inte längre ihopslagen med ”{ $other }”: båda idéerna står för sig igen.
notifications-news-first-supporter = Idén har fått sin första anhängare.
notifications-news-edited = Texten ändrades.
notifications-news-withdrawn = Skribenten har dragit tillbaka idén.
notifications-news-mentioned = { $who } nämnde dig i en anteckning.
notifications-news-appealed = Skribenten ber om en ny bedömning av en moderators beslut.
notifications-subject-answered = { $site } har svarat: ”{ $title }”
notifications-subject-replied = Ett svar till dig: ”{ $title }”
notifications-subject-first-supporter = ”{ $title }” har fått sin första anhängare
notifications-subject-appealed = En begäran om omprövning väntar: ”{ $title }”
notifications-subject-one = Nytt om ”{ $title }”
notifications-subject-many = { $count ->
    [one] Nytt om { $count } idé
   *[other] Nytt om { $count } idéer
}

# What moderation decided about one’s own text.
notifications-kind-idea = idé
notifications-kind-comment = kommentar
notifications-kind-question = fråga
notifications-subject-hidden = Dold av en moderator: din { $kind }
notifications-subject-shown = Nu synlig för alla: din { $kind }
notifications-subject-upheld = Förblir dold: din { $kind }
notifications-subject-restored = Visas igen: din { $kind }
notifications-decision-hidden = En moderator har dolt det du skrev. Inget har raderats: du ser det fortfarande, andra gör det inte.
notifications-decision-shown = En moderator har tittat på det du skrev, och nu kan alla se det.
notifications-decision-upheld = En människa har prövat din begäran. Beslutet står fast: det du skrev förblir dolt.
notifications-decision-restored = Det du skrev kan åter ses av alla.
notifications-decision-about = Det gäller
notifications-decision-rule = Regeln
notifications-decision-reason = Skälet
notifications-decision-appeal = Om du tycker att det är fel kan du be om en ny bedömning. Någon annan än den som beslutade läser den.
notifications-decision-appeal-go = Begär omprövning
notifications-subject-blocked = Du kan inte delta för tillfället
notifications-blocked-until = Du kan inte skriva eller ge stöd här förrän
notifications-blocked-for-good = Du kan inte längre skriva eller ge stöd här.
notifications-blocked-read = Du kan fortfarande läsa allt och logga in. Tycker du att det är fel, hör av dig via kontaktsidan nedan.

# Choosing letters and stopping them.
notifications-subject-mixed = Nyheter om { $count } saker
notifications-because-challenge = Du följer utmaningen eller deltar i den.
notifications-because-keeper = Du sköter den här utmaningen.
notifications-news-collecting = Nu kan idéer lämnas in, till { $until }.
notifications-news-voting = Omröstningen pågår till { $until }.
notifications-news-phase = En ny fas har börjat: { $phase }.
notifications-news-moved = Ett datum har flyttats. { $phase }: { $after } i stället för { $before }.
notifications-news-called-off = Utmaningen är inställd.
notifications-news-decided = { $count ->
    [0] Beslutet är publicerat. Ingen idé valdes.
    [one] Beslutet är publicerat. { $count } idé valdes.
   *[other] Beslutet är publicerat. { $count } idéer valdes.
}
notifications-news-asked = { $who } ställer en fråga.
notifications-news-query-answered = { $who } har besvarat frågan ”{ $question }”.
notifications-news-told = Nyhet: { $title }
notifications-news-week-left = En vecka kvar: idéer kan lämnas in till { $until }.
notifications-news-day-left = En dag kvar: idéer kan lämnas in till { $until }.
notifications-news-review-asked = { $who } ber dig titta igenom den före publiceringen.
notifications-news-approved = { $who } har tittat igenom den och godkänner.
notifications-news-returned = { $who } har tittat igenom den och ber om ändringar.
notifications-news-step-new = Ett steg i genomförandet: { $title }
notifications-news-step-done = Klart: { $title }
notifications-news-step-update = Så går det: { $title }

# The decision about a challenge, to its authors.
notifications-subject-chosen = Din idé valdes: { $title }
notifications-subject-decided = Beslutet om ”{ $title }”
notifications-verdict-lead = Du deltog i utmaningen ”{ $title }”. Den är nu avgjord, och du får veta det i första hand.
notifications-verdict-chosen = Din idé valdes. Grattis!
notifications-verdict-place = Plats { $place }.
notifications-verdict-not-chosen = Din idé valdes inte den här gången. Tack för den; den går fortfarande att läsa.
notifications-verdict-answer = Staden svarar:
notifications-verdict-reasons = Beslutets motivering:
notifications-verdict-all = Läs hela beslutet

# Improvements.
notifications-because-behind = Det du har berättat eller stöder ligger bakom.
notifications-because-task = Det är din uppgift.
notifications-news-improvement-moved = Det du berättade ingår i en förbättring. Den har kommit till ett nytt skede: { $stage }.
notifications-news-task-due = En uppgift som är din ska vara klar { $date }: { $task }
notifications-subject-article-due = Dagen är här för ”{ $title }”
notifications-because-article-owner = Du ansvarar för den här artikeln.
notifications-news-article-due = Det är dags att se över den: stämmer den fortfarande?
notifications-news-article-review = Du ombeds titta på den innan den publiceras.
notifications-news-article-sent-back = Den skickades tillbaka till dig:
notifications-news-article-commented = { $who } kommenterade:
notifications-onward-subject = Nytt om det du berättade ({ $reference })
notifications-onward-lead = Det du berättade ({ $reference }) ingår i en förbättring. Den har kommit till ett nytt skede: { $stage }.
notifications-onward-go = Läs vidare och skriv till oss:

# For staff who answered feedback.
notifications-because-answered = Du svarade på den, eller så har du hand om den.
notifications-news-wrote-again = Den som skrev har skrivit igen.
notifications-news-not-yet = Den som skrev säger att svaret inte har hjälpt än.
notifications-subject-wrote-again = { $title }: den som skrev har skrivit igen

# Letters that come back.
notifications-came-back = Breven till din adress kommer tillbaka
notifications-came-back-how = Sedan { $when } skickas bara inloggningsbrev dit. Logga in med brev en gång till, så kommer allt igen.
