/** An explanation as a person reads it on a terminal: the ladder, what would change it, who could. */
import { layers } from '#core'

export interface Explained {
  readonly function: string
  readonly allowed: boolean
  readonly heading: string
  readonly summary: string
  readonly subject: { readonly kind: string; readonly label: string } | null
  readonly person: { readonly name: string }
  readonly layers: readonly { readonly layer: string; readonly verdict: string; readonly says: string }[]
  readonly unlock: readonly {
    readonly steps: readonly string[]
    readonly who: readonly { readonly name: string; readonly how: string }[]
    readonly opens: number
  }[]
  readonly rows: readonly { readonly id: string; readonly verdict: string }[]
  readonly rule: string
  readonly file: string
}

const signs: Readonly<Record<string, string>> = {
  passed: '✓',
  blocked: '✗',
  unknown: '?',
  'not-reached': '·',
}
const widest = Math.max(...layers.map((layer) => layer.length))

export function tell(explained: Explained): string {
  const { person, subject, heading } = explained
  const about = subject ? `${person.name}, ${subject.kind} ${subject.label}` : person.name
  return [
    `${about}: ${heading}`,
    ...(explained.summary ? [explained.summary] : []),
    '',
    ...explained.layers.map(
      ({ layer, verdict, says }) => `  ${signs[verdict] ?? '?'} ${layer.padEnd(widest)}  ${says}`,
    ),
    ...unlocked(explained),
    '',
    `Rule: ${explained.rule}`,
    `      ${explained.file}${explained.rows.map(({ id }) => `, ${id}`).join('')}`,
  ].join('\n')
}

function unlocked({ allowed, unlock }: Explained): readonly string[] {
  if (allowed) return []
  if (unlock.length === 0) return ['', 'Nothing that anybody could change would open this.']
  return unlock.flatMap(({ steps, who, opens }, index) => [
    '',
    `${index === 0 ? 'It would open with' : 'Or with'}: ${steps.join('; ')}`,
    `  by ${who.map(({ name, how }) => `${name} (${how})`).join(', ') || 'nobody here'}` +
      (opens > 0 ? `; it would open ${opens} other function${opens === 1 ? '' : 's'} too` : ''),
  ])
}
