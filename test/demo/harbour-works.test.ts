import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CounterfoilError, rulebook } from '../../src/core/public.ts'
import type { Database } from '../../src/database/database.ts'
import { demoPeople } from '../../src/demo/people.ts'
import { type DemoSummary, seedDemo } from '../../src/demo/seed.ts'
import { call } from '../../src/pipeline/call.ts'
import { snapshots } from '../../src/pipeline/subject-epochs.ts'
import type { System } from '../../src/pipeline/system.ts'
import { functions, openStores } from '../../src/registry.gen.ts'
import { freshDatabase } from '../database/databases.ts'

const systemOn = (database: Database, now = new Date()): System => ({
  database,
  rules: rulebook(functions),
  openStores,
  snapshots: snapshots(),
  outbox: {
    send: async () => {
      throw new Error('somebody would have been told')
    },
  },
  now: () => now,
  observe: () => {},
})

let database: Database
let system: System
let summary: DemoSummary
let people: ReadonlyMap<string, string>
const lines: string[] = []

/** As the owner, through every wall. */
const rows = async (text: string, on: Database = database) => (await on.jobsSql(text)).rows

// biome-ignore lint/suspicious/noExplicitAny: what a function returns is what its test asserts
const as = async (handle: string, fn: string, input: unknown = {}, subject?: string): Promise<any> =>
  (
    await call(
      system,
      { orgId: summary.orgId, personId: people.get(handle) as string, requestId: 'test', ifMatch: '*' },
      fn,
      { input, ...(subject === undefined ? {} : { subject }) },
    )
  ).output

const countsBy = async (text: string) =>
  Object.fromEntries((await rows(text)).map((row) => [String(row.key), Number(row.count)]))

beforeAll(async () => {
  database = await freshDatabase('pglite')
  system = systemOn(database)
  summary = await seedDemo(system, (line) => void lines.push(line))
  people = new Map(
    (await rows('select handle, id from people')).map((row) => [String(row.handle), String(row.id)]),
  )
})

afterAll(async () => database.close())

