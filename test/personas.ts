import { boxOfficeRoles } from '../src/areas/orders/standard-roles.ts'

/** The cast. Every verdict table and story speaks of these people; their rights are data, as an administrator would set them. */
export interface Persona {
  readonly handle: string
  readonly name: string
  readonly licence: 'none' | 'enterprise' | 'technician' | 'student-technician' | 'client' | 'team-member'
  readonly applications: readonly string[]
  /** application slug → names of roles */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  readonly administers?: readonly string[]
  readonly isGlobalAdmin?: boolean
  readonly manager?: string
  readonly groups?: readonly string[]
  readonly account?: string
}

export const roles: Readonly<
  Record<string, { readonly kind: string; readonly permissions: readonly string[] }>
> = {
  Technician: { kind: 'ticketing', permissions: ['tickets.take-unassigned', 'tickets.edit-own'] },
  Resolver: { kind: 'ticketing', permissions: ['tickets.edit-own'] },
  'Desk lead': {
    kind: 'ticketing',
    permissions: ['tickets.edit-all', 'tickets.update-all', 'tickets.take-unassigned', 'tickets.edit-own'],
  },
  ...Object.fromEntries(
    boxOfficeRoles.map(({ name, permissions }) => [name, { kind: 'box-office', permissions }]),
  ),
}

const desk = ['work-management', 'it-help']

export const cast: readonly Persona[] = [
  {
    handle: 'sue',
    name: 'Sue Castell',
    licence: 'enterprise',
    applications: ['work-management', 'box-office'],
    roles: { 'box-office': ['Super User'] },
  },
  {
    handle: 'mona',
    name: 'Mona Petrov',
    licence: 'enterprise',
    applications: ['work-management', 'box-office'],
    roles: { 'box-office': ['Manager'] },
    manager: 'sue',
  },
  {
    handle: 'ned',
    name: 'Ned Abara',
    licence: 'client',
    applications: ['client-portal', 'box-office'],
    manager: 'mona',
  },
  {
    handle: 'ivy',
    name: 'Ivy Tan',
    licence: 'enterprise',
    applications: ['work-management', 'box-office'],
    roles: { 'box-office': ['Inventory Manager'] },
    manager: 'sue',
  },
  {
    handle: 'tim',
    name: 'Tim Osei',
    licence: 'enterprise',
    applications: ['work-management', 'box-office'],
    roles: { 'box-office': ['Ticket Manager'] },
    manager: 'sue',
  },
  {
    handle: 'tess',
    name: 'Tess Lindqvist',
    licence: 'technician',
    applications: desk,
    roles: { 'it-help': ['Technician'] },
    groups: ['Client Support'],
  },
  {
    handle: 'rhea',
    name: 'Rhea Okafor',
    licence: 'technician',
    applications: desk,
    roles: { 'it-help': ['Resolver'] },
    groups: ['Print'],
  },
  { handle: 'rex', name: 'Rex Adeyemi', licence: 'technician', applications: desk },
  {
    handle: 'edie',
    name: 'Edie Navarro',
    licence: 'technician',
    applications: desk,
    roles: { 'it-help': ['Desk lead'] },
  },
  {
    handle: 'cleo',
    name: 'Cleo Marsh',
    licence: 'client',
    applications: ['client-portal'],
    account: 'Library',
  },
  { handle: 'ada', name: 'Ada Quist', licence: 'enterprise', applications: desk, administers: ['it-help'] },
  {
    handle: 'gus',
    name: 'Gus Hartmann',
    licence: 'enterprise',
    applications: ['work-management'],
    isGlobalAdmin: true,
  },
  { handle: 'nobody', name: 'Nora Body', licence: 'none', applications: [] },
]

export type Handle =
  | 'sue'
  | 'mona'
  | 'ned'
  | 'ivy'
  | 'tim'
  | 'tess'
  | 'rhea'
  | 'rex'
  | 'edie'
  | 'cleo'
  | 'ada'
  | 'gus'
  | 'nobody'
