/** The one row of the seed about proxies. It is in no scope of them: under a proxy nobody grants or takes another. */
import { anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { isPrincipal, isProxy } from './relations.ts'

export const maySwitch = row('tos.proxy.switch-user', boxOffice, isProxy)
export const isPartOf = row('tos.proxy.switch-user', boxOffice, anyOf(isPrincipal, isProxy))
export const mayGrant = row('tos.proxy.switch-user', boxOffice)
