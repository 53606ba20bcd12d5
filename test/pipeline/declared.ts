/** A world whose rulebook has functions of the test's own beside those of the registry. */
import { type CounterfoilFunction, rulebook } from '../../src/core/public.ts'
import { call } from '../../src/pipeline/call.ts'
import type { Asked, Caller, System } from '../../src/pipeline/system.ts'
import { functions } from '../../src/registry.gen.ts'
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

export interface Declared {
  readonly system: System
  as(handle: Handle, functionId: string, asked: Asked, more?: Partial<Caller>): ReturnType<typeof call>
}

export function withFunctions(
  w: World,
  own: readonly CounterfoilFunction[],
  changed: Partial<System> = {},
): Declared {
  const system: System = { ...w.system, rules: rulebook([...functions, ...own]), ...changed }
  return {
    system,
    as: (handle, functionId, asked, more = {}) =>
      call(
        system,
        { orgId: w.orgId, personId: w.person(handle), requestId: crypto.randomUUID(), ifMatch: '*', ...more },
        functionId,
        asked,
      ),
  }
}
