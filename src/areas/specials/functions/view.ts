import { Type } from 'typebox'
import { defineFunction, notFound } from '#core'
import { mayViewSpecial } from '../rules.ts'
import { SpecialLine, theSpecial } from '../special.ts'

export const viewSpecial = defineFunction({
  id: 'specials.view',
  title: 'View a special request',
  kind: 'read',
  on: theSpecial,
  who: mayViewSpecial,
  input: Type.Object({}, { additionalProperties: false }),
  output: SpecialLine,
  async run({ special, stores }) {
    const line = await stores.specials.line(special.id)
    if (!line) throw notFound('special request')
    return line
  },
})
