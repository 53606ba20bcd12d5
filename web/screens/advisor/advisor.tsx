import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { Comparing } from './comparing.tsx'
import { Fitting } from './fitting.tsx'
import { Unneeded } from './unneeded.tsx'

type View = 'fit' | 'compare' | 'unneeded'

/** Which roles somebody needs, what the roles are, and which nobody has needed. */
export function Advisor() {
  const { can } = useMe()
  const [address, change] = useView()
  const roles = useRead('decisions.compare-roles', { fresh: 60 })
  const mayReview = can['decisions.unneeded-roles']?.allowed === true
  const view: View =
    address.view === 'compare' || (address.view === 'unneeded' && mayReview) ? address.view : 'fit'
  const tabs = [
    { value: 'fit' as const, label: 'Which role fits' },
    { value: 'compare' as const, label: 'Compare the roles' },
    ...(mayReview ? [{ value: 'unneeded' as const, label: 'Roles nobody needed' }] : []),
  ]
  return (
    <Page title="Role advisor" says="Told from the rules themselves, as they are now.">
      <Tabs
        label="Questions"
        tabs={tabs}
        value={view}
        onChange={(next) => change({ view: next === 'fit' ? '' : next })}
      />
      {roles.error ? <ReadProblem error={roles.error} retry={() => roles.refetch()} /> : null}
      {roles.isPending ? <StubBones count={2} /> : null}
      {roles.data && view === 'fit' ? <Fitting comparison={roles.data} /> : null}
      {roles.data && view === 'compare' ? <Comparing comparison={roles.data} /> : null}
      {view === 'unneeded' ? <Unneeded /> : null}
    </Page>
  )
}
