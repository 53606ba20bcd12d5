/**
 * The test harness: a running system on either engine, one fresh organisation a test, builders that set the scene
 * and the cast to act in it. Builders write rows as they might stand; whatever a test is about goes through `call`.
 */

import type { Selectable } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  type CounterfoilFunction,
  clockworkActor,
  clockworkId,
  decide,
  decideInGeneral,
  type LoadedFacts,
  refusedAt,
  rulebook,
  type Stores,
} from '../src/core/public.ts'
import type { Database, Engine, Tx } from '../src/database/database.ts'
import type { AuditEntryRow } from '../src/database/rows/audit.ts'
import { call } from '../src/pipeline/call.ts'
import type { OutboxEvent } from '../src/pipeline/outbox.ts'
import { react, strike } from '../src/pipeline/reactions.ts'
import { snapshots } from '../src/pipeline/subject-epochs.ts'
import type { Answer, Caller, System } from '../src/pipeline/system.ts'
import { functions, openStores } from '../src/registry.gen.ts'
import { withItsCounterfoil } from './counterfoils.ts'
import { freshDatabase } from './database/databases.ts'
import { type Ids, makeOrganisation } from './organisation.ts'
import type { Handle } from './personas.ts'

export const rules = rulebook(functions)
export const engines: readonly Engine[] = ['pglite', 'postgres']

export interface Acting {
  call(
    fn: CounterfoilFunction | string,
    asked?: { on?: string; input?: unknown } & Partial<Caller>,
    // biome-ignore lint/suspicious/noExplicitAny: what a function returns is what its test asserts
  ): Promise<Answer & { output: any }>
}

export interface World {
  readonly system: System
  readonly orgId: string
  readonly ids: Ids
  person(handle: Handle): string
  as(handle: Handle): Acting
  /** rows as they stand: for assertions and for scenes no builder covers */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  stores<T>(work: (stores: Stores) => Promise<T>): Promise<T>
  ticket(overrides?: Readonly<Record<string, unknown>>): Promise<{ id: string; number: number }>
  event(overrides?: Readonly<Record<string, unknown>>): Promise<{ id: string }>
  /** `count` public seats in hand, in section 114 row F, unless overridden */
  admissions(
    eventId: string,
    count: number,
    overrides?: Readonly<Record<string, unknown>>,
  ): Promise<readonly string[]>
  /** an order pending approval, with its seats, owned by Ned unless overridden */
  order(
    overrides?: Readonly<Record<string, unknown>> & { event?: string; admissions?: readonly string[] },
  ): Promise<{ id: string; eventId: string }>
  lastAudit(): Promise<Selectable<AuditEntryRow> | undefined>
  outbox(): readonly OutboxEvent[]
  /** Counterfoil itself, as the clock, events and signed links call it */
  asItself(): Acting
  /** works off what is in the outbox, and what that causes in turn */
  react(): Promise<void>
  strike(every: 'minute' | 'hour' | 'day'): Promise<void>
  /** acts for another under a proxy; without scopes, with all of them */
  proxy(by: Handle, forWhom: Handle, scopes?: readonly string[]): Promise<Acting & { readonly id: string }>
}

const open = new Map<Engine, Promise<Database>>()

/** One database an engine and test file; worlds in it are tenants. */
export async function databaseOn(engine: Engine): Promise<Database> {
  const known = open.get(engine) ?? freshDatabase(engine)
  open.set(engine, known)
  return known
}

afterAll(async () => {
  for (const database of open.values()) await (await database).close()
  open.clear()
})

