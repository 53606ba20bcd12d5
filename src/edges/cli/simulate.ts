/** `counterfoil simulate`: JSON lines in, JSON lines out, in constant memory. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { Compile } from 'typebox/compile'
import { type Rulebook, simulate, World } from '#core'
import { nearest } from './arguments.ts'

/** @returns how many lines could not be read */
export async function simulateLines(rules: Rulebook, from: Readable, to: Writable): Promise<number> {
  const answer = answerer(rules)
  let number = 0
  let bad = 0
  let waiting = ''
  for await (const line of createInterface({ input: from, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const said = answer(line)
    if ('error' in said) bad += 1
    waiting += `${JSON.stringify('error' in said ? { ...said, line: number } : said)}\n`
    // In pieces: a write a line would be most of the work.
    if (waiting.length < 65_536) continue
    const flushed = to.write(waiting)
    waiting = ''
    if (!flushed) await once(to, 'drain')
  }
  if (waiting !== '' && !to.write(waiting)) await once(to, 'drain')
  return bad
}

function answerer(rules: Rulebook) {
  const world = Compile(World)
  const ids = rules.functions.map((fn) => fn.id)
  return (line: string): object => {
    let asked: unknown
    try {
      asked = JSON.parse(line)
    } catch {
      return { error: 'this line is not JSON' }
    }
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
      return { error: 'this line is no object' }
    const { function: id, world: given = {} } = asked as {
      readonly function?: unknown
      readonly world?: unknown
    }
    if (typeof id !== 'string') return { error: '`function` is missing' }
    if (!rules.function(id)) {
      const meant = nearest(id, ids)
      return { error: `there is no function \`${id}\`${meant ? `; did you mean \`${meant}\`?` : ''}` }
    }
    if (!world.Check(given)) {
      const [first] = world.Errors(given)
      return { error: `the world cannot be read: ${first?.instancePath ?? ''} ${first?.message ?? ''}` }
    }
    return simulate(rules.rule(id), given)
  }
}
