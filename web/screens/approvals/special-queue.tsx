import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { ActProblem, ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { SpecialStub } from '../../affordance/special-stub.tsx'
import type { Special } from '../../affordance/things/approvals.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextArea } from '../../kit/field.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './approvals.module.css'
import { Deny } from './deny.tsx'
import { Narrow, NothingFits, useNarrowed } from './narrow.tsx'
import { useWalk } from './queue.tsx'
import { Source } from './source.tsx'

/** Special requests of one's people. */
export function SpecialQueue() {
  return (
    <Specials
      view="to-decide"
      nothing="When somebody who reports to you asks for something special, it comes here."
    />
  )
}

/** What somebody else is asked about, and one may decide in their place. */
export function OthersSpecialQueue() {
  return (
    <Specials
      view="for-others"
      nothing="When somebody else is asked about a special request that you may decide too, it comes here."
    />
  )
}

/** Approved ones, for whoever looks for seats. */
export function SourceQueue() {
  return (
    <Specials
      view="to-source"
      nothing="When a special request is approved, it comes here to find seats for."
    />
  )
}

const sorts = [
  { value: '', label: 'the oldest first' },
  { value: 'newest', label: 'the newest first' },
  { value: 'needed', label: 'what is needed soonest' },
  { value: 'dearest', label: 'the dearest first' },
]

type Props = { view: 'to-decide' | 'for-others' | 'to-source'; nothing: string }

function Specials({ view, nothing }: Props) {
  const { asked, isNarrowed, clear } = useNarrowed()
  const { event: _, ...narrowed } = asked
  const specials = usePages('specials.list', { view, limit: 30, ...narrowed })
  const walk = useWalk(specials.items)
  return (
    <>
      {isNarrowed || asked.sort || (specials.total ?? 0) > 1 ? (
        <Narrow
          owners={specials.first?.narrow.owners ?? []}
          sorts={sorts}
          value="Budget"
          placeholder="Number, what, where, asker"
        />
      ) : null}
      {specials.error ? <ReadProblem error={specials.error} retry={() => specials.refetch()} /> : null}
      {specials.isPending ? <StubBones /> : null}
      {specials.total === 0 ? (
        isNarrowed ? (
          <NothingFits onClear={clear} />
        ) : (
          <Empty title="Nothing waits">{nothing}</Empty>
        )
      ) : null}
      <div className={styles.list}>
        {specials.items.map((special, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus, so that keys mean what one looks at.
          <div key={special.id} id={`order-${special.id}`} onFocus={() => walk.to(index)}>
            <SpecialStub special={special} selected={index === walk.current}>
              {view !== 'to-source' ? (
                <DecideSpecial special={special} listens={index === walk.current} />
              ) : (
                <Source special={special} listens={index === walk.current} />
              )}
            </SpecialStub>
          </div>
        ))}
      </div>
      {specials.hasNextPage ? (
        <Button onClick={() => void specials.fetchNextPage()}>Further requests</Button>
      ) : null}
    </>
  )
}

function DecideSpecial({ special, listens }: { special: Special; listens: boolean }) {
  const [step, setStep] = useState<'choose' | 'approve' | 'deny'>('choose')
  const subject = { id: special.id, version: special.version, label: `S${special.number}` }
  if (step === 'deny')
    return <Deny order={special} id="specials.deny" act="Deny" onBack={() => setStep('choose')} />
  if (step === 'approve') return <ApproveSpecial special={special} onBack={() => setStep('choose')} />
  return (
    <div className={styles.acts}>
      <FunctionButton
        id="specials.approve"
        verdict={special.can['specials.approve']}
        subject={subject}
        label="Approve"
        tone="act"
        wide
        listens={listens}
        onAct={() => setStep('approve')}
      />
      <FunctionButton
        id="specials.deny"
        verdict={special.can['specials.deny']}
        subject={subject}
        label="Deny with reason"
        tone="plain"
        wide
        listens={listens}
        onAct={() => setStep('deny')}
      />
    </div>
  )
}

function ApproveSpecial({ special, onBack }: { special: Special; onBack: () => void }) {
  const [note, setNote] = useState('')
  const act = useAct('specials.approve')
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault()
        act.run({
          subject: special.id,
          version: special.version,
          input: { note: note.trim() },
          says: `Approved. Seats are looked for, for ${special.owner.name}.`,
        })
      }}
    >
      <TextArea
        label="Comment"
        optional
        rows={2}
        hint="The box office looks for seats then; you cannot take it back here."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ActProblem problem={act.problem} onReload={onBack} />
      <Button type="submit" tone="act" wide busy={act.busy} autoFocus>
        Yes, approve
      </Button>
      <Button wide onClick={onBack}>
        Back
      </Button>
    </form>
  )
}
