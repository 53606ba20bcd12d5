/** Plays plans as they happened, all tickets side by side in order of time. */
import type { Acting } from '../acting.ts'
import type { Ids } from '../organisation.ts'
import type { Act, Plan } from './plan.ts'

/** @param onTicket told after each ticket that was entered */
export async function play(
  plans: readonly Plan[],
  ids: Ids,
  acting: Acting,
  onTicket: () => void,
): Promise<void> {
  const entered = new Map<Plan, string>()
  const steps = plans.flatMap((plan) => [
    { at: plan.enteredAt, plan, act: null },
    ...plan.acts.map((act) => ({ at: act.at, plan, act })),
  ])
  for (const { at, plan, act } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (act) {
      const [functionId, input] = asked(act, plan, ids)
      await acting(at, act.by, functionId, { subject: entered.get(plan) as string, input })
    } else {
      const made = await acting(at, plan.enteredBy, 'tickets.enter', { input: entry(plan, ids) })
      entered.set(plan, made.id)
      onTicket()
    }
  }
}

const entry = (plan: Plan, ids: Ids) => ({
  applicationId: ids.applications[plan.application],
  typeId: ids.types[`${plan.application}/${plan.type}`],
  classification: plan.classification,
  title: plan.title,
  description: plan.text,
  requestorId: ids.people[plan.requestor],
  impactId: ids.impacts[plan.impact],
  urgencyId: ids.urgencies[plan.urgency],
})

function asked(
  act: Act,
  plan: Plan,
  ids: Ids,
): [functionId: string, input: Readonly<Record<string, unknown>>] {
  switch (act.does) {
    case 'assign':
      return [
        'tickets.assign',
        {
          ...(act.to === undefined ? {} : { responsibleId: act.to && ids.people[act.to] }),
          ...(act.group === undefined ? {} : { groupId: ids.groups[act.group] }),
          ...(act.says === undefined ? {} : { comment: act.says }),
        },
      ]
    case 'take':
      return ['tickets.take', {}]
    case 'comment':
      return ['tickets.comment', { body: act.says }]
    case 'note':
      return ['tickets.note', { body: act.says }]
    case 'contact':
      return ['tickets.add-contact', { personId: ids.people[act.person] }]
    case 'status':
      return [
        'tickets.update-status',
        {
          statusId: ids.statuses[`${plan.application}/${act.to}`],
          ...(act.says === undefined ? {} : { comment: act.says }),
          ...(act.until === undefined ? {} : { goesOffHoldAt: act.until.toISOString() }),
        },
      ]
    case 'edit':
      return [
        'tickets.edit',
        {
          ...(act.impact ? { impactId: ids.impacts[act.impact] } : {}),
          ...(act.urgency ? { urgencyId: ids.urgencies[act.urgency] } : {}),
        },
      ]
  }
}
