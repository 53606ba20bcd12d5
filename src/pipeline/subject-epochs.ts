/**
 * The actor's snapshot, good for one epoch of the person and one of the organisation, and the settings of the
 * organisation, good for one of its own. Writes hold the epochs'
 * shared locks to their commit, so a revocation either happens before the decision or waits for the work;
 * reads compare the epochs. Nothing else is cached, so a change of rights holds from the next request on.
 */
import { type Actor, type ActorFacts, actorOf, type Stores } from '#core'
import type { Epochs } from '../database/database.ts'
import { readAnew, type Settings } from '../database/settings.ts'

/** What the access store must answer; it is the only place that reads rights from tables. */
export interface AccessStore {
  epochs(personId: string, lock: boolean): Promise<Epochs | null>
  actor(personId: string): Promise<{ readonly facts: ActorFacts } | null>
}

export interface Snapshots {
  /** `null` where the organisation has no such person, who has no epochs then */
  actor(stores: Stores, orgId: string, personId: string, epochs: Epochs | null): Promise<Actor | null>
  /** those of the organisation, good for its epoch */
  settings(orgId: string, epochs: Epochs | null): Settings
}

export const accessOf = (stores: Stores) => (stores as { readonly access: AccessStore }).access

/** Enough for everybody who is busy at the same time; the least recently made goes first. */
const most = 2_000

export function snapshots(): Snapshots {
  return { ...actors(), settings: settingsByEpoch() }
}

function settingsByEpoch(): Snapshots['settings'] {
  const known = new Map<string, { readonly epoch: number; readonly values: Map<string, unknown> }>()
  return (orgId, epochs) => {
    if (!epochs) return readAnew
    const epoch = epochs.organisation
    const kept = known.get(orgId)
    // Whoever began before the last change must not undo what is kept since.
    if (kept && kept.epoch > epoch) return readAnew
    const current = kept?.epoch === epoch ? kept : { epoch, values: new Map<string, unknown>() }
    known.set(orgId, current)
    return async <T>(name: string, read: () => Promise<T>) => {
      if (!current.values.has(name)) current.values.set(name, await read())
      return current.values.get(name) as T
    }
  }
}

function actors(): Pick<Snapshots, 'actor'> {
  const known = new Map<string, { readonly epochs: string; readonly actor: Actor }>()
  return {
    async actor(stores, orgId, personId, epochs) {
      if (!epochs) return null
      const key = `${orgId}/${personId}`
      const stamp = `${epochs.person}/${epochs.organisation}`
      const cached = known.get(key)
      if (cached?.epochs === stamp) return cached.actor
      const loaded = await accessOf(stores).actor(personId)
      if (!loaded) return null
      const actor = actorOf(loaded.facts)
      known.delete(key)
      known.set(key, { epochs: stamp, actor })
      if (known.size > most) for (const oldest of [...known.keys()].slice(0, most / 10)) known.delete(oldest)
      return actor
    },
  }
}
