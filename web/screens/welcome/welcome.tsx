import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { actForOneself } from '../../affordance/acting.ts'
import { post } from '../../affordance/call.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { TextField } from '../../kit/field.tsx'
import { Logo } from '../../kit/logo.tsx'
import { useTitle } from '../../kit/page.tsx'
import { Bone, Waiting } from '../../kit/skeleton.tsx'
import styles from './welcome.module.css'

type Invitation = { name: string; email: string; organisation: string }

/** Behind the link of an invitation: one's name, a password, and in. */
export function Welcome() {
  useTitle('Welcome')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const invitation = useQuery({
    queryKey: ['welcome', token],
    queryFn: () => post<Invitation>('/api/welcome/look', { token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <main className={styles.page}>
      <Logo />
      {invitation.isPending ? (
        <Waiting>
          <Bone height={180} />
        </Waiting>
      ) : null}
      {invitation.error ? (
        <Empty title="This invitation does not work any more">
          <p>Each works once and for a day. Ask whoever invited you for a new one.</p>
          <Link to="/sign-in">To the sign-in</Link>
        </Empty>
      ) : null}
      {invitation.data ? <Accept token={token} invitation={invitation.data} /> : null}
    </main>
  )
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const [name, setName] = useState(invitation.name)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const client = useQueryClient()
  const navigate = useNavigate()
  const accept = async () => {
    setBusy(true)
    try {
      await post('/api/welcome', { token, name, password })
      actForOneself()
      client.clear()
      await navigate({ to: '/' })
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
    >
      <div>
        <h1>Welcome to {invitation.organisation}</h1>
        <p className="muted">The Box Office is where you ask for seats and look after them.</p>
      </div>
      <TextField
        label="Your name"
        autoComplete="name"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorAt(problem, 'name')}
      />
      <TextField label="E-mail" type="email" autoComplete="username" readOnly value={invitation.email} />
      <TextField
        label="Choose a password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={128}
        hint="At least 12 characters. A few words together are easy to keep in mind."
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={errorAt(problem, 'password')}
      />
      <ActProblem problem={problem} />
      <Button type="submit" tone="act" large busy={busy}>
        Begin
      </Button>
    </form>
  )
}
