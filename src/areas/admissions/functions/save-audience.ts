import { Type } from 'typebox'
import { conflict, defineFunction, invalid, type Stores } from '#core'
import { mayConfigure } from '../rules.ts'

/** Names a set of departments, or changes one. Who belongs to it may ask for what is kept for it, at once. */
export const saveAudience = defineFunction({
  id: 'admissions.save-audience',
  title: 'Save an audience',
  kind: 'create',
  who: mayConfigure,
  input: Type.Object(
    {
      audienceId: Type.Optional(
        Type.String({ title: 'Audience', description: 'which one; none: a new one', format: 'uuid' }),
      ),
      name: Type.String({
        title: 'Name',
        description: 'what people call it',
        minLength: 1,
        maxLength: 80,
        pattern: '\\S',
      }),
      departments: Type.Array(Type.String({ format: 'uuid' }), {
        title: 'Departments',
        description: 'whose people belong to it',
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} saved audience {subject}', personal: [] },
  emits: 'audience.saved',
  async run({ input: { audienceId, name, departments }, stores }) {
    await requireDepartments(stores, departments)
    if (audienceId !== undefined && (await stores.admissions.audienceName(audienceId)) === null)
      throw invalid('/audienceId', 'names no audience')
    const saved =
      audienceId === undefined
        ? await stores.admissions.addAudience(name.trim(), departments)
        : await stores.admissions.changeAudience(audienceId, name.trim(), departments)
    if (!saved) throw conflict(`there is another audience called ${name.trim()}`)
    return saved
  },
})

async function requireDepartments({ people }: Stores, departments: readonly string[]): Promise<void> {
  const known = new Set((await people.accounts()).map(({ id }) => id))
  const at = departments.findIndex((id) => !known.has(id))
  if (at >= 0) throw invalid(`/departments/${at}`, 'names no department')
}
