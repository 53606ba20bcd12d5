import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOrMakeSecret } from './secret.ts'

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'counterfoil-secret-')), 'data')
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

test('a secret is made once, for its owner alone, and kept', async () => {
  const made = await readOrMakeSecret(folder)
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(await readOrMakeSecret(folder)).toBe(made)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
})

test('several at the same moment agree on one, and leave nothing else behind', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => readOrMakeSecret(folder)))
  expect(new Set(made).size).toBe(1)
  expect(await readdir(folder)).toEqual(['secret'])
})

test('an empty file is not taken for a secret', async () => {
  await readOrMakeSecret(folder)
  await writeFile(join(folder, 'secret'), '\n')
  await expect(readOrMakeSecret(folder)).rejects.toThrow('holds no secret')
})
