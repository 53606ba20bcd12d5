/** What Tim asked after the last game, what Ivy asks before the cup final, and what waits for its day. */
import type { Tx } from '../../database/database.ts'
import type { Acting } from '../acting.ts'
import { day, earlier, hour } from '../calendar.ts'
import type { Ids } from '../organisation.ts'
import { chance as chanceOf } from '../random.ts'
import type { BoxOffice } from './season.ts'

const question = (kind: string, text: string, more: object = {}) => ({ kind, text, ...more })

const afterwards = [
  question('scale-5', 'How was the evening?', { required: true }),
  question('many', 'What did your guests like?', {
    options: ['The game', 'The seats', 'The food', 'The company'],
  }),
  question('yes-no', 'Would you take guests there again?'),
  question('text', 'What should we do differently?'),
]

const beforehand = [
  question('seats', 'How many seats would you like?', {
    required: true,
    hint: 'Suites and club seats; we cannot promise both.',
  }),
  question('one', 'What for?', { options: ['Clients', 'My team', 'Recognition'] }),
  question('text', 'Whom would you bring?'),
]

const remarks = [
  'The food came too late for those who had a train to catch.',
  null,
  'Nothing. My guest has asked for the season already.',
  'Put parking into the same mail as the tickets.',
  null,
  'Row G sees the clock only when standing up.',
]

const wishes = [
  [2, 'Clients', 'The Delta Freight buyers'],
  [4, 'My team', null],
  [0, null, null],
  [6, 'Clients', 'Two suppliers and their deputies'],
  [1, 'Recognition', null],
  [2, 'My team', 'Whoever closed the most tickets'],
  [3, 'Clients', null],
] as const

interface Stage {
  readonly tx: Tx
  readonly ids: Ids
  readonly acting: Acting
}

export async function playSurveys(stage: Stage, boxOffice: BoxOffice, now: Date) {
  const { acting } = stage
  const chance = chanceOf(8_208)
  const answered = await ask(stage, earlier(now, 5 * day), 'tim', {
    kind: 'feedback',
    name: 'Harbour City v Lakeside: how was it?',
    intro: 'Two minutes, please: it decides which seats we take again next season.',
    thanks: 'Your answers go into the renewal talks in spring.',
    event: boxOffice.events.lakeside,
    questions: afterwards,
    to: { who: 'owners' },
  })
  await reply(stage, answered, earlier(now, 4 * day), (place) => {
    const likes = ['The game', 'The seats', 'The food', 'The company'].filter(() => chance.next() < 0.5)
    return [chance.between(3, 5), likes, chance.next() < 0.8, remarks[place % remarks.length] ?? null]
  })
  const polled = await ask(stage, earlier(now, 2 * day), 'ivy', {
    kind: 'interest',
    name: 'Cup final: who wants seats?',
    intro: 'We have the suite and twelve club seats, and hand them out by what you say here.',
    event: boxOffice.events.finals,
    questions: beforehand,
    to: { who: 'everybody' },
  })
  await reply(stage, polled, earlier(now, 30 * hour), (place) => wishes[place % wishes.length] ?? [], 2)
  await ask(stage, earlier(now, 20 * hour), 'tim', {
    kind: 'feedback',
    name: 'Harbour City v Northgate: how was it?',
    event: boxOffice.events.northgate,
    questions: afterwards,
    to: { who: 'owners', sendOn: 'day-after' },
  })
  await acting(earlier(now, 18 * hour), 'tim', 'surveys.create', {
    input: { kind: 'interest', name: 'Summer concerts', questions: beforehand.slice(0, 1) },
  })
}

async function ask(
  { tx, acting }: Stage,
  at: Date,
  owner: string,
  { to, ...survey }: Readonly<Record<string, unknown>>,
) {
  const { id } = await acting(at, owner, 'surveys.create', { input: survey })
  await acting(at, owner, 'surveys.open', { subject: id, input: to })
  await tx.updateTable('surveys').set({ createdAt: at }).where('id', '=', id).execute()
  // Their mails went out at the time: the worker of the demo has nothing to catch up with.
  await tx
    .updateTable('surveyInvitations')
    .set({ createdAt: at, sentAt: at })
    .where('surveyId', '=', id)
    .execute()
  return id
}

/** Every `nth` of those who were asked answers, one an hour. */
async function reply(
  { tx, ids, acting }: Stage,
  surveyId: string,
  from: Date,
  answersOf: (place: number) => readonly unknown[],
  nth = 1,
) {
  const handles = new Map(Object.entries(ids.people).map(([handle, id]) => [id, handle]))
  const { version } = await tx
    .selectFrom('surveys')
    .where('id', '=', surveyId)
    .select('version')
    .executeTakeFirstOrThrow()
  const asked = await tx
    .selectFrom('surveyInvitations')
    .where('surveyId', '=', surveyId)
    .where('personId', 'is not', null)
    .orderBy('name')
    .select(['id', 'personId'])
    .execute()
  for (const [place, { id, personId }] of asked
    .filter((_, at) => at % nth === 0)
    .slice(0, 16)
    .entries()) {
    const handle = handles.get(personId ?? '')
    const at = new Date(from.getTime() + place * hour)
    const input = { version, answers: answersOf(place) }
    if (handle) await acting(at, handle, 'surveys.reply', { subject: id, input })
  }
}
