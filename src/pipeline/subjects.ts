/** Loads what a function is asked for: its subject and further ones, locked in one order where it writes. */
import {
  CounterfoilError,
  type CounterfoilFunction,
  type LoadedFacts,
  notFound,
  type Records,
  type Stores,
  type Subject,
  type SubjectStore,
} from '#core'
import type { Asked } from './system.ts'

export type Loaded = Records & {
  readonly subject: LoadedFacts | null
}

/** What a function is asked for: its records, and each subject of a function on many. */
export interface Asking {
  readonly records: Loaded
  readonly subjects: readonly LoadedFacts[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function loadSubjects(
  fn: CounterfoilFunction,
  stores: Stores,
  asked: Asked,
  input: unknown,
  lock: boolean,
): Promise<Asking> {
  const found: Record<string, LoadedFacts | null> & { subject: LoadedFacts | null } = { subject: null }
  let many: readonly LoadedFacts[] | null = null
  if (fn.on && fn.many) {
    many = await loadMany(stores, fn.on, input, lock)
    found.subject = many[0] ?? null
  } else if (fn.on && fn.kind !== 'list') {
    const subjectId = fn.on.area === fn.area ? asked.subject : named(input, fn.on.name)
    found.subject = await loadOne(stores, fn.on, subjectId, lock)
  }
  for (const [name, subject] of Object.entries(fn.also)) {
    found[name] = await loadOne(stores, subject, named(input, name), lock)
  }
  return { records: found, subjects: many ?? (found.subject ? [found.subject] : []) }
}

/** Locked in the order of their ids, given back in the order asked; stores see to the first. */
async function loadMany(
  stores: Stores,
  subject: Subject,
  input: unknown,
  lock: boolean,
): Promise<readonly LoadedFacts[]> {
  const ids = [...new Set((input as Readonly<Record<string, readonly string[]>>)[`${subject.name}Ids`])]
  if (ids.length === 0) throw new CounterfoilError('malformed', `say which ${subject.name}s you mean`)
  if (!ids.every((id) => uuid.test(id))) throw notFound(subject.called ?? subject.name)
  const found = await storeOf(stores, subject).facts(subject.name, ids, lock)
  return ids.map((id) => {
    const facts = found.get(id)
    if (!facts) throw notFound(subject.called ?? subject.name)
    return facts
  })
}

const named = (input: unknown, name: string) =>
  (input as Readonly<Record<string, string | undefined>>)[`${name}Id`]

async function loadOne(
  stores: Stores,
  subject: Subject,
  id: string | undefined,
  lock: boolean,
): Promise<LoadedFacts> {
  if (id === undefined) throw new CounterfoilError('malformed', `say which ${subject.name} you mean`)
  if (!uuid.test(id)) throw notFound(subject.called ?? subject.name)
  const facts = (await storeOf(stores, subject).facts(subject.name, [id], lock)).get(id)
  if (!facts) throw notFound(subject.called ?? subject.name)
  return facts
}

export const storeOf = (stores: Stores, subject: Subject): SubjectStore => {
  const store = (stores as unknown as Readonly<Record<string, SubjectStore>>)[subject.area]
  if (!store) throw new Error(`the area \`${subject.area}\` has no store for \`${subject.name}\``)
  return store
}
