import { Type } from 'typebox'
import { actorOf, allows, clockwork, defineFunction } from '#core'
import { answer } from '../answer.ts'
import type { Question } from '../asking.ts'
import { nextAfter } from '../schedule.ts'
import { sheetOf } from '../sheet.ts'

/** In one hour; the rest comes with the next. */
const mostAtOnce = 50

/**
 * Sends the reports that are due, each as its owner may see it at this moment: whoever has lost the right to reports, or
 * is not active any more, is sent nothing and keeps the schedule for when they have it again.
 */
export const sendDueReports = defineFunction({
  id: 'reports.send-due',
  title: 'Send scheduled reports',
  kind: 'create',
  who: clockwork,
  runs: { every: 'hour' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ sent: Type.Integer(), withheld: Type.Integer() }),
  audit: { says: '{actor} sent the reports that were due', personal: [] },
  async run({ rules, stores, now }) {
    const due = await stores.reports.due(now, mostAtOnce)
    let sent = 0
    for (const kept of due) {
      if (kept.schedule === null) continue
      const owner = await stores.access.actor(kept.ownerId)
      const actor = owner && actorOf(owner.facts)
      if (actor && allows(rules.rule('reports.run'), actor, { subject: null })) {
        const answered = await answer(kept.asked as Question, { actor, rules, stores, now })
        const file = await sheetOf(answered, 'xlsx', await stores.reports.currency())
        const { email, name } = await stores.reports.addressOf(kept.ownerId)
        await stores.mail.post({
          kind: 'report.scheduled',
          to: email,
          toPersonId: kept.ownerId,
          subject: `${kept.name}: ${answered.from} to ${answered.to}`,
          body: bodyFor(name, kept.name, answered.rows.length),
          attachments: [file],
        })
        sent++
      }
      await stores.reports.sent(kept.id, now, nextAfter(kept.schedule, now))
    }
    return { sent, withheld: due.length - sent }
  },
})

const bodyFor = (person: string, report: string, rows: number) => `Hello ${person},

here is your report “${report}”, with ${rows} ${rows === 1 ? 'row' : 'rows'} that you may see today.

Look at it, or change when it comes:
{{base}}/reports
`
