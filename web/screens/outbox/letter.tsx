import { buttonLooks } from '../../kit/button.tsx'
import { join } from '../../kit/join.ts'
import styles from './outbox.module.css'

const buttonLine = /^(?:([^:\n]{1,60}): )?((?:\{\{base\}\}|https?:\/\/)\S*)$/

/** The body of a mail as its reader gets it: headings, lists, quotes, and links that stand alone as buttons. */
export function Letter({ subject, body }: { subject: string; body: string }) {
  const parts = body.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return (
    <div className={styles.letter}>
      <h2>{subject}</h2>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a mail never move.
        <Part key={at} lines={part.split('\n')} />
      ))}
    </div>
  )
}

function Part({ lines }: { lines: string[] }) {
  const [first = ''] = lines
  if (lines.length === 1 && first.startsWith('# ')) return <h3>{first.slice(2)}</h3>
  if (lines.every((line) => line.startsWith('- ')))
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    )
  if (lines.every((line) => line.startsWith('> ')))
    return <blockquote>{lines.map((line) => line.slice(2)).join('\n')}</blockquote>
  return (
    <>
      {runsOf(lines).map((run) => (
        <Run key={run} text={run} />
      ))}
    </>
  )
}

/** Links that stand alone, and what is written between them. */
function runsOf(lines: string[]): string[] {
  const runs: string[] = []
  for (const line of lines) {
    const before = runs.at(-1)
    if (before === undefined || buttonLine.test(line) || buttonLine.test(before)) runs.push(line)
    else runs[runs.length - 1] = `${before}\n${line}`
  }
  return runs
}

function Run({ text }: { text: string }) {
  const [, label, address] = text.match(buttonLine) ?? []
  if (address === undefined) return <p>{text.replaceAll('{{base}}', location.origin)}</p>
  const words = label ?? 'Open in Counterfoil'
  if (address.includes('…'))
    return (
      <p>
        <span className={styles.locked} title="Only whoever the mail is for can follow this link">
          {words}
        </span>
      </p>
    )
  return (
    <p>
      <a href={address.replace('{{base}}', '')} className={join(buttonLooks(), styles.link)}>
        {words}
      </a>
    </p>
  )
}
