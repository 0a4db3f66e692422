# Att lämna över ett ärende.
cases-more = Annat du kan göra
cases-handover = Erbjud en kollega
cases-handover-text = Ärendet stannar där det är tills det tas emot. Presentera det i tre korta delar, så att ingen behöver fråga igen.
cases-handover-to = Kollega
cases-handover-to-help = Den som är borta företräds av sin ersättare.
cases-handover-none = Ingen
cases-handover-about = Vad det gäller
cases-handover-done = Vad som har gjorts
cases-handover-needed = Vad som behövs
cases-handover-why = Varför det byter händer
cases-handover-why-help = Personen läser detta, med ditt och din kollegas namn, när ärendet har tagits emot.
cases-handover-send = Erbjud
cases-handover-open = Erbjudet en kollega
cases-handover-to-you = Detta erbjuds dig
cases-handover-from = Har det nu
cases-handover-by = Erbjuds av
cases-handover-for = Erbjudet till
cases-handover-stands-in = (ersätter { $name })
cases-handover-due = Ska besvaras senast
cases-handover-accept = Ta emot: det är mitt nu
cases-handover-decline = Avböj
cases-handover-reason = Varför du avböjer
cases-handover-reason-help = Den som erbjöd ärendet läser detta, men inte personen.
cases-handover-take-back = Ta tillbaka erbjudandet
cases-handovers-title = Överlämningar
cases-handovers-lead = Varje erbjudande besvaras inom fyra arbetstimmar.
cases-handovers-to-me = Erbjudna dig
cases-handovers-by-me = Erbjudna av dig
cases-handovers-none = Inget erbjuds dig just nu.
cases-handovers-open = Öppna
cases-hand-away = { $name } (borta till och med { $until })
cases-word-handed = En kollega har ärendet från och med nu, eftersom
cases-word-handed-by = { $from } har lämnat över ärendet, eftersom
cases-flash-handover-offered = Det är erbjudet. Det stannar där det är tills det tas emot.
cases-flash-handover-accepted = Ärendet är ditt nu, och personen får veta det.
cases-flash-handover-declined = Du avböjde. Det stannar där det var.
cases-flash-handover-taken-back = Erbjudandet är tillbakadraget.
cases-problem-handover-open = Det är redan erbjudet. Ta först tillbaka det erbjudandet.
cases-problem-handover-nobody = Välj en kollega eller ett team.
cases-problem-handover-own = Den personen har det redan. Välj någon annan.
cases-log-handover-offered = Erbjöd en kollega ett ärende
cases-log-handover-accepted = Tog emot ett ärende
cases-log-handover-declined = Avböjde ett erbjudet ärende
cases-log-handover-taken-back = Tog tillbaka erbjudandet om ett ärende
cases-promise-new = Ny tid: { $when }.

