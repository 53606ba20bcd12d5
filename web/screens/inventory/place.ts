import { blockOf } from '../../affordance/seats.ts'
import type { Admission } from '../../affordance/things/box-office.ts'

export function placeOf({
  level,
  section,
  row,
  seat,
}: Pick<Admission, 'level' | 'section' | 'row' | 'seat'>): string {
  return [blockOf({ level, section }), row && `row ${row}`, seat && `seat ${seat}`]
    .filter(Boolean)
    .join(' · ')
}
