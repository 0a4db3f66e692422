# The face of somebody who speaks for the city.
people-face-title = Din bild
people-face-lead = Visas bredvid ditt namn överallt där du svarar för staden. Du bestämmer själv: utan bild står dina initialer där.
people-face-choose = Välj en bild
people-face-help = JPEG, PNG, WebP eller GIF, högst { $most } MB. Vi beskär den till en kvadrat och tar bort allt annat som kameran har skrivit i den.
people-face-keep = Visa den här bilden
people-face-remove = Ta bort bilden
people-flash-face = Din bild visas från och med nu.
people-flash-face-gone = Bilden visas inte längre.
people-problem-face-none = Välj först en bild.
people-problem-face-large = Bilden är för stor. Den får vara högst { $most } MB.
people-log-face-removed = Tog bort en medarbetares bild
