/** What becomes of a request, by chance: routed, taken or given, talked about, and perhaps closed. */

import { day, hour } from '../calendar.ts'
import type { Impact, StatusName, Urgency } from '../catalogue.ts'
import type { Chance } from '../random.ts'
import type { Request } from '../requests/request.ts'
import { askers, desks } from './desks.ts'
import type { Act, Plan } from './plan.ts'

/** How far a ticket has come. */
export type Stage =
  | 'untouched'
  | 'routed'
  | 'in-process'
  | 'on-hold'
  | 'waiting'
  | 'requested'
  | 'resolved'
  | 'closed'
  | 'cancelled'

const farReaching: Readonly<Record<Impact, number>> = {
  'Affects organisation': 3,
  'Affects department': 14,
  'Affects group': 33,
  'Affects person': 50,
}
const pressing: Readonly<Record<Urgency, number>> = { High: 18, Medium: 52, Low: 30 }

/** @param until when the last act is done at the latest */
export function lifeOf(request: Request, stage: Stage, enteredAt: Date, until: Date, chance: Chance): Plan {
  const desk = desks[request.application]
  if (!desk) throw new Error(`no desk works in ${request.application}`)
  const requestor = chance.pick(askers)
  const group = desk.groups[request.type] ?? (desk.groups.General as string)
  const takers = desk.takers[group] ?? []
  const resolvers = desk.resolvers[group] ?? []
  const isHard = chance.next() < 0.07
  const takes = takers.length > 0 && !isHard && chance.next() < 0.7
  const theirs = takers.length === 0 ? chance.pick(resolvers) : heavyFirst(takers, chance)
  const holder = isHard ? desk.lead : theirs

  const clock = ticking(enteredAt, until, request.thread.length + 4, chance)
  const acts: Act[] = []
  if (stage !== 'untouched') {
    const isGiven = stage !== 'routed' && !takes
    acts.push(
      isGiven
        ? { at: clock(), by: desk.lead, does: 'assign', to: holder, group }
        : { at: clock(), by: desk.lead, does: 'assign', group },
    )
    if (stage !== 'routed' && takes) acts.push({ at: clock(), by: holder, does: 'take' })
  }
  if (stage !== 'untouched' && stage !== 'routed')
    acts.push(...work(request, stage, holder, requestor, until, clock))
  return {
    application: request.application,
    type: request.type,
    classification: request.classification,
    title: request.title,
    text: request.text,
    requestor,
    enteredBy: chance.pick(desk.writers),
    enteredAt,
    impact: chance.weighted(farReaching),
    urgency: chance.weighted(pressing),
    acts,
  }
}

function work(
  request: Request,
  stage: Stage,
  holder: string,
  requestor: string,
  until: Date,
  clock: () => Date,
): Act[] {
  if (stage === 'requested')
    return [
      {
        at: clock(),
        by: holder,
        does: 'status',
        to: 'Requested',
        says: 'Waits for the department head to agree.',
      },
    ]
  const acts: Act[] = [{ at: clock(), by: holder, does: 'status', to: 'In process' }]
  const isDone = stage === 'resolved' || stage === 'closed'
  const said = isDone ? request.thread : request.thread.slice(0, Math.max(1, request.thread.length - 1))
  const last = isDone ? said.findLastIndex((line) => line.startsWith('D:')) : -1
  for (const [place, line] of said.entries()) {
    const says = line.slice(2)
    if (place === last) acts.push({ at: clock(), by: holder, does: 'status', to: 'Resolved', says })
    else if (line.startsWith('A:')) acts.push({ at: clock(), by: requestor, does: 'comment', says })
    else acts.push({ at: clock(), by: holder, does: line.startsWith('N:') ? 'note' : 'comment', says })
  }
  const end: Partial<Record<Stage, readonly [StatusName, string | undefined]>> = {
    'on-hold': ['On hold', undefined],
    waiting: ['Waiting for requester', 'Could you tell us when it suits you?'],
    closed: ['Closed', undefined],
    cancelled: ['Cancelled', 'The request was withdrawn.'],
  }
  const [to, says] = end[stage] ?? []
  if (to)
    acts.push({
      at: clock(),
      by: holder,
      does: 'status',
      to,
      ...(says === undefined ? {} : { says }),
      ...(stage === 'on-hold' ? { until: new Date(until.getTime() + 3 * day) } : {}),
    })
  return acts
}

/** Times of what follows, in order and all before `until`; most of it happens early. */
function ticking(from: Date, until: Date, steps: number, chance: Chance): () => Date {
  const span = Math.min(until.getTime() - from.getTime(), chance.between(4 * hour, 9 * day))
  const step = span / (steps + 1)
  let done = 0
  return () => {
    done += 1
    return new Date(from.getTime() + step * (done - chance.next() * 0.8))
  }
}

const heavyFirst = (of: readonly string[], chance: Chance) =>
  chance.next() < 0.45 ? (of[0] as string) : chance.pick(of)
