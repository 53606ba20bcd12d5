/** What a notification is about, and the words for it. */
import type { LoadedFacts, Rulebook, Stores, SubjectStore } from '#core'
import { sayQuantity } from '../orders/public.ts'
import type { About } from './kind.ts'
import { sayCorrection } from './say-correction.ts'
import { sayEnding, sayState } from './say-state.ts'
import type { Happening } from './store-recipients.ts'

export interface Happened {
  readonly event: string
  readonly entryId: string
  readonly subjectKind?: string
  readonly subjectId?: string
}

export interface Thing {
  readonly kind: string
  readonly facts: LoadedFacts
}

/** The things it is about. A subject that no store knows, or that is gone, is nothing to tell of. */
export async function thingsOf(
  about: About,
  { subjectKind, subjectId, entryId }: Happened,
  happening: Happening,
  { stores, rules }: { readonly stores: Stores; readonly rules: Rulebook },
): Promise<readonly Thing[]> {
  const people = stores.notifications
  if (about === 'orders-asked-who-came')
    return load(stores, rules, 'order', await people.ordersAskedAt(happening.at))
  if (about === 'orders-expired' || about === 'orders-expired-unanswered') {
    const unanswered = about === 'orders-expired-unanswered'
    return load(stores, rules, 'order', await people.ordersExpiredAt(happening.at, entryId, unanswered))
  }
  if (about === 'next-in-line')
    return load(stores, rules, 'order', await people.nextInLine(subjectId ?? null, happening.at))
  if (about === 'loads-finished')
    return load(stores, rules, 'import', await people.loadsFinishedAt(happening.at))
  if (about === 'moved-events') return load(stores, rules, 'event', await people.movedEvents(entryId))
  if (subjectKind === undefined || subjectId === undefined) return []
  if (about === 'subject') return load(stores, rules, subjectKind, [subjectId])
  if (about === 'order-handed-on')
    return load(stores, rules, 'order', await people.ordersHandedOn(subjectId, happening.at))
  const seats = happening.touched.length > 0 ? happening.touched : [subjectId]
  if (about === 'orders-with-corrected' && sayCorrection(happening, await stores.reports.currency()) === null)
    return []
  const isWith = about !== 'orders-without-seats'
  return load(
    stores,
    rules,
    'order',
    await (isWith ? people.ordersWith(seats) : people.ordersWithout(seats, happening.at)),
  )
}

async function load(
  stores: Stores,
  rules: Rulebook,
  kind: string,
  ids: readonly string[],
): Promise<readonly Thing[]> {
  const subject = subjectNamed(rules, kind)
  const store = subject && (stores as unknown as Readonly<Record<string, SubjectStore>>)[subject.area]
  if (!store || ids.length === 0) return []
  const found = await store.facts(kind, ids, false)
  return ids.flatMap((id) => {
    const facts = found.get(id)
    return facts ? [{ kind, facts }] : []
  })
}

export const subjectNamed = (rules: Rulebook, kind: string) =>
  rules.functions.find(({ on }) => on?.name === kind)?.on ?? null

export type Words = Readonly<Record<string, string>>

/** Values for the braces of a kind, and lines that say more about an order. */
export interface Told {
  readonly words: Words
  readonly lines: readonly string[]
  readonly quote: string
}

export async function toldOf(thing: Thing, happening: Happening, stores: Stores): Promise<Told> {
  const { facts, kind } = thing
  const common = {
    id: facts.id,
    subject: facts.label,
    state: sayState(kind, facts.state),
    actor: happening.actorName ?? 'Counterfoil',
  }
  if (kind === 'event')
    return { words: { ...common, newDay: await newDayOf(facts, stores) }, lines: [], quote: '' }
  const [line] = kind === 'order' ? await stores.orders.lines([facts.id]) : []
  if (!line) return { words: common, lines: [], quote: '' }
  const { event, owner } = line
  const seats = `${sayQuantity(line)} ${line.askedQuantity === 1 ? 'seat' : 'seats'}`
  const words = {
    ...common,
    order: `#${line.number}`,
    event: event.name,
    owner: owner.name,
    seats,
  }
  const held = happening.touched.length > 0 ? await stores.orders.seatsHeld(facts.id) : []
  const ofIt = held.map(({ id }) => id)
  return {
    words: {
      ...words,
      corrected: sayCorrection(happening, await stores.reports.currency(), ofIt) ?? '',
      ending: filled(sayEnding(line.endedFrom), words),
    },
    lines: [`${event.name}, ${event.venueName}`, dateOf(event), `${seats}, ${line.purpose}`],
    quote: line.decisionNote || line.note,
  }
}

/** A day that is taken away leaves the old one behind, and nobody may read that as the new one. */
async function newDayOf(
  { startsAt, venueId, timeIsTba, dateIsTba }: LoadedFacts,
  { events }: Stores,
): Promise<string> {
  const id = String(venueId)
  const timeZone = (await events.facts('venue', [id], false)).get(id)?.timeZone
  if (dateIsTba !== false || !(startsAt instanceof Date) || typeof timeZone !== 'string')
    return 'Its new date is not known yet; you will be told.'
  return `Its new date is ${dateOf({ startsAt: startsAt.toISOString(), timeZone, timeIsTba: timeIsTba === true })}.`
}

function dateOf({
  startsAt,
  timeZone,
  timeIsTba,
}: {
  startsAt: string
  timeZone: string
  timeIsTba: boolean
}) {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const time = timeIsTba ? {} : ({ hour: '2-digit', minute: '2-digit' } as const)
  const said = new Intl.DateTimeFormat('en-GB', { ...day, ...time, timeZone }).format(new Date(startsAt))
  return timeIsTba ? `${said}, time to be announced` : said
}

/** What people named things stays on its line: a name with a break in it must not become a line of ours. */
export const filled = (template: string, words: Words): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => (words[name] ?? '').replace(/\s+/g, ' '))
