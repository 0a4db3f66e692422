//! Who is asking.

use chrono::{DateTime, Utc};
use entity::words::{AgencyId, PersonId, SessionId, TeamId};

/// Whoever stands at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody known yet.
    Visitor,
    /// A person, by a session of the pages or a token of the API.
    Person(Signed),
    /// The hub itself: its jobs and the commands of its operator.
    Hub,
}

/// A signed-in person and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub id: PersonId,
    pub name: String,
    /// What staff do, in plain words.
    pub title: Option<String>,
    pub is_admin: bool,
    pub teams: Vec<Membership>,
    pub blocked_until: Option<DateTime<Utc>>,
    pub via: Via,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    pub agency: AgencyId,
    pub team: TeamId,
    pub leads: bool,
}

/// How the person came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    Session(SessionId),
    Token(Vec<Scope>),
    /// The demo, tests and commands acting as the person.
    Hub,
}

/// What a token may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Read,
    Write,
    Staff,
    Admin,
}

impl Scope {
    pub const ALL: &'static [Self] = &[Self::Read, Self::Write, Self::Staff, Self::Admin];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Staff => "staff",
            Self::Admin => "admin",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|scope| scope.code() == word)
    }
}

/// What an actor counts as, from least to most.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, poem_openapi::Enum,
)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum Role {
    Visitor,
    Person,
    Staff,
    Lead,
    Admin,
    Hub,
}

impl Role {
    pub const ALL: &'static [Self] = &[
        Self::Visitor,
        Self::Person,
        Self::Staff,
        Self::Lead,
        Self::Admin,
        Self::Hub,
    ];
}

impl Actor {
    pub fn person(&self) -> Option<PersonId> {
        self.signed().map(|signed| signed.id)
    }

    pub fn signed(&self) -> Option<&Signed> {
        match self {
            Self::Person(signed) => Some(signed),
            Self::Visitor | Self::Hub => None,
        }
    }

    /// The highest role, whatever the agency.
    pub fn role(&self) -> Role {
        match self {
            Self::Visitor => Role::Visitor,
            Self::Hub => Role::Hub,
            Self::Person(signed) if signed.is_admin => Role::Admin,
            Self::Person(signed) if signed.teams.iter().any(|team| team.leads) => Role::Lead,
            Self::Person(signed) if !signed.teams.is_empty() => Role::Staff,
            Self::Person(_) => Role::Person,
        }
    }

    /// The role towards one agency: staff see and serve their own.
    pub fn role_at(&self, agency: AgencyId) -> Role {
        match self {
            Self::Person(signed) if !signed.is_admin => {
                let own = |leads: bool| {
                    signed
                        .teams
                        .iter()
                        .any(|team| team.agency == agency && (team.leads || !leads))
                };
                if own(true) {
                    Role::Lead
                } else if own(false) {
                    Role::Staff
                } else {
                    Role::Person
                }
            }
            _ => self.role(),
        }
    }

    pub fn is_staff(&self) -> bool {
        self.role() >= Role::Staff
    }

    pub fn is(&self, person: Option<PersonId>) -> bool {
        person.is_some() && self.person() == person
    }

    /// Whether the token, if that is how they came, reaches so far. Sessions reach everything.
    pub fn reaches(&self, scope: Scope) -> bool {
        match self {
            Self::Person(Signed {
                via: Via::Token(scopes),
                ..
            }) => scopes.contains(&scope),
            _ => true,
        }
    }
}
