import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '../../kit/empty.tsx'
import { usePhone, useWide } from '../../kit/phone.ts'
import { EmployeeList } from './employee-list.tsx'
import { EmployeePage } from './employee-page.tsx'
import styles from './employees.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'

/** Manage employees: the people of the box office on the left, one of them on the right. */
export function Employees() {
  const { employee } = useParams({ strict: false }) as { employee?: string }
  const [open, setOpen] = useState<'invite' | 'import' | null>(null)
  const isWide = useWide()
  const isPhone = usePhone()
  const close = () => setOpen(null)
  return (
    <div className={isWide ? styles.beside : styles.alone}>
      {isWide || !employee ? (
        <EmployeeList
          current={employee}
          onInvite={() => setOpen('invite')}
          onImport={() => setOpen('import')}
        />
      ) : null}
      {employee ? <EmployeePage key={employee} id={employee} backShown={!isWide} /> : null}
      {isWide && !employee ? (
        <div className={styles.nobody}>
          <Empty title="Pick somebody on the left">
            {isPhone ? null : <p>J and K walk the list, I invites somebody new.</p>}
          </Empty>
        </div>
      ) : null}
      {open === 'invite' ? <InviteDialog onClose={close} /> : null}
      {open === 'import' ? <ImportDialog onClose={close} /> : null}
    </div>
  )
}
