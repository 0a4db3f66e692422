# Guides: walked by anyone, built by the staff.

guides-preview = Så här kommer guiden att se ut. Ingen annan ser den ännu.
guides-preview-back = Tillbaka till redigeringen
guides-fallen = Den här guiden finns inte på ditt språk ännu. Här är den på { $language }.
guides-changed-title = Guiden har ändrats
guides-changed = Några av svaren i den här adressen finns inte längre i guiden. Fortsätt härifrån.
guides-number = Fråga { $number } av högst { $of }
guides-next = Nästa
guides-back = Tillbaka
guides-result = Ditt resultat
guides-cost = Vad det kostar
guides-time = Hur lång tid det tar
guides-checklist = Det här gör du
guides-done-count = { $count ->
    [one] { $done } av { $count } gjord
   *[other] { $done } av { $count } gjorda
}
guides-done = gjort
guides-keep-ticks = Spara mina kryss
guides-ticks-help = Dina kryss sparas i sidans adress. Spara den som bokmärke så kan du fortsätta senare på vilken enhet som helst.
guides-papers = Papper
guides-elsewhere = på en annan webbplats
guides-person = Vem som hjälper dig
guides-person-how = Du behöver inte klara dig ensam. Skriv, så svarar en människa med namn.
guides-person-write = Skriv till oss
guides-print = Skriv ut mitt resultat
guides-print-back = Tillbaka till mitt resultat
guides-print-address = Du kommer tillbaka till resultatet på adressen:
guides-astray-title = Det går inte vidare härifrån
guides-astray = Det här svaret leder ingenstans ännu. Gå ett steg tillbaka eller skriv till oss, vi hjälper gärna.
guides-way = Dina svar
guides-change = Ändra
guides-again = Börja om
guides-kept = Dina svar finns i sidans adress och ingen annanstans. Du behöver inget konto.
guides-build-title = Guidens frågor
guides-build-lead = Varje svar leder till nästa fråga eller till ett slut. Vägen börjar med den första frågan. Allt du sparar är en egen version som kan återställas.
guides-wordless-title = Först en rubrik
guides-wordless = Inget är skrivet på det här språket ännu. Skriv rubriken först, sedan frågorna.
guides-wordless-go = Skriv rubriken
guides-questions = Frågor
guides-endings = Slut
guides-begins = Här börjar vägen
guides-part-problems = { $count ->
    [one] En sak att rätta
   *[other] { $count } saker att rätta
}
guides-an-ending = slut
guides-to-nowhere = Leder ingenstans ännu
guides-none-yet = Inga frågor ännu. Börja med det som människan vet om sitt eget ärende.
guides-no-endings-yet = Inga slut ännu. Ett slut säger vad man gör och vem som hjälper.
guides-add-question = Lägg till en fråga
guides-add-ending = Lägg till ett slut
guides-copy = Börja med frågorna på { $language }
guides-lines = { $count ->
    [one] 1 sak att göra
   *[other] { $count } saker att göra
}
guides-papers-count = { $count ->
    [one] 1 papper
   *[other] { $count } papper
}
guides-ways-here = { $count ->
    [one] 1 svar leder hit
   *[other] { $count } svar leder hit
}
guides-mend = Att rätta före publicering
guides-mend-lead = { $count ->
    [one] En sak hindrar publiceringen.
   *[other] { $count } saker hindrar publiceringen.
}
guides-mend-none = Inget. Alla vägar leder till ett slut.
guides-try-title = Prova
guides-try-lead = Gå igenom guiden som en läsare, så som den är sparad nu.
guides-try = Gå igenom guiden
guides-ending-title = Slut
guides-question-title = Fråga
guides-save = Spara
guides-more = Spara och lägg till rader
guides-field-ending = Vad människan har kommit fram till
guides-field-ending-help = Till exempel: du kan öppna ett kafé i den här lokalen.
guides-field-text = Några ord till att börja med
guides-steps-help = En sak att göra per rad, i den ordning de görs. Tomma rader lämnas bort. Minst en rad gäller alla som kommer hit.
guides-field-step = Att göra, { $number }
guides-field-note = Hur det görs, { $number }
guides-field-when = Vem gäller rad { $number }?
guides-papers-help = Blanketter, sidor och bilagor. En adress börjar med https:// eller, på den här webbplatsen, med ett snedstreck.
guides-field-paper = Papper { $number }: namn
guides-field-url = Papper { $number }: adress
guides-field-when-paper = Vem gäller papper { $number }?
guides-field-person = Vem som hjälper
guides-field-person-help = Någon i personalen, med namn.
guides-choose = Välj
guides-cost-help = Till exempel: 190 € en gång.
guides-time-help = Till exempel: ungefär två veckor.
guides-field-question = Fråga
guides-field-question-help = Fråga en sak, med ord som människan själv skulle använda.
guides-field-help = Hjälp
guides-field-help-help = Varför det frågas och vad orden betyder. Kan lämnas tomt.
guides-answers = Svar
guides-answers-help = Tomma svar lämnas bort.
guides-field-answer = Svar { $number }
guides-field-to = Vart svar { $number } leder
guides-ways = Vad som leder hit
guides-ways-none = Inget ännu.
guides-earlier = Tidigare
guides-later = Senare
guides-remove = Ta bort
guides-remove-sure = { $count ->
    [one] Ett svar leder hit och skulle inte leda någonstans.
   *[other] { $count } svar leder hit och skulle inte leda någonstans.
}
guides-remove-do = Ja, ta bort
guides-up = Upp
guides-down = Ner
guides-drop = Ta ut
guides-to-question = Fråga: { $title }
guides-to-ending = Slut: { $title }
guides-to-new-question = En ny fråga
guides-to-new-ending = Ett nytt slut
guides-when-always = Alla som kommer hit
guides-when-gone = Något som inte längre finns
guides-flash-kept = Sparat.
guides-flash-removed = Borttaget. En tidigare version kan återställas på artikelns sida.
guides-flash-copied = Påbörjat med en kopia. Texterna väntar på översättning.
guides-problem-choose = Välj ett svar för att gå vidare.
guides-problem-answers = Skriv svaren som q1.a2, åtskilda med kommatecken.
guides-problem-not-staff = Välj någon i personalen.
guides-problem-no-question = Det finns ingen fråga ännu.
guides-problem-no-ending = Det finns inget slut ännu.
guides-problem-no-words = Det saknas text.
guides-problem-few-answers = En fråga behöver minst två svar.
guides-problem-same-words = Två svar säger samma sak.
guides-problem-dead-end = Det här svaret leder ingenstans ännu.
guides-problem-vanished = Det här svaret leder till något som inte längre finns.
guides-problem-circle = Det här svaret leder runt i en cirkel.
guides-problem-unreached = Inget svar leder hit.
guides-problem-no-checklist = Checklistan är tom.
guides-problem-empty-for-some = Varje rad gäller bara en del: någon skulle få en tom lista.
guides-problem-no-person = Ingen är namngiven som hjälper.
guides-problem-condition-vanished = Raden gäller ett svar som inte längre finns.
guides-problem-condition-never = Ingen som kommer hit har gett det svaret.
guides-problem-no-address = Adressen saknas.
guides-problem-bad-address = En adress börjar med https:// eller med ett snedstreck.
guides-problem-bad-key = En nyckel har bara små bokstäver och siffror.
guides-problem-same-key = Samma nyckel finns två gånger.
guides-problem-too-many = Det finns fler rader än det finns plats för.
guides-problem-too-long = Det här är längre än det finns plats för.
