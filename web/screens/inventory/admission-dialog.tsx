import { Link } from '@tanstack/react-router'
import { useMe } from '../../affordance/me.tsx'
import type { Admission } from '../../affordance/things/box-office.ts'
import { type Method, methodWords } from '../../affordance/things/delivery.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { Money } from '../../kit/numbers.tsx'
import { ShowTime, When } from '../../kit/when.tsx'
import { sayName } from '../../kit/words.ts'
import { AdmissionActs } from './acts.tsx'
import styles from './inventory.module.css'
import { placeOf } from './place.ts'

/** All that is known of one admission, and what can be done with it. */
export function AdmissionDialog({ admission, onClose }: { admission: Admission; onClose: () => void }) {
  const { eventId, eventName, venueName, holderName, orderId, orderNumber, loadId, outcome } = admission
  const me = useMe()
  const lines: [string, React.ReactNode][] = [
    [
      'Event',
      <Link key="event" to="/events/$event" params={{ event: eventId }}>
        {eventName}
      </Link>,
    ],
    ['When', <ShowTime key="when" {...admission} />],
    ['Where', venueName],
    ['Kind', sayName(admission.category)],
    ['Custody', sayName(admission.custody)],
    ['Promised', outcome === null ? sayName(admission.commitment) : sayName(outcome)],
    ['Held by', holderName ?? 'nobody'],
    [
      'Order',
      orderId === null ? (
        'none'
      ) : (
        <Link key="order" to="/orders/$order" params={{ order: orderId }}>
          #{orderNumber}
        </Link>
      ),
    ],
    ['Delivery', admission.delivery ? methodWords[admission.delivery as Method] : 'not said'],
    ['Package', admission.package || 'none'],
    ['Face value', <Money key="face" cents={admission.faceValueCents} />],
    ['Fair-market value', <Money key="fair" cents={admission.fairValueCents} />],
    ...(admission.costCents === null
      ? []
      : ([['Cost', <Money key="cost" cents={admission.costCents} />]] as [string, React.ReactNode][])),
    [
      'Loaded',
      <span key="loaded">
        <When at={admission.loadedAt} />
        {loadId && me.can['imports.list']?.allowed ? (
          <>
            {' '}
            <Link to="/load/$import" params={{ import: loadId }}>
              with its file
            </Link>
          </>
        ) : null}
      </span>,
    ],
  ]
  return (
    <Dialog title={placeOf(admission)} opened onClose={onClose}>
      <dl className={styles.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className="muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {me.can['audit.list']?.allowed ? (
        <Link to="/audit" search={{ subject: admission.id }}>
          What was done with it
        </Link>
      ) : null}
      <AdmissionActs admission={admission} />
    </Dialog>
  )
}
