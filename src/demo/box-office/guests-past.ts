/** Whom owners took along to what is over: their own accounts, or colleagues of their department. */
import type { Chance } from '../random.ts'
import { staff } from '../staff.ts'
import { colleague, type Guest, guests, myself } from './guests.ts'

export const purposes = ['client', 'recognition', 'team', 'personal'] as const
export type Purpose = (typeof purposes)[number]

export interface Party {
  readonly purpose: Purpose
  readonly hostAttends: boolean
  readonly guests: readonly Guest[]
}

/** What each guest was given so far without their host, in cents: a limit on gifts looks at it. */
export type Gifts = Map<string, number>

/** No guest of the past comes near the limit of $600, which the coming orders should meet by themselves. */
const mostGiven = 20_000

const accountsOf: Readonly<Record<string, readonly string[]>> = {
  carla: ['Orbis Health'],
  ned: ['North Pier Shipping', 'Saltmarsh Brewery'],
  stella: ['Meridian Energy'],
  theo: ['Delta Freight', 'Meridian Energy'],
  una: ['Bright Schools'],
  mona: ['Delta Freight', 'Orbis Health'],
  edie: ['Delta Freight'],
  ivo: ['Cedar & Finch Architects'],
  sue: ['Saltmarsh Brewery', 'Delta Freight'],
  quinn: ['Lantern Insurance'],
  paulo: ['Bright Schools'],
  farah: ['Cedar & Finch Architects'],
}

export function partyOf(
  owner: string,
  quantity: number,
  faceCents: number,
  gifts: Gifts,
  chance: Chance,
): Party {
  const own = chance.shuffled(guests.filter((one) => accountsOf[owner]?.includes(one.company)))
  const purpose = own.length > 0 && chance.next() < 0.75 ? 'client' : inside(chance)
  if (purpose !== 'client') {
    const along = purpose === 'personal' ? [] : chance.shuffled(colleaguesOf(owner))
    return { purpose, hostAttends: true, guests: [myself, ...along.slice(0, quantity - 1)] }
  }
  const given = own.filter(({ name }) => (gifts.get(name) ?? 0) + faceCents <= mostGiven)
  if (given.length >= quantity && chance.next() < 0.4) {
    const alone = given.slice(0, quantity)
    for (const { name } of alone) gifts.set(name, (gifts.get(name) ?? 0) + faceCents)
    return { purpose, hostAttends: false, guests: alone }
  }
  const along = [...own, ...chance.shuffled(colleaguesOf(owner))].slice(0, quantity - 1)
  return { purpose, hostAttends: true, guests: [myself, ...along] }
}

const inside = (chance: Chance): Purpose => chance.weighted({ recognition: 35, team: 40, personal: 25 })

const colleaguesOf = (owner: string): Guest[] => {
  const account = staff.find((member) => member.handle === owner)?.account
  return staff
    .filter((member) => member.account === account && member.handle !== owner && !member.status)
    .map(({ name }) => colleague(name))
}
