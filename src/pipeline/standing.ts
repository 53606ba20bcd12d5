/**
 * By whose rights a call is decided: the caller's own, those of Counterfoil itself, or under a proxy the principal's
 * as far as they were handed over (design §8). Everything after this reads one actor and one rulebook.
 */
import {
  type Actor,
  CounterfoilError,
  clockworkActor,
  clockworkId,
  handedOver,
  inTheNameOf,
  type Rulebook,
  type Stores,
  sensitiveIn,
} from '#core'
import type { Epochs } from '../database/database.ts'
import { accessOf } from './subject-epochs.ts'
import type { Caller, System } from './system.ts'

/** What the area of proxies answers: the grant while it is live, and the rows of the seeds that it hands over. */
export interface ProxyStore {
  live(
    proxyId: string,
    by: string,
    now: Date,
    lock: boolean,
  ): Promise<{ readonly principalId: string; readonly rows: readonly string[] } | null>
}

export interface Standing {
  readonly actor: Actor | null
  readonly rules: Rulebook
  /** who really acts */
  readonly by: { readonly id: string | null; readonly name: string }
}

export async function standingOf(
  system: System,
  caller: Caller,
  stores: Stores,
  epochs: Epochs | null,
  lock: boolean,
): Promise<Standing> {
  const { rules, snapshots } = system
  const { personId, orgId, proxyId } = caller
  if (personId === null) return { actor: null, rules, by: { id: null, name: '' } }
  if (personId === clockworkId) {
    const actor = clockworkActor(orgId)
    return { actor, rules, by: { id: null, name: actor.name } }
  }
  const own = await snapshots.actor(stores, orgId, personId, epochs)
  const by = { id: personId, name: own?.name ?? '' }
  if (!own || proxyId === undefined) return { actor: own, rules, by }
  const proxies = (stores as unknown as { readonly proxies: ProxyStore }).proxies
  const grant = await proxies.live(proxyId, personId, system.now(), lock)
  const principal =
    grant &&
    (await snapshots.actor(
      stores,
      orgId,
      grant.principalId,
      await accessOf(stores).epochs(grant.principalId, lock),
    ))
  if (!grant || !principal?.isActive || !own.isActive)
    throw new CounterfoilError('proxy-ended', 'This proxy has ended. Switch back to act for yourself.')
  return {
    actor: inTheNameOf(principal, own, sensitiveOf(rules)),
    rules: rulesUnder(rules, grant.rows),
    by,
  }
}

const sensitive = new WeakMap<Rulebook, ReadonlySet<string>>()
function sensitiveOf(rules: Rulebook): ReadonlySet<string> {
  const known = sensitive.get(rules) ?? sensitiveIn(rules)
  sensitive.set(rules, known)
  return known
}

/** There are as many narrowed rulebooks as combinations of scopes: a handful, made on first use. */
const narrowed = new WeakMap<Rulebook, Map<string, Rulebook>>()
function rulesUnder(rules: Rulebook, rows: readonly string[]): Rulebook {
  const known = narrowed.get(rules) ?? new Map<string, Rulebook>()
  narrowed.set(rules, known)
  const key = rows.toSorted().join()
  const made = known.get(key) ?? handedOver(rules, new Set(rows))
  known.set(key, made)
  return made
}
