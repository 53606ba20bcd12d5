import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ListAndOne } from '../../kit/list-pane.tsx'
import { useWide } from '../../kit/phone.ts'
import { EmployeeList } from './employee-list.tsx'
import { EmployeePage } from './employee-page.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'

/** Manage employees: the people of the box office on the left, one of them on the right. */
export function Employees() {
  const { employee } = useParams({ strict: false }) as { employee?: string }
  const [open, setOpen] = useState<'invite' | 'import' | null>(null)
  const isWide = useWide()
  const close = () => setOpen(null)
  return (
    <>
      <ListAndOne
        list={
          <EmployeeList
            current={employee}
            onInvite={() => setOpen('invite')}
            onImport={() => setOpen('import')}
          />
        }
        one={employee ? <EmployeePage key={employee} id={employee} backShown={!isWide} /> : null}
        nothing={{
          title: 'Pick somebody on the left',
          says: 'J and K walk the list, I invites somebody new.',
        }}
      />
      {open === 'invite' ? <InviteDialog onClose={close} /> : null}
      {open === 'import' ? <ImportDialog onClose={close} /> : null}
    </>
  )
}
