import { describe, expect, it } from 'vitest'
import { inDays, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { checkCode } from './check-code.ts'

const tonight = { event: { startsAt: inDays(1 / 24) } }

behaviour(checkCode, {
  'a code': { ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission', nobody: 'application' },
})

describe('the code of a ticket', () => {
  it('says whose seat it is, and cannot be changed, made up or carried to another organisation', async () => {
    const w = await world()
    await sentOrder(w, tonight, { method: 'pdf' })
    const { output: wallet } = await w.as('ned').call('orders.wallet')
    const code: string = wallet.items[0].codes[1].code
    const worth = async (shown: string, at = w) =>
      (await at.as('ivy').call(checkCode, { input: { code: shown } })).output
    expect(await worth(code)).toMatchObject({
      verdict: 'valid',
      guest: 'Ana Ruiz',
      event: 'Harbour City v Northgate',
    })
    for (let at = 0; at < code.length; at += 7) {
      const other = code[at] === 'A' ? 'B' : 'A'
      expect(await worth(code.slice(0, at) + other + code.slice(at + 1))).toMatchObject({
        verdict: 'not-valid',
      })
    }
    expect(await worth(code.slice(0, -3))).toMatchObject({ verdict: 'not-valid', id: null })
    expect(await worth('let me in')).toMatchObject({ verdict: 'not-valid' })
    const elsewhere = await world()
    await sentOrder(elsewhere, tonight, { method: 'pdf' })
    expect(await worth(code, elsewhere)).toMatchObject({ verdict: 'not-valid', id: null, guest: '' })
  })

  it('is found by the short one that a person types, however they write it', async () => {
    const w = await world()
    await sentOrder(w, tonight, { method: 'pdf' })
    const { output: wallet } = await w.as('ned').call('orders.wallet')
    const [{ short, admissionId }, other] = wallet.items[0].codes
    expect(short).toMatch(new RegExp(`^${wallet.items[0].number}-[0-9A-Z]{6}$`))
    expect(short).not.toBe(other.short)
    const worth = async (code: string, at = w) =>
      (await at.as('ivy').call(checkCode, { input: { code } })).output
    for (const typed of [short, short.toLowerCase(), ` ${short.replace('-', ' ')} `, `#${short}`])
      expect(await worth(typed)).toMatchObject({ verdict: 'valid', admissionId })
    const wrong = short.slice(0, -1) + (short.endsWith('7') ? '8' : '7')
    expect(await worth(wrong)).toMatchObject({ verdict: 'not-valid', id: null })
    expect(await worth(short, await world())).toMatchObject({ verdict: 'not-valid', id: null })
  })

  it('leaves it as it is', async () => {
    const w = await world()
    await sentOrder(w, tonight, { method: 'pdf' })
    const { output: wallet } = await w.as('ned').call('orders.wallet')
    const input = { code: wallet.items[0].codes[0].code }
    await w.as('ivy').call(checkCode, { input })
    expect((await w.as('ivy').call(checkCode, { input })).output).toMatchObject({
      verdict: 'valid',
      arrivedAt: null,
    })
  })
})
