import { Type } from 'typebox'
import { actorOf, allows, clockwork, defineFunction, type Stores } from '#core'
import { oneLine } from '../../mail/public.ts'
import { answer } from '../answer.ts'
import type { Question } from '../asking.ts'
import { nextAfter } from '../schedule.ts'
import { sheetOf } from '../sheet.ts'

/** In one hour; the rest comes with the next. */
const mostAtOnce = 50

/**
 * Sends the reports that are due, each as its owner may see it at this moment: whoever has lost the right to reports, or
 * is not active any more, is sent nothing and keeps the schedule for when they have it again. One that cannot be
 * answered any more is taken off its schedule, and its owner told why; the others go.
 */
export const sendDueReports = defineFunction({
  id: 'reports.send-due',
  title: 'Send scheduled reports',
  kind: 'create',
  who: clockwork,
  runs: { every: 'hour' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ sent: Type.Integer(), withheld: Type.Integer(), stopped: Type.Integer() }),
  audit: { says: '{actor} sent the reports that were due', personal: [] },
  async run({ rules, stores, now, apart }) {
    const due = await stores.reports.due(now, mostAtOnce)
    const zone = await stores.reports.timeZone()
    const done = { sent: 0, withheld: 0, stopped: 0 }
    for (const kept of due) {
      const owner = await stores.access.actor(kept.ownerId)
      const actor = owner && actorOf(owner.facts)
      const mayHave = actor && allows(rules.rule('reports.run'), actor, { subject: null })
      const problem = mayHave ? await apart(() => send(kept, { actor, rules, stores, now })) : null
      if (problem !== null) {
        await stop(kept, problem, stores)
        done.stopped++
        continue
      }
      done[mayHave ? 'sent' : 'withheld']++
      await stores.reports.sent(kept.id, now, nextAfter(kept.schedule ?? 'daily', now, zone))
    }
    return done
  },
})

type Kept = Awaited<ReturnType<Stores['reports']['due']>>[number]

async function send(kept: Kept, asker: Parameters<typeof answer>[1]): Promise<void> {
  const { reports, mail } = asker.stores
  const answered = await answer(kept.asked as Question, asker)
  const file = await sheetOf(answered, 'xlsx', await reports.currency())
  const { email, name } = await reports.addressOf(kept.ownerId)
  await mail.post({
    kind: 'report.scheduled',
    to: email,
    toPersonId: kept.ownerId,
    subject: `${kept.name}: ${answered.from} to ${answered.to}`,
    body: bodyFor(name, kept.name, answered.rows.length),
    attachments: [file],
  })
}

async function stop(kept: Kept, problem: string, { reports, mail }: Stores): Promise<void> {
  await reports.stopSending(kept.id, problem)
  const { email, name } = await reports.addressOf(kept.ownerId)
  await mail.post({
    kind: 'report.scheduled',
    to: email,
    toPersonId: kept.ownerId,
    subject: `Not sent any more: ${kept.name}`,
    body: `Hello ${oneLine(name)},

your report “${oneLine(kept.name)}” could not be made, and is not sent any more. The reason: it ${problem}.

Ask it anew with other days, save it and schedule it again:
{{base}}/reports
`,
  })
}

const bodyFor = (person: string, report: string, rows: number) => `Hello ${oneLine(person)},

here is your report “${oneLine(report)}”, with ${rows} ${rows === 1 ? 'row' : 'rows'} that you may see today.

Look at it, or change when it comes:
{{base}}/reports
`
