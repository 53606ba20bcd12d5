/** Rows that several functions share. */
import { allOf, anyOf, row } from '#core'
import { boxOffice, configureBoxOffice } from '../access/public.ts'
import { isSteward } from '../inventory/public.ts'
import {
  assignHeld,
  assignTickets,
  backfillHeld,
  backfillTickets,
  reclaimHeld,
  reclaimTickets,
} from './permissions.ts'
import { keepsIt } from './relations.ts'

/** Ruling A3: a Ticket Manager hands out what was handed to them, and what they handed out comes back to them. */
const isInTheirCare = anyOf(isSteward, keepsIt)

export const mayAssign = row(
  'tos.tickets.assign',
  boxOffice,
  anyOf(assignTickets, allOf(assignHeld, isInTheirCare)),
)

/** Only what they handed out: a seat that somebody ordered from the public is not theirs to take. */
export const mayReclaim = row(
  'tos.tickets.reclaim',
  boxOffice,
  anyOf(reclaimTickets, allOf(reclaimHeld, isSteward)),
)

export const mayBackfill = row(
  'tos.tickets.backfill',
  boxOffice,
  anyOf(backfillTickets, allOf(backfillHeld, isInTheirCare)),
)

export const mayConfigure = allOf(boxOffice, configureBoxOffice)

/** Whoever releases seats has to know for whom. */
export const mayKnowAudiences = anyOf(
  mayConfigure,
  row('tos.tickets.assign', boxOffice, anyOf(assignTickets, assignHeld)),
)
