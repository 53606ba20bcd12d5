/**
 * Many who ask for seats of one event at the same moment all want the same best ones. One of them looks for all, and
 * what it finds is dealt out, so that each tries seats of their own. Somebody who asks alone always looks anew.
 * INVARIANT: nothing here says that a seat is free. Whoever is dealt seats takes them as any others, under locks.
 */
import { type Given, type Run, scattered, together } from './runs.ts'

interface Crowd {
  /** what each transaction was dealt, until it ends */
  readonly members: Map<object, readonly string[]>
  runs: readonly Run[]
  foundAt: number
  looking: Promise<void> | null
}

const crowds = new Map<string, Crowd>()

export interface Member {
  /** the transaction */
  readonly asker: object
  readonly isOver: Promise<void>
}

/** What came back meanwhile, and is better, is missed for no longer than this. */
const freshFor = 1_000

const contests = new Map<string, number>()

/** Others, of whom this process does not know, were taking what a wish was dealt: for a while it is to reckon with them. */
export function noteContest(wish: string): void {
  const now = performance.now()
  for (const [other, at] of contests) if (now - at > freshFor) contests.delete(other)
  contests.set(wish, now)
}

export const isContested = (wish: string): boolean =>
  performance.now() - (contests.get(wish) ?? Number.NEGATIVE_INFINITY) <= freshFor

/** Ordering all seats of a stadium by their runs takes longer than the rest of an order; near ones nearly always do. */
const nearby = 100

/**
 * The runs of free seats that suit a wish, in the order in which people read them.
 * @param among of no more seats than these, the first by section and row
 * @param but seats that were dealt already
 */
export type Look = (among: number, but: readonly string[]) => Promise<readonly Run[]>

/**
 * Where the transaction joins those who wish for the same, and leaves them when it ends.
 * @param wish alike for all whom the same seats would suit: the organisation, and all that is asked for but how many
 * @returns what deals seats to it, side by side where there are any: fewer than asked for where fewer are free
 */
export function joinCrowd(
  { asker, isOver }: Member,
  wish: string,
  look: Look,
): (quantity: number) => Promise<readonly string[]> {
  const crowd = crowds.get(wish) ?? { members: new Map(), runs: [], foundAt: 0, looking: null }
  crowds.set(wish, crowd)
  crowd.members.set(asker, crowd.members.get(asker) ?? [])
  void isOver.then(() => {
    crowd.members.delete(asker)
    if (crowd.members.size === 0 && crowds.get(wish) === crowd) crowds.delete(wish)
  })
  return (quantity) => dealt(crowd, asker, quantity, look)
}

async function dealt(crowd: Crowd, asker: object, quantity: number, look: Look): Promise<readonly string[]> {
  // INVARIANT: nothing is awaited between choosing and noting it down, or two would be dealt the same.
  const give = ({ seats, left }: Given) => {
    crowd.runs = left
    crowd.members.set(asker, [...(crowd.members.get(asker) ?? []), ...seats])
    return seats
  }
  const isAlone = crowd.members.size === 1
  if (isAlone || performance.now() - crowd.foundAt > freshFor) crowd.runs = []
  for (;;) {
    const found = together(crowd.runs, quantity)
    if (found) return give(found)
    if (!crowd.looking) break
    // Where another's look fails, that other hears of it.
    await crowd.looking.catch(() => {})
  }
  await lookAround(crowd, quantity, look)
  return give(together(crowd.runs, quantity) ?? scattered(crowd.runs, quantity))
}

/** Further and further, until so many are found side by side or all was looked at. */
function lookAround(crowd: Crowd, quantity: number, look: Look): Promise<void> {
  const further = async () => {
    for (let among = nearby; ; among *= 10) {
      const runs = await look(among, [...crowd.members.values()].flat())
      crowd.runs = runs
      crowd.foundAt = performance.now()
      if (together(runs, quantity) || runs.flat().length < among) return
    }
  }
  crowd.looking = further().finally(() => {
    crowd.looking = null
  })
  return crowd.looking
}
