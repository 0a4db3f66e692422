//! `Cx`: who asks, in which language, and the ports. `Tx`: change and tell, in one transaction.

use crate::access::{self, Actor, Deed, Signed};
use crate::acts::Act;
use crate::error::{Error, Refusal, Result};
use crate::events::Event;
use chrono::{DateTime, Utc};
use entity::hub::{note, outbox_event};
use entity::words::{AgencyId, Feature, Lang, PersonId};
use ports::config::Limits;
use ports::{Db, Ports};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseConnection, DatabaseTransaction, EntityTrait,
    QueryFilter,
};
use serde::Serialize;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

/// One running hub: its ports, what rooms keep running in it, and the acts that may wait for a letter.
pub struct Hub {
    pub ports: Ports,
    /// The agency whose site this is. A hub may have several; the first is the default.
    pub agency: AgencyId,
    pub acts: Vec<Box<dyn Act>>,
    /// Rung after a commit that told something, so that the worker wakes.
    pub told: Notify,
    /// Cancelled at shutdown.
    pub closing: CancellationToken,
    rooms: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
    rules: RwLock<Arc<Rules>>,
}

/// What an admin may change of how the house is run, as it was last read.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The operator's limits, the agency's own in their place.
    pub limits: Limits,
    /// Rooms that are switched off.
    pub off: Vec<Feature>,
}

impl Hub {
    pub fn new(ports: Ports, agency: AgencyId, acts: Vec<Box<dyn Act>>) -> Self {
        let rules = Rules {
            limits: ports.config.limits.clone(),
            off: Vec::new(),
        };
        Self {
            rules: RwLock::new(Arc::new(rules)),
            ports,
            agency,
            acts,
            told: Notify::new(),
            closing: CancellationToken::new(),
            rooms: HashMap::new(),
        }
    }

    /// Keeps something a room has running, such as its write queue; found again by its type.
    pub fn keep<T: Send + Sync + 'static>(&mut self, thing: T) {
        self.rooms.insert(TypeId::of::<T>(), Arc::new(thing));
    }

    /// The rules as they were last read.
    pub fn rules(&self) -> Arc<Rules> {
        let rules = self
            .rules
            .read()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        Arc::clone(&rules)
    }

    /// Whoever read the site says what its rules are now.
    pub fn keep_rules(&self, rules: Rules) {
        *self
            .rules
            .write()
            .unwrap_or_else(|poisoned| poisoned.into_inner()) = Arc::new(rules);
    }

    /// # Errors
    /// A fault when nobody kept such a thing: a mistake in `app.rs`.
    pub fn kept<T: Send + Sync + 'static>(&self) -> Result<Arc<T>> {
        self.rooms
            .get(&TypeId::of::<T>())
            .and_then(|thing| Arc::clone(thing).downcast().ok())
            .ok_or_else(|| Error::fault(format!("the hub keeps no {}", std::any::type_name::<T>())))
    }
}

/// Who asks, and everything they can be served with. Cheap to clone.
#[derive(Clone)]
pub struct Cx {
    pub actor: Arc<Actor>,
    pub lang: Lang,
    pub agency: AgencyId,
    hub: Arc<Hub>,
    /// Set when the town's past is told: the moment everything happens at.
    moment: Option<DateTime<Utc>>,
}

impl Cx {
    pub fn new(hub: Arc<Hub>, actor: Actor, lang: Lang) -> Self {
        let agency = hub.agency;
        Self {
            actor: Arc::new(actor),
            lang,
            agency,
            hub,
            moment: None,
        }
    }

    /// The hub acting by itself, in jobs and commands.
    pub fn of_hub(hub: Arc<Hub>) -> Self {
        Self::new(hub, Actor::Hub, Lang::En)
    }

    /// The same hub, asked by someone else.
    pub fn acting_as(&self, actor: Actor) -> Self {
        Self {
            actor: Arc::new(actor),
            ..self.clone()
        }
    }

    pub fn in_lang(&self, lang: Lang) -> Self {
        Self {
            lang,
            ..self.clone()
        }
    }

