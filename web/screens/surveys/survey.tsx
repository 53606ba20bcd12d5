import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { SurveyForm } from '../../affordance/survey-form.tsx'
import type { Survey } from '../../affordance/things/surveys.ts'
import { useView } from '../../kit/address.ts'
import { Chip } from '../../kit/chip.tsx'
import { useLeaveGuard } from '../../kit/leave-guard.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones, StubBones } from '../../kit/skeleton.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { ShowTime } from '../../kit/when.tsx'
import { Builder } from './builder.tsx'
import { questionsOf, useDraft } from './draft.ts'
import { SurveyActs } from './survey-acts.tsx'
import styles from './surveys.module.css'
import { kindWords, stateWords } from './words.ts'

/** Charts are heavy, and most visits are to a draft. */
const Results = lazy(async () => ({ default: (await import('./results.tsx')).Results }))

type Tab = 'questions' | 'preview' | 'results'

/** One survey: its questions, how it looks to whoever is asked, and what they answered. */
export function SurveyPage() {
  const { survey: id = '' } = useParams({ strict: false }) as { survey?: string }
  const survey = useRead('surveys.view', { subject: id, every: 30 })
  if (survey.data) return <Opened key={survey.data.id} survey={survey.data} />
  return (
    <Page title="Survey">
      {survey.error ? <ReadProblem error={survey.error} retry={() => survey.refetch()} /> : <StubBones />}
    </Page>
  )
}

function Opened({ survey }: { survey: Survey }) {
  const [address, change] = useView()
  const writing = useDraft(survey)
  const { asks } = useLeaveGuard(writing.draft.isTouched)
  const first: Tab = survey.state === 'draft' ? 'questions' : 'results'
  const tabs = [
    { value: 'questions' as const, label: 'Questions', count: survey.questionCount },
    { value: 'preview' as const, label: 'Preview' },
    { value: 'results' as const, label: 'Results', count: survey.answered },
  ]
  const tab = tabs.find(({ value }) => value === address.tab)?.value ?? first
  const { words, tone } = stateWords[survey.state]
  return (
    <Page
      title={survey.name}
      says={
        <>
          <Link to="/surveys">Surveys</Link> · {kindWords[survey.kind]} · <Chip tone={tone}>{words}</Chip> ·{' '}
          {survey.owner.name}
          {survey.event ? (
            <>
              {' '}
              ·{' '}
              <Link to="/events/$event" params={{ event: survey.event.id }}>
                {survey.event.name}
              </Link>
              , <ShowTime {...survey.event} />
            </>
          ) : null}
        </>
      }
      acts={<SurveyActs survey={survey} isTouched={writing.draft.isTouched} />}
    >
      {asks}
      <Tabs
        label="Survey"
        tabs={tabs}
        value={tab}
        onChange={(next) => change({ tab: next === first ? '' : next })}
      />
      {tab === 'questions' ? <Builder survey={survey} writing={writing} /> : null}
      {tab === 'preview' ? (
        <div className={styles.phone}>
          <SurveyForm
            form={{ ...survey, ...writing.draft, event: survey.event, questions: questionsOf(writing.draft) }}
          />
        </div>
      ) : null}
      {tab === 'results' ? (
        <Suspense fallback={<RowBones count={6} />}>
          <Results survey={survey} />
        </Suspense>
      ) : null}
    </Page>
  )
}
