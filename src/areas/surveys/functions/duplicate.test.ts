import { describe, expect, it } from 'vitest'
import { draft, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { duplicateSurvey } from './duplicate.ts'

behaviour(duplicateSurvey, {
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

describe('duplicating a survey', () => {
  it('asks the same anew as a draft of whoever duplicates it', async () => {
    const w = await world()
    const id = await opened(w, 'tim')
    const copy = (await w.as('ivy').call(duplicateSurvey, { on: id })).output.id
    expect((await w.as('ivy').call('surveys.view', { on: copy })).output).toMatchObject({
      name: 'Copy of After the game',
      state: 'draft',
      owner: { id: w.person('ivy') },
      questionCount: 4,
      invited: 0,
      audience: null,
    })
  })
  it('copies each of two surveys, whatever the key says of the first', async () => {
    const w = await world()
    const [one, other] = [await opened(w, 'tim'), await opened(w, 'tim')]
    const copy = (on: string) => w.as('ivy').call(duplicateSurvey, { on, idempotencyKey: 'k' })
    await copy(one)
    await expect(copy(other)).rejects.toMatchObject({ code: 'key-reused' })
    expect((await copy(one)).replayed).toBe(true)
  })
})
