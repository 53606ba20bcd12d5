import type { Chain, ChainStep } from '../../affordance/things/approvals.ts'
import type { Ref } from '../../affordance/things/people.ts'

export type DraftStep = ChainStep & { key: string; person: Ref | null }

export type Draft = {
  name: string
  steps: DraftStep[]
  withoutManager: 'holders' | 'skip'
  withoutSteps: 'holders' | 'approve'
}

export const newStep = (approver: ChainStep['approver'] = 'manager'): DraftStep => ({
  key: crypto.randomUUID(),
  approver,
  person: null,
  when: {},
})

/** What holds where nothing was ever switched on. */
export const plainDraft = (): Draft => ({
  name: '',
  steps: [newStep()],
  withoutManager: 'holders',
  withoutSteps: 'holders',
})

export const draftOf = (chain: Chain): Draft => ({
  name: '',
  withoutManager: chain.withoutManager,
  withoutSteps: chain.withoutSteps,
  steps: chain.steps.map((step) => ({
    ...step,
    key: crypto.randomUUID(),
    person: chain.people.find(({ id }) => id === step.personId) ?? null,
  })),
})

/** Empty parts are left out: what is not said is no condition. */
export const stepsOf = (draft: Draft): ChainStep[] =>
  draft.steps.map(({ approver, person, when }) => ({
    approver,
    ...(approver === 'person' && person ? { personId: person.id } : {}),
    when: Object.fromEntries(
      Object.entries(when).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  }))

/** @returns the list with the one at `from` where `to` was */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const [one, ...rest] = [items[from], ...items.slice(0, from), ...items.slice(from + 1)]
  if (one === undefined || to < 0 || to >= items.length) return [...items]
  return [...rest.slice(0, to), one, ...rest.slice(to)] as Item[]
}
