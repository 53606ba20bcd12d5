import { Type } from 'typebox'
import { defineFunction, FileAnswer, fileOfBytes } from '#core'
import { csvOf, mediaTypes, xlsxOf } from '../../files/public.ts'
import { mayLoad } from '../rules.ts'
import { sampleRows } from '../sample.ts'

/** A manifest to start from, with an example of each kind of row. */
export const sampleManifest = defineFunction({
  id: 'imports.sample',
  title: 'Get a sample manifest',
  kind: 'read',
  who: mayLoad,
  input: Type.Object(
    {
      format: Type.Enum(['csv', 'xlsx'], {
        title: 'Format',
        description: 'of the file',
        default: 'xlsx',
      }),
    },
    { additionalProperties: false },
  ),
  output: FileAnswer,
  async run({ input: { format }, stores, now }) {
    const day = (ahead: number) => new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10)
    const { events } = await stores.imports.knownCalendar()
    const ahead = events
      .filter(({ date, isCancelled }) => date > day(1) && !isCancelled)
      .sort((a, b) => a.date.localeCompare(b.date))
    const rows = sampleRows(ahead, day)
    const content = format === 'csv' ? csvOf(rows) : await xlsxOf(rows)
    return fileOfBytes(`sample manifest.${format}`, mediaTypes[format], content)
  },
})
