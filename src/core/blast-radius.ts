/** How much else a change would open: the honest price of a grant. */
import type { Actor } from './actor.ts'
import { type Compiled, literalHolds, type Records } from './compile.ts'
import { decide, judge } from './decide.ts'
import { impliedBy, type Literal, literalKey } from './normal-form.ts'

/** Ids of other functions, on the same record or on none, that granting the literals would newly allow. */
export function opensElse(
  all: readonly Compiled[],
  asked: Compiled,
  actor: Actor,
  records: Records,
  granted: readonly Literal[],
): readonly string[] {
  return all
    .filter((rule) => rule !== asked && (rule.subject === null || rule.subject.name === asked.subject?.name))
    .filter((rule) => {
      const own: Records = rule.subject ? records : { subject: null }
      if (decide(rule, actor, own).outcome === 'allowed') return false
      const truths = rule.literals.map((literal) => {
        const given = granted.some((grant) => impliedBy(literal, grant))
        return [literalKey(literal), given || literalHolds(rule, literal, actor, own)] as const
      })
      return judge(rule, new Map(truths)).outcome === 'allowed'
    })
    .map((rule) => rule.id)
}
