import type { ReportDeclared } from '../../affordance/things/reports.ts'
import { SelectField } from '../../kit/field.tsx'
import { usePhone } from '../../kit/phone.ts'
import styles from './reports.module.css'

type Props = { reports: ReportDeclared[]; chosen: string; onChoose: (key: string) => void }

export function Choosing({ reports, chosen, onChoose }: Props) {
  const isPhone = usePhone()
  if (isPhone) {
    const choices = reports.map(({ key, title }) => ({ value: key, label: title }))
    return <SelectField label="Report" choices={choices} value={chosen} onChange={onChoose} />
  }
  return (
    <nav aria-label="Reports" className={styles.reports}>
      {reports.map(({ key, title, asks }) => (
        <button
          key={key}
          type="button"
          aria-current={key === chosen ? 'page' : undefined}
          className={styles.report}
          onClick={() => onChoose(key)}
        >
          <span className={styles.reportTitle}>{title}</span>
          <span className={styles.asks}>{asks}</span>
        </button>
      ))}
    </nav>
  )
}
