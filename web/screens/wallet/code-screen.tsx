import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { WalletCard } from '../../affordance/things/delivery.ts'
import { ShowTime } from '../../kit/when.tsx'
import styles from './wallet.module.css'

/** The code alone, black on white in every scheme, as large as the screen: what a scanner wants to see. */
export function CodeScreen({ card, onClose }: { card: WalletCard; onClose: () => void }) {
  const [at, setAt] = useState(0)
  const code = card.codes[at]
  const seat = card.seats.find(({ admissionId }) => admissionId === code?.admissionId)
  const turn = (by: number) => setAt((at + by + card.codes.length) % card.codes.length)
  if (!code || !seat) return null
  return (
    <Modal.Root opened onClose={onClose} fullScreen xOffset={0} yOffset={0} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content
        radius={0}
        className={styles.screen}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') turn(1)
          if (event.key === 'ArrowLeft') turn(-1)
        }}
      >
        <div className={styles.top}>
          <Modal.Title component="h2" className={styles.event}>
            {card.event.name}
          </Modal.Title>
          <button type="button" className={styles.close} onClick={onClose} aria-label="Close" data-autofocus>
            ×
          </button>
        </div>
        <p>
          <ShowTime {...card.event} />
        </p>
        <Squares rows={code.squares} label={`Code of seat ${seat.seat}`} />
        <p className={styles.short}>{code.short}</p>
        <p className={styles.place}>
          {[seat.section, seat.row && `row ${seat.row}`, seat.seat && `seat ${seat.seat}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.person}>{seat.person?.name ?? 'Guest of the host'}</p>
        {seat.arrivedAt ? <p>Somebody has come in with this code.</p> : null}
        {card.codes.length > 1 ? (
          <div className={styles.turn}>
            <button type="button" onClick={() => turn(-1)}>
              Previous
            </button>
            <span aria-live="polite">
              {at + 1} of {card.codes.length}
            </span>
            <button type="button" onClick={() => turn(1)}>
              Next
            </button>
          </div>
        ) : null}
      </Modal.Content>
    </Modal.Root>
  )
}

/** Four squares of quiet around it, as readers need. */
function Squares({ rows, label }: { rows: string[]; label: string }) {
  const size = rows.length + 8
  const path = rows
    .flatMap((row, y) => [...row].map((bit, x) => (bit === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      className={styles.squares}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
