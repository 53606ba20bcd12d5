import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useOpenedVersion } from '../../affordance/opened-version.ts'
import { ActProblem, errorAt } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { Survey } from '../../affordance/things/surveys.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, SelectField, TextField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import styles from './surveys.module.css'

const audiences = [
  { value: 'everybody', label: 'Everybody with the Box Office' },
  { value: 'departments', label: 'Some departments' },
  { value: 'owners', label: 'Those who ordered for the event' },
  { value: 'guests', label: 'Guests of the event with an e-mail address' },
]

type Props = { survey: Survey; isTouched: boolean; onClose: () => void }

/** Whom, and when; how many that are is said before anybody is asked. */
export function OpenDialog({ survey, isTouched, onClose }: Props) {
  const [who, setWho] = useState('everybody')
  const [accountIds, setAccountIds] = useState<string[]>([])
  const [sendOn, setSendOn] = useState('now')
  const [by, setBy] = useState('')
  const act = useAct('surveys.open')
  const opened = useOpenedVersion(survey.version)
  const input = who === 'departments' ? { who, accountIds } : { who }
  const reach = useRead('surveys.reach', {
    subject: survey.id,
    input: { who, accountIds: input.accountIds?.length ? input.accountIds.join() : undefined },
    keep: true,
  })
  const people = reach.data?.people ?? 0
  const offered = survey.event ? audiences : audiences.slice(0, 2)
  return (
    <Dialog title={`Ask people: ${survey.name}`} opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          act.run({
            subject: survey.id,
            version: opened.version,
            input: { ...input, sendOn, ...(by === '' ? {} : { closesAt: new Date(by).toISOString() }) },
            says:
              sendOn === 'now'
                ? `${plural(people, 'person is', 'people are')} asked.`
                : 'It asks the day after.',
            done: onClose,
          })
        }}
      >
        <SelectField
          label="Whom"
          data-autofocus
          choices={offered}
          value={who}
          error={errorAt(act.problem, 'who')}
          hint={survey.event ? undefined : 'Say which event it is about to ask its owners or guests.'}
          onChange={setWho}
        />
        {who === 'departments' ? (
          <fieldset className={styles.departments}>
            <legend className="small">Departments</legend>
            {reach.data?.departments.map(({ id, name }) => (
              <CheckField
                key={id}
                label={name}
                checked={accountIds.includes(id)}
                onChange={(change) =>
                  setAccountIds(
                    change.currentTarget.checked
                      ? [...accountIds, id]
                      : accountIds.filter((one) => one !== id),
                  )
                }
              />
            ))}
          </fieldset>
        ) : null}
        {survey.event && survey.kind === 'feedback' ? (
          <SelectField
            label="When"
            choices={[
              { value: 'now', label: 'Now' },
              { value: 'day-after', label: `The day after ${survey.event.name}` },
            ]}
            value={sendOn}
            error={errorAt(act.problem, 'sendOn')}
            onChange={setSendOn}
          />
        ) : null}
        <TextField
          label="Answer by"
          optional
          type="datetime-local"
          value={by}
          error={errorAt(act.problem, 'closesAt')}
          hint="Later answers are refused, and the survey closes by itself."
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <p role="status">
          {isTouched ? (
            'What you changed is not saved yet: go back and save it, or people are asked without it.'
          ) : reach.error ? (
            'How many they are could not be counted.'
          ) : reach.data === undefined ? (
            'Counting …'
          ) : sendOn === 'day-after' ? (
            `It would be ${plural(people, 'person', 'people')} today; who is asked is decided that day.`
          ) : (
            <>
              <b>{plural(people, 'person gets', 'people get')}</b> a mail with a link of their own.
            </>
          )}
        </p>
        <ActProblem
          problem={act.problem}
          onReload={() => {
            act.forget()
            opened.loadAnew()
          }}
        />
        <DialogFoot>
          <Button
            type="submit"
            tone="act"
            busy={act.busy}
            disabled={isTouched || (sendOn === 'now' && people === 0)}
          >
            {sendOn === 'now' ? `Ask ${plural(people, 'person', 'people')}` : 'Ask that day'}
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
