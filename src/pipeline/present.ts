/**
 * What leaves: the output, its version, and beside each thing what the asker may do with it, from the same rules.
 * `can` is never computed anywhere else.
 */
import {
  type Actor,
  type CounterfoilFunction,
  decide,
  decideInGeneral,
  type LoadedFacts,
  type Rulebook,
  type Stores,
  type Verdict,
  verdictOf,
} from '#core'
import type { Loaded } from './subjects.ts'
import { storeOf } from './subjects.ts'
import type { Answer } from './system.ts'

interface Presented {
  /** as far as they stand for whoever asks */
  readonly rules: Rulebook
  readonly fn: CounterfoilFunction
  readonly stores: Stores
  readonly actor: Actor | null
}

export async function present(line: Presented, records: Loaded, output: unknown): Promise<Answer> {
  const { actor, fn } = line
  const version = versionOf(output)
  if (!actor || typeof output !== 'object' || output === null) return { output, replayed: false }
  if (fn.kind === 'list') return { output: await withRowVerdicts(line, actor, output), replayed: false }
  if (fn.kind === 'read' && fn.on && records.subject) {
    const can = verdicts(
      line.rules,
      buttonsOn(line, (other) => other !== fn),
      actor,
      records.subject,
    )
    return { output: { ...output, can }, version, replayed: false }
  }
  if (fn.kind === 'read' && declaresCan(fn)) {
    return { output: { ...output, can: inGeneral(line.rules, actor) }, version, replayed: false }
  }
  return { output, version, replayed: false }
}

/** A function without a subject that gives the shell its verdicts says so in its output. */
const declaresCan = (fn: CounterfoilFunction) =>
  'can' in ((fn.output as { readonly properties?: object }).properties ?? {})

const versionOf = (output: unknown): number | undefined => {
  const version = (output as { readonly version?: unknown } | null)?.version
  return typeof version === 'number' ? version : undefined
}

/** Functions on the same subject that have a button; those with a second subject are judged when it is chosen. */
function buttonsOn({ rules, fn }: Presented, accepts: (other: CounterfoilFunction) => boolean) {
  return rules.functions.filter(
    (other) =>
      other.button &&
      other.on?.name === fn.on?.name &&
      Object.keys(other.also).length === 0 &&
      !startedByItself(other) &&
      accepts(other),
  )
}

const startedByItself = ({ runs }: CounterfoilFunction) => runs.every !== undefined || runs.on !== undefined

function verdicts(
  rules: Rulebook,
  functions: readonly CounterfoilFunction[],
  actor: Actor,
  facts: LoadedFacts,
) {
  return Object.fromEntries(
    functions.map((fn): [string, Verdict] => [
      fn.id,
      verdictOf(rules.rule(fn.id), decide(rules.rule(fn.id), actor, { subject: facts })),
    ]),
  )
}

/** May they at all, on some record: what the navigation and the palette ask. */
const inGeneral = (rules: Rulebook, actor: Actor) =>
  Object.fromEntries(
    rules.compiled.map((one): [string, Verdict] => [one.id, verdictOf(one, decideInGeneral(one, actor))]),
  )

async function withRowVerdicts(line: Presented, actor: Actor, output: object): Promise<unknown> {
  const items = (output as { readonly items?: readonly { readonly id: string }[] }).items
  const functions = buttonsOn(line, (other) => other.button?.place === 'row')
  if (!items || items.length === 0 || functions.length === 0 || !line.fn.on) return output
  const facts = await storeOf(line.stores, line.fn.on).facts(
    line.fn.on.name,
    items.map((item) => item.id),
    false,
  )
  const withCan = items.map((item) => {
    const own = facts.get(item.id)
    return own ? { ...item, can: verdicts(line.rules, functions, actor, own) } : item
  })
  return { ...output, items: withCan }
}
