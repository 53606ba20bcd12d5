/** The further readings of a rule: analysed, advised, read aloud, and judged in worlds that are only told of. */
import { describe, expect, it } from 'vitest'
import {
  advise,
  allOf,
  analyse,
  anyOf,
  type Ceiling,
  type CounterfoilFunction,
  compile,
  type Decision,
  describe as describeRule,
  grant,
  implies,
  judgeIn,
  licence,
  licences,
  literalKey,
  on,
  permission,
  type Role,
  type Rule,
  row,
  sentence,
  unlocks,
  type World,
} from '#core'
import {
  anybody,
  clients,
  compileOn,
  desk,
  editThing,
  helper,
  holder,
  isDone,
  isShared,
  mayMove,
  mayPaint,
  owner,
  portal,
  theThing,
  workers,
} from './thing.ts'

const asFunction = (id: string, rule: Rule<never>) =>
  ({
    id,
    area: 'things',
    verb: id,
    title: id,
    kind: 'write',
    rule,
    on: theThing,
    also: {},
  }) as unknown as CounterfoilFunction

const analysed = (
  rules: Readonly<Record<string, Rule<never>>>,
  ceiling: Ceiling,
  rows: readonly string[] = [],
) => {
  const functions = Object.entries(rules).map(([id, rule]) => asFunction(id, rule))
  return analyse(functions, functions.map(compile), rows, ceiling)
}

describe('analyse', () => {
  const ceiling: Ceiling = { desk: ['technician', 'enterprise'], portal: ['client'] }

  it('finds a branch that no licence can reach', () => {
    const rule = anyOf(row('works', workers, desk), row('dead', clients, desk))
    expect(analysed({ a: rule }, ceiling).unreachable).toEqual([
      { function: 'a', row: 'dead', because: 'no Client or Team Member licence may hold the Desk' },
    ])
  })

  it('finds one that demands two applications no single licence may hold', () => {
    const rule = row('dead', anybody, desk, portal)
    expect(analysed({ a: rule }, ceiling).unreachable).toHaveLength(1)
    // each alone is fine
    expect(analysed({ a: allOf(anybody, desk), b: allOf(anybody, portal) }, ceiling).unreachable).toEqual([])
  })

  it('control: without ceilings nothing is unreachable', () => {
    expect(analysed({ a: row('dead', clients, desk) }, {}).unreachable).toEqual([])
  })

  it('finds which rules imply which, by licences too', () => {
    const rules = { wide: allOf(anybody, desk), narrow: allOf(workers, desk, holder), other: portal }
    expect(analysed(rules, {}).implications).toEqual([{ function: 'narrow', implies: 'wide' }])
    expect(implies(compileOn(rules.wide), compileOn(rules.narrow))).toBe(false)
  })

  it('finds seed rows that no rule cites', () => {
    expect(analysed({ a: row('cited', workers) }, {}, ['cited', 'forgotten']).uncovered).toEqual([
      'forgotten',
    ])
  })
})

describe('advise', () => {
  const right = (id: string) => permission({ id, application: 'box-office', says: id })
  const [order, approve, importSeats, editSeats] = ['order', 'approve', 'import', 'edit'].map(right) as [
    ReturnType<typeof right>,
    ReturnType<typeof right>,
    ReturnType<typeof right>,
    ReturnType<typeof right>,
  ]
  const functions = [
    asFunction('orders.place', order),
    asFunction('orders.approve', approve),
    asFunction('inventory.import', importSeats),
    asFunction('inventory.edit', editSeats),
    asFunction('inventory.replace', allOf(importSeats, editSeats)),
    asFunction('events.view', workers),
  ].map((one) => compile(one))
  const role = (name: string, ...permissions: string[]): Role => ({
    key: name,
    name,
    application: 'box-office',
    permissions,
  })
  const employee = role('Employee', 'order')
  const manager = role('Manager', 'order', 'approve')
  const importer = role('Importer', 'import')
  const editor = role('Inventory Manager', 'edit')
  const superUser = role('Super User', 'order', 'approve', 'import', 'edit')
  const all = [employee, manager, importer, editor, superUser]
  const best = (...wanted: string[]) => {
    const [first] = advise(functions, all, wanted)
    return { roles: first?.roles.map((one) => one.name), lacks: first?.lacks, excess: first?.excess }
  }

  it('gives the role with the least beyond what is asked', () => {
    expect(best('orders.place')).toEqual({ roles: ['Employee'], lacks: [], excess: [] })
    expect(best('orders.approve')).toEqual({ roles: ['Manager'], lacks: [], excess: ['orders.place'] })
  })

  it('prefers fewer roles among equals', () => {
    expect(best('orders.place', 'orders.approve').roles).toEqual(['Manager'])
  })

  it('sees what two roles open only together', () => {
    expect(best('inventory.replace')).toEqual({
      roles: ['Importer', 'Inventory Manager'],
      lacks: [],
      excess: ['inventory.edit', 'inventory.import'],
    })
  })

  it('says what no role opens', () => {
    expect(best('orders.place', 'no.such').lacks).toEqual(['no.such'])
  })

  it('is the least: no set of roles has less in excess (tried one by one)', () => {
    for (const wanted of functions.slice(0, 5)) {
      const [first] = advise(functions, all, [wanted.id])
      for (let set = 0; set < 32; set++) {
        const held = new Set(all.filter((_role, bit) => set & (1 << bit)).flatMap((one) => one.permissions))
        const open = functions
          .slice(0, 5)
          .filter((one) =>
            one.terms.some(({ term }) =>
              term.literals.every(({ atom }) => atom.kind === 'permission' && held.has(atom.permission)),
            ),
          )
        if (open.includes(wanted)) expect(open.length - 1).toBeGreaterThanOrEqual(first?.excess.length ?? 0)
      }
    }
  })

  it('weighs a million sets, and refuses more than it can weigh', () => {
    const twenty = Array.from({ length: 20 }, (_none, n) =>
      role(`role ${n}`, ['order', 'approve', 'import'][n % 3] as string),
    )
    const started = performance.now()
    expect(advise(functions, twenty, ['orders.place'])[0]?.roles).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(() => advise(functions, [...twenty, employee], [])).toThrow('up to 20 roles')
  })
})

