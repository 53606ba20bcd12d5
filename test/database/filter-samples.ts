import fc from 'fast-check'
import type { Filter } from '#core'

/** A record with each kind of column, every one of which may be NULL, and a relation kept in a table. */
export interface Sample {
  readonly id: string
  readonly colour: string | null
  readonly ownerName: string | null
  readonly size: number | null
  readonly isOpen: boolean | null
  readonly friends: readonly string[]
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const org = uuid(900_000)
export const friends = [uuid(1), uuid(2)] as const
const stranger = uuid(3)

const colours = [null, 'red', 'blue']
const owners = [null, 'red']
const sizes = [null, 1, 2]
const flags = [null, true, false]
const relations: readonly (readonly string[])[] = [[], [friends[0]], [...friends]]

/** The whole cross product of the columns' values, NULL among them. */
export const samples: readonly Sample[] = colours
  .flatMap((colour) =>
    owners.flatMap((ownerName) =>
      sizes.flatMap((size) =>
        flags.flatMap((isOpen) => relations.map((of) => ({ colour, ownerName, size, isOpen, friends: of }))),
      ),
    ),
  )
  .map((sample, n) => ({ id: uuid(1000 + n), ...sample }))

const link = { table: 'sampleFriends', record: 'sampleId', value: 'personId' }

/** Every leaf that makes a difference on the samples, positive and negated. */
export const leafFilters: readonly Filter[] = [false, true].flatMap((negated): Filter[] => [
  { op: 'is', field: 'colour', value: 'red', negated },
  { op: 'is', field: 'ownerName', value: 'red', negated },
  { op: 'is', field: 'size', value: 1, negated },
  { op: 'is', field: 'isOpen', value: true, negated },
  { op: 'in', field: 'colour', values: [], negated },
  { op: 'in', field: 'colour', values: ['red', 'green'], negated },
  { op: 'in', field: 'size', values: [1, 2], negated },
  { op: 'null', field: 'colour', negated },
  { op: 'null', field: 'isOpen', negated },
  { op: 'linked', link, values: [], negated },
  { op: 'linked', link, values: [friends[0]], negated },
  { op: 'linked', link, values: [friends[1], stranger], negated },
])

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...leafFilters),
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('filter'), { maxLength: 4 }),
    }),
  ),
}))
export const anyFilter = filter

/** What a filter means, said a second time and without SQL. */
export function holds(filter: Filter, sample: Sample): boolean {
  const field = (name: string) => sample[name as keyof Sample]
  switch (filter.op) {
    case 'all':
      return filter.of.every((part) => holds(part, sample))
    case 'any':
      return filter.of.some((part) => holds(part, sample))
    case 'is':
      return (field(filter.field) === filter.value) !== filter.negated
    case 'in':
      return filter.values.some((value) => value === field(filter.field)) !== filter.negated
    case 'null':
      return (field(filter.field) === null) !== filter.negated
    case 'linked':
      return sample.friends.some((friend) => filter.values.includes(friend)) !== filter.negated
  }
}
