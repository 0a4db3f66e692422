### Vad tjänsten säger när en begäran inte kan uppfyllas: vad som är fel och vad man kan göra.

web-missing-title = Sidan finns inte här
web-missing-text = Den kan ha flyttats eller tagits bort, eller så är adressen felskriven. En sökning hjälper ofta.
web-sign-in-title = Logga in först
web-sign-in-text = Det här går först när vi vet vem du är. Att logga in tar en minut och kräver inget lösenord.
web-forbidden-title = Det här är inte öppet för dig
web-forbidden-text = Du är inloggad, men den här delen är för andra. Skriv till oss om du tycker att den borde vara öppen för dig.
web-invalid-title = Något behöver ses över
web-invalid-text = En del av det som skickades gick inte att använda. Gå tillbaka, kontrollera de markerade ställena och skicka igen.
web-conflict-title = Det går inte just nu
web-busy-title = Lite för snabbt
web-busy-text = { $seconds ->
    [one] Vänta en sekund och försök igen.
   *[other] Vänta { $seconds } sekunder och försök igen.
}
web-away-title = Inte just nu
web-away-text = Något som sidan behöver svarar inte för tillfället. Försök igen om { $seconds } sekunder.
web-away-search-text = Sökningen vilar en stund. Allt annat fungerar. Sök igen om { $seconds } sekunder.
web-fault-title = Något gick fel hos oss
web-fault-text = Det är inte ditt fel, och vi har antecknat det. Försök igen om en stund.
web-method-title = Det fungerar inte här
web-method-text = Sidan finns, men inte för den här sortens begäran. Börja om från startsidan.
web-too-large-title = För mycket på en gång
web-too-large-text = Högst { $size } MB kan skickas på en gång. Välj mindre eller färre filer.
web-too-large-text-kb = Högst { $size } kB text kan skickas på en gång. Förkorta den.
web-file-too-large-text = En fil får vara högst { $size } MB. Välj en mindre.
web-too-slow-title = Det tog för lång tid
web-too-slow-text = Det du skickade kom så långsamt att vi slutade vänta. Försök igen, kanske med en bättre förbindelse.
web-broken-off-title = Det avbröts på vägen
web-broken-off-text = Det du skickade kom inte fram helt. Skicka det igen.
web-not-a-form-title = Vi kan inte läsa det här
web-not-a-form-text = Det som skickades har inte en form som sidan förstår.
web-stale-form-title = Formuläret har blivit gammalt
web-stale-form-text = Du har loggat in eller ut sedan det öppnades. Gå tillbaka, ladda om sidan och skicka det en gång till.
web-elsewhere-title = Det här kom från en annan webbplats
web-elsewhere-text = För din säkerhet tar vi bara emot formulär från våra egna sidor. Gör det härifrån.
web-long-address-title = Adressen är för lång
web-long-address-text = Börja om från startsidan och välj färre avgränsningar.
web-unlike-title = Begäran följer inte beskrivningen
web-unlike-text = Jämför den med beskrivningen av gränssnittet.

web-problem-number = Ange ett tal här.
web-problem-choice = Välj ett av de givna alternativen.
web-problem-after = Den här platsen i listan går inte att läsa. Börja om från första sidan.
web-problem-per-page = Mellan 1 och 100 åt gången.
web-problem-picture = Det här gick inte att läsa som en bild. JPEG, PNG, WebP och GIF fungerar.
web-problem-picture-pixels = Bilden har för många bildpunkter. Förminska den till högst 40 miljoner.
web-problem-picture-small = Bilden är för liten. Varje sida behöver minst 96 bildpunkter.
web-switched-off-title = Den här delen är avstängd
web-switched-off-text = Staden har tills vidare stängt av den här delen av tjänsten. Inget som fanns här har gått förlorat.
web-apart-only = På den här adressen finns bara filer. Gå tillbaka till sidan du kom från.
web-apart-over = Länken till filen har gått ut. Gå tillbaka till sidan du kom från och öppna filen på nytt.
web-apart-later = Filen kan inte hämtas just nu. Försök igen om en liten stund.
