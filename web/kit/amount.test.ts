import { describe, expect, it } from 'vitest'
import { readAmount, writeAmount } from './amount.ts'

describe('an amount as people type it', () => {
  it('keeps groups and decimals apart, after the locale', () => {
    const typed = [
      ['en-US', '1200', 120_000],
      ['en-US', '1,200', 120_000],
      ['en-US', '1,200.50', 120_050],
      ['en-US', '12.5', 1250],
      ['en-US', ' 1,234,567 ', 123_456_700],
      ['en-IN', '12,34,567', 123_456_700],
      ['de-DE', '1.200', 120_000],
      ['de-DE', '1.200,50', 120_050],
      ['de-CH', "1'200.50", 120_050],
      ['fr-FR', '1 200,5', 120_050],
    ] as const
    expect(typed.map(([locale, text]) => [locale, text, readAmount(text, locale)])).toEqual(typed)
  })

  it('refuses what it would have to guess at', () => {
    const typed = [
      ['en-US', '1,20'],
      ['en-US', '1.200'],
      ['en-US', '1.200,50'],
      ['en-US', '1,2,3'],
      ['en-US', '12,00,000,00'],
      ['de-DE', '12.50'],
      ['de-DE', '1,200'],
      ['en-US', '-5'],
      ['en-US', '1e3'],
      ['en-US', 'about 12'],
      ['en-US', '.5'],
    ] as const
    expect(typed.filter(([locale, text]) => readAmount(text, locale) !== null)).toEqual([])
  })

  it('reads back what it writes', () => {
    for (const locale of ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'ar-EG', 'hi-IN'])
      for (const cents of [0, 5, 150, 120_050, 123_456_789])
        expect([locale, cents, readAmount(writeAmount(cents, locale), locale)]).toEqual([
          locale,
          cents,
          cents,
        ])
  })
})
