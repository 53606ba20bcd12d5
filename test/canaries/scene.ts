/** One organisation with something secret in every corner: words that nobody else writes, to be looked for everywhere. */
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

/** Who may read the words: whoever `decide` allows one of these functions on its subject. */
export interface Canary {
  readonly word: string
  readonly shownBy: readonly (readonly [functionId: string, subject: string | null])[]
}

export interface Scene {
  readonly canaries: readonly Canary[]
  /** every thing there is, by the name of its kind */
  readonly things: Readonly<Record<string, readonly string[]>>
  readonly eventId: string
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000)

export async function sceneIn(w: World, tag: string): Promise<Scene> {
  const canaries: Canary[] = []
  const secret = (name: string, ...shownBy: Canary['shownBy']): string => {
    const word = `zq${tag}${name}`
    canaries.push({ word, shownBy })
    return word
  }
  const as = (who: Handle) => ({
    id: async (fn: string, asked: { on?: string; input?: object }): Promise<string> =>
      (await w.as(who).call(fn, asked)).output.id,
  })
  const event = await w.event({ name: `Game ${tag}` })
  const cost = 7_654_321
  const [kept] = await w.admissions(event.id, 1, {
    section: 'hidden',
    commitment: 'unreleased',
    costCents: cost,
  })
  const heldIds = await w.admissions(event.id, 1, {
    section: 'held',
    commitment: 'held',
    holderId: w.person('tim'),
    stewardId: w.person('tim'),
  })
  canaries.push({ word: String(cost), shownBy: [['inventory.cost', kept as string]] })
  await w.tx(async (tx) => {
    const word = `zq${tag}seat`
    canaries.push({ word, shownBy: [['inventory.view', kept as string]] })
    await tx
      .updateTable('admissions')
      .set({ section: word })
      .where('id', '=', kept as string)
      .execute()
    const held = `zq${tag}held`
    canaries.push({ word: held, shownBy: [['inventory.view', heldIds[0] as string]] })
    await tx
      .updateTable('admissions')
      .set({ section: held })
      .where('id', '=', heldIds[0] as string)
      .execute()
  })
  await w.admissions(event.id, 4)

  const guest = `zq${tag}guest`
  const note = `zq${tag}note`
  const order = await as('ned').id('orders.place', {
    input: {
      eventId: event.id,
      quantity: 2,
      purpose: 'client',
      note,
      hostAttends: true,
      guests: [{ name: guest, company: `zq${tag}company`, kind: 'contact' }],
    },
  })
  const knowsOrder = [['orders.view', order]] as const
  canaries.push({ word: note, shownBy: knowsOrder })
  for (const word of [guest, `zq${tag}company`])
    canaries.push({ word, shownBy: [...knowsOrder, ['orders.shipment-view', order]] })
  const draft = await as('tim').id('orders.draft', {
    input: { eventId: event.id, quantity: 1, purpose: 'team', note: `zq${tag}draft` },
  })
  canaries.push({ word: `zq${tag}draft`, shownBy: [['orders.view', draft]] })

  const dear = 8_765_432
  const [gift] = await w.admissions(event.id, 1, { section: 'gift', costCents: dear, faceValueCents: 9_000 })
  await as('sue').id('limits.add-gift-limit', { input: { name: 'Gifts', cents: 20_000, level: 'warn' } })
  const given = { quantity: 1, section: 'gift', purpose: 'client', hostAttends: false }
  const guests = [{ name: 'Ana Ruiz', company: 'Delta', email: 'ana@delta.example', kind: 'contact' }]
  const gifted = await as('ned').id('orders.place', { input: { eventId: event.id, ...given, guests } })
  await w.as('mona').call('orders.approve', { on: gifted })
  for (const word of [String(dear), (dear / 100).toFixed(2)])
    canaries.push({ word, shownBy: [['inventory.cost', gift as string]] })

  const contact = await as('ned').id('contacts.add', {
    input: {
      name: `zq${tag}contact`,
      company: '',
      email: `zq${tag}contact@guests.example`,
      isOfficial: false,
      notes: `zq${tag}memo`,
    },
  })
  for (const word of [`zq${tag}contact`, `zq${tag}memo`])
    canaries.push({ word, shownBy: [['contacts.view', contact]] })

  const reason = secret('reason', ['specials.view', 'special'])
  const special = await as('ned').id('specials.ask', {
    input: { eventName: 'Opera', venueName: 'Hall', quantity: 2, purpose: 'client', reason },
  })
  canaries[canaries.length - 1] = { word: reason, shownBy: [['specials.view', special]] }

  const survey = await as('tim').id('surveys.create', {
    input: { kind: 'feedback', name: `zq${tag}survey`, questions: [] },
  })
  canaries.push({ word: `zq${tag}survey`, shownBy: [['surveys.view', survey]] })

  const proxy = await as('ned').id('proxies.grant', {
    input: {
      toId: w.person('tim'),
      scopes: ['request'],
      until: inDays(5).toISOString(),
      note: `zq${tag}proxy`,
    },
  })
  const mails = await w.tx((tx) =>
    tx.selectFrom('mails').select('id').where('body', 'like', `%zq${tag}proxy%`).execute(),
  )
  // Whoever looks after the outbox may read what was mailed: that is what their right says.
  const mailed = mails.map(({ id }) => ['mail.view', id] as const)
  canaries.push({ word: `zq${tag}proxy`, shownBy: [['proxies.view', proxy], ...mailed] })

  const csv = `event,venue,date,section,row,seat\nGame,Arena,2027-01-01,zq${tag}load,A,1\n`
  const load = await as('ivy').id('imports.upload', {
    input: { file: { fileName: `zq${tag}file.csv`, base64: Buffer.from(csv).toString('base64') } },
  })
  for (const word of [`zq${tag}load`, `zq${tag}file`])
    canaries.push({ word, shownBy: [['imports.view', load]] })

  const report = await as('mona').id('reports.save', {
    input: { name: `zq${tag}report`, asked: { report: 'spend' } },
  })
  canaries.push({ word: `zq${tag}report`, shownBy: [['reports.remove', report]] })
  await w.as('ivy').call('inventory.save-view', { input: { name: `zq${tag}view`, filter: {} } })
  canaries.push({ word: `zq${tag}view`, shownBy: [['only', w.person('ivy')]] })
  await w.react()
  await w.strike('minute')

  const idsOf = (table: 'mails' | 'notifications' | 'contacts' | 'people' | 'limits') =>
    w.tx(async (tx) => (await tx.selectFrom(table).select('id').execute()).map(({ id }) => id))
  return {
    canaries,
    eventId: event.id,
    things: {
      order: [order, draft, gifted],
      contact: [contact, ...(await idsOf('contacts'))],
      special: [special],
      survey: [survey],
      invitation: [],
      proxy: [proxy],
      import: [load],
      report: [report],
      admission: [kept as string, gift as string, ...heldIds],
      event: [event.id],
      employee: await idsOf('people'),
      mail: await idsOf('mails'),
      notification: await idsOf('notifications'),
      limit: await idsOf('limits'),
      chain: [],
      ticket: [],
      application: [],
    },
  }
}