# Brev om det.
cases-letter-desk-open = Öppna på arbetsbordet
cases-letter-handed-subject = Någon annan svarar nu på din respons { $reference }
cases-letter-handed = { $from } har lämnat över din respons { $reference } till { $who } och säger varför:
cases-letter-handed-then = Du behöver inte göra något: det vi lovade dig gäller som förut. På din sida kan du följa ärendet och lägga till något.
cases-letter-handover-offered-subject = { $reference } erbjuds dig
cases-letter-handover-offered = { $by } erbjuder { $to } ärendet { $reference }. Ta emot eller avböj det senast { $when }; presentationen finns på arbetsbordet. Till dess har { $from } det kvar.
cases-letter-handover-declined-subject = { $reference } avböjdes
cases-letter-handover-declined = { $to } har avböjt { $reference }, som { $by } erbjöd. Skälet finns på arbetsbordet. Ärendet stannar hos { $from }; erbjudandet skulle besvaras senast { $when }.
cases-letter-handover-late-subject = Ingen har svarat på ditt erbjudande om { $reference }
cases-letter-handover-late = { $to } har inte svarat på erbjudandet om { $reference } senast { $when }. { $from } har det fortfarande: fråga igen eller erbjud det någon annan.
cases-letter-half-subject = Halva tiden har gått: { $reference }
cases-letter-half = Halva arbetstiden för svaret på { $reference } har gått. Det är utlovat senast { $when }.
cases-letter-near-subject = Fyra arbetstimmar kvar: { $reference }
cases-letter-near = Fyra arbetstimmar återstår för svaret på { $reference }. Det är utlovat senast { $when }.
cases-letter-missed-subject = Ett löfte hölls inte: { $reference }
cases-letter-missed = Svaret på { $reference } var utlovat senast { $when } och har inte getts. Personen har fått en ursäkt och en ny tid. Svara, även om du bara kan säga vad som händer härnäst.
cases-letter-long-missed-subject = Fortfarande utan svar: { $reference }
cases-letter-long-missed = Svaret på { $reference } var utlovat senast { $when }. En arbetsdag senare finns ännu inget svar. Se till att någon svarar.
cases-letter-apology-subject = Vårt svar på din respons { $reference } är försenat
cases-letter-apology = Vi lovade dig ett svar på din respons { $reference } och höll inte vårt ord. Vi ber om ursäkt. Du får svar senast { $when }. Du behöver inte skriva igen: ditt ärende är inte glömt, och det räknas som försenat i våra offentliga siffror.
cases-letter-calendar-subject = Kalenderns helgdagar är snart okända
cases-letter-calendar = Öppettiderna och helgdagarna är kända bara till och med { $until }. Löften som sträcker sig längre är osäkra. Ange de stängda dagar som följer och en ny dag som de är kända till.
cases-letter-calendar-open = Ändra öppettiderna

# Att vänta på någon annan.
cases-wait = Vänta på någon
cases-wait-for = På vem
cases-wait-person = Personen som skrev
cases-wait-others = Någon annan
cases-wait-text = Vad du väntar på
cases-wait-help = Personen läser det på sin sida och i ett brev. Väntar du på personen kommer en påminnelse efter tio arbetsdagar; fem senare avslutas ärendet, med en länk som öppnar det igen.
cases-wait-send = Säg det och vänta
cases-waits-for-person = Väntar på ett ord från personen som skrev.
cases-waits-for-others = Väntar på någon annan.
cases-goes-on = Fortsätt utan att vänta
cases-says-waits-for-you = Vi behöver något av dig för att gå vidare. Vad det är står nedan.
cases-says-waits-for-others = Vi väntar på någon annan innan vi kan gå vidare. Vad det gäller står nedan.
cases-word-reminded = Vi väntar fortfarande på ett ord från dig.
cases-waited-in-vain = Vi har inte hört av dig på tre veckor och avslutar därför ärendet tills vidare. Om du skriver här inom trettio dagar öppnas det igen och fortsätter där det var.
cases-flash-waits = Personen får veta vad du väntar på.
cases-flash-goes-on = Ärendet fortsätter.
cases-problem-waits-for = Säg vem du väntar på.
cases-log-waits = Väntar på någon i en respons
cases-log-goes-on = Fortsatte med en respons
cases-letter-reminded-subject = Vi väntar på ett ord från dig: { $reference }
cases-letter-reminded = Vi frågade dig något om din respons { $reference } och har inte hört av dig.
cases-letter-reminded-then = På din sida läser du vad vi behöver och kan svara. Hör vi inget inom fem arbetsdagar avslutar vi ärendet; ett ord från dig öppnar det igen under trettio dagar.
cases-letter-long-wait-subject = { $reference } har väntat på andra i tio arbetsdagar
cases-letter-long-wait = { $reference } har väntat på någon annan sedan { $when }. Fråga dem igen, eller berätta för personen hur det står till.
cases-letter-solve-half-subject = Halva handläggningstiden har gått: { $reference }
cases-letter-solve-half = Halva arbetstiden för { $reference } har gått. Ärendet ska avslutas senast { $when }. Den tid då man har väntat på personen räknas inte.
cases-letter-solve-near-subject = Fyra arbetstimmar kvar att avsluta ärendet: { $reference }
cases-letter-solve-near = Fyra arbetstimmar återstår för { $reference }. Ärendet ska avslutas senast { $when }.
cases-letter-unsolved-subject = Inte avslutat i tid: { $reference }
cases-letter-unsolved = { $reference } skulle avslutas senast { $when } och är fortfarande öppet. Personen har inte blivit lovad något till den tiden och har inte fått något brev. Se efter vad som ännu behövs, och be om hjälp om du behöver det.