describe('Harbour Works', () => {
  it('is as large as it says', async () => {
    expect(summary).toMatchObject({ people: 63, tickets: 400, events: 30 })
    expect(summary.admissions).toBeGreaterThan(1_900)
    const counted = await countsBy(`
      select 'people' as key, count(*) from people union all select 'tickets', count(*) from tickets
      union all select 'events', count(*) from events union all select 'admissions', count(*) from admissions
      union all select 'orders', count(*) from orders`)
    const { orgId: _, ...said } = summary
    expect(counted).toEqual(said)
    expect(lines.length).toBeGreaterThan(4)
  })

  it('has tickets in every class of status at both desks, and some put aside', async () => {
    const classes = await countsBy(`
      select applications.slug || '/' || status_class as key, count(*) from tickets
      join applications on applications.id = application_id group by 1`)
    expect(Object.keys(classes)).toHaveLength(12)
    const [aside] = await rows(`
      select count(*) filter (where is_archived)::int as archived, count(*) filter (where is_converted)::int as converted,
        count(*) filter (where is_template)::int as templates from tickets`)
    expect(aside).toMatchObject({ templates: 3 })
    expect(Number(aside?.archived)).toBeGreaterThan(10)
    expect(Number(aside?.converted)).toBeGreaterThan(4)
  })

  it('has no title twice and no gap left open', async () => {
    const [titles] = await rows(
      'select count(*)::int as all, count(distinct title)::int as different from tickets',
    )
    expect(titles).toEqual({ all: 400, different: 400 })
    const texts = await rows(
      `select title || description as text from tickets union all select body from ticket_feed`,
    )
    expect(texts.filter(({ text }) => /[{}]|undefined|lorem/i.test(String(text)))).toEqual([])
  })

  it('has orders in every state and admissions everywhere on their way', async () => {
    expect(
      Object.keys(await countsBy('select state as key, count(*) from orders group by 1')).toSorted(),
    ).toEqual([
      'cancelled',
      'completed',
      'confirm-guest-list',
      'confirmed',
      'denied',
      'draft',
      'expired',
      'incomplete',
      'pending-approval',
      'pending-delivery',
      'pending-guest-list',
      'pending-waitlist',
    ])
    const custody = await countsBy('select custody as key, count(*) from admissions group by 1')
    expect(Object.keys(custody).toSorted()).toEqual(['delivered', 'in-transit', 'on-hand', 'out'])
    const outcomes = await countsBy(
      `select coalesce(outcome, 'none') as key, count(*) from admissions group by 1`,
    )
    expect(outcomes).toMatchObject({
      used: expect.any(Number),
      'no-show': expect.any(Number),
      unused: expect.any(Number),
    })
  })

  it('tells the same of decisions in its trail as in its orders', async () => {
    const decided = await rows(`select decided_by_id as id, count(*)::int as n from orders
      where decided_by_id is not null and decided_at >= now() - interval '90 days' group by 1 having count(*) > 1`)
    const trail = await countsBy(`select actor_id as key, count(*) from audit_entries
      where function in ('orders.approve', 'orders.deny') and outcome = 'done'
        and at >= now() - interval '90 days' group by 1`)
    expect(decided.length).toBeGreaterThan(5)
    expect(decided.filter(({ id, n }) => (trail[String(id)] ?? 0) < Number(n))).toEqual([])
    const { items } = await as('sue', 'decisions.unneeded-roles', { days: 90 })
    const told = new Set(decided.map(({ id }) => id))
    const idle = items.filter((one: { person: { id: string }; role: { name: string } }) =>
      one.role.name === 'Manager' ? told.has(one.person.id) : false,
    )
    expect(idle).toEqual([])
  })

  it('names everybody who sits where it says that nobody is left to be named', async () => {
    const seated = `(select count(*) from order_guests where order_id = orders.id and kind <> 'to-be-named')`
    const coming = `orders join events on events.id = event_id and events.status not in ('over', 'cancelled')`
    const open = await rows(`select number, quantity, ${seated} as seated from ${coming}
      where state = 'pending-guest-list' and ${seated} = quantity`)
    expect(open).toEqual([])
    const delivered = await rows(`select number from ${coming}
      where state = 'completed' and ${seated} < quantity and quantity > 1`)
    expect(delivered).toEqual([])
  })

  it('promises no seat twice: what is ordered has one live order, and its holder is the owner', async () => {
    expect(
      await rows(`
        select admissions.id from admissions
        left join order_admissions held on held.admission_id = admissions.id and held.released_at is null
        left join orders on orders.id = held.order_id
        where (commitment in ('ordered', 'allocated')) <> (held.order_id is not null)
          or (held.order_id is not null and holder_id is distinct from orders.owner_id)`),
    ).toEqual([])
    expect(
      await rows(`
        select orders.id from orders left join order_admissions held on held.order_id = orders.id and held.released_at is null
        where state like 'pending%' and state <> 'pending-waitlist'
          or state in ('completed', 'confirm-guest-list', 'confirmed')
        group by orders.id, orders.quantity having count(held.admission_id) <> orders.quantity`),
    ).toEqual([])
  })

  it('had a season that reports have something to say about', async () => {
    const { sums } = await as('sue', 'reports.run', { report: 'utilisation' })
    expect(sums.utilisation).toBeGreaterThan(0.6)
    expect(sums.utilisation).toBeLessThan(0.75)
    expect(sums.noShow).toBeGreaterThan(20)
    expect(sums.given).toBeGreaterThanOrEqual(sums.used + sums.noShow)
    const spend = await as('sue', 'reports.run', { report: 'spend', by: 'department' })
    expect(spend.rows.length).toBeGreaterThan(5)
    for (const report of ['guests', 'gifts', 'no-shows', 'approvals'])
      expect((await as('sue', 'reports.run', { report })).rows.length, report).toBeGreaterThan(5)
    expect(
      await rows(`select admissions.id from admissions
        left join order_admissions held on held.admission_id = admissions.id and held.released_at is null
        where outcome in ('used', 'no-show') and held.order_id is null`),
    ).toEqual([])
  })

  it('has managers without a circle', async () => {
    const managers = new Map(
      (await rows('select id, manager_id from people')).map((row) => [row.id, row.manager_id] as const),
    )
    for (const start of managers.keys()) {
      let steps = 0
      for (let at = managers.get(start); at; at = managers.get(at)) steps += 1
      expect(steps).toBeLessThan(6)
    }
  })

  it('writes to nobody real', async () => {
    const emails = await rows('select email from people union all select email from identity_user')
    // Two are invited, and have no account yet.
    expect(emails).toHaveLength(124)
    expect(emails.filter(({ email }) => !/@[\w.-]+\.example$/.test(String(email)))).toEqual([])
  })

  it('lets everybody of the cast sign in, without a password', async () => {
    const members = await rows(`
      select people.handle from identity_membership join people on people.id = person_id where people.status = 'active'`)
    const handles = members.map((row) => row.handle)
    expect(demoPeople().length).toBeGreaterThanOrEqual(12)
    for (const person of demoPeople()) {
      expect(handles).toContain(person.handle)
      expect(person.says).not.toBe('')
      expect(
        await rows(`select 1 from people where handle = '${person.handle}' and name = '${person.name}'
        and title = '${person.title}' and email = '${person.email}'`),
      ).toHaveLength(1)
    }
    expect(await rows('select id from identity_account')).toEqual([])
  })
})

