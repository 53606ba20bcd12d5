/** What an administrator may put into a role of the box office, about handing seats out. One a line of the seed. */
import { permission } from '#core'

const inTheBoxOffice = (id: string, says: string) => permission({ id, application: 'box-office', says })
const held = 'those they hold or handed out only'

/** Ruling A3: a Ticket Manager hands out what was handed to them, and sees no more of the stock. */
export const assignTickets = inTheBoxOffice('admissions.assign', 'assign tickets')
export const assignHeld = assignTickets.at('held', held)
export { reclaimHeld, reclaimTickets } from '../access/public.ts'
/** Ruling A8: backfilling is a permission of its own. */
export const backfillTickets = inTheBoxOffice('admissions.backfill', 'create backfills')
export const backfillHeld = backfillTickets.at('held', held)
