import { describe, expect, it } from 'vitest'
import { isDemo, readHere, written } from '../../../../test/scenes/mails.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { viewMail } from './view.ts'

behaviour(viewMail, {
  'a mail to Ned': {
    given: (w) => written(w),
    sue: 'allowed',
    ned: 'permission',
    mona: 'permission',
    gus: 'application',
  },
})

async function withLink(w: World, over: object = {}) {
  const expiresAt = new Date(Date.now() + 60_000)
  const token = await w.stores(({ mail }) => mail.makeLink({ purpose: 'test', expiresAt }))
  const { id } = await written(w, { body: `Open: {{base}}/decide/${token}?x=1`, ...over })
  return { id, token }
}

describe('reading a mail', () => {
  it('shows its links to the one it is written to, and to others without their keys', async () => {
    const w = await world()
    await readHere(w)
    const { id, token } = await withLink(w)
    const own = (await w.as('ned').call(viewMail, { on: id })).output
    expect(own).toMatchObject({ body: expect.stringContaining(token), keysHidden: false })
    const others = (await w.as('sue').call(viewMail, { on: id })).output
    expect(others).toMatchObject({ body: 'Open: {{base}}/decide/…?x=1', keysHidden: true })
    await expect(w.as('mona').call(viewMail, { on: id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('hides the keys of guests and of people who were only invited, but for the demo', async () => {
    const w = await world()
    const { id, token } = await withLink(w, { toPersonId: null, toAddress: 'guest@example.org' })
    const body = async () => (await w.as('sue').call(viewMail, { on: id })).output.body
    expect(await body()).not.toContain(token)
    await isDemo(w)
    expect(await body()).toContain(token)
    const toNed = await withLink(w)
    expect((await w.as('sue').call(viewMail, { on: toNed.id })).output.keysHidden).toBe(true)
  })

  it('names its attachments', async () => {
    const w = await world()
    const attachments = JSON.stringify([{ fileName: 'seats.pdf', mediaType: 'application/pdf', base64: '' }])
    const { id } = await written(w, { attachments })
    expect((await w.as('sue').call(viewMail, { on: id })).output.attachments).toEqual(['seats.pdf'])
  })
})
