import { describe, expect, it } from 'vitest'
import { giveGlobally, inFacilities, open, setSwitches } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { viewTicket } from './view.ts'

behaviour(viewTicket, {
  'any ticket of IT Help': {
    given: (w) => w.ticket({ requestorId: w.person('ned'), creatorId: w.person('ned') }),
    tess: 'allowed',
    rex: 'allowed',
    ada: 'allowed',
    ned: 'allowed',
    cleo: 'licence',
    gus: 'application',
    sue: 'application',
    nobody: 'licence',
  },
  'one entered for them': {
    given: (w) => w.ticket({ requestorId: w.person('cleo'), creatorId: w.person('tess') }),
    cleo: 'allowed',
    ned: 'licence',
  },
  'one they entered': {
    given: (w) => w.ticket({ requestorId: w.person('ned'), creatorId: w.person('cleo') }),
    cleo: 'allowed',
  },
  'one of an application they have no access to': {
    given: (w) => w.ticket(inFacilities(w)),
    tess: 'application',
    cleo: 'allowed',
  },
  'an archived one, a converted one': {
    given: (w) => w.ticket({ isArchived: true, isConverted: true }),
    tess: 'allowed',
    cleo: 'allowed',
  },
})

describe.each(engines)('who sees a ticket (%s)', (engine) => {
  const sees = async (w: Awaited<ReturnType<typeof world>>, handle: 'cleo' | 'ned' | 'gus', id: string) =>
    w
      .as(handle)
      .call(viewTicket, { on: id })
      .then(
        () => true,
        (error: { code: string }) => {
          expect(error.code).toBe('not-found')
          return false
        },
      )

  it('in the portal: requestors and contacts, while the switch of each is on', async () => {
    const w = await world(engine)
    const asked = await w.ticket()
    const joined = await w.ticket({ requestorId: w.person('ned'), creatorId: w.person('ned') })
    await w.as('edie').call('tickets.add-contact', { on: joined.id, input: { personId: w.person('cleo') } })
    expect([await sees(w, 'cleo', asked.id), await sees(w, 'cleo', joined.id)]).toEqual([true, true])
    await setSwitches(w, { 'portal.requestors-see-theirs': true })
    expect([await sees(w, 'cleo', asked.id), await sees(w, 'cleo', joined.id)]).toEqual([true, false])
    await setSwitches(w, { 'portal.contacts-see-theirs': true })
    expect([await sees(w, 'cleo', asked.id), await sees(w, 'cleo', joined.id)]).toEqual([false, true])
  })

  it('in the portal: people of its account, by permission, by the switch, and unless it is hidden', async () => {
    const w = await world(engine)
    const ofLibrary = {
      accountId: w.ids.accounts.Library,
      requestorId: w.person('ned'),
      creatorId: w.person('ned'),
    }
    const { id } = await w.ticket(ofLibrary)
    expect(await sees(w, 'cleo', id)).toBe(false)
    await giveGlobally(w, 'cleo', 'tickets.see-account-requests')
    expect(await sees(w, 'cleo', id)).toBe(true)
    await setSwitches(w, { 'portal.requestors-see-theirs': true, 'portal.hidden-from-accounts': true })
    expect(await sees(w, 'cleo', id)).toBe(false)
    await setSwitches(w, {})
    expect(await sees(w, 'cleo', id)).toBe(false)
  })

  it('in My Work: the responsible person, or the group where no person is named', async () => {
    const w = await world(engine)
    await open(w, 'gus', 'my-work')
    await w.tx((tx) =>
      tx
        .insertInto('groupMembers')
        .values({ orgId: w.orgId, groupId: w.ids.groups.Print as string, personId: w.person('gus') })
        .execute(),
    )
    const group = { responsibleGroupId: w.ids.groups.Print }
    const mine = await w.ticket({ responsibleId: w.person('gus') })
    const ofGroup = await w.ticket(group)
    const ofColleague = await w.ticket({ ...group, responsibleId: w.person('rhea') })
    const seen = [mine, ofGroup, ofColleague].map(({ id }) => sees(w, 'gus', id))
    expect(await Promise.all(seen)).toEqual([true, true, false])
  })

  it('shows private entries to the application alone', async () => {
    const w = await world(engine)
    const { id } = await w.ticket({ responsibleId: w.person('gus') })
    await open(w, 'gus', 'my-work')
    await w.as('edie').call('tickets.comment', { on: id, input: { body: 'We are on it.' } })
    await w.as('edie').call('tickets.note', { on: id, input: { body: 'Third time this month.' } })
    const feedOf = async (handle: 'rex' | 'cleo' | 'gus') =>
      (await w.as(handle).call(viewTicket, { on: id })).output.feed.map(
        (entry: { body: string }) => entry.body,
      )
    expect(await feedOf('rex')).toEqual(['We are on it.', 'Third time this month.'])
    expect(await feedOf('cleo')).toEqual(['We are on it.'])
    expect(await feedOf('gus')).toEqual(['We are on it.'])
  })
})
