/** An act on more than one call takes: everything that fits is looked up first, then done portion by portion. */
import type { Admission } from '../../affordance/things/box-office.ts'
import { placeOf } from './place.ts'

export type Found = Pick<Admission, 'id' | 'level' | 'section' | 'row' | 'seat'> & {
  can: Record<string, { allowed: boolean; says?: string } | undefined>
}

export type Standing = {
  phase: 'looking' | 'acting' | 'ended'
  found: number
  /** of those, the ones it can be done with */
  fitting: number
  done: number
  isStopped: boolean
  /** why not with the others, with how many, and the first of them by name */
  refused: { says: string; count: number; names: string[] }[]
}

export type Work = {
  functionId: string
  page: (cursor: string | null) => Promise<{ items: Found[]; next: string | null }>
  act: (ids: string[]) => Promise<unknown>
  sayProblem: (problem: unknown) => string
  isStopped: () => boolean
  tell: (standing: Standing) => void
}

/** How many one call takes at most. */
export const portion = 500
const mostNames = 5

export async function inPortions({
  functionId,
  page,
  act,
  sayProblem,
  isStopped,
  tell,
}: Work): Promise<Standing> {
  const refused = new Map<string, { count: number; names: string[] }>()
  const note = (says: string, count: number, name?: string) => {
    const { count: before, names } = refused.get(says) ?? { count: 0, names: [] }
    const named = name !== undefined && names.length < mostNames ? [...names, name] : names
    refused.set(says, { count: before + count, names: named })
  }
  const ids: string[] = []
  let [found, done] = [0, 0]
  const standing = (phase: Standing['phase']): Standing => {
    const why = [...refused].map(([says, known]) => ({ says, ...known }))
    return { phase, found, fitting: ids.length, done, isStopped: isStopped(), refused: why }
  }
  // Looked up to its end before anything is done: what is done with some moves the others to other pages.
  let cursor: string | null = null
  do {
    const { items, next } = await page(cursor)
    found += items.length
    for (const one of items) {
      const verdict = one.can[functionId]
      if (verdict?.allowed === false) note(verdict.says ?? 'It cannot be done with these.', 1, placeOf(one))
      else ids.push(one.id)
    }
    cursor = next
    tell(standing('looking'))
  } while (cursor && !isStopped())
  for (let from = 0; from < ids.length && !isStopped(); from += portion) {
    tell(standing('acting'))
    const some = ids.slice(from, from + portion)
    try {
      await act(some)
      done += some.length
    } catch (problem) {
      note(sayProblem(problem), some.length)
    }
  }
  const end = standing('ended')
  tell(end)
  return end
}
