import { Link } from '@tanstack/react-router'
import { useRead } from '../../affordance/read.ts'
import { SelectField } from '../../kit/field.tsx'

type Props = { eventId: string; value: string; onChange: (survey: string) => void }

/** Which survey asks who would come. */
export function SurveyField({ eventId, value, onChange }: Props) {
  const surveys = useRead('surveys.list', { input: { kind: 'interest', limit: 100 }, fresh: 60 })
  const fitting = (surveys.data?.items ?? []).filter(({ event }) => event === null || event.id === eventId)
  if (surveys.data && fitting.length === 0) {
    return (
      <p className="small">
        No survey asks who is interested in this event. <Link to="/surveys">Make one</Link> first.
      </p>
    )
  }
  return (
    <SelectField
      label="Survey"
      choices={fitting.map(({ id, name }) => ({ value: id, label: name }))}
      empty="Choose a survey"
      value={value}
      onChange={onChange}
    />
  )
}
