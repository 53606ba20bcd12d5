/** A ticket as lists and its page show it: ids beside the names they stand for. */
import { Type } from 'typebox'
import { Id, Instant } from '#core'

const maybe = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()])

export const MaybeText = maybe(Type.String())
export const MaybeId = maybe(Id)
export const NamedPerson = Type.Object({ id: Id, name: Type.String() })
export const MaybeNamed = maybe(NamedPerson)

export const ticketRow = {
  id: Id,
  number: Type.Integer(),
  version: Type.Integer(),
  applicationId: Id,
  applicationName: Type.String(),
  title: Type.String(),
  classification: Type.String(),
  typeName: Type.String(),
  requestorName: Type.String(),
  accountName: MaybeText,
  statusName: Type.String(),
  statusClass: Type.String(),
  priorityName: Type.String(),
  priorityPosition: Type.Integer(),
  responsibleName: MaybeText,
  responsibleGroupName: MaybeText,
  responsibleId: MaybeId,
  createdAt: Instant,
  updatedAt: Instant,
}

export const Change = Type.Object({ field: Type.String(), before: MaybeText, after: MaybeText })

export const Reviewer = maybe(
  Type.Object({ id: Id, name: Type.String(), kind: Type.Enum(['person', 'group']) }),
)

export const FeedEntry = Type.Object({
  id: Id,
  kind: Type.Enum(['comment', 'status', 'edit', 'assign', 'contact', 'created']),
  author: NamedPerson,
  body: Type.String(),
  isPrivate: Type.Boolean(),
  changes: Type.Array(Change),
  createdAt: Instant,
})

/** What a change of a ticket answers; the audit entry keeps the changes in words. */
export const Changed = Type.Object({ id: Id, version: Type.Integer(), changes: Type.Array(Change) })
