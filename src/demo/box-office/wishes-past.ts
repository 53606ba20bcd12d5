/** Who had which seats at what is over, block by block: most are given out, some lie between, and a few were refused. */
import type { Chance } from '../random.ts'
import { staff } from '../staff.ts'
import type { Admission } from './admissions.ts'

export interface Wish {
  readonly owner: string
  readonly quantity: number
  readonly state: 'completed' | 'denied' | 'cancelled' | 'expired'
}

interface Taken {
  readonly wish: Wish
  readonly seats: readonly Admission[]
}

type Category = NonNullable<Admission['category']>

const all = staff.filter((member) => member.manager && member.roles?.['box-office'] && !member.status)
/** These have a history of their own, which their next order shows. */
const ownHistory = new Set(['edie', 'ivo'])
const sellers = all.filter(({ account, handle }) => account === 'Sales' && !ownHistory.has(handle))
const others = all.filter(({ account, handle }) => account !== 'Sales' && !ownHistory.has(handle))

interface Known extends Wish {
  readonly section: string
}

/** Event → what the tour speaks of: Edie’s seats are all used, one of Ivo’s was not, and Tess has yet to say who came. */
const known: Readonly<Record<string, Known>> = {
  stonehaven: { owner: 'edie', quantity: 2, state: 'completed', section: 'Club 114' },
  rivers: { owner: 'edie', quantity: 4, state: 'completed', section: 'Club 114' },
  magic: { owner: 'ivo', quantity: 2, state: 'completed', section: 'Box 3' },
  lakeside: { owner: 'tess', quantity: 4, state: 'completed', section: 'Stand 208' },
}
/** Of this block of the last game much was left over, and some of it used by nobody knows whom. */
const leftOver = 'lakeside/Stand 208'

const sizes: Readonly<Record<Category, readonly [number, number]>> = {
  suite: [3, 7],
  club: [2, 4],
  seat: [1, 4],
  standing: [2, 8],
  parking: [1, 2],
  pass: [1, 1],
}

export const blocksOf = (admissions: readonly Admission[]): readonly Admission[][] => [
  ...Map.groupBy(admissions, (seat) => `${seat.section}/${seat.rowName}`).values(),
]

export function wishesOf(event: string, blocks: readonly Admission[][], chance: Chance): readonly Taken[] {
  const taken: Taken[] = []
  const idle: Admission[][] = []
  const mine = known[event]
  let isMineTaken = false
  for (const block of blocks) {
    const left = [...block]
    if (mine && !isMineTaken && block[0]?.section === mine.section) {
      taken.push({ wish: mine, seats: left.splice(0, mine.quantity) })
      isMineTaken = true
    }
    if (`${event}/${block[0]?.section}` === leftOver) continue
    while (left.length > 0) {
      const category: Category = (left[0] as Admission).category ?? 'seat'
      const isIdle = chance.next() < (category === 'parking' ? 0.5 : 0.3)
      const [least, most] = isIdle ? [1, 3] : sizes[category]
      const seats = left.splice(0, chance.between(least, most))
      if (isIdle) idle.push(seats)
      else taken.push({ wish: wishOf(ownerOf(category, chance), seats, 'completed'), seats })
    }
  }
  return [...taken, ...refusedOf(idle, chance)]
}

/** What was asked for and came to nothing lay idle afterwards. */
const refusedOf = (idle: readonly Admission[][], chance: Chance): Taken[] =>
  chance
    .shuffled(idle)
    .slice(0, chance.between(1, 3))
    .map((seats) => {
      const state = chance.weighted({ denied: 12, cancelled: 9, expired: 7 })
      return { wish: wishOf(ownerOf('seat', chance), seats, state), seats }
    })

const wishOf = (owner: string, seats: readonly Admission[], state: Wish['state']): Wish => ({
  owner,
  quantity: seats.length,
  state,
})

/** Sales asks most. Its suites of this month are those of its coming orders: there is a limit on them. */
const ownerOf = (category: Category, chance: Chance): string =>
  chance.pick(category !== 'suite' && chance.next() < 0.3 ? sellers : others).handle
