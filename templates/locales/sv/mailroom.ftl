# Inkommande e-post, för personalen.
mailroom-title = E-post
mailroom-state-waiting = På väg
mailroom-state-began = Ny respons
mailroom-state-joined = Lagt till respons
mailroom-state-held = Väntar på en blick
mailroom-state-left-alone = Lämnat därhän
mailroom-state-thrown = Kastat
mailroom-lead-held = De här breven ser ovanliga ut och väntar på en människa. Släpp in det som är på riktigt, kasta resten.
mailroom-lead-left-alone = Det här har maskiner skrivit: frånvarobesked, nyhetsbrev, rapporter. Ingen behöver svara. Det som ändå var på riktigt kan släppas in.
mailroom-lead-thrown = Det som kolleger har kastat. Originalen finns kvar en tid, om det skulle ha varit ett misstag.
mailroom-lead-began = Vart och ett av dem blev en egen respons.
mailroom-lead-joined = De här var svar och står i den respons de hör till.
mailroom-lead-waiting = Bevarat och på väg till sin plats.
mailroom-reason-auto-reply = En maskin svarade: någon är borta, eller något har lästs.
mailroom-reason-bulk = Det skickades till många på en gång.
mailroom-reason-list = Det kom via en e-postlista.
mailroom-reason-report = En rapport om att ett brev inte kunde levereras, eller blev sent.
mailroom-reason-own = Ett av våra egna brev som kom tillbaka.
mailroom-reason-too-many = Avsändaren skrev mer inom en timme än vad som tas emot utan en blick.
mailroom-reason-flood = Det kom mer post inom en timme än vad som tas emot utan en blick.
mailroom-reason-crowd = Det gick till fler på en gång än vad som tas emot utan att någon tittar.
mailroom-reason-deep = Det har fler delar, eller delar i delar, än ett brev har. Det togs inte isär.
mailroom-reason-head = Dess brevhuvud, eller delarnas, är längre än i ett brev. Det togs inte isär.
mailroom-reason-large = Det är större än vad som tas emot. Här finns bara början; hela brevet ligger kvar i brevlådan.
mailroom-reason-stuck = Brevlådan lämnade inte ut det helt. Här finns det som kom; resten ligger kvar i brevlådan.
mailroom-reason-nobody = Det står inte vem som har skrivit det.
mailroom-reason-unreadable = Det går inte att läsa.
mailroom-reason-empty = Det säger ingenting.
mailroom-reason-shut = Responsen är avstängd, eller den respons det hör till tar inte emot mer.
mailroom-no-subject = (inget ämne)
mailroom-no-sender = (ingen avsändare)
mailroom-copies = { $count ->
    [one] ett till likadant
   *[other] { $count } till likadana
}
mailroom-none = Ingenting här
mailroom-fact-from = Från
mailroom-fact-came = Kom in
mailroom-fact-state = Vad det blev av det
mailroom-fact-size = Storlek
mailroom-refused = Filer som inte togs emot
mailroom-let-in = Släpp in
mailroom-throw-away = Kasta
mailroom-original = Spara originalet
mailroom-says = Vad som står
mailroom-as-laid-out = Så som avsändaren ställde upp det
mailroom-gone = Originalet finns inte kvar.
mailroom-flash-let-in = Brevet är insläppt och kommer dit det hör.
mailroom-flash-thrown = Brevet är kastat.
mailroom-log-let-in = Släppte in ett e-brev
mailroom-log-thrown = Kastade ett e-brev
# I det som någon skrev med e-post.
mailroom-not-taken = *De här filerna kunde inte tas emot:*
mailroom-cut = *(Resten står i originalbrevet, som staden bevarar.)*
mailroom-only-files = (Ett e-brev utan ord; se filerna.)
# In letters about a case.
mailroom-letter-reply = Du kan också lägga till något genom att svara på det här brevet.
