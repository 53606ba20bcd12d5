/** The HTML of a mail says what its text says, and nothing that people wrote becomes markup. */
import { describe, expect, it } from 'vitest'
import { htmlLetter } from '../../src/edges/mail/html.ts'
import { isOfTheServer, isPassing, sayError, waitAfter } from '../../src/edges/mail/outcome.ts'
import { blocksOf } from '../../src/edges/mail/text-blocks.ts'

describe('the blocks of a text', () => {
  it('are headings, paragraphs, lists, quotes and buttons', () => {
    const text = [
      '# Two orders',
      'Ned asks for seats.\nThey are in section 114.',
      '- Messiah\n- Rovers v Stonehaven',
      '> They sing in a choir.',
      'Look at it: https://desk.example/orders/7\nhttps://desk.example/approvals',
    ].join('\n\n')
    expect(blocksOf(text)).toEqual([
      { is: 'heading', text: 'Two orders' },
      { is: 'paragraph', lines: ['Ned asks for seats.', 'They are in section 114.'] },
      { is: 'list', items: ['Messiah', 'Rovers v Stonehaven'] },
      { is: 'quote', lines: ['They sing in a choir.'] },
      { is: 'button', label: 'Look at it', href: 'https://desk.example/orders/7' },
      { is: 'button', label: 'Open in Counterfoil', href: 'https://desk.example/approvals' },
    ])
  })

  it('keep a link within a sentence where it is', () => {
    expect(blocksOf('See https://desk.example for more.')).toEqual([
      { is: 'paragraph', lines: ['See https://desk.example for more.'] },
    ])
  })
})

describe('the letter', () => {
  const html = (text: string, subject = 'Subject') => htmlLetter({ subject, text, footer: 'Why' })

  it('lets nothing that people wrote become markup', () => {
    const bad = '<script>alert(1)</script> & "quoted"'
    const written = html(`${bad}\n\n# ${bad}\n\nPress ${bad}: https://desk.example/"onclick="x`, bad)
    expect(written).not.toContain('<script>')
    expect(written).not.toMatch(/"onclick=/)
    expect(written).toContain('&#60;script&#62;')
  })

  it('makes no link of anything but the web', () => {
    expect(html('Press: javascript:alert(1)')).not.toContain('href')
  })

  it('has a language, a title, one first heading, and words on its buttons', () => {
    const written = html('See the order: https://desk.example/orders/7')
    expect(written).toContain('<html lang="en">')
    expect(written).toContain('<title>Subject</title>')
    expect(written.match(/<h1/g)).toHaveLength(1)
    expect(written).toMatch(/<a href="https:\/\/desk\.example\/orders\/7"[^>]*>See the order<\/a>/)
  })
})

describe('what a try came to', () => {
  const error = (over: object) => Object.assign(new Error('no'), over)
  it.each([
    [{ responseCode: 451, command: 'DATA' }, true],
    [{ responseCode: 550, command: 'RCPT TO' }, false],
    [{ responseCode: 554, command: 'CONN' }, true],
    [{ responseCode: 535, code: 'EAUTH', command: 'AUTH PLAIN' }, true],
    [{ code: 'ECONNECTION' }, true],
    [{ code: 'EENVELOPE' }, false],
    [{ code: 'ETIMEDOUT' }, true],
  ])('%o: passing %s', (over, passing) => {
    expect(isPassing(error(over))).toBe(passing)
  })

  it('is told to whoever verifies where it is the way out that is broken', () => {
    expect(isOfTheServer(error({ code: 'ECONNECTION' }))).toBe(true)
    expect(isOfTheServer(error({ responseCode: 550, command: 'RCPT TO' }))).toBe(false)
  })

  it('waits longer each time, and says the reason in one short line', () => {
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([60_000, 300_000, 1_800_000, 7_200_000])
    expect(sayError(new Error(`a\r\nb ${'x'.repeat(900)}`))).toMatch(/^a b x{496}$/)
  })
})
