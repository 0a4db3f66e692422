### Jedes Nein des Dienstes: warum nicht, und was stattdessen geht.

refusal-not-gathering-support = Diese Idee sammelt keine Unterstützung mehr. Sie können ihr folgen und erfahren, wie es weitergeht.
refusal-own-idea = Das ist Ihre eigene Idee. Andere können sie unterstützen; geben Sie den Link weiter.
refusal-closed-for-comments = Die Diskussion hierzu ist geschlossen.
refusal-not-editable = Das lässt sich nicht mehr ändern. Ergänzen Sie es mit einem Kommentar.
refusal-not-withdrawable = Nur eine offene Idee kann zurückgezogen werden. Schreiben Sie uns, wenn etwas weg muss.
refusal-no-such-step = Dieser Status kann nicht auf den jetzigen folgen. Wählen Sie einen anderen.
refusal-cannot-merge = Diese beiden lassen sich nicht zusammenführen. Wählen Sie eine andere, öffentlich sichtbare Idee.
refusal-undo-later-merge-first = Die Idee wurde seither weiter zusammengeführt. Machen Sie zuerst das rückgängig.
refusal-already-undone = Das wurde bereits rückgängig gemacht.
refusal-changed-meanwhile = Inzwischen hat jemand anderes das geändert. Laden Sie die Seite neu und sehen Sie nach, bevor Sie weitermachen.
refusal-already-decided = Das ist bereits entschieden.
refusal-cannot-appeal = Ein Einspruch ist einmal möglich, und nur solange etwas von Ihnen verborgen ist.
refusal-own-decision = Sie haben selbst entschieden: Lassen Sie jemand anderen über den Widerspruch urteilen.
refusal-blocked = Sie können vorerst nicht öffentlich mitmachen. In unserem Brief steht, warum und bis wann.
refusal-link-spent = Dieser Link oder Code ist verbraucht oder zu alt. Fordern Sie einen neuen an.
refusal-last-admin = Es muss immer jemanden geben, der verwaltet. Benennen Sie zuerst eine andere Person.
refusal-key-reused = Dieser Idempotency-Key wurde schon mit anderem Inhalt verwendet. Nehmen Sie einen neuen.
refusal-in-use = Dazu gehört noch etwas. Verschieben Sie das zuerst.
