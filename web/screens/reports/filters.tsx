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

const choicesOf = (named: { id: string; name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }))

export function Filters({ asked, report, catalogue, answered, onChange }: Props) {
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
      <TextField
        label={report.key === 'acts' ? 'Done from' : 'Events from'}
        type="date"
        value={asked.from ?? answered?.from ?? ''}
        max={asked.to ?? answered?.to}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
      />
      <TextField
        label="to"
        type="date"
        value={asked.to ?? answered?.to ?? ''}
        min={asked.from ?? answered?.from}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
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
