/** How somebody who decides narrows their queue, and in which order they take it. */
import { type Static, Type } from 'typebox'

export const sortings = ['oldest', 'newest', 'soonest', 'dearest'] as const

const day = 24 * 3_600_000

export const narrowing = {
  owner: Type.Optional(
    Type.String({ title: 'Asker', description: 'what one person asks for', format: 'uuid' }),
  ),
  fromCents: Type.Optional(
    Type.Integer({ title: 'Value from', description: 'in cents, of all its seats', minimum: 0 }),
  ),
  days: Type.Optional(
    Type.Integer({
      title: 'Asked before',
      description: 'at least so many days ago',
      minimum: 0,
      maximum: 3650,
    }),
  ),
  q: Type.Optional(
    Type.String({
      title: 'Search',
      description: 'a number, or part of the name of an event, an owner or a guest',
      maxLength: 200,
    }),
  ),
}

export const daysBefore = (now: Date, days: number | undefined): Date | undefined =>
  days === undefined ? undefined : new Date(now.getTime() - days * day)

/** What a queue can be narrowed to: the commonest first. */
export const Facet = Type.Array(
  Type.Object({ id: Type.String(), name: Type.String(), count: Type.Integer() }),
  { description: 'of the whole queue, with its first page; the commonest fifty' },
)
export type Facet = Static<typeof Facet>
