/** A file that harms is refused, and nobody else notices. */
import { describe, expect, it } from 'vitest'
import { engines, world } from '../world.ts'
import { asFile } from './files.ts'
import { zipOf } from './zip.ts'

const bomb = zipOf({ 'xl/workbook.xml': ' '.repeat(200 * 1024 * 1024) })
const slow = Buffer.from(`A,B\n1,2\n${'\n'.repeat(9_000_000)}3,4`)

describe.each(engines)('while a file is refused (%s)', (engine) => {
  it.each([
    ['a zip bomb', bomb],
    ['a file that takes too long', slow],
  ])('others are answered: %s', async (_what, content) => {
    const w = await world(engine)
    const ended: string[] = []
    const upload = w
      .as('ivy')
      .call('imports.upload', { input: asFile('a.xlsx', content) })
      .catch((error: { code: string }) => error)
      .finally(() => ended.push('refused'))
    const others = Array.from({ length: 5 }, async () => {
      const { output } = await w.as('ned').call('events.list')
      ended.push('answered')
      return output.total
    })
    expect(await Promise.all(others)).toEqual([0, 0, 0, 0, 0])
    expect(await upload).toMatchObject({ code: 'invalid' })
    // No transaction is open while a file is read, so others need not wait for it on the embedded database either.
    if (content === slow) expect(ended.at(-1)).toBe('refused')
    expect((await w.as('ivy').call('imports.list')).output.total).toBe(0)
    const memory = process.memoryUsage().rss / 1024 / 1024
    expect(memory).toBeLessThan(2_048)
  })
})
