import { useNavigate } from '@tanstack/react-router'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useKey } from '../../affordance/keys.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages, useRead } from '../../affordance/read.ts'
import type { EmployeeLine, EmployeeStatus } from '../../affordance/things/employees.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Empty } from '../../kit/empty.tsx'
import { ListPane, PaneChips } from '../../kit/list-pane.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Row } from '../../kit/row.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import styles from './employees.module.css'
import { ManagerFilter } from './manager-filter.tsx'
import { EmployeeChip, statusWords } from './status-chip.tsx'

type Props = { current?: string; onInvite: () => void; onImport: () => void }

export function EmployeeList({ current, onInvite, onImport }: Props) {
  useTitle('Employees')
  const { can } = useMe()
  const [address] = useView()
  const { q, status, department, role, manager, unmanaged } = address
  const input = { q, status, department, role, manager, unmanaged: unmanaged ? true : undefined }
  const list = usePages('employees.list', input)
  const { data: counted } = useRead('employees.list', {
    input: { ...input, status: undefined, limit: 1 },
    keep: true,
  })
  useWalk(list.items, current)
  return (
    <ListPane
      title="Employees"
      total={list.total}
      of="people"
      acts={
        <>
          <FunctionButton
            id="employees.import-file"
            verdict={can['employees.import-file']}
            onAct={onImport}
          />
          <FunctionButton id="employees.invite" verdict={can['employees.invite']} onAct={onInvite} />
        </>
      }
      filters={<Filters counts={counted?.counts} manager={counted?.items[0]?.manager?.name} />}
    >
      <div className={styles.scroll}>
        {list.error ? <ReadProblem error={list.error} retry={() => list.refetch()} /> : null}
        {list.isPending ? <RowBones count={9} /> : null}
        {list.total === 0 ? (
          <Empty title="Nobody like that">
            <p>Ask for less in the filters, or invite somebody new.</p>
          </Empty>
        ) : null}
        <ul aria-label="Employees">
          {list.items.map((employee) => (
            <li key={employee.id}>
              <Line employee={employee} isCurrent={employee.id === current} address={address} />
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button className={styles.further} onClick={() => void list.fetchNextPage()}>
            Further people
          </Button>
        ) : null}
      </div>
    </ListPane>
  )
}

type LineProps = { employee: EmployeeLine; isCurrent: boolean; address: Record<string, string | undefined> }

function Line({ employee, isCurrent, address }: LineProps) {
  const { name, title, departments, roles, status } = employee
  return (
    <Row
      to={`/employees/${employee.id}`}
      search={address}
      current={isCurrent}
      title={name}
      detail={[title, departments[0]?.name].filter(Boolean).join(' · ') || employee.email}
      aside={status === 'active' ? null : <EmployeeChip status={status} />}
      asideDetail={
        <span className={styles.roleChips}>
          {roles
            .filter((role) => role.name !== 'Employee')
            .map((role) => (
              <Chip key={role.id} tone="accent">
                {role.name}
              </Chip>
            ))}
        </span>
      }
    />
  )
}

type Counted = { counts: Record<'all' | EmployeeStatus, number> | undefined; manager: string | undefined }

function Filters({ counts, manager }: Counted) {
  const [address, change] = useView()
  const choices = useRead('employees.choices', { fresh: 300 })
  const named = (all: { id: string; name: string }[] | undefined) =>
    (all ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const states = (['active', 'invited', 'blocked', 'deactivated'] as const).map((status) => ({
    value: status as string,
    label: statusWords[status],
    detail: counts ? `(${counts[status]})` : '',
  }))
  return (
    <>
      <SearchField label="Search by name or e-mail" placeholder="Name or e-mail" />
      <PaneChips>
        <ChipSelect
          label="Status"
          value={address.status ?? ''}
          choices={[{ value: '', label: 'any', detail: counts ? `(${counts.all})` : '' }, ...states]}
          onChange={(status) => change({ status })}
        />
        <ChipSelect
          label="Role"
          value={address.role ?? ''}
          choices={[{ value: '', label: 'any' }, ...named(choices.data?.roles)]}
          onChange={(role) => change({ role })}
        />
        <ChipSelect
          label="Department"
          value={address.department ?? ''}
          choices={[{ value: '', label: 'any' }, ...named(choices.data?.departments)]}
          onChange={(department) => change({ department })}
        />
        <ManagerFilter value={address} name={manager} onChange={change} />
      </PaneChips>
    </>
  )
}

/** J and K walk the list without the mouse. */
function useWalk(items: EmployeeLine[], current: string | undefined) {
  const navigate = useNavigate()
  const [address] = useView()
  const walk = (by: number) => {
    const at = items.findIndex(({ id }) => id === current)
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))]
    if (next) void navigate({ to: `/employees/${next.id}`, search: address, replace: current !== undefined })
  }
  useKey('j', 'Next person', () => walk(1))
  useKey('k', 'Previous person', () => walk(-1))
}
