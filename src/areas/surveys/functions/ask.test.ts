import { describe, expect, it } from 'vitest'
import { emailOf, opened, tokenFor } from '../../../../test/scenes/survey.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { askByLink } from './ask.ts'

behaviour(askByLink, {
  'in general': {
    given: async () => '',
    clock: 'allowed',
    sue: 'permission',
    ned: 'permission',
    gus: 'permission',
  },
})

describe('a survey by its link', () => {
  it('shows the questions to whoever holds the link, and nothing of others', async () => {
    const w = await world()
    await opened(w, 'tim')
    const token = await tokenFor(w, await emailOf(w, 'ned'))
    const { output } = await w.asItself().call(askByLink, { input: { token } })
    expect(output).toMatchObject({ to: 'Ned Abara', name: 'After the game', isOpen: true, isAnswered: false })
    expect(output.questions).toHaveLength(4)
    expect(JSON.stringify(output)).not.toContain('Mona')
  })

  it('knows no link that was made up, or that is good for something else', async () => {
    const w = await world()
    await opened(w, 'tim')
    const other = await w.stores((stores) =>
      stores.mail.makeLink({ purpose: 'invitation', expiresAt: new Date(Date.now() + 60_000) }),
    )
    for (const token of [other, `${w.orgId}.${'x'.repeat(43)}`])
      await expect(w.asItself().call(askByLink, { input: { token } })).rejects.toMatchObject({
        code: 'conflict',
      })
  })
})
