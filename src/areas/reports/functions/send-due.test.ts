import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { aSeasonThatIsOver, daysAgo } from '../../../../test/scenes/reports.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { json } from '../../../database/rows.ts'
import { sendDueReports } from './send-due.ts'

behaviour(sendDueReports, { 'what is due': { clock: 'allowed', sue: 'permission', gus: 'permission' } })

describe.each(engines)('scheduled reports (%s)', (engine) => {
  let w: World
  beforeAll(async () => {
    w = await world(engine)
    await aSeasonThatIsOver(w)
  })
  const due = async (who: 'mona' | 'sue') => {
    const { output } = await w
      .as(who)
      .call('reports.save', { input: { name: 'Spend', asked: { report: 'spend' }, schedule: 'daily' } })
    await w.tx((tx) =>
      tx
        .updateTable('savedReports')
        .set({ nextAt: daysAgo(1) })
        .where('id', '=', output.id)
        .execute(),
    )
    return output.id as string
  }
  const mails = () => w.tx((tx) => tx.selectFrom('mails').selectAll().orderBy('createdAt').execute())
  const sheetIn = async (mail: { attachments: unknown }) => {
    const [file] = mail.attachments as { base64: string }[]
    const [sheet] = await readXlsxFile(Buffer.from(file?.base64 ?? '', 'base64'))
    return sheet?.data ?? sheet
  }

  it('are sent once, each as its owner may see it now', async () => {
    await due('mona')
    await due('sue')
    await w.strike('hour')
    await w.strike('hour')
    const posted = await mails()
    expect(posted.map(({ toAddress }) => toAddress).sort()).toEqual([
      'mona@harbour.example',
      'sue@harbour.example',
    ])
    const costs = await Promise.all(
      posted.map(async (mail) => [
        mail.toAddress.split('@')[0],
        ((await sheetIn(mail)) as unknown[][])[1]?.[4],
      ]),
    )
    expect(Object.fromEntries(costs)).toEqual({ mona: null, sue: 600 })
    const { items } = (await w.as('mona').call('reports.list')).output
    expect(Date.parse(items[0].nextAt)).toBeGreaterThan(Date.now())
  })

  it('stop alone where one cannot be answered any more, and its owner is told why', async () => {
    const own = await world(engine)
    const kept = async (who: 'mona' | 'sue', asked: object) => {
      const input = { name: `Of ${who}`, asked: { report: 'spend', ...asked }, schedule: 'daily' }
      return (await own.as(who).call('reports.save', { input })).output.id as string
    }
    const broken = await kept('mona', {})
    const sound = await kept('sue', {})
    const tooLong = json({ report: 'spend', from: '2001-01-01' })
    await own.tx(async (tx) => {
      await tx
        .updateTable('savedReports')
        .set({ nextAt: daysAgo(2) })
        .execute()
      await tx.updateTable('savedReports').set({ asked: tooLong }).where('id', '=', broken).execute()
    })
    await own.strike('hour')
    await own.strike('hour')
    const mails = await own.tx((tx) =>
      tx.selectFrom('mails').select(['subject', 'toPersonId', 'body']).orderBy('subject').execute(),
    )
    expect(mails).toMatchObject([
      { toPersonId: own.person('mona'), subject: 'Not sent any more: Of mona' },
      { toPersonId: own.person('sue'), subject: expect.stringMatching(/^Of sue: /) },
    ])
    expect(mails[0]?.body).toContain('asks for more than ten years')
    const [shown] = (await own.as('mona').call('reports.list')).output.items
    expect(shown).toMatchObject({ schedule: null, nextAt: null, problem: 'asks for more than ten years' })
    const [other] = (await own.as('sue').call('reports.list')).output.items
    expect(other).toMatchObject({ id: sound, schedule: 'daily', problem: '' })
  })

  it('are withheld from whoever may open no reports any more, and come again with the right', async () => {
    const before = (await mails()).length
    const id = (await w.as('mona').call('reports.list')).output.items[0].id
    const again = () =>
      w.tx((tx) =>
        tx
          .updateTable('savedReports')
          .set({ nextAt: daysAgo(1) })
          .where('id', '=', id)
          .execute(),
      )
    const status = (to: 'active' | 'blocked') =>
      w.tx((tx) => tx.updateTable('people').set({ status: to }).where('id', '=', w.person('mona')).execute())
    await again()
    await status('blocked')
    await w.strike('hour')
    expect(await mails()).toHaveLength(before)
    await status('active')
    await again()
    await w.strike('hour')
    expect(await mails()).toHaveLength(before + 1)
  })
})
