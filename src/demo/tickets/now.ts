/** The recent tickets that people of the tour meet by name: number → what it is and how long ago. */
import { day, earlier, hour, minute } from '../calendar.ts'
import type { Act, Plan } from './plan.ts'

type Told = Omit<Plan, 'enteredAt' | 'acts'> & {
  readonly ago: number
  /** milliseconds after the ticket was entered, and what then happens */
  readonly next: readonly (readonly [after: number, act: DistributiveOmit<Act, 'at'>])[]
}
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

const it = { application: 'it-help', enteredBy: 'tess', impact: 'Affects person', urgency: 'Medium' } as const

export const named: Readonly<Record<number, (now: Date) => Told>> = {
  10481: () => ({
    ...it,
    type: 'Teaching rooms',
    classification: 'incident',
    title: 'Lecture capture fails in Hall 3',
    text: 'The recording stops after a few seconds and the light goes from red to green. The next lecture is at eleven, with 180 people online.',
    requestor: 'faye',
    enteredBy: 'nils',
    impact: 'Affects department',
    urgency: 'High',
    ago: 12 * minute,
    next: [
      [1 * minute, { by: 'edie', does: 'assign', to: 'rhea' }],
      [2 * minute, { by: 'rhea', does: 'status', to: 'In process' }],
      [
        4 * minute,
        {
          by: 'rhea',
          does: 'comment',
          says: 'I am in the hall. The recorder’s disk is full; I am moving last week’s lectures off it.',
        },
      ],
      [6 * minute, { by: 'rhea', does: 'note', says: 'Clean-up job has not run since the 1st. Ask Omar.' }],
    ],
  }),
  10477: () => ({
    ...it,
    type: 'Printing',
    classification: 'incident',
    title: 'Cannot print from the reading room since Monday',
    text: 'Every job from the reading-room computers stays in the queue and then disappears. Other floors print normally. Two of us tried, also after a restart.',
    requestor: 'cleo',
    enteredBy: 'kit',
    impact: 'Affects group',
    urgency: 'Medium',
    ago: 31 * minute,
    next: [
      [1 * minute, { by: 'rex', does: 'assign', to: 'rhea' }],
      [
        4 * minute,
        {
          by: 'rhea',
          does: 'comment',
          says: 'Queue PQ-RR2 has been paused since the driver update. I can see the jobs arriving.',
        },
      ],
      [
        9 * minute,
        {
          by: 'rex',
          does: 'assign',
          to: null,
          group: 'Client Support',
          says: 'The queue is fine again from our side. Somebody at the counter has to try it.',
        },
      ],
      [
        15 * minute,
        {
          by: 'tess',
          does: 'note',
          says: 'Vendor case 88121 is open. Please do not resume the queue before they answer.',
        },
      ],
      [16 * minute, { by: 'tess', does: 'edit', impact: 'Affects department' }],
      [
        22 * minute,
        {
          by: 'cleo',
          does: 'comment',
          says: 'Thank you. The colour printer on the same desk works, if that helps.',
        },
      ],
    ],
  }),
  10474: (now) => ({
    ...it,
    type: 'Mail and calendar',
    classification: 'service-request',
    title: 'Shared mailbox for the admissions office',
    text: 'Four of us answer the same questions, and two of us answer them twice. One mailbox that all four see would help. Nadia and Karl should be able to delete.',
    requestor: 'nadia',
    impact: 'Affects group',
    ago: 1 * hour,
    next: [
      [2 * minute, { by: 'edie', does: 'assign', group: 'Client Support' }],
      [6 * minute, { by: 'tess', does: 'take' }],
      [10 * minute, { by: 'tess', does: 'contact', person: 'karl' }],
      [
        14 * minute,
        {
          by: 'tess',
          does: 'status',
          to: 'On hold',
          says: 'The mail system is being moved until Tuesday; we make it right after that.',
          until: new Date(now.getTime() + 2 * day),
        },
      ],
    ],
  }),
  10469: () => ({
    ...it,
    type: 'Devices',
    classification: 'service-request',
    title: 'New laptop for a visiting researcher',
    text: 'Dr Amara Nwosu is with us from the first of the month until June. She needs a laptop with the statistics package and access to the survey archive.',
    requestor: 'greta',
    enteredBy: 'edie',
    ago: 2 * hour,
    next: [
      [
        5 * minute,
        { by: 'edie', does: 'status', to: 'Requested', says: 'Sent to the department head for approval.' },
      ],
    ],
  }),
  10466: () => ({
    ...it,
    type: 'Network',
    classification: 'incident',
    title: 'VPN drops every forty minutes at home',
    text: 'Always after forty minutes, to the second. I have to sign in again and the transfer starts anew. In the office there is no problem.',
    requestor: 'hester',
    impact: 'Affects person',
    urgency: 'High',
    ago: 3 * hour,
    next: [
      [3 * minute, { by: 'tess', does: 'take' }],
      [6 * minute, { by: 'tess', does: 'status', to: 'In process' }],
      [
        11 * minute,
        {
          by: 'tess',
          does: 'comment',
          says: 'Forty minutes is how long the gateway waits for a renewal. Which version of the client do you have? It stands in the corner of its window.',
        },
      ],
      [
        48 * minute,
        { by: 'hester', does: 'comment', says: '5.1.2. My colleague has 5.3 and no trouble at all.' },
      ],
      [
        55 * minute,
        {
          by: 'tess',
          does: 'note',
          says: '5.1 cannot renew with the new certificate. How many more have it? Asked Mei for a list.',
        },
      ],
    ],
  }),
  10462: () => ({
    ...it,
    application: 'facilities',
    type: 'Keys and badges',
    classification: 'service-request',
    title: 'New badge for a visiting team',
    text: 'Four people from Delta Freight are here for three days next week. They need to get into Quay House and the second floor.',
    requestor: 'edie',
    enteredBy: 'yara',
    ago: 4 * hour,
    next: [
      [10 * minute, { by: 'bram', does: 'assign', to: 'yara', group: 'Front desk' }],
      [12 * minute, { by: 'yara', does: 'status', to: 'In process' }],
      [
        4 * hour - 20 * minute,
        {
          by: 'yara',
          does: 'comment',
          says: 'Four visitor badges are at the front desk from Monday. Could you send me the names until Friday?',
        },
      ],
    ],
  }),
  10459: () => ({
    ...it,
    type: 'Accounts',
    classification: 'service-request',
    title: 'Access to the survey archive',
    text: 'For the renewal talks I would like to read the satisfaction surveys of the last two seasons. Reading is enough.',
    requestor: 'edie',
    enteredBy: 'edie',
    urgency: 'Medium',
    ago: 5 * hour,
    next: [],
  }),
  10455: () => ({
    ...it,
    application: 'facilities',
    type: 'Building and repairs',
    classification: 'incident',
    title: 'Projector lamp in the board room',
    text: 'It goes dark after ten minutes and smells warm. The board meets on Thursday.',
    requestor: 'una',
    enteredBy: 'wanda',
    ago: 6 * hour,
    next: [
      [8 * minute, { by: 'bram', does: 'assign', group: 'Facilities crew' }],
      [
        20 * minute,
        {
          by: 'bram',
          does: 'status',
          to: 'In process',
          says: 'A lamp is in the store. Whoever has the ladder next, please.',
        },
      ],
    ],
  }),
  10450: () => ({
    ...it,
    type: 'Devices',
    classification: 'incident',
    title: 'Laptop screen flickers',
    text: 'Only on battery, and only when it is bright. It is worse since the trip to Northgate.',
    requestor: 'edie',
    enteredBy: 'kit',
    ago: 20 * hour,
    next: [
      [9 * minute, { by: 'tess', does: 'take' }],
      [
        12 * minute,
        {
          by: 'tess',
          does: 'status',
          to: 'In process',
          says: 'Most likely the cable in the hinge. You have a loan laptop until tomorrow noon.',
        },
      ],
    ],
  }),
  10448: () => ({
    ...it,
    type: 'Accounts',
    classification: 'service-request',
    title: 'Reset two-step sign-in after a lost phone',
    text: 'My phone is at the bottom of the harbour. The new one is here, but I cannot get past the code.',
    requestor: 'milan',
    urgency: 'High',
    ago: 1 * day,
    next: [
      [4 * minute, { by: 'tess', does: 'take' }],
      [7 * minute, { by: 'tess', does: 'status', to: 'In process' }],
      [
        15 * minute,
        {
          by: 'tess',
          does: 'status',
          to: 'Waiting for requester',
          says: 'Please come to the counter with your identity card; we may not do this on the phone.',
        },
      ],
    ],
  }),
  10441: () => ({
    ...it,
    type: 'Software',
    classification: 'service-request',
    title: 'Statistics package for the new lab',
    text: 'Twelve seats in lab 1.20, for the course that begins after the holidays. The licence holder is Greta Holm.',
    requestor: 'goran',
    enteredBy: 'nils',
    impact: 'Affects group',
    ago: 1.2 * day,
    next: [
      [
        30 * minute,
        { by: 'mei', does: 'status', to: 'Requested', says: 'Waits for the owner of the licence.' },
      ],
    ],
  }),
}

export function planOf({ ago, next, ...told }: Told, now: Date): Plan {
  const enteredAt = earlier(now, ago)
  const acts = next.map(([after, act]) => ({ ...act, at: new Date(enteredAt.getTime() + after) }) as Act)
  return { ...told, enteredAt, acts }
}
