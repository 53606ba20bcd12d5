import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { forgetAnswers } from '../../affordance/kept-answers.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { SurveyForm } from '../../affordance/survey-form.tsx'
import { buttonLooks } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './answer.module.css'
import { Ending, Thanks } from './ending.tsx'

/** The same questions for somebody who is signed in. */
export function ReplyPage() {
  const { invitation = '' } = useParams({ strict: false }) as { invitation?: string }
  const form = useRead('surveys.questions', { subject: invitation, fresh: 3600 })
  const act = useAct('surveys.reply')
  const [thanks, setThanks] = useState<string | null>(null)
  if (!form.data) {
    return (
      <Page title="Survey" narrow>
        {form.error ? <ReadProblem error={form.error} retry={() => form.refetch()} /> : <StubBones />}
      </Page>
    )
  }
  const { name, isAnswered, isOpen, version } = form.data
  const keepAs = `${invitation}:${version}`
  return (
    <Page title={name} narrow says={<Link to="/">Home</Link>}>
      {thanks !== null ? (
        <div className={styles.done}>
          <Thanks thanks={thanks} />
          <Link to="/" className={buttonLooks({ tone: 'act' })}>
            Home
          </Link>
        </div>
      ) : isAnswered || !isOpen ? (
        <Ending isAnswered={isAnswered} name={name} />
      ) : (
        <SurveyForm
          key={version}
          form={form.data}
          keepAs={keepAs}
          busy={act.busy}
          problem={act.problem}
          onSend={(answers) =>
            act.run({
              subject: invitation,
              input: { version, answers },
              done: (answer) => {
                forgetAnswers(keepAs)
                setThanks((answer as { thanks: string }).thanks)
              },
            })
          }
          onReload={act.forget}
        />
      )}
    </Page>
  )
}
