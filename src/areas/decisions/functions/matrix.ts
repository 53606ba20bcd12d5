import { Type } from 'typebox'
import { defineFunction, describe, listed, phraseOf, reach, type Term } from '#core'
import { colleagues } from '../rules.ts'

/** Every function with its rule in words, and how far each role reaches into it. Drawn from the rules that decide. */
export const permissionMatrix = defineFunction({
  id: 'decisions.matrix',
  title: 'View the permission matrix',
  kind: 'read',
  who: colleagues,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        area: Type.String(),
        kind: Type.String(),
        rows: Type.Array(Type.String()),
        rule: Type.String(),
        atoms: Type.Array(Type.String()),
        file: Type.String(),
        roles: Type.Record(
          Type.String(),
          Type.Object({ verdict: Type.Enum(['yes', 'scoped', 'no']), says: Type.String() }),
        ),
      }),
    ),
  }),
  async run({ rules, stores }) {
    const roles = await stores.access.roleList()
    return {
      items: rules.functions.map((fn) => {
        const line = describe(fn, rules.rule(fn.id))
        const cells = roles.map((role) => {
          const reached = reach(rules.rule(fn.id), new Set(role.permissions))
          return [
            role.id,
            { verdict: reached.reach, says: reached.reach === 'scoped' ? conditions(reached.terms) : '' },
          ] as const
        })
        return { ...line, rows: [...line.rows], atoms: [...line.atoms], roles: Object.fromEntries(cells) }
      }),
    }
  },
})

/** What each branch asks of the record: the relations, and the scope of a narrowed permission. */
function conditions(terms: readonly Term[]): string {
  const said = terms.map((term) =>
    listed(term.literals.filter((literal) => literal.atom.layer === 'relation').map(phraseOf), 'and'),
  )
  return [...new Set(said.filter((text) => text !== ''))].join('; or ')
}
