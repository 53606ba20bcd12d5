/** Those whom one may be in the demo, and what there is to see as each. */
import { staff } from './staff.ts'

export interface DemoPerson {
  readonly handle: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly says: string
  readonly desk: 'service-desk' | 'box-office' | 'administration'
}

const chosen: readonly (readonly [string, DemoPerson['desk'], string])[] = [
  [
    'tess',
    'service-desk',
    'Works on tickets of Client Support: takes, answers, resolves. Has yet to say who came to a game.',
  ],
  ['rhea', 'service-desk', 'Resolves what is given to her, and may not take: open #10477 and ask why.'],
  ['rex', 'service-desk', 'Has no role at all, and yet reviews everything about printing.'],
  [
    'edie',
    'service-desk',
    'Leads the desk: edits, assigns and updates all of IT Help. Orders seats as well.',
  ],
  ['bram', 'service-desk', 'Leads the Facilities desk; IT Help is closed to him.'],
  ['cleo', 'service-desk', 'Asks for help from the library, and never sees a private note.'],
  [
    'mona',
    'box-office',
    'Decides the orders of her team. Four wait, and a special request; her own waits for Sue.',
  ],
  [
    'ivo',
    'box-office',
    'Orders seats for his guests, and waits for Mona. Three seats were given to him to fill.',
  ],
  [
    'ivy',
    'box-office',
    'Loads, receives, hands out and fulfils. Edits only what is in transit; may act for Sue.',
  ],
  ['tim', 'box-office', 'Hands out what was handed to him, takes it back, asks by survey. Has no inventory.'],
  [
    'sue',
    'box-office',
    'Super User: people, reports, limits, approval chain, alerts; anything but her own orders.',
  ],
  ['ada', 'administration', 'Administers IT Help, which does not let her work on its tickets.'],
  ['gus', 'administration', 'Global administrator: may say who may, without being let in everywhere.'],
  ['nora', 'administration', 'Has no licence yet. See how little that opens.'],
]

export const demoPeople = (): DemoPerson[] =>
  chosen.map(([handle, desk, says]) => {
    const { name, title } = member(handle)
    return { handle, name, title, email: emailOf(handle), says, desk }
  })

function member(handle: string) {
  const found = staff.find((one) => one.handle === handle)
  if (!found) throw new Error(`the demo has nobody called ${handle}`)
  return found
}

export const emailOf = (handle: string): string => `${handle}@harbour.example`
