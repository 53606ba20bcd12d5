import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import type { ImportPage } from '../../affordance/things/loading.ts'

/** Nothing of it is in yet: throwing it away costs nothing, so nobody is asked twice. */
export function Discard({ load }: { load: ImportPage }) {
  const navigate = useNavigate()
  const act = useAct('imports.undo')
  const discard = () =>
    act.run({
      subject: load.id,
      version: load.version,
      says: `${load.fileName} is thrown away; nothing of it was loaded.`,
      done: () => void navigate({ to: '/load' }),
    })
  return (
    <>
      <FunctionButton
        id="imports.undo"
        verdict={load.can['imports.undo']}
        subject={{ id: load.id, version: load.version, label: load.fileName }}
        label="Throw away"
        tone="quiet"
        withKey={null}
        onAct={discard}
        busy={act.busy}
      />
      <ActProblem problem={act.problem} onReload={act.forget} />
    </>
  )
}
