/** Rows that several functions share. */
import { allOf, anyOf, row } from '#core'
import { boxOffice } from '../access/public.ts'
import { manageOwnSurveys, manageSurveys } from './permissions.ts'
import { isAsked, ownsSurvey } from './relations.ts'

export const mayManage = row(
  'tos.surveys.manage',
  boxOffice,
  anyOf(manageSurveys, allOf(manageOwnSurveys, ownsSurvey)),
)

/** What one makes is one's own. */
export const mayCreate = row('tos.surveys.manage', boxOffice, anyOf(manageSurveys, manageOwnSurveys))

/** To be asked is part of ordering: the seed has no line of its own for it. */
export const mayReply = row('tos.orders.own', boxOffice, isAsked)
