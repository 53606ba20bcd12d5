/** Fields of forms about people, in the words people read. */
import { Type } from 'typebox'
import { Id } from '#core'

export const nameInput = Type.String({
  title: 'Name',
  description: 'as colleagues read it',
  minLength: 1,
  maxLength: 200,
  pattern: '\\S',
})
export const titleInput = Type.String({
  title: 'Job title',
  description: 'what they do here',
  maxLength: 200,
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
