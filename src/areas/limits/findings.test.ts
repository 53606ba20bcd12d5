import { describe, expect, it } from 'vitest'
import { giftTo, periodOf, valueOfOne } from './findings.ts'

describe('a period', () => {
  it('is told by the day of the event, in leap years too', () => {
    expect(periodOf('month', '2028-02-29')).toBe('February 2028')
    expect(periodOf('quarter', '2028-02-29')).toBe('January to March 2028')
    expect(periodOf('quarter', '2027-12-31')).toBe('October to December 2027')
    expect(periodOf('year', '2028-12-31')).toBe('2028')
    expect(periodOf('event', '2028-12-31')).toBe('this event')
  })
})

describe('what one guest is given', () => {
  const seat = (valueCents: number, category = 'seat') => ({
    category,
    valueCents,
    fairCents: valueCents,
    package: '',
  })

  it('is a share of all, the parking space among it, rounded up', () => {
    expect(valueOfOne([seat(10_000), seat(10_001)])).toBe(10_001)
    expect(valueOfOne([seat(10_000), seat(10_000), seat(3_000, 'parking')])).toBe(11_500)
    expect(valueOfOne([seat(3_000, 'parking')])).toBe(3_000)
    expect(valueOfOne([])).toBe(0)
  })

  it('is a gift without its host, to people from outside', () => {
    const guest = { name: 'Ana', company: '', contactId: null }
    expect(giftTo({ ...guest, kind: 'contact' }, false, 5)).toBe(5)
    expect(giftTo({ ...guest, kind: 'contact' }, true, 5)).toBeNull()
    expect(giftTo({ ...guest, kind: 'employee' }, false, 5)).toBeNull()
  })
})
