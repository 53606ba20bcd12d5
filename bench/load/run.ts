/**
 * One load in a process of its own; says what it took as JSON. `make` only makes the organisation, so that the load
 * finds it there and its memory is that of a server.
 */
import { readFile } from 'node:fs/promises'
import { clockworkId, rulebook } from '#core'
import { openDatabase } from '../../src/database/open.ts'
import { call } from '../../src/pipeline/call.ts'
import { snapshots } from '../../src/pipeline/subject-epochs.ts'
import type { System } from '../../src/pipeline/system.ts'
import { functions, openStores } from '../../src/registry.gen.ts'
import { makeOrganisation } from '../../test/organisation.ts'

export interface Loaded {
  readonly seconds: number
  readonly reading: number
  readonly checking: number
  readonly longestBatch: number
  /** seconds of its processors */
  readonly processor: number
  /** of the whole process at its height */
  readonly megabytes: number
  readonly loaded: number
  readonly rejected: number
}

const [, , path = '', place = '', made = ''] = process.argv
const database = await openDatabase(place.startsWith('postgres:') ? { url: place } : { directory: place })
if (path === 'make') {
  const { orgId, ids } = await makeOrganisation(database)
  console.log(JSON.stringify({ orgId, personId: ids.people.ivy }))
  await database.close()
  process.exit()
}
const { orgId, personId: loader } = JSON.parse(made) as { readonly orgId: string; readonly personId: string }
const system: System = {
  database,
  rules: rulebook(functions),
  openStores,
  snapshots: snapshots(),
  outbox: { send: async () => {} },
  now: () => new Date(),
  observe: () => {},
}
type Answer = Readonly<Record<string, unknown>>

const ask = async (functionId: string, input: object, subject?: string, personId = loader) => {
  const caller = { orgId, personId, requestId: crypto.randomUUID(), ifMatch: '*' }
  const asked = { input, ...(subject === undefined ? {} : { subject }) }
  return (await call(system, caller, functionId, asked)).output as Answer
}

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const started = performance.now()
  return [await work(), (performance.now() - started) / 1000]
}

async function load(file: { readonly fileName: string; readonly base64: string }) {
  const [uploaded, reading] = await timed(() => ask('imports.upload', { file }))
  const id = String(uploaded.id)
  const { mapping } = await ask('imports.view', {}, id)
  await ask('imports.map', { mapping, addsEvents: true, addsVenues: true, timeZone: 'America/New_York' }, id)
  const [, checking] = await timed(async () => {
    await ask('imports.check', {}, id)
    while (!(await ask('imports.advance', {}, undefined, clockworkId)).idle);
  })
  await ask('imports.commit', { choice: 'good' }, id)
  let longestBatch = 0
  for (let idle = false; !idle; ) {
    const [batch, took] = await timed(() => ask('imports.advance', {}, undefined, clockworkId))
    longestBatch = Math.max(longestBatch, took)
    idle = batch.idle === true
  }
  return { id, reading, checking, longestBatch }
}

const file = { fileName: 'season.xlsx', base64: (await readFile(path)).toString('base64') }
const before = process.cpuUsage()
const [{ id, ...parts }, seconds] = await timed(() => load(file))
const { user, system: inSystem } = process.cpuUsage(before)
const page = await ask('imports.view', {}, id)
const told: Loaded = {
  ...parts,
  seconds,
  processor: (user + inSystem) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
  loaded: Number(page.loaded),
  rejected: Number(page.bad),
}
console.log(JSON.stringify(told))
await database.close()