# Hur gick det?
cases-survey-title = Hur gick det?
cases-survey-lead = Det gäller { $reference }. Ett svar räcker; en mening hjälper oss att bli bättre. Du kan ändra dig.
cases-survey-question = Hur väl sköttes ditt ärende?
cases-survey-words = Varför, i en mening?
cases-survey-words-help = Du behöver inte säga det. De som ansvarar för arbetet läser det, utan ditt namn.
cases-survey-send = Skicka
cases-survey-back = Tillbaka till responsen
cases-survey-not-yet = Det har inte blivit något av det ännu. När det är besvarat vill vi gärna veta.
cases-survey-rated = Du gav { $score } av 5. Ett nytt svar ersätter det.
cases-survey-score = { $score } av 5
cases-survey-scale = 1 är mycket dåligt, 5 mycket bra.
cases-survey-of-person = Personen gav { $score } av 5.
cases-survey-seen = Jag har tagit hand om det
cases-score-1 = Mycket dåligt
cases-score-2 = Dåligt
cases-score-3 = Någorlunda
cases-score-4 = Bra
cases-score-5 = Mycket bra
cases-flash-rated = Tack för att du berättade.
cases-flash-seen-to = Noterat: det är omhändertaget.
cases-problem-score = Välj ett tal från 1 till 5.
cases-log-seen-to = Tog hand om ett lågt betyg
cases-letter-survey = Hur gick det? Ett klick räcker:
cases-review-title = Vad folk säger
cases-review-lead = Vad folk har sagt om svaren under de senaste tolv månaderna: betyg och ord, efter tema och team.
cases-review-total = { $number } svarade: { $mean } av 5 i snitt, { $percent } % nöjda (4 eller 5).
cases-review-by-team = Efter team
cases-review-no-team = Utan team
cases-review-csv = Vart och ett som tabell (CSV)
cases-review-words = Med deras ord
cases-review-seen = Jag har tagit hand om { $reference }
cases-review-none = Ingen har sagt något ännu
cases-review-none-text = Alla vars ärende har avslutats tillfrågas en gång hur det gick.
cases-rated-number = Svar
cases-rated-mean = Medeltal
cases-rated-content = Nöjda
cases-rated-title = Vad folk säger om det
cases-rated-all = Alla: { $mean } av 5 i snitt, { $percent } % nöjda, av { $number } svar.
cases-rated-theme = { $theme }: { $mean } av 5 i snitt, { $percent } % nöjda, av { $number } svar.

# Färdiga texter och ens dag.
cases-texts-title = Färdiga texter
cases-texts-lead = Ord som används gång på gång i kundtjänsten. De läggs in i svaret på ett ärende och skickas aldrig av sig själva.
cases-texts-none = Det finns ännu ingen färdig text.
cases-texts-new = Skriv en färdig text
cases-texts-change = Ändra
cases-texts-remove = Ta bort
cases-texts-name = Vad det heter
cases-texts-language = Språk
cases-texts-text = Texten
cases-texts-help = Dessa fylls i efter ärendet: {"{name}"}, {"{reference}"}, {"{due}"}, {"{me}"}, {"{agency}"}.
cases-texts-keep = Spara
cases-texts-insert = Lägg in en färdig text
cases-flash-text-kept = Sparat.
cases-flash-text-removed = Borttaget.
cases-problem-text-named = Det finns redan en med det namnet på detta språk.
cases-problem-texts-many = Högst { $most } färdiga texter kan sparas. Ta först bort en.
cases-log-text-kept = Sparade en färdig text
cases-log-text-removed = Tog bort en färdig text
cases-earlier = { $count ->
    [one] Ett tidigare ärende av samma person
   *[other] { $count } tidigare ärenden av samma person
  }
