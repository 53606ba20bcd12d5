import { Type } from 'typebox'
import {
  type CounterfoilFunction,
  cursorAfter,
  defineFunction,
  globalAdmin,
  keyShapes,
  pageInput,
  readCursor,
} from '#core'

const Person = Type.Object({ id: Type.String(), name: Type.String() })
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])
const Facts = maybe(Type.Record(Type.String(), Type.Unknown()))

/** What was done and refused, by whom, on what, and which rule let them. Newest first. */
export const listAudit = defineFunction({
  id: 'audit.list',
  title: 'View the audit trail',
  kind: 'read',
  who: globalAdmin,
  input: Type.Object(
    {
      subject: Type.Optional(
        Type.String({ title: 'Thing', description: 'id of the thing it was done to', format: 'uuid' }),
      ),
      actor: Type.Optional(
        Type.String({ title: 'Person', description: 'id of the person who did it', format: 'uuid' }),
      ),
      function: Type.Optional(Type.String({ title: 'Function', description: 'such as tickets.take' })),
      cursor: pageInput.cursor,
      limit: Type.Integer({
        title: 'How many',
        description: 'entries on a page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        at: Type.String({ description: 'UTC, to the microsecond' }),
        actor: maybe(Person),
        principal: maybe(Person),
        function: Type.String(),
        title: Type.String(),
        says: Type.String({ description: 'what happened, in a sentence' }),
        subjectKind: maybe(Type.String()),
        subjectId: maybe(Type.String()),
        subjectLabel: maybe(Type.String()),
        outcome: Type.Enum(['done', 'refused', 'indeterminate']),
        witness: maybe(Type.String()),
        decision: Type.Unknown(),
        before: Facts,
        after: Facts,
        requestId: maybe(Type.String()),
      }),
    ),
    total: Type.Integer(),
    next: maybe(Type.String()),
  }),
  async run({ input, rules, stores }) {
    const { cursor, limit, ...filters } = input
    const rows = await stores.audit.page({
      ...filters,
      limit,
      before: readCursor(cursor, 'newest', [keyShapes.time, keyShapes.id]),
    })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return {
      items: rows.map(({ actorId, actorName, principalId, principalName, before, after, ...entry }) => ({
        ...entry,
        before: before as Record<string, unknown> | null,
        after: after as Record<string, unknown> | null,
        title: rules.function(entry.function)?.title ?? entry.function,
        says: sentence(rules.function(entry.function), {
          ...entry,
          actorName: actorId === null ? null : actorName,
          forName: principalId === actorId ? null : principalName,
        }),
        actor: actorId && actorName !== null ? { id: actorId, name: actorName } : null,
        principal: principalId && principalName !== null ? { id: principalId, name: principalName } : null,
      })),
      total: await stores.audit.count(filters),
      next: last ? cursorAfter('newest', [last.at, last.id]) : null,
    }
  },
})

interface Told {
  readonly function: string
  readonly outcome: string
  readonly actorName: string | null
  /** whose rights were used, where they are another's */
  readonly forName: string | null
  readonly subjectKind: string | null
  readonly subjectLabel: string | null
}

/** The declaration's own sentence; a refusal is told as what was asked. */
function sentence(fn: CounterfoilFunction | undefined, entry: Told): string {
  const name = entry.actorName ?? 'Somebody unknown'
  const actor = entry.forName === null ? name : `${name}, acting for ${entry.forName},`
  const subject = entry.subjectLabel ?? (entry.subjectKind ? `a ${entry.subjectKind}` : '')
  const title = (fn?.title ?? entry.function).replace(/^./, (first) => first.toLowerCase())
  if (entry.outcome === 'refused') return `${actor} was refused to ${title}${subject && `: ${subject}`}`
  if (entry.outcome !== 'done')
    return `${actor} asked to ${title}${subject && `: ${subject}`}, and we could not decide`
  return (fn?.audit?.says ?? `{actor}: ${title}`).replace('{actor}', actor).replace('{subject}', subject)
}
