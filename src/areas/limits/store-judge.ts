/**
 * What the limits say about a request. INVARIANT: where a request is written, every count stands under a lock of its
 * own until the request commits, so that two that race against one quota are counted one after the other.
 */
import type { Tx } from '../../database/database.ts'
import type { Settings } from '../../database/settings.ts'
import {
  type Finding,
  fairValueOfOne,
  giftTo,
  type Invited,
  isSeat,
  sayGift,
  sayQuota,
  valueOfOne,
} from './findings.ts'
import { type Official, officeOf, sayOffice } from './officials.ts'
import { type Judging, openCounts, type Scene } from './store-counts.ts'

export function openJudging(tx: Tx, org: string, settings: Settings) {
  const { sceneOf, limits, lock, taken, given, officialsFor } = openCounts(tx, org)
  type Limit = Awaited<ReturnType<typeof limits>>[number]

  const countsFor = (quota: Limit, { seats }: Judging) =>
    seats.filter((seat) => (quota.category === null ? isSeat(seat) : seat.category === quota.category)).length

  const keyOf = (quota: Limit, { ownerId, eventId }: Judging, { day, department }: Scene) => {
    const whose = { person: ownerId, department, event: '', guest: '' }[quota.per]
    return `quota/${quota.id}/${whose}/${quota.period === 'event' ? eventId : day.slice(0, 4)}`
  }

  const overQuotas = async (quotas: readonly Limit[], asked: Judging, scene: Scene) => {
    const meant = quotas.filter(
      (quota) => countsFor(quota, asked) > 0 && (quota.per !== 'department' || scene.department !== null),
    )
    if (asked.locks) await lock(meant.map((quota) => keyOf(quota, asked, scene)))
    const found: Finding[] = []
    for (const quota of meant) {
      const [already, now] = [await taken(quota, asked, scene), countsFor(quota, asked)]
      if (already + now <= quota.amount) continue
      const says = sayQuota(quota, scene.day, already, now)
      const level = quota.level === 'block' ? 'block' : 'warn'
      found.push({
        rule: quota.name,
        kind: 'quota',
        level,
        says,
        limit: quota.amount,
        already,
        asked: now,
        taxable: false,
      })
    }
    return found
  }

  const overGifts = async (
    limits: readonly Limit[],
    asked: Judging,
    scene: Scene,
    officials: readonly Official[],
  ) => {
    const [each, fair] = [valueOfOne(asked.seats), fairValueOfOne(asked.seats)]
    const gifts = asked.guests.filter((guest) => giftTo(guest, asked.hostAttends, each) !== null)
    const year = scene.day.slice(0, 4)
    const nameOf = (guest: Invited) => guest.contactId ?? `${guest.name} ${guest.company}`.toLowerCase()
    if (asked.locks && limits.length > 0) await lock(gifts.map((guest) => `gift/${nameOf(guest)}/${year}`))
    const found: Finding[] = []
    for (const guest of limits.length > 0 ? gifts : []) {
      const already = await given(guest, asked, scene)
      for (const { name, amount, level, guests, per, period } of limits) {
        if (already.cents + each <= amount) continue
        if (guests === 'officials' && officeOf(guest, officials) === null) continue
        found.push({
          rule: name,
          kind: 'gift',
          level: level === 'taxable' ? 'warn' : level,
          says: sayGift({ name, amount, per, period }, guest.name, year, already.fair, fair),
          limit: amount,
          already: already.fair,
          asked: fair,
          taxable: level === 'taxable',
        })
      }
    }
    return found
  }

  const overLimits = async (asked: Judging, officials: readonly Official[]) => {
    const all = await settings('limits', limits)
    if (all.length === 0) return []
    const scene = await sceneOf(asked)
    const meant = all.filter(({ eventId, accountId }) => {
      const isHere = eventId === null || eventId === asked.eventId
      return isHere && (accountId === null || accountId === scene.department)
    })
    const of = (wanted: Limit['kind']) => meant.filter(({ kind }) => kind === wanted)
    return [
      ...(await overQuotas(of('quota'), asked, scene)),
      ...(await overGifts(of('gift'), asked, scene, officials)),
    ]
  }

  return {
    /** Those of the guests who hold a public office, by their contacts. */
    async officialsAmong(guests: readonly Invited[]): Promise<ReadonlySet<string>> {
      const known = guests.some(({ contactId }) => contactId !== null) ? await officialsFor(guests) : []
      return new Set(known.map(({ id }) => id))
    },

    /** The blocking ones first. An empty list: nothing stands against it. */
    async judge(asked: Judging): Promise<readonly Finding[]> {
      const officials = await officialsFor(asked.guests)
      const found = [
        ...(await overLimits(asked, officials)),
        ...officialGuests(asked, officials),
        ...seasonSeats(asked),
      ]
      const order = ['block', 'compliance', 'warn']
      return found.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    },
  }
}

const nothingToCount = { limit: 0, already: 0, asked: 0 }

const officialGuests = ({ guests }: Judging, officials: readonly Official[]): Finding[] =>
  guests.flatMap((guest) => {
    const office = officeOf(guest, officials)
    if (!office) return []
    const found: Finding = {
      rule: 'Public officials',
      kind: 'official',
      level: 'compliance',
      says: sayOffice(guest, office),
      ...nothingToCount,
      taxable: false,
    }
    return [found]
  })

/** Occasional tickets may be too small to tax, season tickets never are (US regs 1.132-6(e)). */
function seasonSeats({ seats, purpose, guests, hostAttends }: Judging): Finding[] {
  const isGiven =
    purpose === 'personal' ||
    purpose === 'recognition' ||
    guests.some((guest) => giftTo(guest, hostAttends, 1))
  const season = seats.find((seat) => seat.package !== '')
  if (!season || !isGiven) return []
  return [
    {
      rule: 'Season tickets',
      kind: 'season',
      level: 'warn',
      says: `Seats of the season package “${season.package}” are never too small to tax: the order is noted as taxable`,
      ...nothingToCount,
      taxable: true,
    },
  ]
}
