import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { post } from '../../affordance/call.ts'
import { forgetAnswers } from '../../affordance/kept-answers.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { SurveyForm } from '../../affordance/survey-form.tsx'
import type { Answer, SurveyForm as Form } from '../../affordance/things/surveys.ts'
import { Logo } from '../../kit/logo.tsx'
import { useTitle } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './answer.module.css'
import { Ending, Thanks } from './ending.tsx'

/** The page behind the link of a letter: for guests too, on the phone first, without signing in. */
export function AnswerPage() {
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const form = useQuery({
    queryKey: ['answer', token],
    queryFn: () => post<Form>('/api/answer/look', { token }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const keepAs = `${token}:${form.data?.version}`
  const send = useMutation({
    mutationFn: (answers: Answer[]) =>
      post<{ thanks: string }>('/api/answer', { token, version: form.data?.version ?? 0, answers }),
    onSuccess: () => forgetAnswers(keepAs),
  })
  useTitle(form.data?.name ?? 'Survey')
  return (
    <main className={styles.page}>
      <header className={styles.brand}>
        <Logo />
        {form.data ? <span className="muted small">{form.data.organisation}</span> : null}
      </header>
      {form.data ? null : <h1 className={form.error ? undefined : 'unseen'}>Survey</h1>}
      {form.isPending ? <StubBones /> : null}
      {form.error ? <ReadProblem error={form.error} retry={() => form.refetch()} /> : null}
      {send.data ? <Thanks thanks={send.data.thanks} /> : null}
      {form.data && !send.data ? (
        form.data.isAnswered || !form.data.isOpen ? (
          <Ending isAnswered={form.data.isAnswered} name={form.data.name} />
        ) : (
          <>
            <p className="muted">Dear {form.data.to},</p>
            <SurveyForm
              key={form.data.version}
              form={form.data}
              isPage
              keepAs={keepAs}
              busy={send.isPending}
              problem={send.error}
              onSend={(answers) => send.mutate(answers)}
            />
            <p className="muted small">
              Your name stands with your answers. The link is yours alone and works once.
            </p>
          </>
        )
      ) : null}
    </main>
  )
}
