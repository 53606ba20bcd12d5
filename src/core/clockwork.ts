/**
 * Counterfoil itself: what the clock, an event or a guest's signed link starts goes through `call` like everything
 * else, as this actor. It is nobody: it has no licence, opens no application, and may only what `clockwork` admits.
 */
import { type Actor, actorOf } from './actor.ts'
import { permission } from './atoms.ts'

export const clockworkId = '00000000-0000-4000-8000-00000000c10c'

/** The rule of functions that the clock, an event or a signed link starts. */
export const clockwork = permission({
  id: 'clockwork.run',
  application: 'global',
  says: 'do what the clock, an event or a signed link asks for',
})

export const clockworkActor = (orgId: string): Actor =>
  actorOf({
    id: clockworkId,
    name: 'Counterfoil',
    orgId,
    licence: 'none',
    isActive: true,
    isGlobalAdmin: false,
    globalPermissions: new Set([clockwork.permission]),
    sets: {
      groups: new Set(),
      accounts: new Set(),
      reviewedTypes: new Set(),
      reports: new Set(),
      audiences: new Set(),
      acting: new Set([clockworkId]),
      standIn: new Set(),
    },
    applications: [],
  })
