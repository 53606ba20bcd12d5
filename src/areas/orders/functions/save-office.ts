import { Type } from 'typebox'
import { allOf, defineFunction, invalid } from '#core'
import { boxOffice, configureBoxOffice } from '../../access/public.ts'

/** Opens a ticket office, or changes the one of that name; a venue has one office, and takes it from the one before. */
export const saveOffice = defineFunction({
  id: 'orders.save-office',
  title: 'Keep a ticket office',
  kind: 'create',
  who: allOf(boxOffice, configureBoxOffice),
  input: Type.Object(
    {
      name: Type.String({
        title: 'Name',
        description: 'of the office',
        minLength: 1,
        maxLength: 100,
        pattern: '\\S',
      }),
      place: Type.String({ title: 'Where', description: 'how people find it', maxLength: 300, default: '' }),
      isDefault: Type.Boolean({
        title: 'For all other venues',
        description: 'of those that have no office of their own',
        default: false,
      }),
      venueIds: Type.Array(Type.String({ format: 'uuid' }), {
        title: 'Venues',
        description: 'whose orders it hands over',
        maxItems: 200,
        default: [],
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), name: Type.String() }),
  audit: { says: '{actor} changed a ticket office', personal: [] },
  emits: 'office.saved',
  async run({ input, stores }) {
    const name = input.name.trim()
    const id = await stores.orders.saveOffice({ ...input, name })
    if (!(await stores.orders.officeServes(id, input.venueIds)))
      throw invalid('/venueIds', 'names a venue that is not there')
    return { id, name }
  },
})
