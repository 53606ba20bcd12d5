/** Rules that several functions share. */
import { allOf, row } from '#core'
import { boxOffice, configureBoxOffice } from '../access/public.ts'

export const mayConfigureLimits = allOf(boxOffice, configureBoxOffice)

/** Everybody may know what they are held to. */
export const mayReadLimits = row('tos.orders.own', boxOffice)
