import { allOf, anyOf, globalAdmin } from '#core'
import { boxOffice, boxOfficeAdmin, ticketingAdmin, workManagement } from '../access/public.ts'

/** Everybody who is signed in: how one's own rights come about is no secret here. */
export const everybody = allOf()

/** Questions about other people's rights: for those who administer them. */
export const administrators = anyOf(globalAdmin, ticketingAdmin, boxOfficeAdmin)

/** Who could decide or help: names that any colleague with a desk may see. */
export const colleagues = anyOf(workManagement, boxOffice)