    /// The same, at another moment. For the demo's past and for imports.
    pub fn at(&self, moment: DateTime<Utc>) -> Self {
        Self {
            moment: Some(moment),
            ..self.clone()
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.moment.unwrap_or_else(|| self.hub.ports.clock.now())
    }

    pub fn hub(&self) -> &Arc<Hub> {
        &self.hub
    }

    pub fn ports(&self) -> &Ports {
        &self.hub.ports
    }

    pub fn config(&self) -> &ports::Config {
        &self.hub.ports.config
    }

    /// Limits and switched-off rooms, as they were last read.
    pub fn rules(&self) -> Arc<Rules> {
        self.hub.rules()
    }

    /// # Errors
    /// `Conflict` when the room is switched off.
    pub fn expect_on(&self, feature: Feature) -> Result<()> {
        if self.rules().off.contains(&feature) {
            return Err(Refusal::SwitchedOff.into());
        }
        Ok(())
    }

    /// The handle for questions that change nothing.
    pub fn db(&self) -> &DatabaseConnection {
        &self.hub.ports.db.read
    }

    pub fn database(&self) -> &Db {
        &self.hub.ports.db
    }

    /// # Errors
    /// See [`access::may`].
    pub fn may(&self, deed: Deed<'_>) -> Result<()> {
        access::may(&self.actor, deed)
    }

    /// Whether, as a yes or no, for views.
    pub fn could(&self, deed: Deed<'_>) -> bool {
        self.may(deed).is_ok()
    }

    /// Whether everybody could, signed in or not.
    pub fn anyone_could(&self, deed: Deed<'_>) -> bool {
        access::may(&Actor::Visitor, deed).is_ok()
    }

    /// # Errors
    /// `SignIn` for whoever is not a person.
    pub fn person(&self) -> Result<PersonId> {
        self.actor.person().ok_or(Error::SignIn)
    }

    /// # Errors
    /// `SignIn` for whoever is not a person.
    pub fn signed(&self) -> Result<&Signed> {
        self.actor.signed().ok_or(Error::SignIn)
    }

    /// Begins a change.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn begin(&self) -> Result<Tx> {
        let inner = self.hub.ports.db.begin().await?;
        Ok(Tx {
            inner,
            cx: self.clone(),
            told: false,
            afterwards: Mutex::default(),
        })
    }
}

/// Small facts about this installation: a salt, how far something long has come.
impl Cx {
    /// # Errors
    /// A fault of the database.
    pub async fn note(&self, key: &str) -> Result<Option<String>> {
        let row = note::Entity::find()
            .filter(note::Column::Key.eq(key))
            .one(&self.hub.ports.db.write)
            .await?;
        Ok(row.map(|row| row.value))
    }

    /// Writes it down, in place of what stood there.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn keep_note(&self, key: &str, value: &str) -> Result<()> {
        let row = note::ActiveModel {
            key: Set(key.to_owned()),
            value: Set(value.to_owned()),
            ..Default::default()
        };
        note::Entity::insert(row)
            .on_conflict(
                OnConflict::column(note::Column::Key)
                    .update_column(note::Column::Value)
                    .to_owned(),
            )
            .exec_without_returning(&self.hub.ports.db.write)
            .await?;
        Ok(())
    }
}

/// The fact as it was first written down, by whichever node came first; this one, if none did.
///
/// # Errors
/// A fault of the database.
pub async fn first_note(ports: &Ports, key: &str, value: &str) -> Result<String> {
    let row = note::ActiveModel {
        key: Set(key.to_owned()),
        value: Set(value.to_owned()),
        ..Default::default()
    };
    let as_it_stands = OnConflict::column(note::Column::Key)
        .update_column(note::Column::Key)
        .to_owned();
    note::Entity::insert(row)
        .on_conflict(as_it_stands)
        .exec_without_returning(&ports.db.write)
        .await?;
    let kept = note::Entity::find()
        .filter(note::Column::Key.eq(key))
        .one(&ports.db.write)
        .await?;
    kept.map(|row| row.value)
        .ok_or_else(|| Error::fault("a note was not kept"))
}