describe('what waits for each', () => {
  it('Tess has work of her own and of her groups, Rhea and Rex what they were given', async () => {
    expect((await as('tess', 'tickets.counts')).mine).toBeGreaterThan(15)
    expect((await as('rhea', 'tickets.counts')).mine).toBeGreaterThan(3)
    expect((await as('rex', 'tickets.counts')).mine).toBeGreaterThan(0)
    expect((await as('edie', 'tickets.counts')).mine).toBeGreaterThan(0)
    expect((await as('bram', 'tickets.counts')).mine).toBeGreaterThan(3)
    expect((await as('edie', 'tickets.counts')).unassigned).toBeGreaterThan(10)
  })

  it('Rhea cannot take the ticket of the reading room yet, and Tess can', async () => {
    const { items } = await as('rhea', 'tickets.list', { q: '10477' })
    expect(items).toMatchObject([
      {
        title: 'Cannot print from the reading room since Monday',
        statusName: 'New',
        priorityName: 'P2',
        responsibleGroupName: 'Client Support',
        responsibleName: null,
        accountName: 'Library',
      },
    ])
    const refused = await as('rhea', 'tickets.take', {}, items[0].id).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CounterfoilError)
    expect(refused).toMatchObject({ code: 'refused', details: { layer: 'permission' } })
    const seen = await as('tess', 'tickets.view', {}, items[0].id)
    expect(seen.can['tickets.take']).toMatchObject({ allowed: true })
    expect(seen.reviewer.name).toBe('Rex Adeyemi')
    expect(seen.feed.filter((entry: { isPrivate: boolean }) => entry.isPrivate)).toHaveLength(1)
    const asked = await as('cleo', 'tickets.view', {}, items[0].id)
    expect(asked.feed.some((entry: { isPrivate: boolean }) => entry.isPrivate)).toBe(false)
  })

  it('Cleo sees her own requests alone, and her head those of the library', async () => {
    const hers = await as('cleo', 'tickets.list', { view: 'requested', limit: 200 })
    expect(hers.total).toBeGreaterThan(3)
    const { items } = await as('lior', 'tickets.list', { limit: 200 })
    const others = items.filter((item: { accountName: string }) => item.accountName !== 'Library')
    expect(items.length - others.length).toBeGreaterThan(5)
    const [contact] =
      await rows(`select count(*)::int from ticket_contacts join tickets on tickets.id = ticket_id
      join accounts on accounts.id = account_id
      where person_id = '${people.get('lior')}' and accounts.name <> 'Library' and not is_archived`)
    expect(others).toHaveLength(Number(contact?.count))
  })

  it('each has what their card says', async () => {
    const specials = await as('mona', 'specials.list', { view: 'to-decide' })
    expect(specials.total).toBe(1)
    const given = await rows(
      `select quantity from orders where state = 'incomplete' and owner_id = '${people.get('ivo')}'`,
    )
    expect(given).toEqual([{ quantity: 3 }])
    const asked = await rows(
      `select id from orders where state = 'confirm-guest-list' and owner_id = '${people.get('tess')}'`,
    )
    expect(asked).toHaveLength(1)
    expect((await as('ivy', 'proxies.list', { side: 'received' })).items).toMatchObject([
      { principal: { name: 'Sue Castell' } },
    ])
  })

  it('Mona has four orders, her own waits for Sue, who decides any', async () => {
    expect(await as('mona', 'orders.counts')).toMatchObject({ toDecide: 4 })
    const { items } = await as('mona', 'orders.list', { view: 'to-decide' })
    expect(items.map((item: { owner: { name: string } }) => item.owner.name)).toEqual([
      'Edie Navarro',
      'Ivo Brandt',
      'Carla Mendes',
      'Ned Abara',
    ])
    expect(items[0]).toMatchObject({
      number: 2219,
      valueCents: 72_000,
      note: 'Renewal talks, both decision makers come.',
      event: { name: 'Harbour City v Northgate', venueName: 'Harbour Arena' },
      seats: [5, 6, 7, 8].map((seat) => ({
        section: 'Club 114',
        row: 'F',
        seat: String(seat),
        category: 'club',
      })),
      ownerHistory: { unused: 0 },
    })
    expect(items[1].ownerHistory.unused).toBe(1)
    const sues = await as('sue', 'orders.list', { view: 'to-decide' })
    expect(sues.items.map((item: { owner: { name: string } }) => item.owner.name)).toContain('Mona Petrov')
  })

  it('Ivy has things to receive, Tim holds some, and the newcomer has nothing', async () => {
    expect((await as('ivy', 'inventory.list', { custody: 'in-transit' })).total).toBeGreaterThan(50)
    const [held] = await rows(`select count(*)::int from admissions where commitment = 'held'
      and holder_id = '${people.get('tim')}'`)
    expect(held?.count).toBeGreaterThan(20)
    await expect(as('nora', 'tickets.list')).rejects.toMatchObject({ code: 'refused' })
    await expect(as('tim', 'inventory.list')).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('its database', () => {
  it('knows how large its tables are, so that the first list is quick', async () => {
    const unknown = await rows(`select relname from pg_class where relkind = 'r' and reltuples < 0
      and relname in ('tickets', 'ticket_feed', 'people', 'admissions', 'orders', 'audit_entries')`)
    expect(unknown).toEqual([])
  })
})

describe('its trail', () => {
  it('has a counterfoil of every act that was played, and no refusal', async () => {
    const counted = await countsBy(`select function as key, count(*) from audit_entries
      where outcome = 'done' and request_id like 'demo/%' group by 1`)
    const [acts] = await rows(`select count(*)::int as entered from tickets where number > 10420`)
    const [ahead] = await rows(`select count(*)::int as placed from orders join events on events.id = event_id
      where events.status <> 'over' and state not in ('draft', 'incomplete')`)
    expect(counted).toMatchObject({ 'tickets.enter': acts?.entered, 'orders.place': ahead?.placed })
    for (const used of [
      'tickets.assign',
      'tickets.take',
      'tickets.comment',
      'tickets.note',
      'tickets.edit',
      'tickets.update-status',
      'tickets.add-contact',
      'orders.approve',
      'orders.deny',
      'orders.cancel',
      'orders.name-guests',
      'inventory.receive',
    ])
      expect(counted[used], used).toBeGreaterThan(0)
    expect(
      await rows(`select id from audit_entries where request_id like 'demo/%' and outcome <> 'done'`),
    ).toEqual([])
    // Every word of the played tickets has its entry.
    const [said] = await rows(`select count(*)::int from ticket_feed join tickets on tickets.id = ticket_id
      where number > 10420`)
    const tickets = Object.entries(counted).filter(([fn]) => fn.startsWith('tickets.'))
    expect(tickets.reduce((sum, [, count]) => sum + count, 0)).toBe(said?.count)
  })

  it('is told in times that lie behind us and fit the tickets', async () => {
    expect(await rows('select id from audit_entries where at > now()')).toEqual([])
    expect(await rows('select id from ticket_feed where created_at > now()')).toEqual([])
    expect(
      await rows(`select tickets.id from tickets join audit_entries on subject_id = tickets.id and function = 'tickets.enter'
        where abs(extract(epoch from at - tickets.created_at)) > 1`),
    ).toEqual([])
  })
})

describe('made again', () => {
  const story = `
    select number, tickets.title, description, status_class, requestor.handle as asker, responsible.handle as holder,
      groups.name as team, (select string_agg(kind || is_private || body, '|' order by ticket_feed.created_at, ticket_feed.id)
        from ticket_feed where ticket_id = tickets.id and number <= 10420) as feed
    from tickets join people requestor on requestor.id = requestor_id
    left join people responsible on responsible.id = responsible_id
    left join groups on groups.id = responsible_group_id order by number`
  const orders = `
    select number, state, handle, quantity, note, (select string_agg(section || row_name || seat, ' ' order by section, row_name, seat)
      from order_admissions join admissions on admissions.id = admission_id where order_id = orders.id and released_at is null) as seats
    from orders join people on people.id = owner_id order by number`

  it('is the same on another weekday, and nothing remains where it was stopped', async () => {
    const other = await freshDatabase('pglite')
    try {
      let heard = 0
      const stopped = seedDemo(systemOn(other), () => {
        heard += 1
        if (heard === 4) throw new Error('Ctrl-C')
      })
      await expect(stopped).rejects.toThrow('Ctrl-C')
      expect(await rows('select org_id from organisations', other)).toEqual([])
      expect(await rows('select id from identity_user', other)).toEqual([])

      await seedDemo(systemOn(other, new Date(Date.now() + 3 * 86_400_000)), () => {})
      expect(await rows(story, other)).toEqual(await rows(story))
      expect(await rows(orders, other)).toEqual(await rows(orders))
    } finally {
      await other.close()
    }
  })
})
