import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { join } from './join.ts'
import { KeyHint } from './key-hint.tsx'

export type ButtonTone = 'act' | 'plain' | 'quiet' | 'danger' | 'refused'

type Looks = { tone?: ButtonTone; wide?: boolean; large?: boolean }

export function buttonLooks({ tone = 'plain', wide, large }: Looks = {}): string {
  return join(styles.button, styles[tone], wide && styles.wide, large && styles.large)
}

type Props = ComponentProps<'button'> &
  Looks & { keyHint?: string | null; busy?: boolean; children: ReactNode }

export function Button({ tone, wide, large, keyHint, busy, className, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={join(buttonLooks({ tone, wide, large }), className)}
      {...rest}
    >
      {children}
      {keyHint ? <KeyHint>{keyHint}</KeyHint> : null}
    </button>
  )
}
