import { describe, expect, it } from 'vitest'
import { draft, invitationOf, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { exportSurvey } from './export.ts'

behaviour(exportSurvey, {
  'a survey of Tim': {
    given: (w) => draft(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    gus: 'application',
  },
  'a survey of Ivy': { given: (w) => draft(w, 'ivy'), ivy: 'allowed', sue: 'allowed', tim: 'permission' },
})

describe('the file of a survey', () => {
  it('has a line for each reply, and no formula that a spreadsheet would run', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const on = await invitationOf(w, 'ned')
    const { version } = (await w.as('ned').call('surveys.questions', { on })).output
    await w.as('ned').call('surveys.reply', { on, input: { version, answers: [5, ['Seats'], true, '=1+1'] } })
    const { output } = await w.as('tim').call(exportSurvey, { on: id })
    expect(output).toMatchObject({ fileName: 'After the game.csv', mediaType: 'text/csv; charset=utf-8' })
    const [head, line] = Buffer.from(output.base64, 'base64').toString('utf8').trim().split('\r\n')
    expect(head).toContain('Name,E-mail,Department,Answered,How was it?')
    expect(line).toMatch(/^Ned Abara,.*,5,Seats,Yes,'=1\+1$/)
  })
})
