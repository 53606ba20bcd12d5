import { Type } from 'typebox'
import { defineFunction, invalid, step } from '#core'
import { isBeforeCommit } from '../conditions.ts'
import { maySeeCost, withCostOf } from '../cost.ts'
import { fieldIds, headingsKey, type Mapping } from '../fields.ts'
import { importStates, theImport } from '../import.ts'
import { mayLoad } from '../rules.ts'
import { importTransitions } from '../transitions.ts'
import { dateOrders } from '../values.ts'

const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
const column = Type.Optional(Type.Integer({ minimum: 0, maximum: 59 }))

/** What the columns of a manifest mean. It is remembered for the next file with the same headings. */
export const mapColumns = defineFunction({
  id: 'imports.map',
  title: 'Say what the columns of a manifest mean',
  kind: 'write',
  on: theImport,
  who: mayLoad,
  provided: [isBeforeCommit],
  input: Type.Object(
    {
      mapping: Type.Object(Object.fromEntries(fieldIds.map((id) => [id, column])), {
        title: 'Columns',
        description: 'for each field the place of its column, counted from 0',
        additionalProperties: false,
      }),
      addsEvents: Type.Boolean({
        title: 'Add events',
        description: 'Add events to the calendar that are not in it yet',
        default: false,
      }),
      addsVenues: Type.Boolean({
        title: 'Add venues',
        description: 'Add venues that are not known yet',
        default: false,
      }),
      takesPast: Type.Optional(
        Type.Boolean({
          title: 'Take past days',
          description: 'Load admissions of events whose day has passed',
        }),
      ),
      dateOrder: Type.Optional(
        Type.Enum([...dateOrders], {
          title: 'Dates',
          description: 'in which order dates in numbers are meant; without it the column itself says so',
        }),
      ),
      timeZone: Type.Optional(
        Type.String({
          title: 'Time zone',
          description: 'of new venues, by its IANA name, such as America/New_York',
          maxLength: 60,
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), state: Type.Enum([...importStates]) }),
  audit: { says: '{actor} said what the columns of {subject} mean', personal: [] },
  button: { label: 'Columns', place: 'import' },
  async run({ import: load, input, stores, rules, actor }) {
    const seesCost = maySeeCost(rules, actor)
    const { headings, mapping: before } = await stores.imports.file(load.id)
    if (input.mapping.cost !== undefined && !seesCost)
      throw invalid('/mapping/cost', 'can be loaded only by those who may see what admissions cost')
    const mapping = seesCost ? (input.mapping as Mapping) : withCostOf(before, input.mapping as Mapping)
    const columns = Object.values(mapping)
    if (columns.some((at) => at >= headings.length))
      throw invalid('/mapping', 'names a column that the file does not have')
    if (new Set(columns).size < columns.length) throw invalid('/mapping', 'gives one column two meanings')
    if (input.addsVenues && !zones.has(input.timeZone ?? ''))
      throw invalid('/timeZone', 'is needed for new venues; write one such as America/New_York')
    const { addsEvents, addsVenues, takesPast = false, dateOrder, timeZone = '' } = input
    // That past days are meant is said anew of each file: it is mostly a year that is wrong.
    const options = { addsEvents, addsVenues, timeZone, dateOrder }
    await stores.imports.remember(headingsKey(headings), { mapping, options })
    const state = step(importTransitions, 'imports.map', load.state, 'uploaded')
    return stores.imports.map(load.id, mapping, { ...options, takesPast, isRemembered: true }, state)
  },
})