export async function world(engine: Engine = 'pglite'): Promise<World> {
  const database = await databaseOn(engine)
  const { orgId, ids } = await makeOrganisation(database)
  const sent: OutboxEvent[] = []
  const system: System = {
    database,
    rules,
    openStores,
    snapshots: snapshots(),
    outbox: { send: async (_tx, event) => void sent.push(event) },
    now: () => new Date(),
    observe: () => {},
  }
  const person = (handle: Handle) => ids.people[handle] as string
  const tx: World['tx'] = (work) => database.transaction(orgId, work)
  let worked = 0
  const acting = (who: Pick<Caller, 'personId' | 'proxyId'>): Acting => ({
    call: (fn, { on, input, requestId = crypto.randomUUID(), ...caller } = {}) => {
      const functionId = typeof fn === 'string' ? fn : fn.id
      const asked = { ...(on === undefined ? {} : { subject: on }), input: input ?? {} }
      const by = { orgId, ...who, requestId, ifMatch: '*', ...caller }
      const kind = rules.function(functionId)?.kind
      return withItsCounterfoil(
        { functionId, kind, requestId, inOrganisation: tx },
        call(system, by, functionId, asked),
      )
    },
  })
  return {
    system,
    orgId,
    ids,
    person,
    tx,
    stores: (work) => tx((inner) => work(openStores(inner, orgId))),
    as: (handle) => acting({ personId: person(handle) }),
    asItself: () => acting({ personId: clockworkId }),
    async proxy(by, forWhom, scopes = ['request', 'approve', 'manage-tickets']) {
      const id = crypto.randomUUID()
      const row = {
        orgId,
        id,
        principalId: person(forWhom),
        proxyId: person(by),
        scopes: [...scopes],
        startsAt: new Date(Date.now() - 60_000),
        endsAt: new Date(Date.now() + 3_600_000),
      }
      await tx((inner) => inner.insertInto('proxies').values(row).execute())
      return { id, ...acting({ personId: person(by), proxyId: id }) }
    },
    async react() {
      for (let event = sent[worked]; event; event = sent[++worked]) await react(system, event)
    },
    strike: (every) => strike(system, orgId, every),
    ticket: (overrides = {}) => tx((inner) => insertTicket(inner, orgId, ids, overrides)),
    event: (overrides = {}) => tx((inner) => insertEvent(inner, orgId, ids, overrides)),
    admissions: (eventId, count, overrides = {}) =>
      tx((inner) => insertAdmissions(inner, orgId, eventId, count, overrides)),
    order: async ({ event, admissions, ...overrides } = {}) =>
      tx(async (inner) => {
        const eventId = event ?? (await insertEvent(inner, orgId, ids, {})).id
        return insertOrder(
          inner,
          orgId,
          ids,
          eventId,
          admissions ??
            (await insertAdmissions(inner, orgId, eventId, 2, { section: crypto.randomUUID().slice(0, 6) })),
          overrides,
        )
      }),
    lastAudit: () =>
      tx((inner) =>
        inner
          .selectFrom('auditEntries')
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    outbox: () => sent,
  }
}

async function insertTicket(tx: Tx, orgId: string, ids: Ids, overrides: Readonly<Record<string, unknown>>) {
  const row = {
    orgId,
    id: crypto.randomUUID(),
    applicationId: ids.applications['it-help'],
    typeId: ids.types.General,
    classification: 'incident',
    title: 'Cannot print from the reading room',
    requestorId: ids.people.cleo,
    creatorId: ids.people.cleo,
    statusId: ids.statuses.New,
    statusClass: 'new',
    priorityId: ids.priorities.P3,
    ...overrides,
  }
  return tx
    .insertInto('tickets')
    .values(row as never)
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

async function insertEvent(tx: Tx, orgId: string, ids: Ids, overrides: Readonly<Record<string, unknown>>) {
  const startsAt = new Date(Date.now() + 14 * 24 * 3600 * 1000)
  const row = {
    orgId,
    id: crypto.randomUUID(),
    venueId: ids.venue,
    name: 'Harbour City v Northgate',
    performer: 'Harbour City',
    startsAt,
    ...overrides,
  }
  return tx
    .insertInto('events')
    .values(row as never)
    .returning('id')
    .executeTakeFirstOrThrow()
}

async function insertAdmissions(
  tx: Tx,
  orgId: string,
  eventId: string,
  count: number,
  overrides: Readonly<Record<string, unknown>>,
) {
  const rows = Array.from({ length: count }, (_, seat) => ({
    orgId,
    id: crypto.randomUUID(),
    eventId,
    section: '114',
    rowName: 'F',
    seat: String(seat + 1),
    faceValueCents: 18_000,
    costCents: 15_000,
    fairValueCents: 18_000,
    custody: 'on-hand',
    commitment: 'public',
    ...overrides,
  }))
  await tx
    .insertInto('admissions')
    .values(rows as never)
    .execute()
  return rows.map((row) => row.id)
}

async function insertOrder(
  tx: Tx,
  orgId: string,
  ids: Ids,
  eventId: string,
  admissions: readonly string[],
  overrides: Readonly<Record<string, unknown>>,
) {
  const row = {
    orgId,
    id: crypto.randomUUID(),
    eventId,
    ownerId: ids.people.ned,
    placedById: ids.people.ned,
    // a draft holds nothing yet
    quantity: Math.max(1, admissions.length),
    state: 'pending-approval',
    ...overrides,
  }
  await tx
    .insertInto('orders')
    .values(row as never)
    .execute()
  if (admissions.length === 0) return { id: row.id, eventId }
  await tx
    .insertInto('orderAdmissions')
    .values(admissions.map((admissionId) => ({ orgId, orderId: row.id, admissionId })))
    .execute()
  await tx
    .updateTable('admissions')
    .set({ commitment: 'ordered', holderId: row.ownerId as string })
    .where('id', 'in', [...admissions])
    .execute()
  return { id: row.id, eventId }
}

/** What each persona, or Counterfoil itself (`clock`), hears: `allowed`, or the layer a refusal is named after. */
type Verdicts = Partial<
  Record<
    Handle | 'clock',
    'allowed' | 'gate' | 'licence' | 'application' | 'permission' | 'relation' | 'state' | 'setting' | 'admin'
  >
>
type Case = Verdicts & { readonly given?: (w: World) => Promise<{ id: string }> | Promise<string> }

/** A verdict table by persona, judged on real rows through the stores that the pipeline uses; both engines. */
export function behaviour(fn: CounterfoilFunction, cases: Readonly<Record<string, Case>>): void {
  describe.each(engines)(`${fn.id}: who may (%s)`, (engine) => {
    let w: World
    beforeAll(async () => {
      w = await world(engine)
    })
    for (const [scene, { given, ...verdicts }] of Object.entries(cases)) {
      it(scene, async () => {
        const made = (await given?.(w)) ?? null
        const subject = typeof made === 'string' ? made : (made?.id ?? null)
        const heard = Object.fromEntries(
          await Promise.all(
            Object.keys(verdicts).map(async (handle) => [
              handle,
              await verdictFor(w, fn, handle as Handle | 'clock', subject),
            ]),
          ),
        )
        expect(heard).toEqual(verdicts)
      })
    }
  })
}

/** Somebody with their rights, as the line reads them. */
export const whoIs = async ({ system, orgId, person }: World, stores: Stores, handle: Handle) =>
  system.snapshots.actor(stores, orgId, person(handle), await stores.access.epochs(person(handle), false))

/** The decision as the pipeline would make it, without the work that follows. */
export async function verdictFor(
  w: World,
  fn: CounterfoilFunction,
  handle: Handle | 'clock',
  subject: string | null,
): Promise<string> {
  return w.stores(async (stores) => {
    const all = stores as unknown as Record<
      string,
      {
        facts(
          subject: string,
          ids: readonly string[],
          lock: boolean,
        ): Promise<ReadonlyMap<string, LoadedFacts>>
      }
    >
    const loaded = handle === 'clock' ? clockworkActor(w.orgId) : await whoIs(w, stores, handle)
    const store = fn.on && subject !== null && fn.kind !== 'list' ? all[fn.on.area] : null
    const facts =
      fn.on && subject !== null
        ? ((await store?.facts(fn.on.name, [subject], false))?.get(subject) ?? null)
        : null
    const actor = loaded && actorOf(loaded)
    const rule = rules.rule(fn.id)
    // Without a subject the question is whether they may at all, as lists and the navigation ask it.
    const decision = fn.on && !facts ? decideInGeneral(rule, actor) : decide(rule, actor, { subject: facts })
    return decision.outcome === 'allowed' ? 'allowed' : refusedAt(decision)
  })
}
