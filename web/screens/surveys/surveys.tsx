import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { SurveyRow } from '../../affordance/things/surveys.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { When } from '../../kit/when.tsx'
import { CreateDialog } from './create-dialog.tsx'
import styles from './surveys.module.css'
import { kindWords, stateWords } from './words.ts'

const any = { value: '', label: 'any' }

/** The surveys that one manages: what they ask about, whom, and how many have answered. */
export function Surveys() {
  const [address, change] = useView()
  const { q, kind, state, event } = address
  const surveys = usePages('surveys.list', { q, kind, state, event })
  const { can } = useMe()
  const [creating, setCreating] = useState(false)
  const isNarrowed = Boolean(q || kind || state || event)
  return (
    <Page
      title="Surveys"
      says="Who wants which seats before you hand them out, and how it was afterwards."
      acts={
        <FunctionButton
          id="surveys.create"
          verdict={can['surveys.create']}
          label="New survey"
          tone="act"
          withKey="N"
          onAct={() => setCreating(true)}
        />
      }
    >
      <div className={styles.filters}>
        <SearchField label="Search surveys" placeholder="Search survey, event, owner" />
        <ChipSelect
          label="Kind"
          value={kind ?? ''}
          choices={[any, ...Object.entries(kindWords).map(([value, label]) => ({ value, label }))]}
          onChange={(next) => change({ kind: next })}
        />
        <ChipSelect
          label="State"
          value={state ?? ''}
          choices={[
            { value: '', label: 'not archived' },
            ...Object.entries(stateWords).map(([value, { words }]) => ({ value, label: words })),
          ]}
          onChange={(next) => change({ state: next })}
        />
      </div>
      {surveys.error ? <ReadProblem error={surveys.error} retry={() => surveys.refetch()} /> : null}
      {surveys.isPending ? <RowBones count={5} /> : null}
      {surveys.total === 0 ? (
        <Empty title={isNarrowed ? 'No survey fits these filters' : 'No survey yet'}>
          <p>
            {isNarrowed
              ? 'Try another state, or search for something else.'
              : 'Ask who wants seats for an event, or how it was: write a survey with N.'}
          </p>
        </Empty>
      ) : null}
      <ul className={styles.list}>
        {surveys.items.map((survey) => (
          <li key={survey.id}>
            <SurveyLine survey={survey} />
          </li>
        ))}
      </ul>
      {surveys.hasNextPage ? (
        <Button busy={surveys.isFetchingNextPage} onClick={() => void surveys.fetchNextPage()}>
          Further surveys
        </Button>
      ) : null}
      {creating ? <CreateDialog onClose={() => setCreating(false)} /> : null}
    </Page>
  )
}

function SurveyLine({ survey }: { survey: SurveyRow }) {
  const { words, tone } = stateWords[survey.state]
  return (
    <Link to="/surveys/$survey" params={{ survey: survey.id }} className={styles.line}>
      <span className={styles.what}>
        <b>{survey.name}</b>
        <span className="muted small">
          {[kindWords[survey.kind], survey.event?.name, survey.owner.name].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.state}>
        <Chip tone={tone}>{words}</Chip>
        <span className="muted small">
          {survey.state === 'draft' ? (
            plural(survey.questionCount, 'question')
          ) : survey.invitedAt === null ? (
            'the day after the event'
          ) : (
            <>
              {survey.answered} of {survey.invited} answered
            </>
          )}
        </span>
        <span className="muted small">
          <When at={survey.openedAt ?? survey.createdAt} as="day" />
        </span>
      </span>
    </Link>
  )
}
