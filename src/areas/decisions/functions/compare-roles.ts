import { Type } from 'typebox'
import { defineFunction } from '#core'
import { cellOf, governed } from '../role-reach.ts'
import { askAboutRoles } from '../rules.ts'
import { comparison, tasks } from '../seed-table.ts'

/** The seed's comparison of roles, drawn from the rules as they are and the roles this organisation has. */
export const compareRoles = defineFunction({
  id: 'decisions.compare-roles',
  title: 'Compare the roles',
  kind: 'read',
  who: askAboutRoles,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    roles: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), purpose: Type.String() })),
    lines: Type.Array(
      Type.Object({
        area: Type.String(),
        functions: Type.Array(Type.String(), { description: 'titles of what the line governs' }),
        cells: Type.Record(
          Type.String(),
          Type.Object({ verdict: Type.Enum(['yes', 'scoped', 'no']), says: Type.String() }),
        ),
      }),
    ),
    tasks: Type.Array(
      Type.Object({
        row: Type.String(),
        group: Type.String(),
        says: Type.String(),
        canBeWhole: Type.Boolean(),
      }),
      { description: 'what one may ask advice for' },
    ),
  }),
  async run({ rules, stores }) {
    const roles = (await stores.employees.roles()).map((role) => ({
      ...role,
      has: new Set(role.permissions),
    }))
    return {
      roles: roles.map(({ id, name, purpose }) => ({ key: id, name, purpose })),
      lines: comparison.map(({ area, rows }) => {
        const functions = governed(rules, rows)
        return {
          area,
          functions: functions.map(({ id }) => rules.function(id)?.title ?? id),
          cells: Object.fromEntries(roles.map(({ id, has }) => [id, cellOf(functions, has)])),
        }
      }),
      tasks: tasks
        .map((task) => ({ ...task, functions: governed(rules, [task.row]) }))
        .filter(({ functions }) => functions.length > 0)
        .map(({ functions, ...task }) => ({
          ...task,
          canBeWhole: roles.some(({ has }) => cellOf(functions, has).verdict === 'scoped'),
        })),
    }
  },
})
