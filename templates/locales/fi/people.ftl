# The face of somebody who speaks for the city.
people-face-title = Kuvasi
people-face-lead = Näkyy nimesi vieressä kaikkialla, missä vastaat kaupungin puolesta. Päätät itse: ilman kuvaa paikalla ovat nimikirjaimesi.
people-face-choose = Valitse kuva
people-face-help = JPEG, PNG, WebP tai GIF, enintään { $most } Mt. Rajaamme kuvan neliöksi ja poistamme siitä kaiken muun, mitä kamera siihen kirjoitti.
people-face-keep = Näytä tämä kuva
people-face-remove = Poista kuva
people-flash-face = Kuvasi näkyy nyt.
people-flash-face-gone = Kuvaa ei enää näytetä.
people-problem-face-none = Valitse ensin kuva.
people-problem-face-large = Kuva on liian suuri. Koko saa olla enintään { $most } Mt.
people-log-face-removed = Poisti työntekijän kuvan
