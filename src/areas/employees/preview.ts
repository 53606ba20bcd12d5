/** What other roles would mean for a person: every function, asked of them as they are and as they would be. */
import { type Actor, type ActorFacts, decideInGeneral, type Rulebook, reach } from '#core'

interface Change {
  readonly id: string
  readonly title: string
  readonly whole: boolean
}

interface Difference {
  readonly gains: Change[]
  readonly losses: Change[]
  readonly keeps: number
}

/** The person with these roles of the box office instead of theirs. */
export const withRoles = (
  facts: ActorFacts,
  roles: readonly { readonly permissions: readonly string[] }[],
): ActorFacts => ({
  ...facts,
  applications: facts.applications.map((application) =>
    application.kind === 'box-office'
      ? { ...application, open: true, permissions: new Set(roles.flatMap(({ permissions }) => permissions)) }
      : application,
  ),
})

export function differenceOf(rules: Rulebook, before: Actor, after: Actor): Difference {
  const gains: Change[] = []
  const losses: Change[] = []
  let keeps = 0
  for (const { id, title, runs } of rules.functions) {
    if (runs.every || runs.on) continue
    const was = openTo(rules, id, before)
    const will = openTo(rules, id, after)
    const gained = will.ways.some((way) => !was.ways.includes(way)) && !was.isWhole
    const lost = was.ways.some((way) => !will.ways.includes(way)) && !will.isWhole
    if (gained) gains.push({ id, title, whole: was.ways.length === 0 && will.isWhole })
    if (lost) losses.push({ id, title, whole: will.ways.length === 0 })
    if (!gained && !lost && was.ways.length > 0) keeps += 1
  }
  return { gains, losses, keeps }
}

/** The ways into a function that stand open to a person, and whether one of them leads to every record. */
function openTo(rules: Rulebook, id: string, actor: Actor) {
  const rule = rules.rule(id)
  if (decideInGeneral(rule, actor).outcome !== 'allowed') return { ways: [], isWhole: false }
  const permissions = new Set([
    ...actor.globalPermissions,
    ...actor.applications.flatMap((one) => (one.open ? [...one.permissions] : [])),
  ])
  const reached = reach(rule, permissions)
  return { ways: reached.terms, isWhole: reached.reach === 'yes' }
}
