import { Type } from 'typebox'
import { defineFunction, FileAnswer, fileOfBytes } from '#core'
import { csvOf, mediaTypes } from '../../files/public.ts'
import { mayImport } from '../file-report.ts'
import { columns } from '../sheet.ts'

/** Everybody who is here or invited, in the columns that a file of employees is read by: to edit and load back. */
export const exportEmployees = defineFunction({
  id: 'employees.export',
  title: 'Get the employees as a file',
  kind: 'read',
  who: mayImport,
  input: Type.Object({}, { additionalProperties: false }),
  output: FileAnswer,
  async run({ stores }) {
    const people = await stores.employees.directory()
    const emails = new Map(people.map(({ id, email }) => [id, email]))
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join('; ')
    const rows = people
      .filter(({ isEmployee, status }) => isEmployee && status !== 'deactivated')
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((one) => [
        one.name,
        one.email,
        one.title,
        names(one.departments),
        emails.get(one.managerId ?? '') ?? '',
        names(one.roles),
        one.status,
      ])
    return fileOfBytes('employees.csv', mediaTypes.csv, csvOf([columns, ...rows]))
  },
})
