### Sanat, jotka painokone itse tarvitsee: ajan läheisyys, lyhyet luvut, kielten nimet.

press-ago-now = juuri nyt
press-ago-minutes = { $count ->
    [one] { $count } minuutti sitten
   *[other] { $count } minuuttia sitten
}
press-ago-hours = { $count ->
    [one] { $count } tunti sitten
   *[other] { $count } tuntia sitten
}
press-ago-days = { $count ->
    [one] { $count } päivä sitten
   *[other] { $count } päivää sitten
}
press-in-minutes = { $count ->
    [one] { $count } minuutin kuluttua
   *[other] { $count } minuutin kuluttua
}
press-in-hours = { $count ->
    [one] { $count } tunnin kuluttua
   *[other] { $count } tunnin kuluttua
}
press-in-days = { $count ->
    [one] { $count } päivän kuluttua
   *[other] { $count } päivän kuluttua
}

press-compact-thousands = { $number } t.
press-compact-millions = { $number } milj.

press-lang-en = englanti
press-lang-fi = suomi
press-lang-sv = ruotsi
press-lang-de = saksa
press-lang-ru = venäjä

# Hints for whoever writes.
press-hints = Selkeä kieli
press-hints-some = { $count ->
    [one] Yhden kohdan voisi sanoa selkeämmin
   *[other] { $count } kohtaa voisi sanoa selkeämmin
}
press-hints-free = Nämä ovat vinkkejä. Sinä päätät.
press-hints-none = Selkeää tekstiä.
press-hint-long = Virkkeessä on { $count } sanaa. Voisiko siitä tehdä kaksi? Enintään { $most } sanan virkettä on helppo seurata.
press-hint-jargon = ”{ $word }” on virastosana. Lukija ei ehkä käytä sitä.
press-hint-jargon-instead = ”{ $word }” on virastosana. Voisiko sanoa: { $instead }?
press-hint-passive = Tässä kukaan ei näytä tekevän mitään. Kerro, kuka tekee.
