import type { Finding, Preview } from '../../affordance/things/box-office.ts'
import { Chip, type Tone } from '../../kit/chip.tsx'
import styles from './request.module.css'
import { sayWho } from './say-who.ts'

const tones: Record<Finding['level'], { tone: Tone; words: string }> = {
  block: { tone: 'refused', words: 'Stops it' },
  compliance: { tone: 'waiting', words: 'Compliance' },
  warn: { tone: 'waiting', words: 'Note' },
}

/** The rules that apply, each with its numbers, and who decides. */
export function Rules({ preview }: { preview: Preview }) {
  const { findings, says, isTaxable, deciders } = preview
  const open = findings.filter(({ level }) => level !== 'block')
  return (
    <section aria-label="What applies" className={styles.rules}>
      <h3>What applies</h3>
      {says ? (
        <p className={styles.rule} role="status">
          <Chip tone="refused">Not like this</Chip> <span>{says}.</span>
        </p>
      ) : null}
      {open.map((finding) => (
        <p key={finding.rule + finding.says} className={styles.rule}>
          <Chip tone={tones[finding.level].tone}>{tones[finding.level].words}</Chip>{' '}
          <span>{finding.says}.</span>
        </p>
      ))}
      {isTaxable ? (
        <p className={styles.rule}>
          <Chip tone="idle">Taxes</Chip> <span>The order will be noted as taxable.</span>
        </p>
      ) : null}
      <p className={styles.rule}>
        <Chip tone="accent">Decision</Chip> <span>{sayWho(deciders)}</span>
      </p>
    </section>
  )
}
