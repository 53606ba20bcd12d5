import { Type } from 'typebox'
import { defineFunction, FileInput } from '#core'
import { readFile } from '../../files/public.ts'
import { mayImport, planFor, Report, reportOf } from '../file-report.ts'

/** Reads a file of people and tells what it would do, with every problem by row and column. Nothing is changed. */
export const checkEmployeesFile = defineFunction({
  id: 'employees.check-file',
  title: 'Try out a file of employees',
  kind: 'read',
  who: mayImport,
  input: Type.Object({ file: FileInput }, { additionalProperties: false }),
  output: Report,
  prepare: ({ file }) => readFile(Buffer.from(file.base64, 'base64')),
  async run({ actor, prepared: table, stores }) {
    return reportOf(await planFor(stores, actor, table), table)
  },
})
