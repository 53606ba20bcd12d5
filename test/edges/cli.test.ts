/** The command line as it is run: a process, its output, and its exit code. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open.ts'
import { functions } from '../../src/registry.gen.ts'
import { createDatabase } from '../database/databases.ts'
import { makeOrganisation } from '../organisation.ts'

const root = join(import.meta.dirname, '../..')
const main = join(root, 'src/edges/cli/main.ts')
// As bin/counterfoil.mjs does: most of each start would be stripping types.
const cache = join(root, 'node_modules/.cache/compiled')

function counterfoil(args: readonly string[], { input = '', env = {} as Record<string, string> } = {}) {
  return new Promise<{ out: string; err: string; code: number | null }>((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: cache,
        DATA_DIR: '/nonexistent/counterfoil',
        ...env,
      },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (bytes) => {
      out += bytes
    })
    child.stderr.on('data', (bytes) => {
      err += bytes
    })
    child.on('close', (code) => resolve({ out, err, code }))
    child.stdin.end(input)
  })
}

describe('simulate', () => {
  const taking = {
    licence: 'technician',
    applications: ['work-management', 'ticketing'],
    permissions: ['tickets.take-unassigned'],
    relations: ['ticket.in-responsible-group-or-none'],
  }
  const ask = (...lines: readonly unknown[]) =>
    counterfoil(['simulate'], {
      input: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    })

  it('answers each line with a line, without a database', async () => {
    const { out, code } = await ask(
      { function: 'tickets.take', world: taking },
      { function: 'tickets.take', world: { ...taking, licence: 'client' } },
      { function: 'tickets.take', world: { ...taking, states: ['ticket.closed'] } },
    )
    const [may, client, closed] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(may).toEqual({
      function: 'tickets.take',
      allowed: true,
      row: 'tdx.work.take',
      blockers: [],
      unlock: [],
    })
    expect(client.blockers).toEqual([[expect.stringMatching(/^licence:/)]])
    expect(closed).toMatchObject({
      allowed: false,
      row: null,
      blockers: [['not ticket.closed']],
      unlock: [['not ticket.closed']],
    })
    expect(code).toBe(0)
  })

  it('tells a bad line and goes on', async () => {
    const { out, code } = await ask(
      'no json',
      { function: 'tickets.tkae', world: {} },
      { function: 'tickets.take', world: { licence: 'king' } },
      [],
      { world: {} },
      '',
      { function: 'people.me' },
    )
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ error, line, allowed }) => (error ? line : allowed))).toEqual([1, 2, 3, 4, 5, true])
    expect(answers[1].error).toContain('did you mean `tickets.take`')
    expect(answers[2].error).toContain('/licence')
    expect(code).toBe(1)
  })

  it('streams: 20,000 lines, in their order', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => ({
      function: 'tickets.take',
      world: i % 2 ? taking : {},
    }))
    const { out, code } = await ask(...lines)
    const allowed = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).allowed)
    expect(allowed).toEqual(lines.map((_, i) => i % 2 === 1))
    expect(code).toBe(0)
  })
})

describe('help', () => {
  it('stands everywhere, and ends well', async () => {
    for (const args of [
      [],
      ['--help'],
      ['help', 'why'],
      ['why', '--help'],
      ['simulate', '-h'],
      ['audit', '--help'],
    ]) {
      const { out, code } = await counterfoil(args)
      expect([args, out.includes('counterfoil'), code]).toEqual([args, true, 0])
    }
    expect((await counterfoil(['call', 'tickets.enter', '--help'])).out).toMatch(/Its input:[\s\S]*title: /)
  })

  it('suggests what was probably meant, in one line', async () => {
    const command = await counterfoil(['simulat'])
    expect([command.err.trim(), command.code]).toEqual([
      'There is no command `simulat`; did you mean `simulate`? (counterfoil --help).',
      2,
    ])
    const fn = await counterfoil(['why', 'tickets.takes', '--as', 'tess'])
    expect(fn.err).toContain('did you mean `tickets.take`?')
    expect(fn.code).toBe(2)
    const flag = await counterfoil(['why', 'tickets.take', '--who', 'tess'])
    expect([flag.err.split('\n').length, flag.code]).toEqual([2, 2])
  })

  it('lists functions and the matrix from the registry alone', async () => {
    const listed = (await counterfoil(['functions'])).out.trim().split('\n')
    expect(listed.map((line) => line.split(' ')[0])).toEqual(functions.map(({ id }) => id))
    const matrix = (await counterfoil(['matrix', '--json'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(matrix.find(({ id }) => id === 'tickets.take').rows).toEqual(['tdx.work.take'])
  })
})

describe('with a database', () => {
  let env: Record<string, string>
  let database: Database
  let ticket: { id: string; number: number }
  beforeAll(async () => {
    const url = await createDatabase()
    env = { DATABASE_URL: url }
    database = await openDatabase({ url })
    const { orgId, ids } = await makeOrganisation(database)
    ticket = await database.transaction(orgId, (tx) =>
      tx
        .insertInto('tickets')
        .values({
          orgId,
          id: crypto.randomUUID(),
          applicationId: ids.applications['it-help'],
          typeId: ids.types.General,
          classification: 'incident',
          title: 'Cannot print',
          requestorId: ids.people.cleo,
          creatorId: ids.people.cleo,
          statusId: ids.statuses.New,
          statusClass: 'new',
          priorityId: ids.priorities.P3,
        } as never)
        .returning(['id', 'number'])
        .executeTakeFirstOrThrow(),
    )
  })
  afterAll(() => database.close())

  it('why: the ladder, what would change it, and who can', async () => {
    const { out, code } = await counterfoil(['why', 'tickets.take', '--as', 'rhea', '--on', ticket.id], {
      env,
    })
    expect(out).toMatch(/Rhea .*#\d+: You cannot take ownership of this ticket yet/)
    expect(out).toMatch(/✓ licence +Technician/)
    expect(out).toMatch(/✗ permission +take primary responsibility/)
    expect(out).toMatch(/It would open with: A role that may take .*\n {2}by .*Ada /)
    expect(out).toContain('src/areas/tickets/functions/take.ts')
    expect(code).toBe(3)
  })

  it('why: by number and e-mail address, and yes', async () => {
    const { out, code } = await counterfoil(
      ['why', 'tickets.take', '--as', 'tess@harbour.example', '--on', `#${ticket.number}`],
      { env },
    )
    expect(out).toContain('You can take ownership of this ticket')
    expect(code).toBe(0)
  })

  it('call: any function, through the same rules and into the same audit', async () => {
    const args = ['call', 'tickets.comment', '--on', `#${ticket.number}`, '--input', '{"body":"On my way"}']
    const done = await counterfoil([...args, '--as', 'edie'], { env })
    expect([done.err, done.code]).toEqual(['', 0])
    expect(JSON.parse(done.out)).toHaveProperty('id')
    const refused = await counterfoil(['call', 'tickets.take', '--on', ticket.id, '--as', 'rhea'], { env })
    expect(refused.err).toMatch(/^refused: You need .* \(decision [0-9a-f-]{36}\)/)
    expect(refused.code).toBe(1)
    const verified = await counterfoil(['audit', 'verify'], { env })
    expect([verified.out, verified.code]).toEqual([
      expect.stringMatching(/^The audit is intact: .* 2 not sealed/),
      0,
    ])
  })

  it('says in a line who or what is not there', async () => {
    const person = await counterfoil(['why', 'tickets.take', '--as', 'zoe'], { env })
    expect([person.err.trim(), person.code]).toEqual([
      'There is nobody with the handle or e-mail address `zoe`.',
      2,
    ])
    const thing = await counterfoil(['why', 'tickets.take', '--as', 'tess', '--on', '#1'], { env })
    expect([thing.err.trim(), thing.code]).toEqual(['There is no #1 that this person can see.', 2])
  })
})
