import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { Employee } from '../../affordance/things/employees.ts'
import styles from './employees.module.css'

/** What opens in a dialog of its own. */
export type Dialogs = 'edit' | 'email' | 'roles' | 'manager' | 'block' | 'deactivate'

/** What can be done with one person; what the rules refuse explains itself. */
export function EmployeeActs({
  employee,
  onOpen,
}: {
  employee: Employee
  onOpen: (dialog: Dialogs) => void
}) {
  const { can } = employee
  const again = useAct('employees.invite-again')
  const unblock = useAct('employees.unblock')
  const subject = { id: employee.id, version: employee.version, label: employee.name }
  const isHere = employee.status === 'active' || employee.status === 'blocked'
  return (
    <section aria-label="What can be done">
      <div className={styles.acts}>
        <FunctionButton
          id="employees.change-roles"
          {...{ subject }}
          verdict={can['employees.change-roles']}
          onAct={() => onOpen('roles')}
        />
        <FunctionButton
          id="employees.edit"
          {...{ subject }}
          verdict={can['employees.edit']}
          onAct={() => onOpen('edit')}
        />
        <FunctionButton
          id="employees.change-email"
          {...{ subject }}
          verdict={can['employees.change-email']}
          onAct={() => onOpen('email')}
        />
        <FunctionButton
          id="employees.set-manager"
          {...{ subject }}
          verdict={can['employees.set-manager']}
          onAct={() => onOpen('manager')}
        />
        {isHere ? null : (
          <FunctionButton
            id="employees.invite-again"
            {...{ subject }}
            verdict={can['employees.invite-again']}
            busy={again.busy}
            onAct={() =>
              again.run({
                subject: employee.id,
                version: employee.version,
                says: `A new link went to ${employee.email}.`,
              })
            }
          />
        )}
        {employee.status === 'blocked' ? (
          <FunctionButton
            id="employees.unblock"
            {...{ subject }}
            verdict={can['employees.unblock']}
            busy={unblock.busy}
            onAct={() =>
              unblock.run({
                subject: employee.id,
                version: employee.version,
                says: `${employee.name} may come in again.`,
              })
            }
          />
        ) : (
          <FunctionButton
            id="employees.block"
            {...{ subject }}
            verdict={can['employees.block']}
            onAct={() => onOpen('block')}
          />
        )}
        <FunctionButton
          id="employees.deactivate"
          {...{ subject }}
          verdict={can['employees.deactivate']}
          onAct={() => onOpen('deactivate')}
        />
      </div>
      <ActProblem problem={again.problem ?? unblock.problem} />
    </section>
  )
}
