/** What a filter means, said without SQL and without the core: two-valued, NULL is a value like any other. */
import type { Filter, RecordFacts, Subject } from '#core'

export function holds(filter: Filter, subject: Subject, record: RecordFacts): boolean {
  switch (filter.op) {
    case 'all':
      return filter.of.every((part) => holds(part, subject, record))
    case 'any':
      return filter.of.some((part) => holds(part, subject, record))
    case 'is':
      return (record[filter.field] === filter.value) !== filter.negated
    case 'in':
      return filter.values.includes(record[filter.field] as string) !== filter.negated
    case 'null':
      return (record[filter.field] === null) !== filter.negated
    case 'linked': {
      const [field] =
        Object.entries(subject.fields).find(
          ([, one]) =>
            one.type === 'link' && one.table === filter.link.table && one.value === filter.link.value,
        ) ?? []
      if (!field) throw new Error(`\`${subject.name}\` has no link in \`${filter.link.table}\``)
      const linked = record[field] as readonly string[]
      return filter.values.some((value) => linked.includes(value)) !== filter.negated
    }
  }
}

/** Every filter that differs from this one in a single place: what a careless compiler might have made. */
export function* mutants(filter: Filter): Generator<readonly [kind: MutantKind, filter: Filter]> {
  if (filter.op === 'all' || filter.op === 'any') {
    for (const [position, part] of filter.of.entries()) {
      const without = filter.of.toSpliced(position, 1)
      yield [filter.op === 'all' ? 'drops a conjunct' : 'ignores a branch', { ...filter, of: without }]
      for (const [kind, changed] of mutants(part))
        yield [kind, { ...filter, of: filter.of.with(position, changed) }]
    }
    return
  }
  yield ['turns a leaf round', { ...filter, negated: !filter.negated }]
  if (filter.negated && (filter.op === 'is' || filter.op === 'in')) {
    // `<>` and `not in` of SQL: a NULL is not unequal to anything
    const present: Filter = { op: 'null', field: filter.field, negated: true }
    yield ['forgets that NULL is unequal', { op: 'all', of: [filter, present] }]
  }
}

export const mutantKinds = [
  'drops a conjunct',
  'ignores a branch',
  'turns a leaf round',
  'forgets that NULL is unequal',
] as const
export type MutantKind = (typeof mutantKinds)[number]
