//! The words of the generated town: some everyday ones that come again and again and a long tail of rare ones, as in
//! real suggestions, so that a search meets both.

/// How many titles and sentences there are to put ideas together from.
pub const PHRASES: usize = 4096;

const COMMON: &[&str] = &[
    "harbour",
    "bench",
    "library",
    "bicycle",
    "pump",
    "school",
    "park",
    "playground",
    "bridge",
    "street",
    "light",
    "bus",
    "stop",
    "market",
    "square",
    "garden",
    "tree",
    "water",
    "winter",
    "summer",
    "skating",
    "swimming",
    "beach",
    "dog",
    "path",
    "crossing",
    "children",
    "elderly",
    "evening",
    "morning",
    "weekend",
    "music",
    "theatre",
    "sports",
    "hall",
    "recycling",
    "parking",
    "charging",
    "station",
    "noise",
    "traffic",
    "safety",
    "shelter",
    "toilet",
    "map",
    "sign",
    "forest",
    "river",
    "shore",
    "boat",
    "sauna",
    "kitchen",
    "youth",
    "meeting",
    "room",
    "language",
    "course",
    "festival",
    "art",
    "wall",
    "roof",
    "snow",
    "gravel",
    "fence",
];

const SYLLABLES: &[&str] = &[
    "ka", "lu", "mi", "ra", "so", "te", "vi", "no", "pel", "har", "kuu", "sil", "lah", "ran",
    "tor", "mäk", "jär", "vel", "nie", "poh",
];

/// Titles and sentences, always the same.
pub fn phrases() -> Vec<(String, String)> {
    let mut dice = Dice(20_261_121);
    (0..PHRASES)
        .map(|_| {
            let title = format!("A {} {} by the {}", dice.word(), dice.word(), dice.word());
            let text: Vec<_> = (0..9).map(|_| dice.word()).collect();
            (title, format!("We need {}.", text.join(" ")))
        })
        .collect()
}

/// Words somebody might search for, the n-th of them.
pub fn query(n: usize) -> String {
    let mut dice = Dice(n as u64 % 500 + 77);
    format!(
        "{} {}",
        COMMON[dice.below(COMMON.len())],
        COMMON[dice.below(COMMON.len())]
    )
}

/// Knuth's linear congruential generator: small, fast, the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn word(&mut self) -> String {
        if self.below(3) > 0 {
            COMMON[self.below(COMMON.len())].to_owned()
        } else {
            (0..3)
                .map(|_| SYLLABLES[self.below(SYLLABLES.len())])
                .collect()
        }
    }
}
