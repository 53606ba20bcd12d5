/**
 * Whatever leaves gives each person exactly what `decide` allows: every list, count, page, report, export, mail and
 * notification is walked for two organisations and everybody in them, and looked through for words that are not theirs.
 */
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  allows,
  CounterfoilError,
  type CounterfoilFunction,
  givesFile,
  type LoadedFacts,
} from '../../src/core/public.ts'
import { call } from '../../src/pipeline/call.ts'
import { functions } from '../../src/registry.gen.ts'
import { cast, type Handle } from '../personas.ts'
import { rules, type World, whoIs, world } from '../world.ts'
import { type Canary, type Scene, sceneIn } from './scene.ts'
import { waysOf } from './ways.ts'

const looking = functions.filter(({ kind }) => kind === 'read' || kind === 'list')
const people = cast.map(({ handle }) => handle as Handle)

interface Organisation {
  readonly w: World
  readonly scene: Scene
}

/** The words of a file too, whatever its format; a PDF is drawn from facts that other ways show. */
async function textOf(fn: CounterfoilFunction, output: unknown): Promise<string> {
  if (!givesFile(fn.output)) return JSON.stringify(output)
  const file = output as { readonly base64: string; readonly mediaType: string }
  const bytes = Buffer.from(file.base64, 'base64')
  if (!file.mediaType.includes('spreadsheetml')) return bytes.toString('utf8')
  return JSON.stringify(await readXlsxFile(bytes))
}

async function heardBy({ w, scene }: Organisation, handle: Handle, fn: CounterfoilFunction): Promise<string> {
  const caller = { orgId: w.orgId, personId: w.person(handle), requestId: 'walk' }
  const texts: string[] = []
  for (const { on, input } of waysOf(fn, scene) ?? []) {
    const asked = { ...(on === undefined ? {} : { subject: on }), input: input ?? {} }
    try {
      texts.push(await textOf(fn, (await call(w.system, caller, fn.id, asked)).output))
    } catch (error) {
      if (!(error instanceof CounterfoilError) || error.code === 'fault' || error.code === 'indeterminate')
        throw error
      texts.push(error.message, JSON.stringify(error.details))
    }
  }
  return texts.join('\n')
}

/** By the rules themselves, on the facts that the pipeline would load. */
async function mayRead({ w }: Organisation, handle: Handle, { shownBy }: Canary): Promise<boolean> {
  return w.stores(async (stores) => {
    const actor = await whoIs(w, stores, handle)
    if (!actor) return false
    const byArea = stores as unknown as Record<
      string,
      {
        facts(kind: string, ids: readonly string[], lock: boolean): Promise<ReadonlyMap<string, LoadedFacts>>
      }
    >
    for (const [id, subject] of shownBy) {
      if (id === 'only') return actor.id === subject
      const fn = rules.function(id)
      if (!fn?.on || subject === null) throw new Error(`${id} shows nothing`)
      const facts = (await byArea[fn.on.area]?.facts(fn.on.name, [subject], false))?.get(subject)
      if (facts && allows(rules.rule(id), actor, { subject: facts })) return true
    }
    return false
  })
}

describe('words of others', () => {
  let organisations: readonly Organisation[]
  /** by person and organisation, the words that are not theirs */
  const forbidden = new Map<string, readonly string[]>()
  beforeAll(async () => {
    const [one, other] = [await world('pglite'), await world('pglite')]
    organisations = [
      { w: one, scene: await sceneIn(one, 'a') },
      { w: other, scene: await sceneIn(other, 'b') },
    ]
    for (const organisation of organisations) {
      const foreign = organisations
        .filter((each) => each !== organisation)
        .flatMap(({ scene }) => scene.canaries.map(({ word }) => word))
        .filter((word) => word.startsWith('zq'))
      for (const handle of people) {
        const own: string[] = []
        for (const canary of organisation.scene.canaries)
          if (!(await mayRead(organisation, handle, canary))) own.push(canary.word)
        forbidden.set(`${organisation.w.orgId}/${handle}`, [...foreign, ...own])
      }
    }
  }, 120_000)

  it('have somebody who may read each, and somebody who may not', () => {
    const [{ scene, w }] = organisations as [Organisation]
    for (const { word } of scene.canaries) {
      const without = people.filter((handle) => forbidden.get(`${w.orgId}/${handle}`)?.includes(word))
      expect(without.length, word).toBeGreaterThan(0)
      expect(without.length, word).toBeLessThan(people.length)
    }
  })

  it('have a question for every function that looks', () => {
    const [{ scene }] = organisations as [Organisation]
    expect(looking.filter((fn) => waysOf(fn, scene) === null).map(({ id }) => id)).toEqual([])
  })

  it.each(looking.map((fn) => [fn.id, fn] as const))(
    'do not leave by %s',
    { timeout: 120_000 },
    async (_id, fn) => {
      const leaks: string[] = []
      for (const organisation of organisations)
        for (const handle of people) {
          const text = await heardBy(organisation, handle, fn)
          const words = forbidden.get(`${organisation.w.orgId}/${handle}`) ?? []
          leaks.push(...words.filter((word) => text.includes(word)).map((word) => `${handle} hears ${word}`))
        }
      expect(leaks).toEqual([])
    },
  )

  it('do not leave by mail or notification', async () => {
    for (const organisation of organisations) {
      const { w } = organisation
      const told = await w.tx(async (tx) => [
        ...(await tx
          .selectFrom('mails')
          .select(['toPersonId as personId', 'subject as title', 'body'])
          .execute()),
        ...(await tx.selectFrom('notifications').select(['personId', 'title', 'body']).execute()),
      ])
      expect(told.length).toBeGreaterThan(3)
      for (const { personId, title, body } of told) {
        const handle = people.find((one) => w.person(one) === personId)
        if (!handle) continue
        const words = forbidden.get(`${w.orgId}/${handle}`) ?? []
        expect(
          words.filter((word) => `${title} ${body}`.includes(word)),
          `${handle}: ${title}`,
        ).toEqual([])
      }
    }
  })

  it('control: those who may read them do, by some way', { timeout: 120_000 }, async () => {
    const [organisation] = organisations as [Organisation]
    const everything = new Map<Handle, string>()
    for (const handle of ['sue', 'ivy', 'tim', 'mona', 'ned'] as const) {
      const texts: string[] = []
      for (const fn of looking) texts.push(await heardBy(organisation, handle, fn))
      everything.set(handle, texts.join('\n'))
    }
    const unheard = organisation.scene.canaries.filter(
      ({ word }) => ![...everything.values()].some((text) => text.includes(word)),
    )
    expect(unheard.map(({ word }) => word)).toEqual([])
  })
})
