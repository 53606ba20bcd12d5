import { join } from '../kit/join.ts'
import styles from './ladder.module.css'
import type { Layer, Rung } from './things/decisions.ts'

const layerWords: Record<Layer, string> = {
  gate: 'Sign-in',
  licence: 'Licence',
  application: 'Applications',
  permission: 'Permission',
  relation: 'Relation',
  state: 'State',
  setting: 'Settings',
  admin: 'Administrator',
}

const signs: Record<Rung['verdict'], { sign: string; word: string }> = {
  passed: { sign: '✓', word: 'in order' },
  blocked: { sign: '✕', word: 'missing' },
  unknown: { sign: '?', word: 'not known' },
  'not-reached': { sign: '…', word: 'not reached' },
}

/** The layers of a decision from the ceiling down, each with its sign and words. */
export function Ladder({ rungs }: { rungs: Rung[] }) {
  return (
    <ol className={styles.ladder} aria-label="Layers of the decision">
      {rungs.map((rung) => (
        <li key={rung.layer} className={styles.rung}>
          <span className={join(styles.sign, styles[rung.verdict])} aria-hidden="true">
            {signs[rung.verdict].sign}
          </span>
          <span className="muted">{layerWords[rung.layer]}</span>
          <span>
            <span className="unseen">{signs[rung.verdict].word}: </span>
            {rung.says || (rung.verdict === 'not-reached' ? 'not asked for' : '')}
          </span>
        </li>
      ))}
    </ol>
  )
}
