/** A person of the demo with the rights that an administrator would have given them. */
export interface Member {
  readonly handle: string
  readonly name: string
  readonly title: string
  readonly licence: 'none' | 'enterprise' | 'technician' | 'student-technician' | 'team-member' | 'client'
  readonly account: string
  /** handle */
  readonly manager?: string
  /** slugs */
  readonly applications: readonly string[]
  /** slug of an application → names of roles in it */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  /** slugs of the applications they administer */
  readonly administers?: readonly string[]
  /** the first is the primary one */
  readonly groups?: readonly string[]
  readonly globalRole?: string
  readonly isGlobalAdmin?: boolean
  readonly status?: 'invited' | 'active' | 'blocked' | 'deactivated'
}
