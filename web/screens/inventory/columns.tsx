import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { useState } from 'react'
import type { Admission } from '../../affordance/things/box-office.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { join } from '../../kit/join.ts'
import { Money } from '../../kit/numbers.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import { sayName } from '../../kit/words.ts'
import { AdmissionActs } from './acts.tsx'
import { AdmissionDialog } from './admission-dialog.tsx'
import styles from './inventory.module.css'
import { placeOf } from './place.ts'

/** None of them sorts: a page is a part, and what is first of a part is not first of all. */
export const features = tableFeatures({})

const helper = createColumnHelper<typeof features, Admission>()

const custodyTones: Record<string, Tone> = {
  'in-transit': 'waiting',
  'on-hand': 'allowed',
}

const outcomeTones: Record<string, Tone> = {
  used: 'allowed',
  'no-show': 'waiting',
  unused: 'waiting',
  void: 'refused',
}

export const columns = helper.columns([
  helper.accessor('eventName', {
    header: 'Event',
    cell: ({ row }) => (
      <>
        <b>{row.original.eventName}</b>
        <br />
        <span className="muted small">
          <ShowTime {...row.original} />
        </span>
      </>
    ),
  }),
  helper.accessor((one) => placeOf(one), {
    id: 'place',
    header: 'Place',
    cell: ({ row }) => (
      <>
        <Place admission={row.original} />
        <br />
        <span className="muted small">{sayName(row.original.category)}</span>
      </>
    ),
  }),
  helper.accessor('custody', {
    header: 'Custody',
    cell: ({ row }) => (
      <Chip tone={custodyTones[row.original.custody] ?? 'idle'}>{sayName(row.original.custody)}</Chip>
    ),
  }),
  helper.accessor('commitment', {
    header: 'Promised',
    cell: ({ row: { original } }) => (
      <>
        {original.outcome === null ? (
          sayName(original.commitment)
        ) : (
          <Chip tone={outcomeTones[original.outcome] ?? 'idle'}>{sayName(original.outcome)}</Chip>
        )}
        <br />
        <span className="muted small">
          {[original.holderName, original.orderNumber === null ? null : `order #${original.orderNumber}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  }),
  helper.accessor((one) => one.faceValueCents ?? 0, {
    id: 'faceValue',
    header: 'Face value',
    cell: ({ row }) => <Money cents={row.original.faceValueCents} />,
  }),
  helper.accessor((one) => one.costCents ?? 0, {
    id: 'cost',
    header: 'Cost',
    cell: ({ row }) => <Money cents={row.original.costCents} />,
  }),
  helper.accessor('loadedAt', {
    header: 'Loaded',
    cell: ({ row }) => <When at={row.original.loadedAt} as="ago" />,
  }),
  helper.display({
    id: 'acts',
    header: () => <span className="unseen">What can be done</span>,
    cell: ({ row }) => <AdmissionActs admission={row.original} />,
  }),
])

/** Its place, which opens what else is known of it. */
function Place({ admission }: { admission: Admission }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={join('mono', styles.place)} onClick={() => setOpen(true)}>
        {placeOf(admission)}
      </button>
      {isOpen ? <AdmissionDialog admission={admission} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
