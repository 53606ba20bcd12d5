/** Rows that several functions share. */
import { allOf, anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { isReadHere } from './conditions.ts'
import { verifyNotifications } from './permissions.ts'
import { isRecipient } from './relations.ts'

export const mayVerify = row('tos.notifications.verify', boxOffice, verifyNotifications)

export const mayReadMail = anyOf(mayVerify, allOf(boxOffice, isRecipient, isReadHere))
