import type { MatrixLine, Role } from '../../affordance/things/decisions.ts'

export type Section = 'desk' | 'box-office' | 'administration'

export const sections: { value: Section; label: string }[] = [
  { value: 'desk', label: 'Service desk' },
  { value: 'box-office', label: 'Box office' },
  { value: 'administration', label: 'Administration' },
]

const deskAreas = ['catalogue', 'tickets', 'tasks', 'workflows', 'time', 'searches', 'assets', 'projects']
const boxOfficeAreas = [
  'events',
  'inventory',
  'imports',
  'admissions',
  'orders',
  'specials',
  'contacts',
  'limits',
  'chains',
  'surveys',
  'reports',
]

function sectionOf(area: string): Section {
  if (deskAreas.includes(area)) return 'desk'
  return boxOfficeAreas.includes(area) ? 'box-office' : 'administration'
}

export function linesOf(lines: MatrixLine[], section: Section): MatrixLine[] {
  return lines.filter((line) => sectionOf(line.area) === section)
}

/** The roles that the applications of a section give; administration shows all of them. */
export function rolesOf(roles: Role[], section: Section): Role[] {
  if (section === 'administration') return roles
  return roles.filter((role) => (role.applicationKind === 'box-office') === (section === 'box-office'))
}
