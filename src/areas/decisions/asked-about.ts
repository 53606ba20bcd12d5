/** What a question about a decision is about, loaded as a decision would load it. */
import {
  type Actor,
  actorOf,
  allows,
  type CounterfoilFunction,
  invalid,
  type LoadedFacts,
  notFound,
  type Rulebook,
  type Stores,
  type SubjectStore,
} from '#core'

export function functionNamed(rules: Rulebook, id: string): CounterfoilFunction {
  const fn = rules.function(id)
  if (!fn) throw invalid('/function', `there is no function \`${id}\``)
  return fn
}

/** The subject's facts. Whoever may not view the subject hears that it is not there, from the view function's rule. */
export async function factsFor(
  rules: Rulebook,
  stores: Stores,
  asker: Actor,
  fn: CounterfoilFunction,
  subjectId: string | undefined,
): Promise<LoadedFacts | null> {
  if (!fn.on || subjectId === undefined) return null
  const store = (stores as unknown as Readonly<Record<string, SubjectStore>>)[fn.on.area]
  const facts = (await store?.facts(fn.on.name, [subjectId], false))?.get(subjectId)
  const view = rules.function(fn.on.view)
  if (!facts || (view && !allows(rules.rule(view.id), asker, { subject: facts }))) throw notFound(fn.on.name)
  return facts
}

export async function actorNamed(stores: Stores, personId: string): Promise<Actor> {
  const found = await stores.access.actor(personId)
  if (!found) throw invalid('/person', 'names nobody here')
  return actorOf(found.facts)
}