cases-today-title = Min dag
cases-today-urgent = I dag eller redan försenat
cases-today-urgent-none = Inget av ditt ska vara klart i dag.
cases-today-later = Senare
cases-today-resting = I dina händer, utan tidsfrist
cases-today-warned = Du varnas för dessa
cases-today-mentions = Du har nämnts
cases-today-near = Fyra arbetstimmar kvar.
cases-today-half = Halva tiden har gått.

# Två ärenden som ett, ett som två.
cases-merge = Slå ihop med ett annat ärende
cases-merge-into = Numret på det som sköts
cases-merge-help = När två personer har samma ärende. Var och en behåller sin sida och sitt nummer; det du säger i det ena sägs också i det andra. Båda får veta det. Det kan ångras.
cases-merge-send = Slå ihop dem
cases-unmerge = Sköt dem var för sig igen
cases-merged-into = Det sköts tillsammans med
cases-merged-with = Sköts med det:
cases-split = Gör detta till ett eget ärende
cases-word-merged = Någon annan har berättat samma sak för oss. Vi sköter båda tillsammans, och du läser svaret här.
cases-word-joined = Någon annan har berättat samma sak för oss. Vi sköter båda tillsammans.
cases-word-apart = Vi sköter det för sig igen.
cases-flash-merged = De sköts tillsammans, och båda får veta det.
cases-flash-unmerged = De sköts var för sig igen, och båda får veta det.
cases-flash-split = Detta är det nya. Dess löfte räknas från när det sades.
cases-problem-merge-missing = Det finns inget ärende med det numret.
cases-problem-merge-same = Det är det här ärendet självt.
cases-problem-merge-ended = Bara det som inte är avslutat kan slås ihop.
cases-problem-merge-merged = Ett av dem är redan ihopslaget med ett annat. Ångra det först.
cases-problem-merge-many = Så många är redan tillsammans där.
cases-problem-split = Bara det som personen har sagt kan bli ett eget ärende.
cases-problem-split-unreachable = Personen gav ingen adress och skulle inte hitta det nya. Besvara båda här.
cases-log-merged = Slog ihop två ärenden
cases-log-unmerged = Skilde två ärenden åt igen
cases-log-split = Delade ett ärende
cases-letter-together-subject = Din respons { $reference } sköts tillsammans med en annan
cases-letter-merged = Någon annan har berättat samma sak som du i din respons { $reference }. { $who } sköter båda tillsammans. Du behåller ditt nummer och din sida och läser svaret där; ingen annan läser det du skrev.
cases-letter-joined = Någon annan har berättat samma sak som du i din respons { $reference }. { $who } sköter båda tillsammans; ingen annan läser det du skrev.
cases-letter-apart-subject = Din respons { $reference } sköts för sig igen
cases-letter-apart = { $who } sköter din respons { $reference } för sig igen.

# Tredje gången den här månaden.
triage-repeated = { $count ->
    [one] Detta har tagits upp en gång inom en månad.
   *[other] Detta har tagits upp { $count } gånger inom en månad.
  }
triage-repeated-text = Åtgärda det som ligger bakom: knyt det till en förbättring, eller börja en, med knapparna ovan.
triage-repeated-article = Eller skriv en artikel som besvarar det för alla

# Checklistan.
cases-checklist = Checklista
cases-task-new = Vad som ska göras
cases-task-add = Lägg till på listan
cases-task-done = Klart: { $task }
cases-task-open = Inte klart än: { $task }
cases-task-remove = Ta bort: { $task }
cases-problem-tasks-many = En checklista rymmer högst { $most } rader.

cases-log-address-forgotten = Raderade adressen i en respons, som utlovat
cases-log-forgotten = Raderade ord och filer i en respons, som utlovat
