/** One version of the approval chain. Nothing is ever changed in it: a save makes the next. */
import { Type } from 'typebox'
import { choice, defineSubject, id } from '#core'
import { Step } from './step.ts'

export const chainStates = ['draft', 'active', 'retired'] as const

export const theChain = defineSubject({
  name: 'chain',
  area: 'chains',
  application: { kind: 'box-office', field: null },
  view: 'chains.view',
  fields: { id, state: choice(...chainStates) },
})

export const chainInput = {
  name: Type.String({
    title: 'Name',
    description: 'what this version is about',
    minLength: 1,
    maxLength: 120,
    pattern: '\\S',
  }),
  steps: Type.Array(Step, { title: 'Steps', description: 'in their order', maxItems: 12 }),
  withoutManager: Type.Enum(['holders', 'skip'], {
    title: 'Without a manager',
    description: 'a step of a manager goes to those who may decide any order, or is left out',
    default: 'holders',
  }),
  withoutSteps: Type.Enum(['holders', 'approve'], {
    title: 'Without a step',
    description:
      'an order that no step is for goes to those who may decide any order, or is approved at once',
    default: 'holders',
  }),
}

const Person = Type.Object({ id: Type.String(), name: Type.String() })

export const ChainLine = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  number: Type.Integer({ description: 'of the version of the chain' }),
  name: Type.String(),
  state: Type.Enum([...chainStates]),
  steps: Type.Array(Step),
  withoutManager: Type.Enum(['holders', 'skip']),
  withoutSteps: Type.Enum(['holders', 'approve']),
  people: Type.Array(Person, { description: 'whom its steps name' }),
  savedBy: Person,
  savedAt: Type.String({ format: 'date-time' }),
  activatedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  orders: Type.Integer({ description: 'orders that began with it' }),
  waiting: Type.Integer({ description: 'of them, those that still wait for approval' }),
})
