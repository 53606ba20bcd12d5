/** The tickets of the demo: some months of history, then the days that the tour shows. */
import { day, earlier, hour, minute } from '../calendar.ts'
import type { Chance } from '../random.ts'
import { askers } from './desks.ts'
import { requestsWithoutEnd } from './filled.ts'
import { lifeOf, type Stage } from './life.ts'
import { named, planOf } from './now.ts'
import type { Plan } from './plan.ts'
import { templates } from './templates.ts'
import type { Past } from './written.ts'

/** The newest ticket is #10481: the sketches of the product speak of it. */
export const newest = 10_481
export const recent = 61
const firstNumber = 10_001
const total = 400

export interface Season {
  readonly past: readonly Past[]
  /** in order of their numbers */
  readonly live: readonly Plan[]
}

export function seasonOf(now: Date, chance: Chance): Season {
  const told = new Map(
    Object.entries(named).map(([number, tell]) => [Number(number), planOf(tell(now), now)]),
  )
  const next = requestsWithoutEnd(chance, new Set([...told.values()].map((plan) => plan.title)))
  const ages = agesBetween(told, now)
  const live = ages.map(({ number, age }) => told.get(number) ?? recently(next(), age, now, chance))
  return { past: history(total - recent, next, now, chance), live }
}

const recently = (
  request: ReturnType<ReturnType<typeof requestsWithoutEnd>>,
  age: number,
  now: Date,
  chance: Chance,
) => lifeOf(request, chance.weighted(young), earlier(now, age), earlier(now, 2 * minute), chance)

const young: Readonly<Record<Stage, number>> = {
  untouched: 20,
  routed: 24,
  'in-process': 26,
  'on-hold': 5,
  waiting: 8,
  requested: 4,
  resolved: 14,
  closed: 0,
  cancelled: 3,
}
const grown: typeof young = {
  ...young,
  untouched: 2,
  routed: 8,
  'in-process': 26,
  'on-hold': 10,
  waiting: 9,
  resolved: 30,
  closed: 16,
}
const old: typeof young = {
  ...young,
  untouched: 0,
  routed: 1,
  'in-process': 3,
  'on-hold': 2,
  waiting: 1,
  requested: 1,
  resolved: 20,
  closed: 72,
  cancelled: 9,
}

/** Numbers rise with time, so what has no name lies evenly between those that have. */
function agesBetween(told: ReadonlyMap<number, Plan>, now: Date) {
  const known = new Map([...told].map(([number, plan]) => [number, now.getTime() - plan.enteredAt.getTime()]))
  const oldest = newest - recent + 1
  known.set(oldest, known.get(oldest) ?? 3 * day + 5 * hour)
  const marks = [...known].toSorted(([a], [b]) => a - b)
  return Array.from({ length: recent }, (_, place) => {
    const number = oldest + place
    const upper = marks.find(([mark]) => mark >= number) as [number, number]
    const lower = marks.findLast(([mark]) => mark <= number) as [number, number]
    const share = upper[0] === lower[0] ? 0 : (number - lower[0]) / (upper[0] - lower[0])
    return { number, age: lower[1] + (upper[1] - lower[1]) * share }
  })
}

function history(
  count: number,
  next: ReturnType<typeof requestsWithoutEnd>,
  now: Date,
  chance: Chance,
): Past[] {
  const ages = Array.from({ length: count }, () => 3.3 * day + 237 * day * chance.next() ** 1.7).toSorted(
    (a, b) => b - a,
  )
  const room = newest - recent - firstNumber
  return ages.map((age, place): Past => {
    const number = firstNumber + Math.floor((place * room) / count)
    const template = templates[place - 100]
    const enteredAt = earlier(now, age)
    if (template) return { ...template, number, enteredAt, isTemplate: true, acts: [] }
    const stage = chance.weighted(age < 14 * day ? young : age < 60 * day ? grown : old)
    const plan = lifeOf(next(), stage, enteredAt, earlier(now, 3 * day), chance)
    const isClosed = stage === 'closed' || stage === 'resolved'
    return {
      ...plan,
      number,
      isArchived: age > 170 * day && isClosed && chance.next() < 0.6,
      isConverted: stage === 'in-process' && age > 20 * day && chance.next() < 0.45,
      taskIsComplete: chance.next() < 0.5,
      contacts: chance.next() < 0.15 ? [chance.pick(askers.filter((asker) => asker !== plan.requestor))] : [],
    }
  })
}
