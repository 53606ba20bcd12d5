import { describe, expect, it } from 'vitest'
import { linesOf, runsBothWays, wordsAsTheyStand } from './both-ways.ts'

describe('words of a line', () => {
  it('stand in the order in which they are read where all are read from left to right', () => {
    expect(runsBothWays('Łukasiewicz, Acme 12')).toBe(false)
    expect(wordsAsTheyStand('Łukasiewicz, Acme 12')).toEqual(['Łukasiewicz,', 'Acme', '12'])
  })

  it('stand the other way round in Hebrew and Arabic', () => {
    expect(runsBothWays('אלי כהן, חברת החשמל')).toBe(true)
    expect(wordsAsTheyStand('אלי כהן, חברת החשמל')).toEqual(['החשמל', 'חברת', 'כהן,', 'אלי'])
    expect(wordsAsTheyStand('محمد عبد الله')).toEqual(['الله', 'عبد', 'محمد'])
  })

  it('stand each in its own way where a line has both', () => {
    expect(wordsAsTheyStand('Harbour City v מכבי תל אביב')).toEqual([
      'Harbour',
      'City',
      'v',
      'אביב',
      'תל',
      'מכבי',
    ])
    expect(wordsAsTheyStand('אלי כהן, Acme Tools 12')).toEqual(['Acme', 'Tools', '12', 'כהן,', 'אלי'])
  })
})

it('breaks lines between words, as many to a line as have room', () => {
  const fits = (line: string) => line.length <= 9
  expect(linesOf('one two three fourteen-letters  x', fits)).toEqual([
    'one two',
    'three',
    'fourteen-letters',
    'x',
  ])
  expect(linesOf('', fits)).toEqual([])
})
