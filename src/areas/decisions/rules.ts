import { allOf, anyOf, globalAdmin, row } from '#core'
import { boxOffice, boxOfficeAdmin, ticketingAdmin, workManagement } from '../access/public.ts'
import { changeRoles } from '../employees/public.ts'

/** Everybody who is signed in: how one's own rights come about is no secret here. */
export const everybody = allOf()

/** Questions about other people's rights: for those who administer them. */
export const administrators = anyOf(globalAdmin, ticketingAdmin, boxOfficeAdmin)

/** Who could decide or help: names that any colleague with a desk may see. */
export const colleagues = anyOf(workManagement, boxOffice)

/** Which role fits is no secret to those whose roles they are. */
export const askAboutRoles = anyOf(row('tos.advisor', boxOffice), globalAdmin)

/** What somebody has not used is for those who can take it away. */
export const reviewRoles = row('tos.advisor', boxOffice, changeRoles)
