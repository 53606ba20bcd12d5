import { Type } from 'typebox'
import { conflict, defineFunction, step } from '#core'
import { dayThatIsOverNowhere } from '../calendar.ts'
import { isBeforeCommit } from '../conditions.ts'
import { readingOf } from '../dates.ts'
import { examine } from '../examine.ts'
import { importStates, theImport } from '../import.ts'
import { portionToKeep } from '../portions.ts'
import { mayLoad } from '../rules.ts'
import { importTransitions } from '../transitions.ts'
import { writingOf } from '../values.ts'

/**
 * The dry run: what would go in, what is in already, and each problem by row, column and reason. What was found in a
 * large file is written beside its rows portion by portion, by itself.
 */
export const checkManifest = defineFunction({
  id: 'imports.check',
  title: 'Check a manifest without loading it',
  kind: 'write',
  on: theImport,
  who: mayLoad,
  provided: [isBeforeCommit],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    state: Type.Enum([...importStates]),
    good: Type.Integer(),
    known: Type.Integer(),
    bad: Type.Integer(),
  }),
  audit: { says: '{actor} checked {subject}', personal: [] },
  emits: 'import.checked',
  button: { label: 'Check', key: 'C', place: 'import', primary: true },
  async run({ import: load, stores, now }) {
    const { headings, mapping, options, locale } = await stores.imports.file(load.id)
    const earliest = options.takesPast ? '' : dayThatIsOverNowhere(now)
    const known = { ...(await stores.imports.knownCalendar()), ...options, earliest }
    const rows = await stores.imports.fileRows(load.id)
    const usual = writingOf(locale)
    const days = rows.map(({ cells }) => cells[mapping.date ?? -1] ?? '')
    const dates = readingOf(days, options.dateOrder, usual)
    const layout = { headings, mapping, writing: { ...usual, ...(dates ? { order: dates.order } : {}) } }
    const found = await examine(rows, layout, known, {
      find: (seats) => stores.inventory.findInStock(seats),
      sectionsAt: (events) => stores.inventory.sectionsAt(events),
    })
    if ('tooMany' in found)
      throw conflict(`The file means more than ${found.tooMany} admissions. Split it into several files.`)
    const next = rows.length > portionToKeep ? 'checking' : 'checked'
    const kept = await stores.imports.keep(
      load.id,
      { ...found, found: { ...found.found, dates } },
      step(importTransitions, 'imports.check', load.state, next),
    )
    if (next === 'checked') await stores.imports.keepNext(load.id)
    return kept
  },
})
