/** A venue's plan as people read it: sections, rows from front to back, seats in order of their numbers. */
import type { Section } from './event-row.ts'

export interface Place {
  readonly id: string
  readonly section: string
  readonly category: string
  readonly row: string
  readonly seat: string
  readonly faceValueCents: number
  readonly available: boolean
}

const natural = new Intl.Collator('en', { numeric: true })

/** 2 before 10, 12A behind 12, and AA behind Z. */
const number = (name: string) => Number(/^\d+/.exec(name)?.[0] ?? 0)
const inOrder = (one: string, other: string) =>
  number(one) - number(other) || one.length - other.length || natural.compare(one, other)

export function inSections(places: readonly Place[]): Section[] {
  const ordered = places.toSorted(
    (a, b) =>
      natural.compare(a.section, b.section) ||
      natural.compare(a.category, b.category) ||
      inOrder(a.row, b.row) ||
      inOrder(a.seat, b.seat),
  )
  return [...Map.groupBy(ordered, (place) => JSON.stringify([place.section, place.category])).values()].map(
    (section) => ({
      section: section[0]?.section ?? '',
      category: section[0]?.category ?? '',
      available: section.filter((place) => place.available).length,
      faceValueCents: Math.min(...section.map((place) => place.faceValueCents)),
      rows: [...Map.groupBy(section, (place) => place.row)].map(([row, seats]) => ({
        row,
        seats: seats.map(({ id, seat, available }) => ({ id, seat, available })),
      })),
    }),
  )
}
