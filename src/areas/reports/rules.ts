/** Rules that several functions share. */
import { allOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { accessReports } from './permissions.ts'
import { isOwner } from './relations.ts'

export const mayAccess = row('tos.reports.access', boxOffice, accessReports)

/** Whoever keeps a report, as long as they may open reports at all. */
export const mayKeep = allOf(mayAccess, isOwner)
