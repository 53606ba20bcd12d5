/** Fields of forms about people, in the words people read. */
import { Type } from 'typebox'
import { Id } from '#core'

export const nameInput = Type.String({
  title: 'Name',
  description: 'as colleagues read it',
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\r\\n]*\\S[^\\r\\n]*$',
})
export const emailInput = Type.String({
  title: 'E-mail',
  description: 'where the invitation goes, and what they sign in with',
  format: 'email',
  maxLength: 320,
})
export const titleInput = Type.String({
  title: 'Job title',
  description: 'what they do here',
  maxLength: 200,
  pattern: '^[^\\r\\n]*$',
})
export const departmentsInput = Type.Array(Id, {
  title: 'Departments',
  description: 'the first is where they belong',
  maxItems: 20,
})
export const managerInput = Type.Union([Id, Type.Null()], {
  title: 'Manager',
  description: 'who approves their orders; without one, those who may decide about any order do',
})
export const rolesInput = Type.Array(Id, {
  title: 'Roles',
  description: 'what they may do in the Box Office; several combine',
  minItems: 1,
  maxItems: 20,
})
