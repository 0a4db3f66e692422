### Jokainen palvelun ei: miksi ei, ja mitä voi tehdä sen sijaan.

refusal-not-gathering-support = Tämä idea ei enää kerää kannatusta. Voit seurata sitä ja kuulla, miten asia etenee.
refusal-own-idea = Tämä on oma ideasi. Muut voivat kannattaa sitä; jaa heille linkki.
refusal-closed-for-comments = Keskustelu tästä on päättynyt.
refusal-not-editable = Tätä ei voi enää muuttaa. Voit täydentää kommentilla.
refusal-not-withdrawable = Vain avoimen idean voi perua. Kirjoita meille, jos jotain on poistettava.
refusal-no-such-step = Tämä tila ei voi seurata nykyistä. Valitse toinen.
refusal-cannot-merge = Näitä kahta ei voi yhdistää. Valitse toinen idea, joka on julkisesti näkyvissä.
refusal-undo-later-merge-first = Idea on sittemmin yhdistetty edelleen. Pura ensin se yhdistäminen.
refusal-already-undone = Tämä on jo kumottu.
refusal-changed-meanwhile = Joku muu on muuttanut tätä sillä välin. Lataa sivu uudelleen ja katso ennen kuin jatkat.
refusal-already-decided = Tästä on jo päätetty.
refusal-cannot-appeal = Oikaisua voi pyytää kerran ja vain silloin, kun jotain sinun kirjoittamaasi on piilotettu.
refusal-own-decision = Päätös on omasi: anna kollegan vastata oikaisupyyntöön.
refusal-blocked = Et voi toistaiseksi osallistua julkisesti. Lähettämässämme viestissä kerrotaan, miksi ja mihin asti.
refusal-link-spent = Linkki tai koodi on käytetty tai liian vanha. Pyydä uusi.
refusal-last-admin = Ylläpitäjiä on oltava aina vähintään yksi. Nimeä ensin toinen.
refusal-key-reused = Samaa Idempotency-Key-avainta on käytetty jo toisella sisällöllä. Käytä uutta avainta.
refusal-in-use = Tähän kuuluu vielä jotain. Siirrä se ensin muualle.
