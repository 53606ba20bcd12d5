import type { Explanation, Unlock } from './things/decisions.ts'

/** A request that can be sent as it stands to whoever can grant it. */
export function requestText(
  { heading, title, subject, person, decisionId, function: id }: Explanation,
  unlock: Unlock,
) {
  const on = subject ? ` on ${subject.label}` : ''
  const steps =
    unlock.steps.length > 0 ? unlock.steps.map((step) => `  - ${step}`).join('\n') : `  - ${unlock.says}`
  const names = [...new Set(unlock.who.map((one) => one.name))].join(', ')
  return [
    `${names ? `Dear ${names},` : 'Hello,'}`,
    '',
    `I would like to do this: "${title}"${on}.`,
    `${heading}. This would change it:`,
    steps,
    unlock.opens > 0 ? `The same would open ${unlock.opens} other functions.` : 'It would open nothing else.',
    '',
    `Thank you, ${person.name}`,
    `(${[id, decisionId && `decision ${decisionId}`, location.href].filter(Boolean).join(', ')})`,
  ].join('\n')
}
