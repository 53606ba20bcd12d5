import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { everybody } from '../../people/public.ts'
import { channelsOf, kindOf } from '../kinds.ts'

/** Changes the kinds that are named; the others stay as they are. */
export const setPreferences = defineFunction({
  id: 'notifications.set-preferences',
  title: 'Choose how you are told',
  kind: 'write',
  who: everybody,
  input: Type.Object(
    {
      preferences: Type.Array(
        Type.Object(
          {
            kind: Type.String({ title: 'Kind', description: 'such as order.approved', maxLength: 60 }),
            inApp: Type.Boolean({ title: 'In the app', description: 'the bell counts it' }),
            mail: Type.Boolean({ title: 'Mail', description: 'a mail goes to your address' }),
          },
          { additionalProperties: false },
        ),
        { title: 'Preferences', description: 'how you want to be told, by kind', minItems: 1, maxItems: 100 },
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ changed: Type.Integer() }),
  audit: { says: '{actor} chose how they are told', personal: [] },
  async run({ actor, input: { preferences }, stores }) {
    for (const [at, { kind: id, ...wanted }] of preferences.entries()) {
      const kind = kindOf(id)
      if (!kind) throw invalid(`/preferences/${at}/kind`, `there is no kind “${id}”`)
      const given = channelsOf(kind, wanted)
      if (given.inApp !== wanted.inApp || given.mail !== wanted.mail)
        throw invalid(`/preferences/${at}/kind`, `you are always told ${kind.title}`)
    }
    await stores.notifications.choose(actor.id, preferences)
    return { changed: preferences.length }
  },
})
