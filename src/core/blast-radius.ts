/** How much else a change would open: the honest price of a grant. */
import type { Actor } from './actor.ts'
import type { Compiled, Records } from './compile.ts'
import { decide, judge } from './decide.ts'
import { impliedBy, type Literal } from './normal-form.ts'
import { truthsBy } from './truths.ts'

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
      const now = decide(rule, actor, own)
      if (now.outcome === 'allowed' || now.gate) return false
      const then = truthsBy(rule, (literal) => {
        if (granted.some((grant) => impliedBy(literal, grant))) return true
        // what is granted takes its opposite away
        if (granted.some((grant) => impliedBy(opposite(literal), grant))) return false
        return now.truths.of(literal)
      })
      return judge(rule, then).outcome === 'allowed'
    })
    .map((rule) => rule.id)
}

const opposite = (literal: Literal): Literal => ({ ...literal, negated: !literal.negated })
