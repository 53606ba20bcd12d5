/** Where Harbour Works has places, and which. */
export interface Block {
  readonly section: string
  readonly category: 'seat' | 'suite' | 'club' | 'standing' | 'parking'
  readonly level: string
  readonly rows: readonly string[]
  readonly seats: number
  readonly faceValueCents: number
}

export interface Venue {
  readonly name: string
  readonly city: string
  readonly blocks: readonly Block[]
}

const block = (
  section: string,
  category: Block['category'],
  level: string,
  rows: readonly string[],
  seats: number,
  dollars: number,
): Block => ({ section, category, level, rows, seats, faceValueCents: dollars * 100 })

/** Boxes, suites and parking spaces have no rows. */
const none = [''] as const

export const venues: Readonly<Record<string, Venue>> = {
  arena: {
    name: 'Harbour Arena',
    city: 'Harbour City',
    blocks: [
      block('Club 114', 'club', 'Club', ['E', 'F', 'G'], 12, 180),
      block('Suite 21', 'suite', 'Suite', none, 18, 310),
      block('Stand 208', 'seat', 'Upper', ['K'], 10, 85),
      block('Parking P1', 'parking', '', none, 6, 40),
    ],
  },
  theatre: {
    name: 'Quay Theatre',
    city: 'Harbour City',
    blocks: [
      block('Box 3', 'suite', 'Boxes', none, 8, 95),
      block('Box 4', 'suite', 'Boxes', none, 8, 95),
      block('Stalls B', 'seat', 'Stalls', ['4', '5'], 10, 70),
      block('Circle A', 'seat', 'Circle', ['1'], 16, 55),
      block('Parking P2', 'parking', '', none, 6, 25),
    ],
  },
  hall: {
    name: 'Harbour Concert Hall',
    city: 'Harbour City',
    blocks: [
      block('Stalls C', 'seat', 'Stalls', none, 24, 60),
      block('Stalls D', 'seat', 'Stalls', none, 24, 55),
      block('Balcony B', 'seat', 'Balcony', ['1', '2'], 8, 48),
      block('Parking P3', 'parking', '', none, 4, 20),
    ],
  },
  stadium: {
    name: 'Northpoint Stadium',
    city: 'Northpoint',
    blocks: [
      block('West stand', 'seat', 'Lower', ['12', '13'], 14, 90),
      block('Club West', 'club', 'Club', ['2'], 12, 160),
      block('South terrace', 'standing', 'Lower', none, 24, 35),
      block('Parking N4', 'parking', '', none, 6, 30),
    ],
  },
}
