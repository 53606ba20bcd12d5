/** Who works at Harbour Works, department by department; heads come before those they lead. */
import { cast } from './cast.ts'
import type { Member } from './member.ts'

type Row = readonly [handle: string, name: string, title: string]

/** Clients of the desk: they ask, and order seats. */
const team = (account: string, manager: string, rows: readonly Row[]): readonly Member[] =>
  rows.map(([handle, name, title]) => ({
    handle,
    name,
    title,
    account,
    manager,
    licence: 'client',
    applications: ['client-portal', 'box-office'],
    roles: { 'box-office': ['Employee'] },
  }))

const head = (member: Member): Member => ({
  ...member,
  licence: 'team-member',
  applications: ['work-management', 'my-work', 'client-portal', 'box-office'],
  roles: { 'box-office': ['Manager'] },
  globalRole: 'Department head',
})

const heads: readonly Member[] = [
  { handle: 'lior', name: 'Lior Ashkenazi', title: 'Head of Library', account: 'Library', manager: 'sue' },
  { handle: 'greta', name: 'Greta Holm', title: 'Head of Research', account: 'Research', manager: 'sue' },
  {
    handle: 'paulo',
    name: 'Paulo Mendes',
    title: 'Head of Admissions',
    account: 'Admissions',
    manager: 'sue',
  },
  { handle: 'fiona', name: 'Fiona Reid', title: 'Head of Finance', account: 'Finance', manager: 'sue' },
  {
    handle: 'hana',
    name: 'Hana Yamada',
    title: 'Head of People and Culture',
    account: 'People and Culture',
    manager: 'sue',
  },
].map((member) => head(member as Member))

export const staff: readonly Member[] = [
  ...cast,
  ...heads,
  ...team('Library', 'lior', [
    ['cleo', 'Cleo Marsh', 'Librarian, reading room'],
    ['aron', 'Aron Feld', 'Acquisitions librarian'],
    ['bea', 'Bea Thornton', 'Map curator'],
    ['dinah', 'Dinah Cole', 'Archivist'],
    ['emil', 'Emil Sorensen', 'Cataloguer'],
  ]),
  ...team('Research', 'greta', [
    ['faye', 'Faye Duval', 'Grant adviser'],
    ['goran', 'Goran Ilic', 'Laboratory lead'],
    ['hester', 'Hester Blom', 'Survey statistician'],
    ['imran', 'Imran Qureshi', 'Research fellow'],
    ['judit', 'Judit Farkas', 'Research fellow'],
  ]),
  ...team('Admissions', 'paulo', [
    ['karl', 'Karl Brenner', 'Admissions officer'],
    ['lucia', 'Lucia Romano', 'Admissions officer'],
    ['milan', 'Milan Kovac', 'Open-day coordinator'],
    ['agnes', 'Agnes Roy', 'Admissions officer'],
    ['nadia', 'Nadia Haddad', 'Enquiries desk'],
  ]),
  ...team('Finance', 'fiona', [
    ['oscar', 'Oscar Lind', 'Accountant'],
    ['petra', 'Petra Novak', 'Payroll'],
    ['quinn', 'Quinn Murphy', 'Controller'],
    ['rosa', 'Rosa Delgado', 'Purchasing'],
  ]),
  ...team('Sales', 'mona', [
    ['ivo', 'Ivo Brandt', 'Account manager, theatre and culture'],
    ['carla', 'Carla Mendes', 'Key accounts, health'],
    ['ned', 'Ned Abara', 'Account manager, shipping'],
    ['stella', 'Stella Wong', 'Account manager, energy'],
    ['theo', 'Theo Martin', 'Sales support'],
    ['una', 'Una Byrne', 'Account manager, schools'],
  ]),
  ...team('People and Culture', 'hana', [
    ['vera', 'Vera Olsen', 'Recruiting'],
    ['will', 'Will Carver', 'Learning and development'],
    ['xenia', 'Xenia Popov', 'Recognition programme'],
  ]),
]
