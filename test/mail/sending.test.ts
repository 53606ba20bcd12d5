/** Real SMTP over loopback: what arrives, what is tried again, and that two senders never send one mail twice. */
import { afterEach, describe, expect, it } from 'vitest'
import { openQueue } from '../../src/areas/mail/store-queue.ts'
import type { Engine } from '../../src/database/database.ts'
import { noteDelivery, sendWaiting } from '../../src/edges/mail/sender.ts'
import type { WayOut } from '../../src/edges/mail/smtp.ts'
import { engines, type World, world } from '../world.ts'
import { openMailbox, wayOutTo } from './mailbox.ts'

let opened: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of opened) await one.close()
  opened = []
})
const opening = <T extends { close(): unknown }>(one: T): T => {
  opened.unshift(one)
  return one
}
async function mailbox(accepts?: { user: string; password: string }) {
  const box = opening(await openMailbox(accepts))
  return { box, wayOut: opening(wayOutTo(box)) }
}

/** The sender walks through every organisation, so what others left must not wait. */
async function alone(engine?: Engine): Promise<World> {
  const w = await world(engine)
  await w.system.database.asOwner((tx) => tx.deleteFrom('mails').execute())
  return w
}

const post = (w: World, over: object = {}) =>
  w.stores(({ mail }) =>
    mail.post({
      kind: 'order.approved',
      to: 'ned@harbour.example',
      toPersonId: w.person('ned'),
      subject: 'Your order #7 is approved',
      body: 'Two seats at Messiah.\n\nSee the order: {{base}}/orders/7',
      ...over,
    }),
  )
const rows = (w: World) => w.tx((tx) => tx.selectFrom('mails').selectAll().orderBy('createdAt').execute())
const at = (w: World, minutes: number) => ({
  ...w.system,
  now: () => new Date(Date.now() + minutes * 60_000),
})
const headerOf = (letter: string, name: string) =>
  letter.match(new RegExp(`^${name}:\\s*(.*(?:\\r\\n[ \\t].*)*)`, 'im'))?.[1]?.replace(/\r\n[ \t]/g, ' ')

