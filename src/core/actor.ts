/**
 * Who acts, as the core sees them: a snapshot of one person's rights at one epoch. It is the only thing that
 * is ever cached, and it is never trusted without comparing its epochs.
 */

import type { Residual } from './residual.ts'

/**
 * Sets of ids that relations compare fields with. `acting` holds the actor, and under a proxy whoever really acts
 * too: what separates duties asks it, so that nobody decides their own by way of another. `standIn` holds whoever
 * really acts under a proxy, and is empty without one.
 */
export type ActorSet =
  | 'groups'
  | 'accounts'
  | 'reviewedTypes'
  | 'reports'
  | 'audiences'
  | 'acting'
  | 'standIn'

export const licences = [
  'none',
  'enterprise',
  'project-manager',
  'technician',
  'team-member',
  'student-technician',
  'client',
] as const
export type Licence = (typeof licences)[number]

/** What the actor holds in one application of the organisation; `open` is false where they have no access. */
export interface ApplicationAccess {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly open: boolean
  readonly isAdmin: boolean
  readonly permissions: ReadonlySet<string>
  /** settings of the application that are switched on, whoever asks */
  readonly settings: ReadonlySet<string>
}

export interface ActorFacts {
  readonly id: string
  readonly name: string
  readonly orgId: string
  readonly licence: Licence
  readonly isActive: boolean
  readonly isGlobalAdmin: boolean
  readonly globalPermissions: ReadonlySet<string>
  readonly sets: Readonly<Record<ActorSet, ReadonlySet<string>>>
  /** every application of the organisation, open to the actor or not */
  readonly applications: readonly ApplicationAccess[]
}

export interface Actor extends ActorFacts {
  readonly applicationById: ReadonlyMap<string, Scope>
  /** the scope of functions that belong to no one application */
  readonly everywhere: Scope
}

/**
 * The actor seen from one application: its permissions and settings come from there, other kinds of
 * application count by any instance the actor may open.
 */
export class Scope {
  readonly application: ApplicationAccess | null
  /** what remains of each rule here, by the rule's index; filled on first use, dropped with the snapshot */
  readonly residuals: Residual[] = []
  readonly #actor: ActorFacts
  readonly #kinds: ReadonlyMap<string, readonly ApplicationAccess[]>

  constructor(
    actor: ActorFacts,
    kinds: ReadonlyMap<string, readonly ApplicationAccess[]>,
    application: ApplicationAccess | null,
  ) {
    this.#actor = actor
    this.#kinds = kinds
    this.application = application
  }

  opens(kind: string): boolean {
    return this.#instances(kind).some((access) => access.open)
  }

  permits(permission: string, kind: string): boolean {
    if (kind === 'global') return this.#actor.globalPermissions.has(permission)
    return this.#instances(kind).some((access) => access.open && access.permissions.has(permission))
  }

  isAdmin(kind: string): boolean {
    return this.#instances(kind).some((access) => access.open && access.isAdmin)
  }

  isSet(setting: string, kind: string): boolean {
    return this.#instances(kind).some((access) => access.settings.has(setting))
  }

  #instances(kind: string): readonly ApplicationAccess[] {
    if (this.application?.kind === kind) return [this.application]
    return this.#kinds.get(kind) ?? []
  }
}

export function actorOf(facts: ActorFacts): Actor {
  const kinds = Map.groupBy(facts.applications, (access) => access.kind)
  const scopes = facts.applications.map((access) => [access.id, new Scope(facts, kinds, access)] as const)
  return { ...facts, applicationById: new Map(scopes), everywhere: new Scope(facts, kinds, null) }
}
