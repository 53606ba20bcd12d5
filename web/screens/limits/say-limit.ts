import type { Limit } from '../../affordance/things/guests.ts'
import { plural, useMoney } from '../../kit/numbers.tsx'
import { sayName } from '../../kit/words.ts'

const whose = {
  person: 'each person',
  department: 'each department together',
  event: 'everybody together',
  guest: 'each guest',
}
const within = {
  event: 'at one event',
  month: 'in a month',
  quarter: 'in a quarter',
  year: 'in a calendar year',
}

/** The limit as people read it: with their money, and what it is narrowed to. */
export function useSayLimit() {
  const money = useMoney()
  return ({ kind, amount, per, period, category, department, event, guests }: Limit): string => {
    const what =
      kind === 'gift'
        ? money(amount)
        : category
          ? plural(
              amount,
              `place (${sayName(category).toLowerCase()})`,
              `places (${sayName(category).toLowerCase()})`,
            )
          : plural(amount, 'seat')
    const who = kind === 'gift' && guests === 'officials' ? 'each public official' : whose[per]
    const only = [department && `people of ${department.name}`, event?.name].filter(Boolean).join(', ')
    return `${what} for ${who} ${within[period]}${only ? `; only ${only}` : ''}`
  }
}
