/** Everything that is done with seats by those who look after them. */
import { handers, type Move, onSeats, pick, type SeatIs, someone } from './move.ts'

const anySeat: SeatIs = () => true
const open: SeatIs = ({ outcome, commitment }) =>
  outcome === null && commitment !== 'ordered' && commitment !== 'allocated'
const given: SeatIs = ({ commitment }) => commitment === 'ordered' || commitment === 'allocated'

export const movesOfSeats: readonly Move[] = [
  {
    function: 'inventory.receive',
    who: ['ivy', 'tim'],
    asks: onSeats(({ custody }) => custody === 'in-transit'),
  },
  {
    function: 'inventory.edit',
    who: ['ivy', 'sue'],
    asks: (_people, { seats }, luck) => {
      const seat = pick(seats, luck[0])
      return seat ? { on: seat.id, input: { rowName: `R${luck[1]}`, seat: String(luck[2]) } } : null
    },
  },
  {
    function: 'inventory.edit-many',
    who: ['ivy', 'sue'],
    asks: onSeats(anySeat, (_people, luck) => ({ section: `S${luck[2] % 3}` })),
  },
  {
    function: 'admissions.open-waitlist',
    who: handers,
    asks: (people, { eventId }) => ({ on: eventId, input: { eventId, approverId: people('tim') } }),
  },
  {
    function: 'admissions.release',
    who: handers,
    asks: onSeats(open, (people, [, , luck]) => {
      const to = pick(['public', 'public', 'waitlist', 'survey'] as const, luck)
      return to === 'waitlist' ? { to, approverId: people('tim') } : { to }
    }),
  },
  {
    function: 'admissions.distribute',
    who: handers,
    asks: onSeats(open, (people) => ({ personId: people('tim') })),
  },
  {
    function: 'admissions.assign',
    who: handers,
    asks: onSeats(open, (people, luck) => ({ personId: someone(people, luck[2]), note: '' })),
  },
  {
    function: 'admissions.reclaim',
    who: handers,
    asks: onSeats(given, (people, luck) => {
      const to = pick(['steward', 'public', 'waitlist', 'person'] as const, luck[2])
      return {
        to,
        note: '',
        ...(to === 'person' ? { personId: someone(people, luck[0]) } : {}),
        ...(to === 'waitlist' ? { approverId: people('tim') } : {}),
      }
    }),
  },
  {
    function: 'admissions.backfill',
    who: handers,
    asks: onSeats(anySeat, (people, luck) => ({
      ...{ personId: someone(people, luck[2]), purpose: 'client' },
      ...{ hostAttends: false, guests: [], note: '' },
    })),
  },
  { function: 'admissions.void', who: ['ivy', 'sue'], asks: onSeats(anySeat, () => ({ reason: 'Lost' })) },
  { function: 'inventory.donate', who: ['ivy'], asks: onSeats(anySeat, () => ({ recipient: 'The school' })) },
  {
    function: 'inventory.list-for-resale',
    who: ['ivy'],
    asks: onSeats(anySeat, () => ({ market: 'Exchange' })),
  },
]
