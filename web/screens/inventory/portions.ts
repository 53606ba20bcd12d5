/** An act on more than one call takes: everything that fits is looked up first, then done portion by portion. */

export type Found = { id: string; can: Record<string, { allowed: boolean; says?: string } | undefined> }

export type Standing = {
  phase: 'looking' | 'acting' | 'ended'
  found: number
  /** of those, the ones it can be done with */
  fitting: number
  done: number
  isStopped: boolean
  /** why not with the others, and with how many */
  refused: { says: string; count: number }[]
}

type Work = {
  functionId: string
  page: (cursor: string | null) => Promise<{ items: Found[]; next: string | null }>
  act: (ids: string[]) => Promise<unknown>
  sayProblem: (problem: unknown) => string
  isStopped: () => boolean
  tell: (standing: Standing) => void
}

/** How many one call takes at most. */
export const portion = 500

export async function inPortions({
  functionId,
  page,
  act,
  sayProblem,
  isStopped,
  tell,
}: Work): Promise<Standing> {
  const refused = new Map<string, number>()
  const note = (says: string, count: number) => refused.set(says, (refused.get(says) ?? 0) + count)
  const ids: string[] = []
  let [found, done] = [0, 0]
  const standing = (phase: Standing['phase']): Standing => {
    const why = [...refused].map(([says, count]) => ({ says, count }))
    return { phase, found, fitting: ids.length, done, isStopped: isStopped(), refused: why }
  }
  // Looked up to its end before anything is done: what is done with some moves the others to other pages.
  let cursor: string | null = null
  do {
    const { items, next } = await page(cursor)
    found += items.length
    for (const { id, can } of items) {
      const verdict = can[functionId]
      if (verdict?.allowed === false) note(verdict.says ?? 'It cannot be done with these.', 1)
      else ids.push(id)
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
