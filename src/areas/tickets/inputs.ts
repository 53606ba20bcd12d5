/** What people write into tickets, in the words of their forms. */
import { Type } from 'typebox'
import { Id } from '#core'

/** At least one sign that can be seen. */
const visible = '\\S'

export const title = Type.String({
  title: 'Title',
  description: 'What it is about, in a line',
  minLength: 1,
  maxLength: 300,
  pattern: visible,
})
export const description = Type.String({
  title: 'Description',
  description: 'All that helps to understand it',
  maxLength: 50_000,
})
export const words = Type.String({
  title: 'Comment',
  description: 'What you want to say',
  minLength: 1,
  maxLength: 20_000,
  pattern: visible,
})
export const typeId = Type.String({ ...Id, title: 'Type', description: 'What kind of work it is' })
export const requestorId = Type.String({ ...Id, title: 'Requestor', description: 'Who asks for it' })

const orNothing = (about: { readonly title: string; readonly description: string }) =>
  Type.Union([Id, Type.Null()], about)

export const accountId = orNothing({
  title: 'Account',
  description: 'The account or department it is for',
})
export const impactId = orNothing({ title: 'Impact', description: 'How many it affects' })
export const urgencyId = orNothing({ title: 'Urgency', description: 'How long it can wait' })
export const responsibleId = orNothing({ title: 'Person', description: 'Who is to be responsible' })
export const groupId = orNothing({ title: 'Group', description: 'Which group is to be responsible' })