describe('describe', () => {
  it('reads a rule aloud, brackets only where an `or` stands inside an `and`', () => {
    expect(sentence(editThing.node)).toBe(
      'a licence: Enterprise or Technician, and access to the Desk, and (a role that may move, or to be holder of the thing, and a role that may paint, or to be a helper), and a thing that is still to do',
    )
  })

  it('brackets what is asked of a second subject, and knows all of nothing from any of nothing', () => {
    expect(sentence(on('target', allOf(desk, mayMove)).node)).toBe(
      '(access to the Desk, and a role that may move) on the target',
    )
    expect(sentence(on('target', desk).node)).toBe('access to the Desk on the target')
    expect([sentence(allOf().node), sentence(anyOf().node)]).toEqual(['to be signed in', 'nobody'])
  })

  it('gives a line of the matrix, with rows and atoms', () => {
    const fn = asFunction('things.change', anyOf(row('r1', workers, mayMove), row('r2', owner)))
    expect(describeRule(fn, compile(fn))).toMatchObject({
      rows: ['r1', 'r2'],
      atoms: ['licence:enterprise|technician', 'permission:things.move', 'thing.owner'],
    })
  })
})

describe('a world', () => {
  const compiled = compileOn(editThing)
  const base: World = { licence: 'technician', applications: ['desk'], permissions: ['things.paint'] }
  const outcome = (world: World): Decision['outcome'] => judgeIn(compiled, world).outcome

  it.each<[string, World['relations'] | World['states']]>([
    ['a list of full names', ['thing.holder']],
    ['a list of short names', ['holder']],
    ['a map', { 'thing.holder': true }],
    ['a map of short names', { holder: true }],
  ])('names relations by %s', (_form, relations) => {
    expect(outcome({ ...base, relations } as World)).toBe('allowed')
    expect(outcome(base)).toBe('refused')
  })

  it('takes what is not named for false, and null for not known', () => {
    expect(outcome({ ...base, relations: { holder: null } })).toBe('indeterminate')
    expect(outcome({ ...base, relations: ['holder'], states: { done: null } })).toBe('indeterminate')
    expect(outcome({ ...base, relations: ['holder'], states: ['done'] })).toBe('refused')
  })

  it('has gates', () => {
    const open: World = { ...base, relations: ['holder'] }
    expect(judgeIn(compiled, { ...open, signedIn: false }).gate?.id).toBe('gate:signed-in')
    expect(judgeIn(compiled, { ...open, active: false }).gate?.id).toBe('gate:active')
  })

  it('knows settings, flags and a second subject', () => {
    const two = compile({
      id: 'things.move',
      on: theThing,
      also: { target: theThing },
      rule: allOf(isShared, on('target', allOf(workers, mayPaint, holder))) as unknown as Rule,
    })
    const world: World = {
      licence: 'enterprise',
      settings: ['desk.shared'],
      also: { target: { permissions: ['things.paint'], relations: ['holder'] } },
    }
    expect(judgeIn(two, world).outcome).toBe('allowed')
    expect(judgeIn(two, { ...world, also: {} }).outcome).toBe('refused')
    const refused = judgeIn(two, { settings: [] })
    const [unlock] = unlocks(two.terms, refused)
    expect(unlock?.literals.map(literalKey)).toContain('target/thing.holder')
    expect(judgeIn(two, grant({ settings: [] }, unlock?.literals ?? [])).outcome).toBe('allowed')
  })

  it('is granted without being changed', () => {
    const world: World = { relations: ['owner'] }
    const granted = grant(world, compiled.terms[0]?.term.literals ?? [])
    expect(outcome(granted)).toBe('allowed')
    expect(world).toEqual({ relations: ['owner'] })
  })
})

describe('a rule is made ready', () => {
  it('merging licences: one person has one, and says so in words', () => {
    const [term] = compileOn(allOf(anybody, clients)).terms
    expect(term?.term.literals.map((one) => [literalKey(one), one.atom.phrase])).toEqual([
      ['licence:client', 'Client'],
    ])
    expect(compileOn(allOf(workers, clients)).terms).toEqual([])
    for (const one of licences)
      expect(judgeIn(compileOn(allOf(anybody, clients)), { licence: one }).outcome).toBe(
        one === 'client' ? 'allowed' : 'refused',
      )
  })

  it('only where every fact is of a subject that is declared', () => {
    const elsewhere = { ...theThing, name: 'other' }
    expect(() => compile({ id: 'x.y', on: elsewhere, also: {}, rule: holder as unknown as Rule })).toThrow(
      '`thing.holder` of `other`',
    )
    expect(() => compile({ id: 'x.y', on: null, also: {}, rule: isDone as unknown as Rule })).toThrow(
      'of `nothing`',
    )
    const misplaced = on('target', allOf(helper)) as unknown as Rule
    expect(() => compile({ id: 'x.y', on: theThing, also: {}, rule: misplaced })).toThrow(
      'no second subject `target`',
    )
  })

  it('keeping the first of two branches that demand the same', () => {
    const twice = compileOn(
      anyOf(row('first', workers, desk), row('second', desk, licence('technician', 'enterprise'))),
    )
    expect(twice.terms.map(({ term }) => term.row)).toEqual(['first'])
  })
})
