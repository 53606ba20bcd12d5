/**
 * Whatever text, day, number or place in a list is sent, the answer is words: nothing ends as a fault of ours. Each
 * function is asked by somebody who may, about something there is, with one odd value at a time.
 */
import { beforeAll, expect, it } from 'vitest'
import { type CounterfoilFunction, routeOf } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'
import { type Scene, sceneIn } from '../canaries/scene.ts'
import type { Handle } from '../personas.ts'
import { type World, world } from '../world.ts'
import { type Edge, edgeOn } from './edge.ts'
import { oddOnes, type Schema, sample, spoilt, type Things, thingsOf } from './samples.ts'

const people: readonly Handle[] = ['sue', 'ivy', 'tim', 'mona', 'ned', 'gus', 'tess']
let w: World
let edge: Edge
let scene: Scene
let things: Things
beforeAll(async () => {
  w = await world()
  edge = await edgeOn(w)
  scene = await sceneIn(w, 'o')
  things = thingsOf(w, scene)
}, 120_000)

interface Way {
  readonly fn: CounterfoilFunction
  readonly who: Handle
  readonly on: string
}

/** A query cannot carry half a character; what it carries instead of one is sent as it stands. */
const said = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

async function ask({ fn, who, on }: Way, input: object) {
  const { method, path, subject } = routeOf(fn)
  const url = subject === null ? path : path.replace(`:${subject}`, on)
  if (method === 'POST')
    return edge.as(who, {
      method,
      url,
      payload: JSON.stringify(input),
      headers: { 'content-type': 'application/json', 'if-match': '*' },
    })
  const query = Object.entries(input).map(([name, value]) => `${name}=${[value].flat().map(said)}`)
  return edge.as(who, { method, url: `${url}?${query.join('&')}` })
}

/** The first who is not turned away; whoever comes last where everybody is. */
async function wayOf(fn: CounterfoilFunction, input: object): Promise<Way> {
  const subjects = scene.things[fn.on?.name ?? '']?.slice(0, 3) ?? []
  const ways = people.flatMap((who) =>
    (subjects.length ? subjects : [w.person('ned')]).map((on) => ({ fn, who, on })),
  )
  for (const way of ways) if (![401, 403, 404].includes((await ask(way, input)).statusCode)) return way
  return ways[0] as Way
}

it.each(functions.map((fn) => [fn.id, fn] as const))(
  '%s answers with words',
  { timeout: 120_000 },
  async (_id, fn) => {
    const schema = fn.input as Schema
    const plain = sample(schema, '', things) as Record<string, unknown>
    const way = await wayOf(fn, plain)
    const faults: string[] = []
    const tryOut = async (input: unknown) => {
      const { statusCode } = await ask(way, input as object)
      if (statusCode === 500) faults.push(`${way.who}: ${JSON.stringify(input)}`)
    }
    for (const input of oddOnes(schema, plain)) await tryOut(input)
    if (schema.properties?.cursor) {
      const page = await ask(way, { limit: 1 })
      const next = page.statusCode === 200 ? page.json().next : null
      if (next) for (const cursor of spoilt(next)) await tryOut({ cursor })
    }
    expect(faults).toEqual([])
  },
)
