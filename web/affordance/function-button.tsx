import { useRef, useState } from 'react'
import { type FunctionId, functions } from '../gen/manifest.gen.ts'
import { Button, type ButtonTone } from '../kit/button.tsx'
import { Floating } from '../kit/floating.tsx'
import { FunctionDialog } from './function-dialog.tsx'
import { useKey } from './keys.tsx'
import type { Verdict } from './things/decisions.ts'
import { WhyNotCard } from './why-not-card.tsx'

export type Subject = { id: string; version?: number; label?: string }

type Props = {
  id: FunctionId
  subject?: Subject
  /** From the `can` of the thing. Without one, the function makes no sense here and nothing shows. */
  verdict: Verdict | undefined
  label?: string
  tone?: ButtonTone
  wide?: boolean
  large?: boolean
  /** A screen with a form of its own opens it here; otherwise the form is drawn from the manifest. */
  onAct?: () => void
  busy?: boolean
  /** Off where several of the same stand on one screen and another one listens. */
  listens?: boolean
  /** A key other than the manifest's, for a second button of the same function. */
  withKey?: string | null
}

type Manifest = { title: string; button: { label: string; key: string | null; primary?: boolean } | null }

/** One act on one thing: runs when allowed, explains itself when refused. */
export function FunctionButton(props: Props) {
  const { verdict } = props
  if (!verdict) return null
  return verdict.allowed ? <Allowed {...props} /> : <Refused {...props} />
}

function looksOf({ id, label, withKey }: Props) {
  const manifest: Manifest = functions[id]
  return {
    label: label ?? manifest.button?.label ?? manifest.title,
    key: withKey === undefined ? manifest.button?.key : withKey,
    primary: manifest.button?.primary === true,
  }
}

function Allowed(props: Props) {
  const { id, subject, onAct, busy, tone, wide, large, listens = true } = props
  const { label, key, primary } = looksOf(props)
  const [open, setOpen] = useState(false)
  const act = onAct ?? (() => setOpen(true))
  useKey(key, label, act, listens && !busy)
  return (
    <>
      <Button
        tone={tone ?? (primary ? 'act' : 'plain')}
        {...{ wide, large, busy }}
        keyHint={listens ? key : null}
        aria-keyshortcuts={listens && key ? key : undefined}
        onClick={act}
        data-function={id}
      >
        {label}
      </Button>
      {open ? <FunctionDialog id={id} subject={subject} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Refused(props: Props) {
  const { id, subject, verdict, wide, large, listens = true } = props
  const { label, key } = looksOf(props)
  const [open, setOpen] = useState(false)
  const says = verdict && !verdict.allowed ? verdict.says : ''
  const button = useRef<HTMLButtonElement>(null)
  const openFromKey = () => {
    // So that closing gives the focus back to where the answer came from.
    button.current?.focus()
    setOpen(true)
  }
  useKey(key, `Why not: ${label}`, openFromKey, listens)
  return (
    <Floating
      opened={open}
      onClose={() => setOpen(false)}
      label={`Why not: ${label}`}
      anchor={
        <Button
          ref={button}
          tone="refused"
          {...{ wide, large }}
          title={says}
          aria-label={`${label}: why not?`}
          aria-haspopup="dialog"
          aria-expanded={open}
          data-function={id}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key !== '?') return
            event.preventDefault()
            setOpen(true)
          }}
        >
          {label} ?
        </Button>
      }
    >
      <WhyNotCard id={id} subject={subject?.id} verdict={verdict} />
    </Floating>
  )
}
