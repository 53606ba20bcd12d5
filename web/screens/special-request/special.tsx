import { Link, useParams } from '@tanstack/react-router'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { SpecialChip } from '../../affordance/special-chip.tsx'
import { SpecialStub } from '../../affordance/special-stub.tsx'
import type { Special } from '../../affordance/things/approvals.ts'
import { buttonLooks } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import styles from './special-request.module.css'

/** One special request: where it stands, and what can be done about it. */
export function SpecialPage() {
  const { special: id } = useParams({ strict: false }) as { special: string }
  const special = useRead('specials.view', { subject: id })
  return (
    <Page
      title={special.data ? `Special request S${special.data.number}` : 'Special request'}
      acts={
        <Link to="/specials" className={buttonLooks()}>
          All special requests
        </Link>
      }
    >
      {special.error ? <ReadProblem error={special.error} retry={() => special.refetch()} /> : null}
      {special.isPending ? <StubBones /> : null}
      {special.data ? <Shown special={special.data} /> : null}
    </Page>
  )
}

function Shown({ special }: { special: Special }) {
  const cancel = useAct('specials.cancel')
  const subject = { id: special.id, version: special.version, label: `S${special.number}` }
  const mayDecide = special.can['specials.approve']?.allowed || special.can['specials.source']?.allowed
  return (
    <SpecialStub special={special}>
      <div className={styles.side}>
        <SpecialChip state={special.state} />
        {special.waitsFor ? <p className="muted small">Waits for {special.waitsFor}</p> : null}
        {special.decidedBy && special.decidedAt ? (
          <p className="muted small">
            {special.decidedBy.name}, <When at={special.decidedAt} />
            {special.decisionNote ? <>: “{special.decisionNote}”</> : null}
          </p>
        ) : null}
        {special.sourcedBy ? (
          <p className="muted small">
            {special.sourcedBy.name}
            {special.sourceNote ? <>: “{special.sourceNote}”</> : null}
          </p>
        ) : null}
        {special.orderId ? (
          <Link
            to="/orders/$order"
            params={{ order: special.orderId }}
            className={buttonLooks({ tone: 'act', wide: true })}
          >
            Open its order
          </Link>
        ) : null}
        {mayDecide ? (
          <Link
            to="/approvals"
            search={{ view: special.state === 'pending-approval' ? 'special' : 'source' }}
            className={buttonLooks({ tone: 'act', wide: true })}
          >
            {special.state === 'pending-approval' ? 'Decide' : 'Find seats'}
          </Link>
        ) : null}
        <ActProblem problem={cancel.problem} />
        {special.can['specials.cancel']?.allowed ? (
          <FunctionButton
            id="specials.cancel"
            verdict={special.can['specials.cancel']}
            subject={subject}
            wide
            busy={cancel.busy}
            onAct={() =>
              cancel.run({ subject: special.id, version: special.version, input: {}, says: 'Cancelled.' })
            }
          />
        ) : null}
      </div>
    </SpecialStub>
  )
}
