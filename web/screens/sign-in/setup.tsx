import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { post } from '../../affordance/call.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import { Logo } from '../../kit/logo.tsx'
import { useTitle } from '../../kit/page.tsx'
import styles from './sign-in.module.css'

const empty = { organisation: '', name: '', email: '', password: '' }

/** The very first visit: the organisation and its first administrator. */
export function Setup() {
  useTitle('Set up')
  const [draft, setDraft] = useState(empty)
  // Remembered, so that signing in can be tried again when only that failed.
  const [isSetUp, setIsSetUp] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const navigate = useNavigate()
  const client = useQueryClient()
  const create = async () => {
    setBusy(true)
    try {
      if (!isSetUp) await post('/api/setup', draft)
      setIsSetUp(true)
      await post('/api/auth/sign-in/email', { email: draft.email, password: draft.password })
      client.clear()
      await navigate({ to: '/' })
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const field = (key: keyof typeof empty) => ({
    required: true,
    value: draft[key],
    error: errorAt(problem, key),
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [key]: event.currentTarget.value }),
  })
  return (
    <main className={styles.page}>
      <Logo />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <div>
          <h1>Set up Counterfoil</h1>
          <p className="muted">Nobody is here yet. You become the first administrator.</p>
        </div>
        <TextField label="Organisation" autoComplete="organization" {...field('organisation')} />
        <TextField label="Your name" autoComplete="name" {...field('name')} />
        <TextField label="E-mail" type="email" autoComplete="username" {...field('email')} />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          hint="At least 12 characters. A few words together are easy to keep in mind."
          {...field('password')}
        />
        <ActProblem problem={problem} />
        <Button type="submit" tone="act" large busy={busy}>
          Set up and sign in
        </Button>
      </form>
    </main>
  )
}
