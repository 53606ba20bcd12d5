import type { ReactNode } from 'react'
import { hrefOf } from '../../affordance/file.ts'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { QuestionResult, Survey, SurveyResults } from '../../affordance/things/surveys.ts'
import { Bars } from '../../kit/bars.tsx'
import { buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useReading } from '../../kit/locale.tsx'
import { plural } from '../../kit/numbers.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import { Facts } from '../../kit/stub.tsx'
import { Table } from '../../kit/table.tsx'
import { When } from '../../kit/when.tsx'
import styles from './surveys.module.css'
import { questionWords } from './words.ts'

/** What was answered, question by question; of interest first who wants how many. */
export function Results({ survey }: { survey: Survey }) {
  const results = useRead('surveys.results', { subject: survey.id, every: 30 })
  if (results.error) return <ReadProblem error={results.error} retry={() => results.refetch()} />
  if (!results.data) return <RowBones count={6} />
  const { invited, sent, answered, questions, wishes, silent } = results.data
  if (answered === 0)
    return (
      <>
        <Nobody survey={survey} sent={sent} />
        <Silent people={silent} />
      </>
    )
  const share = invited === 0 ? 0 : Math.round((answered / invited) * 100)
  return (
    <div className={styles.results}>
      <div className={styles.resultsHead}>
        <Facts
          of={[
            ['Asked', plural(invited, 'person', 'people')],
            ['Answered', `${answered} (${share} %)`],
            ...endOf(survey),
          ]}
        />
        <a className={buttonLooks()} href={hrefOf('surveys.export', { subject: survey.id })} download>
          Download as CSV
        </a>
      </div>
      {survey.kind === 'interest' ? <Wishes results={results.data} wishes={wishes} /> : null}
      {questions.map((question, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
        <OneResult key={at} question={question} number={at + 1} />
      ))}
      <Silent people={silent} />
    </div>
  )
}

/** Closed, or by when it is answered. */
function endOf({ state, closedAt, closesAt }: Survey): [string, ReactNode][] {
  if (state !== 'open' && closedAt) return [['Closed', <When key="end" at={closedAt} />]]
  return closesAt ? [['Answer by', <When key="end" at={closesAt} />]] : []
}

function Silent({ people }: { people: SurveyResults['silent'] }) {
  if (people.length === 0) return null
  return (
    <details>
      <summary>{plural(people.length, 'person has', 'people have')} not answered</summary>
      <ul className={styles.silent}>
        {people.map(({ name, hasMail, remindedAt }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
          <li key={at}>
            {name}{' '}
            <span className="muted small">
              {remindedAt ? (
                <>
                  reminded <When at={remindedAt} as="ago" />
                </>
              ) : hasMail ? (
                ''
              ) : (
                'no mail reaches them'
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Nobody({ survey, sent }: { survey: Survey; sent: number }) {
  if (survey.state === 'draft') {
    return (
      <Empty title="Nobody has been asked yet">
        <p>Write the questions, look at the preview, then ask people with O.</p>
      </Empty>
    )
  }
  return (
    <Empty title="Nobody has answered yet">
      <p>
        {survey.invitedAt === null
          ? 'The mails go out the day after the event.'
          : `${sent} of ${survey.invited} mails are written; answers show here as they come.`}
      </p>
    </Empty>
  )
}

function OneResult({ question, number }: { question: QuestionResult; number: number }) {
  const { locale } = useReading()
  const say = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
  return (
    <section className={styles.result} aria-label={question.text}>
      <h2>
        {number}. {question.text}
      </h2>
      <p className="muted small">
        {questionWords[question.kind]} · {plural(question.answered, 'answer')}
        {question.average === null ? '' : ` · ${say(question.average)} on average`}
      </p>
      {question.counts.length > 0 ? (
        <div className={styles.chart}>
          <Bars
            label={`${question.text}: ${question.counts.map(({ label, count }) => `${label} ${count}`).join(', ')}`}
            name="label"
            series={[{ key: 'count', title: 'Answers', tone: 'accent' }]}
            rows={question.counts}
            say={(value) => (Number.isInteger(value) ? say(value) : '')}
          />
        </div>
      ) : null}
      {question.texts.length > 0 ? (
        <ul className={styles.texts}>
          {question.texts.map(({ name, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
            <li key={at}>
              <blockquote>{text}</blockquote>
              <span className="muted small">{name}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Wishes({ results, wishes }: { results: SurveyResults; wishes: SurveyResults['wishes'] }) {
  return (
    <section className={styles.result} aria-label="Who wants how many">
      <h2>Who wants how many</h2>
      <p className="muted small">
        {plural(results.seatsWanted, 'seat')} for {plural(wishes.length, 'person', 'people')}, in the order in
        which they said so
      </p>
      <Table label="Who wants how many">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Department</th>
            <th scope="col">Seats</th>
            <th scope="col">Said so</th>
          </tr>
        </thead>
        <tbody>
          {wishes.map((wish) => (
            <tr key={`${wish.name}-${wish.answeredAt}`}>
              <td>
                <b>{wish.name}</b>
              </td>
              <td>{wish.department || '–'}</td>
              <td>{wish.seats}</td>
              <td>
                <When at={wish.answeredAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
