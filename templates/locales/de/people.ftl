# The face of somebody who speaks for the city.
people-face-title = Ihr Bild
people-face-lead = Es steht neben Ihrem Namen, wo immer Sie für die Stadt antworten. Das entscheiden Sie selbst: Ohne Bild stehen dort Ihre Initialen.
people-face-choose = Bild auswählen
people-face-help = JPEG, PNG, WebP oder GIF, höchstens { $most } MB. Wir schneiden es quadratisch zu und entfernen alles andere, was die Kamera hineingeschrieben hat.
people-face-keep = Dieses Bild zeigen
people-face-remove = Bild entfernen
people-flash-face = Ihr Bild wird ab jetzt gezeigt.
people-flash-face-gone = Das Bild wird nicht mehr gezeigt.
people-problem-face-none = Wählen Sie zuerst ein Bild aus.
people-problem-face-large = Dieses Bild ist zu groß. Es darf höchstens { $most } MB haben.
people-log-face-removed = Hat das Bild einer Kollegin oder eines Kollegen entfernt
