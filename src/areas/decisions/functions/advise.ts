import { Type } from 'typebox'
import { type Advice, advise, type Compiled, defineFunction, invalid, type Rulebook } from '#core'
import { functionNamed } from '../asked-about.ts'
import { governed } from '../role-reach.ts'
import { askAboutRoles } from '../rules.ts'
import { tasks } from '../seed-table.ts'

/** The least set of roles that opens what somebody must do, with what each set adds in excess and what it lacks. */
export const adviseRoles = defineFunction({
  id: 'decisions.advise',
  title: 'Ask which roles fit',
  kind: 'read',
  who: askAboutRoles,
  input: Type.Object(
    {
      functions: Type.Optional(
        Type.Array(Type.String(), {
          title: 'Functions',
          description: 'what the person must be able to do, such as orders.approve',
          minItems: 1,
          maxItems: 100,
        }),
      ),
      tasks: Type.Optional(
        Type.Array(Type.String(), {
          title: 'Tasks',
          description: 'what the person must be able to do, as rows of the seed, such as tos.orders.decide',
          minItems: 1,
          maxItems: 100,
        }),
      ),
      whole: Type.Optional(
        Type.Array(Type.String(), {
          title: 'Everywhere',
          description: 'which of the tasks they must be able to do everywhere, not only on some things',
          maxItems: 100,
        }),
      ),
      application: Type.String({
        title: 'Application',
        description: 'kind of application whose roles to choose from',
        default: 'box-office',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    best: Type.Array(
      Type.Object({
        roles: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
        excess: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
        lacks: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
      }),
    ),
  }),
  async run({ input, rules, stores }) {
    const { functions = [], tasks: rows = [], whole = [] } = input
    const named = functions.map((id) => functionNamed(rules, id).id)
    const wanted = rows.map((row) => taskOf(rules, row, whole.includes(row)))
    if (named.length + wanted.length === 0) throw invalid('/tasks', 'says nothing that the person must do')
    const roles = (await stores.access.roleList())
      // A role without permissions serves nobody who must be able to do something.
      .filter((role) => role.applicationKind === input.application && role.permissions.length > 0)
      .map((role) => ({
        key: role.id,
        name: role.name,
        application: role.applicationKind,
        permissions: role.permissions,
      }))
    // What belongs to a task is not in excess of it.
    const within = new Set(wanted.flatMap(({ within }) => within))
    const rest = rules.compiled.filter(({ id }) => !within.has(id) && isAskedFor(rules, id))
    const asked = [...named, ...wanted.map(({ task }) => task.id)]
    const titled = (ids: readonly string[]) =>
      ids.map((id) => ({
        id,
        title: rules.function(id)?.title ?? tasks.find(({ row }) => row === id)?.says ?? id,
      }))
    return {
      best: withoutSurplus(advise([...rest, ...wanted.map(({ task }) => task)], roles, asked)).map(
        (advice) => ({
          roles: advice.roles.map(({ key, name }) => ({ key, name })),
          excess: titled(advice.excess),
          lacks: titled(advice.lacks),
        }),
      ),
    }
  },
})

/** Sets that are a better one and further roles beside it would only hand out more. */
const withoutSurplus = (best: readonly Advice[]): readonly Advice[] =>
  best.filter(
    ({ roles }, at) =>
      !best.slice(0, at).some((better) => better.roles.every((role) => roles.includes(role))),
  )

/** What the clock and events start is no reason for a role, nor in excess of one. */
const isAskedFor = (rules: Rulebook, id: string) => {
  const runs = rules.function(id)?.runs
  return !runs?.every && !runs?.on
}

/** A task as if it were one function, with every way into any of those that its row governs. */
function taskOf(rules: Rulebook, row: string, isWhole: boolean) {
  const functions = tasks.some((task) => task.row === row) ? governed(rules, [row]) : []
  const [first] = functions
  if (!first) throw invalid('/tasks', `names \`${row}\`, which is no task to ask about`)
  const terms = functions.flatMap((one) => one.terms)
  const task: Compiled = {
    ...first,
    id: row,
    terms: isWhole ? terms.filter(({ term }) => !term.literals.some(isBound)) : terms,
  }
  return { task, within: functions.map(({ id }) => id) }
}

const isBound = ({ atom }: Compiled['literals'][number]) =>
  atom.layer === 'relation' || (atom.kind === 'permission' && atom.permission.includes('@'))
