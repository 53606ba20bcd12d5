/**
 * A portion that steps over what others have locked is an array, `= any(array(select … skip locked))`. With `in`, a
 * join may ask for it again for each row it meets, and takes other rows each time: more than the portion.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const statements = (text: string) => text.match(/sql(?:<[^`]*>)?`[^`]*skip locked[^`]*`/g) ?? []
const asksAgain = (text: string) =>
  statements(text).filter((one) => /\bin \(\s*select\b[^`]*skip locked/.test(one))

it('takes portions as arrays', () => {
  const stores = globSync('src/**/store*.ts', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  )
  expect(stores.flatMap(statements).length).toBeGreaterThan(3)
  expect(stores.flatMap(asksAgain)).toEqual([])
})

it('control: one that is not is seen', () => {
  const text =
    'sql`update mails set attempts = 1 where id in (\n select id from mails limit 5 for update skip locked)`'
  expect(asksAgain(text)).toHaveLength(1)
  expect(asksAgain(text.replace('in (', '= any(array('))).toEqual([])
})
