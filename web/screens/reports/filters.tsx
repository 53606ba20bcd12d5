import type {
  ReportAnswer,
  ReportCatalogue,
  ReportDeclared,
  ReportQuestion,
} from '../../affordance/things/reports.ts'
import { SelectField, TextField } from '../../kit/field.tsx'
import styles from './reports.module.css'

type Props = {
  asked: ReportQuestion
  report: ReportDeclared
  catalogue: ReportCatalogue
  answered: ReportAnswer | undefined
  onChange: (parts: Record<string, string>) => void
}

const words: Record<string, string> = {
  month: 'Month',
  event: 'Event',
  venue: 'Venue',
  category: 'Category',
  department: 'Department',
  purpose: 'Purpose',
}

const periods = [
  { value: 'this-month', label: 'This month' },
  { value: 'last-month', label: 'Last month' },
  { value: 'this-quarter', label: 'This quarter' },
  { value: 'last-quarter', label: 'Last quarter' },
  { value: 'this-year', label: 'This year' },
  { value: 'last-year', label: 'Last year' },
]

const choicesOf = (named: { id: string; name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }))

export function Filters({ asked, report, catalogue, answered, onChange }: Props) {
  // Choosing one day keeps the other as it is shown, and leaves the period.
  const shown = {
    period: '',
    from: asked.from ?? answered?.from ?? '',
    to: asked.to ?? answered?.to ?? '',
  }
  return (
    <div className={styles.filters}>
      {report.groupings.length > 1 ? (
        <SelectField
          label="By"
          choices={report.groupings.map((by) => ({ value: by, label: words[by] ?? by }))}
          value={asked.by ?? report.groupings[0] ?? ''}
          onChange={(by) => onChange({ by: by === report.groupings[0] ? '' : by })}
        />
      ) : null}
      <SelectField
        label="Period"
        empty="Days of my choice"
        choices={periods}
        value={asked.period ?? ''}
        onChange={(period) => onChange(period ? { period, from: '', to: '' } : shown)}
      />
      <TextField
        label={report.key === 'acts' ? 'Done from' : 'Events from'}
        type="date"
        value={shown.from}
        max={shown.to}
        onChange={({ currentTarget }) => onChange({ ...shown, from: currentTarget.value })}
      />
      <TextField
        label="to"
        type="date"
        value={shown.to}
        min={shown.from}
        onChange={({ currentTarget }) => onChange({ ...shown, to: currentTarget.value })}
      />
      <SelectField
        label="Venue"
        empty="All venues"
        choices={choicesOf(catalogue.venues)}
        value={asked.venue ?? ''}
        onChange={(venue) => onChange({ venue })}
      />
      <SelectField
        label="Department"
        empty="All departments"
        choices={choicesOf(catalogue.departments)}
        value={asked.department ?? ''}
        onChange={(department) => onChange({ department })}
      />
    </div>
  )
}
