import { Type } from 'typebox'
import { defineFunction, pageInput, pageOf } from '#core'
import { PerformerLine } from '../event-row.ts'
import { mayBrowse } from '../rules.ts'

/** Who plays: every performer and team that an event names, with how much of them is to come. */
export const listPerformers = defineFunction({
  id: 'events.performers',
  title: 'See performers and teams',
  kind: 'list',
  who: mayBrowse,
  input: Type.Object(
    {
      q: Type.Optional(Type.String({ title: 'Search', description: 'part of the name', maxLength: 200 })),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(PerformerLine),
  async run({ input, stores }) {
    return stores.events.performers(input)
  },
})
