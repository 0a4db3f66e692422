# What stands round every page.
look-skip = Gå till innehållet
look-demo-bar = Det här är en demonstrationsstad. Ingenting är på riktigt och breven stannar i en mapp.
look-demo-letters = Läs breven
look-search-label = Sök på webbplatsen
look-search-placeholder = Sök idéer
look-search-go = Sök
look-nav-label = Huvudmeny
look-nav-ideas = Idéer
look-nav-new = Skriv en idé
look-nav-search = Sök
look-nav-answers = Svar
look-nav-desk = Arbetsbord
look-nav-inbox = Inkorg
look-nav-moderation = Moderering
look-nav-log = Personalens logg
look-nav-people = Personer
look-nav-settings = Webbplatsens inställningar
look-nav-waiting = { $count ->
    [one] väntar
   *[other] väntar
}
look-language = Språk
look-sign-in = Logga in
look-sign-out = Logga ut
look-signed-in-as = Inloggad som { $name }
look-my-ideas = Mina idéer
look-account = Mitt konto
look-footer-label = Om webbplatsen
look-footer-contact = Kontakt
look-footer-accessibility = Tillgänglighet
look-footer-privacy = Dataskydd
look-footer-terms = Användarvillkor
look-footer-api = Öppet gränssnitt (API)
look-footer-feed = Idéer som flöde
look-theme = Färger
look-theme-auto = Som på min enhet
look-theme-light = Ljusa
look-theme-dark = Mörka
look-close = Stäng
look-edit = Redigera
look-report = Anmäl
look-moderate = Moderera
look-keys = Tangenter på sidan
look-keys-show = Visa tangenterna
look-crumbs = Du är här
look-pager = Sidor
look-pager-prev = Föregående
look-pager-next = Nästa

# Forms.
look-optional = (valfritt)
look-problems = { $count ->
    [one] En sak behöver rättas
   *[other] { $count } saker behöver rättas
}
look-honeypot = Lämna det här tomt
look-act-email = Din e-postadress
look-act-help = Vi skickar dig en länk. När du öppnar den räknas det här. Inget lösenord behövs och ingen annan ser din adress.
look-filters = Begränsa listan
look-filters-text = Med orden
look-filters-go = Visa
look-filters-clear = Rensa allt
look-filters-remove = Ta bort: { $name }
look-saved = Utkastet är sparat
look-saved-here = Sparat på den här enheten
look-saved-restored = Vi lade tillbaka det du hade skrivit.
look-image-alt = Vad finns på bilden { $name }?

# People, states, ideas.
look-staff = personal
look-nobody = Någon som har lämnat
look-elsewhere = Någon i en tidigare tjänst
look-walk = Hur långt idén har kommit
look-walk-ahead = inte ännu
look-comments = { $count ->
    [one] { $count } kommentar
   *[other] { $count } kommentarer
}
look-supporters-word = { $count ->
    [one] stöd
   *[other] stöd
}
look-count-hidden = Antalet visas senare
look-tally-carried = +{ $count } överförda
look-tally-me = du också
look-support-title = Stöd
look-support-give = Stöd idén
look-support-mine = Du stöder idén
look-support-back = Ta tillbaka mitt stöd
look-support-letter = Skicka mig länken
look-support-closed = Idén kan inte längre stödjas.
look-support-carried = { $count ->
    [one] och { $count } överförd från en tidigare tjänst
   *[other] och { $count } överförda från en tidigare tjänst
}
look-comment-edited = redigerad
look-comment-hidden = En moderator har dolt kommentaren.
look-comment-reply = Svara
look-comment-reply-to = till { $name }
look-comment-reply-label = Ditt svar
look-comment-reply-send = Skicka svaret
look-stance-for = För
look-stance-against = Emot
look-diff = Vad som ändrades
look-diff-added = tillagt:
look-diff-removed = borttaget:

# When something stands in the way.
look-error-back = Till startsidan
look-error-search = Sök bland idéerna
look-error-sign-in = Logga in
look-error-contact = Berätta för oss
look-error-ref = Om du skriver till oss, ange det här numret:

# When something stands in the way.
look-similar = Är det någon av de här? Stöd den i stället

# Under every letter.
look-letter-unsubscribe = Sluta skicka sådana brev
look-letter-settings = Välj vilka brev du får

# Under every letter.
look-waiting = väntar på en moderator
look-hidden = dold
look-against-carried = { $count ->
    [one] { $count } emot, överförd
   *[other] { $count } emot, överförda
}
look-votes-carried = { $count ->
    [one] { $count } röst i en tidigare tjänst
   *[other] { $count } röster i en tidigare tjänst
}
look-error-typed = Det du hade skrivit

# Under every letter.
look-nav-desk-ideas = Idéer att besvara
look-nav-templates = Svarsmallar
look-nav-challenges = Utmaningar
look-nav-improvements = Förbättringar
look-nav-knowledge = Kunskap
look-nav-services = Tjänster

# Call-outs of longer texts.
look-callout-note = Obs
look-callout-tip = Tips
look-callout-important = Viktigt
look-callout-warning = Varning
look-callout-caution = Var försiktig

# Whose service this is, and how one can tell.
look-official = En officiell tjänst: { $agency }
look-official-how = Så känner du igen den
look-official-address = Adressen
look-official-address-is = är { $host }. Titta i adressfältet innan du skriver något.
look-official-secure = Förbindelsen
look-official-secure-how = är krypterad: adressen börjar med https:// och ingen på vägen kan läsa med.
look-official-never = Vi frågar aldrig
look-official-never-how = efter lösenord, bankkoder eller pengar. Stadens folk svarar med namn.
look-official-doubt = Tveksam?
look-official-doubt-how = Fråga oss innan du svarar på ett meddelande som ser konstigt ut.
look-footer-contact-us = Kontakta oss
