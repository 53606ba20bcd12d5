import { useState } from 'react'
import { post } from '../../affordance/call.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import styles from './sign-in.module.css'

export function PasswordForm({ onEntered }: { onEntered: () => Promise<void> }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const enter = async () => {
    setBusy(true)
    try {
      await post('/api/auth/sign-in/email', { email, password })
      await onEntered()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <h1>Sign in</h1>
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ActProblem problem={problem} />
      <Button type="submit" tone="act" large busy={busy}>
        Sign in
      </Button>
    </form>
  )
}
