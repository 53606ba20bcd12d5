/** One line of a seed matrix, written down as the seed says it, and the worlds that it tells apart. */
import type { Licence, World } from '../../src/core/public.ts'
import { licences as everyLicence } from '../../src/core/public.ts'

/** What one of the ways in asks for, all of it together. */
export interface Way {
  readonly permissions?: readonly string[]
  readonly relations?: readonly string[]
}

export interface Line {
  readonly row: string
  /** the functions that the line governs */
  readonly functions: readonly string[]
  readonly licences: readonly Licence[]
  readonly applications: readonly string[]
  /** any one of them is enough; none written: nothing more is asked */
  readonly anyOf: readonly Way[]
  readonly settings?: readonly string[]
  /** the ticket must not be in any of these states */
  readonly bars?: readonly string[]
  /** what the notes say beyond the columns */
  readonly notes?: readonly Verdict[]
}

export interface Verdict {
  readonly says: string
  readonly world: World
  readonly allowed: boolean
}

/** The least that is allowed, each way by itself; then the same with one thing of each layer taken away. */
export function verdictsOf(line: Line): readonly Verdict[] {
  const ways = line.anyOf.length > 0 ? line.anyOf : [{}]
  return [
    ...ways.flatMap((way, at) => [
      ...line.licences.map((licence) =>
        allowed(`way ${at + 1} with the licence ${licence}`, { ...least(line, way), licence }),
      ),
      ...withoutOne(line, way).map(({ says, world }) => refused(`way ${at + 1} ${says}`, world)),
    ]),
    ...(line.anyOf.length > 0 ? [refused('no way in', least(line, {}))] : []),
    ...(line.notes ?? []),
  ]
}

const allowed = (says: string, world: World): Verdict => ({ says, world, allowed: true })
const refused = (says: string, world: World): Verdict => ({ says, world, allowed: false })

export const least = (line: Line, way: Way): World => ({
  licence: line.licences[0] ?? 'none',
  applications: [...line.applications],
  permissions: [...(way.permissions ?? [])],
  relations: [...(way.relations ?? [])],
  settings: [...(line.settings ?? [])],
})

function withoutOne(line: Line, way: Way): readonly { readonly says: string; readonly world: World }[] {
  const whole = least(line, way)
  const without = <T>(from: readonly T[] | undefined, left: T) => (from ?? []).filter((one) => one !== left)
  return [
    { says: 'signed out', world: { ...whole, signedIn: false } },
    { says: 'of somebody blocked', world: { ...whole, active: false } },
    ...everyLicence
      .filter((licence) => !line.licences.includes(licence))
      .map((licence) => ({ says: `with the licence ${licence}`, world: { ...whole, licence } })),
    ...line.applications.map((one) => ({
      says: `without ${one}`,
      world: { ...whole, applications: without(line.applications, one) },
    })),
    ...(way.permissions ?? []).map((one) => ({
      says: `without the permission ${one}`,
      world: { ...whole, permissions: without(way.permissions, one) },
    })),
    ...(way.relations ?? []).map((one) => ({
      says: `without being ${one}`,
      world: { ...whole, relations: without(way.relations, one) },
    })),
    ...(line.settings ?? []).map((one) => ({
      says: `with ${one} off`,
      world: { ...whole, settings: without(line.settings, one) },
    })),
    ...(line.bars ?? []).map((state) => ({ says: `when ${state}`, world: { ...whole, states: [state] } })),
  ]
}
