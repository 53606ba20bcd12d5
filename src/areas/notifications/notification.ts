/** One note to one person. */
import { type Static, Type } from 'typebox'
import { defineSubject, Id, Instant, id, relation } from '#core'

export const theNotification = defineSubject({
  name: 'notification',
  area: 'notifications',
  application: { kind: 'box-office', field: null },
  view: 'notifications.view',
  fields: { id, personId: id },
})

export const isTold = relation(theNotification, {
  id: 'notification.told',
  says: 'the one who is told',
  holds: { op: 'actor', field: 'personId' },
})

export const Note = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Type.String(),
  body: Type.String(),
  path: Type.String({ description: 'where it is dealt with, within this installation' }),
  subject: Type.Union([Type.Object({ kind: Type.String(), id: Id }), Type.Null()]),
  createdAt: Instant,
  readAt: Type.Union([Instant, Type.Null()]),
})
export type Note = Static<typeof Note>
