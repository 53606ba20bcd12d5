import { type ReactNode, useEffect, useState } from 'react'
import { join } from './join.ts'
import styles from './skeleton.module.css'

/** True once 100 ms have passed: what is quicker shows nothing at all. */
export function useLate(): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100)
    return () => clearTimeout(timer)
  }, [])
  return late
}

/** Holds the place from the start and shows the bones only when it takes long. */
export function Waiting({ label = 'Loading', children }: { label?: string; children: ReactNode }) {
  const late = useLate()
  return (
    <div aria-busy="true" className={late ? undefined : styles.early}>
      <span className="unseen" role="status">
        {late ? label : ''}
      </span>
      {children}
    </div>
  )
}

export function Bone({
  width = '100%',
  height = 12,
  round,
}: {
  width?: number | string
  height?: number
  round?: boolean
}) {
  return (
    <span aria-hidden="true" className={join(styles.bone, round && styles.round)} style={{ width, height }} />
  )
}

export function RowBones({ count = 6 }: { count?: number }) {
  return (
    <Waiting>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity.
        <div key={at} className={styles.row}>
          <Bone width={`${68 - (at % 3) * 12}%`} height={13} />
          <Bone width={`${46 - (at % 2) * 10}%`} height={10} />
        </div>
      ))}
    </Waiting>
  )
}

export function StubBones({ count = 3 }: { count?: number }) {
  return (
    <Waiting>
      <div className={styles.stubs}>
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity.
          <div key={at} className={styles.stub}>
            <Bone width="40%" height={16} />
            <Bone width="60%" />
            <Bone width="30%" />
          </div>
        ))}
      </div>
    </Waiting>
  )
}
