# What the staff tell and ask each other.
feed-title = Personalens flöde
feed-lead = Det här ser bara kolleger. Inget härifrån når dem vi arbetar för, och ingen får brev om det utan att ha bett om det.
feed-reading = Vad som når mig
feed-unseen = { $count ->
    [one] Du nämns i ett inlägg som du inte har öppnat
   *[other] Du nämns i { $count } inlägg som du inte har öppnat
}
feed-new = Skriv något
feed-text = Vad vill du berätta eller fråga?
feed-text-help = Nämn en kollega som @Liisa Hakala: hen hittar det bland sina omnämnanden.
feed-kind = Vad är det?
feed-kind-post = Inlägg
feed-kind-question = Fråga
feed-to = Till vem?
feed-to-agency = Alla hos oss
feed-to-hub = Alla i tjänsten
feed-theme = Ämne
feed-theme-none = Inget ämne
feed-share = Berätta för kollegerna
feed-case = Ärendet det gäller
feed-post-go = Publicera
feed-tab-all = Allt
feed-tab-followed = Ämnen jag följer
feed-tab-naming = Där jag nämns
feed-none = Tyst än så länge
feed-none-text = Här står vad kolleger berättar och frågar.
feed-comments = { $count ->
    [0] Inga kommentarer än
    [one] 1 kommentar
   *[other] { $count } kommentarer
}
feed-comment = Din kommentar
feed-comment-go = Kommentera
feed-remove = Ta tillbaka
feed-pace = Flödet som brev
feed-pace-help = Det är tyst om du inte väljer annat. En tyst dag ger inget brev.
feed-pace-never = Aldrig
feed-pace-daily = En gång om dagen
feed-pace-weekly = En gång i veckan
feed-topics = Ämnen att följa
feed-topics-help = Med valda ämnen kommer de och det där du nämns; utan ämnen allt som är till dig.
feed-reading-go = Spara
feed-flash-posted = Ditt inlägg är i flödet.
feed-flash-commented = Din kommentar är på plats.
feed-flash-removed = Taget tillbaka.
feed-flash-reading = Sparat.
feed-problem-text-empty = Skriv något först.
feed-problem-text-long = Det är { $is } tecken; högst { $most } får plats.
feed-problem-team = Välj ett team som finns.
feed-problem-theme = Välj ett ämne som finns.
feed-problem-case = Här finns inget ärende med det numret.
feed-letter-subject = { $count ->
    [one] Från dina kolleger: 1 inlägg
   *[other] Från dina kolleger: { $count } inlägg
}
feed-letter-told = { $name } berättar
feed-letter-asked = { $name } frågar
feed-letter-named = Du nämns där { $name } skrev
feed-letter-answered = Ditt inlägg har nya kommentarer
feed-letter-read = Läs och svara
feed-letter-why = Du får brevet för att du bad om det under ”Vad som når mig” i personalens flöde, och kan avsluta det där.
