/** What the asker of a refused function hears. Who may not know that the subject exists hears only that. */
import {
  type Actor,
  allows,
  CounterfoilError,
  type CounterfoilFunction,
  type Decision,
  heading,
  notFound,
  type Rulebook,
  refusedAt,
  summary,
} from '#core'
import type { Loaded } from './subjects.ts'

export function refusal(
  rules: Rulebook,
  fn: CounterfoilFunction,
  actor: Actor | null,
  records: Loaded,
  decision: Decision,
  decisionId: string,
): CounterfoilError {
  if (!actor) return new CounterfoilError('not-signed-in', 'sign in to go on', { function: fn.id })
  if (fn.on && records.subject && !mayKnow(rules, fn, actor, records))
    return notFound(fn.on.called ?? fn.on.name)
  const layer = refusedAt(decision)
  const details = {
    function: fn.id,
    layer,
    decisionId,
    heading: heading(rules.rule(fn.id), fn.title, decision),
  }
  if (decision.outcome === 'indeterminate') {
    return new CounterfoilError(
      'indeterminate',
      'a fact this decision rests on was not loaded; we have noted it',
      details,
    )
  }
  const code = layer === 'state' || layer === 'setting' ? 'state-conflict' : 'refused'
  return new CounterfoilError(code, summary(rules.rule(fn.id), decision), details)
}

function mayKnow(rules: Rulebook, fn: CounterfoilFunction, actor: Actor, records: Loaded): boolean {
  const view = fn.on && rules.function(fn.on.view)
  if (!view || view.on !== fn.on) return true
  return view.id !== fn.id && allows(rules.rule(view.id), actor, records)
}
