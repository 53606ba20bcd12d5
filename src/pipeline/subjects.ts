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

export type Loaded = Records & { readonly subject: LoadedFacts | null }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function loadSubjects(
  fn: CounterfoilFunction,
  stores: Stores,
  asked: Asked,
  input: unknown,
  lock: boolean,
): Promise<Loaded> {
  const found: Record<string, LoadedFacts | null> & { subject: LoadedFacts | null } = { subject: null }
  if (fn.on && fn.kind !== 'list') {
    const subjectId = fn.on.area === fn.area ? asked.subject : named(input, fn.on.name)
    found.subject = await loadOne(stores, fn.on, subjectId, lock)
  }
  for (const [name, subject] of Object.entries(fn.also)) {
    found[name] = await loadOne(stores, subject, named(input, name), lock)
  }
  return found
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
  if (!uuid.test(id)) throw notFound(subject.name)
  const facts = (await storeOf(stores, subject).facts(subject.name, [id], lock)).get(id)
  if (!facts) throw notFound(subject.name)
  return facts
}

export const storeOf = (stores: Stores, subject: Subject): SubjectStore => {
  const store = (stores as unknown as Readonly<Record<string, SubjectStore>>)[subject.area]
  if (!store) throw new Error(`the area \`${subject.area}\` has no store for \`${subject.name}\``)
  return store
}