describe.each(engines)('the sender (%s)', (engine) => {
  it('delivers, and notes that it has left', async () => {
    const w = await alone(engine)
    const { box, wayOut } = await mailbox()
    await post(w)
    await sendWaiting({ system: w.system, wayOut })
    expect(box.recipients).toEqual(['ned@harbour.example'])
    expect(await rows(w)).toMatchObject([
      { state: 'sent', attempts: 1, lastError: '', sentAt: expect.any(Date) },
    ])
    const [letter = ''] = box.letters
    expect(headerOf(letter, 'Subject')).toBe('Your order #7 is approved')
    expect(headerOf(letter, 'From')).toBe('Box Office <tickets@harbour.example>')
    expect(headerOf(letter, 'List-Unsubscribe')).toBe(
      '<https://desk.harbour.example/notifications/preferences>',
    )
    expect(letter).toContain('https://desk.harbour.example/orders/7')
    expect(letter).not.toContain('{{base}}')
    expect(letter).toMatch(/text\/plain/)
    expect(letter).toMatch(/text\/html/)
  })

  it('tries again after a passing refusal, waiting longer each time, and fails after five', async () => {
    const w = await alone(engine)
    const { box, wayOut } = await mailbox()
    await post(w)
    box.answers.push(451, 451, 451, 451, 451)
    await sendWaiting({ system: w.system, wayOut })
    const [first] = await rows(w)
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, lastError: expect.stringMatching(/451/) })
    const wait = (first?.notBefore.getTime() ?? 0) - Date.now()
    expect(wait).toBeGreaterThan(50_000)
    expect(wait).toBeLessThan(70_000)
    await sendWaiting({ system: w.system, wayOut })
    expect((await rows(w))[0]?.attempts, 'not before its time').toBe(1)
    for (const later of [2, 10, 60, 300]) await sendWaiting({ system: at(w, later), wayOut })
    expect(await rows(w)).toMatchObject([
      { state: 'failed', attempts: 5, lastError: expect.stringMatching(/451/) },
    ])
    expect(box.letters).toEqual([])
  })

  it('sends what is tried again under the same Message-ID', async () => {
    const w = await alone(engine)
    const { box, wayOut } = await mailbox()
    await post(w)
    const seen: string[] = []
    const watched: WayOut = {
      ...wayOut,
      deliver: async (mail) => {
        seen.push(mail.id)
        return wayOut.deliver(mail)
      },
    }
    box.answers.push(421)
    await sendWaiting({ system: w.system, wayOut: watched })
    await sendWaiting({ system: at(w, 2), wayOut: watched })
    expect(new Set(seen).size).toBe(1)
    expect(headerOf(box.letters[0] ?? '', 'Message-ID')).toBe(`<${seen[0]}.${w.orgId}@harbour.example>`)
    expect(await rows(w)).toMatchObject([{ state: 'sent', attempts: 2, lastError: '' }])
  })

  it('fails at once where the server refuses for good', async () => {
    const w = await alone(engine)
    const { box, wayOut } = await mailbox()
    await post(w)
    box.answers.push(550)
    await sendWaiting({ system: w.system, wayOut })
    expect(await rows(w)).toMatchObject([
      { state: 'failed', attempts: 1, lastError: expect.stringMatching(/550/) },
    ])
  })

  it('does not fail mail because we are not let in, and says so to whoever verifies', async () => {
    const w = await alone(engine)
    const { box } = await mailbox({ user: 'desk', password: 'right' })
    const wayOut = opening(wayOutTo({ smtp: { ...box.smtp, user: 'desk', password: 'wrong' } }))
    await post(w)
    await sendWaiting({ system: w.system, wayOut })
    expect(await rows(w)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    const { delivery } = (await w.as('sue').call('mail.list')).output
    expect(delivery).toMatchObject({ sends: true, problem: expect.stringMatching(/535/) })
  })

  it('does not send one mail twice, however many senders there are', async () => {
    const w = await alone(engine)
    const { box, wayOut } = await mailbox()
    const subjects = Array.from({ length: 24 }, (_, number) => `Mail ${number}`)
    for (const subject of subjects) await post(w, { subject })
    await Promise.all(Array.from({ length: 4 }, () => sendWaiting({ system: w.system, wayOut })))
    expect(box.letters.map((letter) => headerOf(letter, 'Subject')).sort()).toEqual(subjects.sort())
    expect((await rows(w)).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true)
  })

  it('takes no more from the queue than it can send at once', async () => {
    const w = await alone(engine)
    for (let number = 0; number < 12; number += 1) await post(w)
    const take = () => w.tx((tx) => openQueue(tx, w.orgId).lend(new Date(), new Date(Date.now() + 60_000), 5))
    expect([(await take()).length, (await take()).length, (await take()).length]).toEqual([5, 5, 2])
  })

  it('sends again what a process took and never spoke of: at least once, and known by its Message-ID', async () => {
    const w = await alone(engine)
    const { box, wayOut } = await mailbox()
    await post(w)
    const dies = Promise.withResolvers<never>()
    const dying: WayOut = {
      ...wayOut,
      // It has left, and the process ends before it can say so.
      deliver: async (mail) => {
        await wayOut.deliver(mail)
        dies.reject(new Error('the process ended'))
        return new Promise(() => {})
      },
    }
    await Promise.race([sendWaiting({ system: w.system, wayOut: dying }), dies.promise]).catch(() => {})
    expect(await rows(w)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await sendWaiting({ system: at(w, 5), wayOut })
    expect(box.letters, 'the loan still runs').toHaveLength(1)
    await sendWaiting({ system: at(w, 11), wayOut })
    expect(box.letters).toHaveLength(2)
    const ids = new Set(box.letters.map((letter) => headerOf(letter, 'Message-ID')))
    expect(ids.size).toBe(1)
    expect(await rows(w)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('keeps mail where nothing sends it', async () => {
    const w = await alone(engine)
    await post(w)
    await sendWaiting({ system: w.system, wayOut: null })
    await noteDelivery({ system: w.system, wayOut: null })
    expect(await rows(w)).toMatchObject([{ state: 'kept', attempts: 0 }])
    expect((await w.as('sue').call('mail.list')).output.delivery).toEqual({ sends: false, problem: '' })
  })
})

describe('what goes over the wire', () => {
  const sent = async (over: object) => {
    const w = await alone()
    const { box, wayOut } = await mailbox()
    await post(w, over)
    await sendWaiting({ system: w.system, wayOut })
    return { box, rows: await rows(w), letter: box.letters[0] ?? '' }
  }

  it('makes no header of what people wrote', async () => {
    const { letter, box } = await sent({
      kind: 'order\r\nX-Bad: 1',
      subject: 'Hello\r\nBcc: eve@example.org\r\n\r\nbody',
      attachments: [{ fileName: 'a\r\nX-Bad: 2.txt', mediaType: 'text/plain\r\nX-Bad: 3', base64: 'aGk=' }],
    })
    const headers = letter.split('\r\n\r\n')[0] ?? ''
    expect(letter).not.toMatch(/^(Bcc|X-Bad):/im)
    expect(headerOf(headers, 'Subject')).toBe('Hello Bcc: eve@example.org body')
    expect(box.recipients).toEqual(['ned@harbour.example'])
  })

  it.each([
    'ned@harbour.example, eve@example.org',
    'ned@harbour.example\r\nRCPT TO:<eve@example.org>',
    'ned',
  ])('sends nothing to %j, and says why', async (to) => {
    const { box, rows } = await sent({ to })
    expect(box.recipients).toEqual([])
    expect(rows).toMatchObject([{ state: 'failed', lastError: expect.stringMatching(/no address/) }])
  })

  it('carries attachments byte by byte', async () => {
    const base64 = Buffer.from([0, 1, 2, 250, 255]).toString('base64')
    const { letter } = await sent({
      attachments: [{ fileName: 'seats.pdf', mediaType: 'application/pdf', base64 }],
    })
    expect(letter).toContain('filename=seats.pdf')
    expect(letter).toContain(base64)
  })
})
