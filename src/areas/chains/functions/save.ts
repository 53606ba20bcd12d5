import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { chainInput } from '../chain.ts'
import { mayConfigureChains } from '../rules.ts'
import type { Step } from '../step.ts'

/** Keeps the chain as its next version. It decides about nothing before it is switched on. */
export const saveChain = defineFunction({
  id: 'chains.save',
  title: 'Save a version of the approval chain',
  kind: 'create',
  who: mayConfigureChains,
  input: Type.Object(chainInput, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), number: Type.Integer() }),
  audit: { says: '{actor} saved {subject} of the approval chain', personal: [] },
  emits: 'chain.saved',
  async run({ input, actor, stores, now }) {
    const named = input.steps.flatMap(({ approver, personId }) =>
      approver === 'person' ? (personId ?? []) : [],
    )
    const unable = await stores.chains.unable(named)
    input.steps.forEach((step, at) => {
      const wrong = faultIn(step, unable)
      if (wrong) throw invalid(`/steps/${at}/${wrong.at}`, wrong.says)
    })
    const steps = input.steps.map(({ personId, ...step }) =>
      step.approver === 'person' && personId !== undefined ? { ...step, personId } : step,
    )
    return stores.chains.insert({ ...input, steps, savedById: actor.id, savedAt: now })
  },
})

function faultIn({ approver, personId, when }: Step, unable: ReadonlyMap<string, string>) {
  if (approver === 'person' && personId === undefined)
    return { at: 'personId', says: 'choose who decides here' }
  const why = approver === 'person' ? unable.get(personId as string) : undefined
  if (why !== undefined) return { at: 'personId', says: why }
  if (when.fromCents !== undefined && when.belowCents !== undefined && when.fromCents >= when.belowCents)
    return { at: 'when/belowCents', says: 'lies below the value from which the step is for' }
  return null
}
