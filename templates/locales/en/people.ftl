# The face of somebody who speaks for the city.
people-face-title = Your picture
people-face-lead = Shown beside your name wherever you answer for the city. It is up to you; without one, your initials stand there.
people-face-choose = Choose a picture
people-face-help = JPEG, PNG, WebP or GIF, at most { $most } MB. We cut it to a square and remove everything else the camera wrote into it.
people-face-keep = Show this picture
people-face-remove = Remove the picture
people-flash-face = Your picture is shown from now on.
people-flash-face-gone = The picture is no longer shown.
people-problem-face-none = Choose a picture first.
people-problem-face-large = This picture is too large. It may have { $most } MB at the most.
people-log-face-removed = Took away somebody’s picture
