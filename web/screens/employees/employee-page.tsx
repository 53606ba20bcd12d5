import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Employee } from '../../affordance/things/employees.ts'
import { useView } from '../../kit/address.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { Chip } from '../../kit/chip.tsx'
import { plural } from '../../kit/numbers.tsx'
import { useTitle } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts, Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { EmailDialog } from './email-dialog.tsx'
import { type Dialogs, EmployeeActs } from './employee-acts.tsx'
import styles from './employees.module.css'
import { BlockDialog, DeactivateDialog } from './ending-dialogs.tsx'
import { ManagerDialog } from './manager-dialog.tsx'
import { RolesDialog } from './roles-dialog.tsx'
import { EmployeeChip } from './status-chip.tsx'

/** One person: who they are on the body, what they may do and what is done with them on the stub. */
export function EmployeePage({ id, backShown }: { id: string; backShown: boolean }) {
  const employee = useRead('employees.view', { subject: id })
  const [address] = useView()
  useTitle(employee.data?.name ?? 'Employee')
  return (
    <div className={styles.page}>
      {backShown ? (
        <Link to="/employees" search={address} className={styles.back}>
          ‹ Employees
        </Link>
      ) : null}
      {employee.error ? <ReadProblem error={employee.error} retry={() => employee.refetch()} /> : null}
      {employee.isPending ? <StubBones count={2} /> : null}
      {employee.data ? <Whole employee={employee.data} isAlone={backShown} /> : null}
    </div>
  )
}

function Whole({ employee, isAlone }: { employee: Employee; isAlone: boolean }) {
  // Beside the list, the list is what the screen is about.
  const Name = isAlone ? 'h1' : 'h2'
  const [open, setOpen] = useState<Dialogs | null>(null)
  const close = () => setOpen(null)
  const dialog = { employee, onClose: close }
  return (
    <>
      <Stub
        counterfoil={
          <div className={styles.foot}>
            <EmployeeChip status={employee.status} />
            <Facts
              of={[
                ['Reports', employee.reports.length === 0 ? 'nobody' : String(employee.reports.length)],
                ['Seats to come', String(employee.holds.seats)],
                ['Open orders', String(employee.holds.orders)],
              ]}
            />
          </div>
        }
      >
        <div className={styles.who}>
          <Avatar name={employee.name} />
          <div>
            <Name className={styles.name}>{employee.name}</Name>
            <p className="muted">
              {[employee.title, employee.departments.map(({ name }) => name).join(', ')]
                .filter(Boolean)
                .join(' · ') || 'No title and no department yet'}
            </p>
          </div>
        </div>
        <Facts of={factsOf(employee)} />
      </Stub>
      {employee.invitation && employee.status === 'invited' ? <Invited employee={employee} /> : null}
      <EmployeeActs employee={employee} onOpen={setOpen} />
      <Reports employee={employee} />
      {open === 'edit' ? <EditDialog {...dialog} /> : null}
      {open === 'email' ? <EmailDialog {...dialog} /> : null}
      {open === 'roles' ? <RolesDialog {...dialog} /> : null}
      {open === 'manager' ? <ManagerDialog {...dialog} /> : null}
      {open === 'block' ? <BlockDialog {...dialog} /> : null}
      {open === 'deactivate' ? <DeactivateDialog {...dialog} /> : null}
    </>
  )
}

const factsOf = (employee: Employee): [string, React.ReactNode][] => [
  ['E-mail', employee.email],
  [
    'Manager',
    employee.manager ? (
      <Link key="manager" to="/employees/$employee" params={{ employee: employee.manager.id }}>
        {employee.manager.name}
      </Link>
    ) : (
      'nobody: those who may decide about any order do'
    ),
  ],
  [
    'Roles',
    <span key="roles" className={styles.roleChips}>
      {employee.roles.length === 0 ? 'none' : null}
      {employee.roles.map((role) => (
        <Chip key={role.id} tone={role.name === 'Employee' ? 'idle' : 'accent'}>
          {role.name}
        </Chip>
      ))}
    </span>,
  ],
]

function Invited({ employee: { invitation, name } }: { employee: Employee }) {
  if (!invitation) return null
  return (
    <p className={styles.note}>
      Invited by {invitation.invitedBy} <When at={invitation.invitedAt} as="since" />.{' '}
      {invitation.isOver
        ? `The link does not work any more: send ${name} a new one.`
        : 'The link in the mail works once, within a day.'}
    </p>
  )
}

function Reports({ employee }: { employee: Employee }) {
  if (employee.reports.length === 0) return null
  return (
    <section aria-labelledby="reports">
      <h3 id="reports">{plural(employee.reports.length, 'person reports', 'people report')} to them</h3>
      <ul className={styles.reports}>
        {employee.reports.map((one) => (
          <li key={one.id}>
            <Link to="/employees/$employee" params={{ employee: one.id }}>
              {one.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