/// A change under way. Dropped without `commit`, nothing happened.
pub struct Tx {
    inner: DatabaseTransaction,
    cx: Cx,
    told: bool,
    afterwards: Mutex<Vec<Afterwards>>,
}

type Afterwards = Box<dyn FnOnce(&Hub) + Send>;

impl Tx {
    /// Tells what happened, in the same transaction as the change. No verb knows who listens.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn tell(&mut self, event: Event) -> Result<()> {
        self.tell_all([event]).await
    }

    /// The same for many at once, in one statement; a few hundred at the most.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn tell_all(&mut self, events: impl IntoIterator<Item = Event>) -> Result<()> {
        let now = self.cx.now();
        let rows = events
            .into_iter()
            .map(|event| {
                Ok(outbox_event::ActiveModel {
                    name: Set(event.name()),
                    event: Set(serde_json::to_value(&event)?),
                    told_at: Set(now),
                    ..Default::default()
                })
            })
            .collect::<Result<Vec<_>>>()?;
        if rows.is_empty() {
            return Ok(());
        }
        outbox_event::Entity::insert_many(rows)
            .exec_without_returning(&self.inner)
            .await?;
        self.told = true;
        Ok(())
    }

    /// Writes a line of the log of staff acts: who, what, when, before and after.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn log<B: Serialize, A: Serialize>(&mut self, act: StaffAct<'_, B, A>) -> Result<()> {
        let by = self.cx.actor.person();
        self.log_by(by, act).await
    }

    /// The same for what the hub does by itself, whoever made it.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn log_of_hub<B: Serialize, A: Serialize>(
        &mut self,
        act: StaffAct<'_, B, A>,
    ) -> Result<()> {
        self.log_by(None, act).await
    }

    async fn log_by<B: Serialize, A: Serialize>(
        &mut self,
        by: Option<PersonId>,
        act: StaffAct<'_, B, A>,
    ) -> Result<()> {
        let row = entity::agencies::staff_act::ActiveModel {
            agency_id: Set(self.cx.agency),
            // None: the hub itself, at its operator's command.
            person_id: Set(by),
            deed: Set(act.deed.to_owned()),
            kind: Set(act.kind.to_owned()),
            thing_id: Set(act.thing),
            before: Set(act.before.map(serde_json::to_value).transpose()?),
            after: Set(act.after.map(serde_json::to_value).transpose()?),
            at: Set(self.cx.now()),
            ..Default::default()
        };
        entity::agencies::staff_act::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Who is changing, and when.
    pub fn cx(&self) -> &Cx {
        &self.cx
    }

    /// Has the worker look for work after the commit, as `tell` does by itself.
    pub fn rouse(&mut self) {
        self.told = true;
    }

    /// Has something done once it is so, such as forgetting how it was. It is not done where the change is given up.
    pub fn afterwards(&self, deed: impl FnOnce(&Hub) + Send + 'static) {
        let mut deeds = self
            .afterwards
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        deeds.push(Box::new(deed));
    }

    /// Makes it so, then wakes whoever listens.
    ///
    /// # Errors
    /// A fault of the database; then nothing happened.
    pub async fn commit(self) -> Result<()> {
        self.inner.commit().await?;
        let deeds = self.afterwards.into_inner();
        for deed in deeds.unwrap_or_else(PoisonError::into_inner) {
            deed(&self.cx.hub);
        }
        if self.told {
            self.cx.hub.told.notify_one();
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;
    fn deref(&self) -> &Self::Target {
        &self.inner
    }
}

/// A line of the log. `deed` is a message key (`log-answered`), `kind` the thing's kind.
pub struct StaffAct<'a, B: Serialize, A: Serialize> {
    pub deed: &'a str,
    pub kind: &'a str,
    pub thing: i64,
    pub before: Option<B>,
    pub after: Option<A>,
}
