/** An employee as lists and screens get them. */
import { type Static, Type } from 'typebox'
import { Id } from '#core'
import { statuses } from './employee.ts'

export const Named = Type.Object({ id: Id, name: Type.String() })
export type Named = Static<typeof Named>
const maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

export const EmployeeLine = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  email: Type.String(),
  title: Type.String(),
  status: Type.Enum([...statuses]),
  departments: Type.Array(Named, { description: 'the first is where they belong' }),
  manager: maybe(Named),
  roles: Type.Array(Named),
})
export type EmployeeLine = Static<typeof EmployeeLine>

export const Counts = Type.Object({
  all: Type.Integer(),
  invited: Type.Integer(),
  active: Type.Integer(),
  blocked: Type.Integer(),
  deactivated: Type.Integer(),
})
export type Counts = Static<typeof Counts>

/** What would be left behind, if they left today. */
export const Holds = Type.Object({
  seats: Type.Integer({ description: 'seats to come that they hold, answer for or have ordered' }),
  orders: Type.Integer({ description: 'orders of theirs that are under way' }),
  reports: Type.Integer({ description: 'people whose manager they are' }),
  proxies: Type.Integer({ description: 'proxies from and to them' }),
})

export const EmployeeDetail = Type.Object({
  ...EmployeeLine.properties,
  handle: Type.String(),
  reports: Type.Array(Named, { description: 'people whose manager they are' }),
  invitation: maybe(
    Type.Object({
      invitedAt: Type.String(),
      invitedBy: Type.String(),
      expiresAt: Type.String(),
      isOver: Type.Boolean({ description: 'the link in the mail does not work any more' }),
    }),
  ),
  holds: Holds,
})
export type EmployeeDetail = Static<typeof EmployeeDetail>

/** What an act on an employee answers. */
export const Changed = Type.Object({ id: Id, version: Type.Integer(), status: Type.Enum([...statuses]) })
