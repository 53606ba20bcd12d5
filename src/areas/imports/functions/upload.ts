import { Type } from 'typebox'
import { defineFunction, FileInput } from '#core'
import { readFile } from '../../files/public.ts'
import { maySeeCost, withoutCost } from '../cost.ts'
import { guessMapping, headingsKey, knownHeadings } from '../fields.ts'
import { importStates } from '../import.ts'
import { mayLoad } from '../rules.ts'

/** A manifest comes in. Its columns mean what they meant the last time, else what their names say. */
export const uploadManifest = defineFunction({
  id: 'imports.upload',
  title: 'Upload a manifest',
  kind: 'create',
  who: mayLoad,
  input: Type.Object({ file: FileInput }, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), state: Type.Enum([...importStates]) }),
  audit: { says: '{actor} uploaded the manifest {subject}', personal: [] },
  emits: 'import.uploaded',
  prepare: ({ file }) => readFile(Buffer.from(file.base64, 'base64'), knownHeadings),
  async run({ input: { file }, prepared: table, stores, rules, actor, by }) {
    const remembered = await stores.imports.remembered(headingsKey(table.headings))
    const mapping = remembered?.mapping ?? guessMapping(table.headings)
    const options = {
      addsEvents: false,
      addsVenues: false,
      timeZone: '',
      ...remembered?.options,
      isRemembered: remembered !== null,
    }
    const meant = maySeeCost(rules, actor) ? mapping : withoutCost(mapping)
    return stores.imports.add(file.fileName, table, meant, options, by.id ?? actor.id)
  },
})
