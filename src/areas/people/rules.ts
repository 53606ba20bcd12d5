import { allOf, anyOf } from '#core'
import { boxOffice, workManagement } from './applications.ts'

/** Every active person of the organisation: the gates are all it takes. */
export const everybody = allOf()

/** Those who hand work or seats to others, and so must find them by name. */
export const workingPeople = anyOf(workManagement, boxOffice)
