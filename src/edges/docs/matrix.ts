/** The permission matrix drawn from the rules: for programs as JSON, for people as a page. */
import { capitalised, type MatrixLine } from '#core'

/** `atoms` are the literals of the rule: an atom's id, after `not ` where it must not hold. */
export function matrixJson(lines: readonly MatrixLine[]): string {
  const shown = lines.map(({ id, title, area, kind, rows, rule, atoms }) => ({
    id,
    title,
    area,
    kind,
    rows,
    rule,
    atoms,
  }))
  return `${JSON.stringify(shown, null, 2)}\n`
}

export function matrixPage(lines: readonly MatrixLine[]): string {
  const areas = Map.groupBy(lines, (line) => line.area)
  const sections = [...areas].map(([area, own]) => sectionOf(area, own))
  return `# Who may do what

Drawn from the rules of ${lines.length} functions: what stands here is what the program decides. Nobody may do what no line
allows. Everything demands to be signed in and active. A word in \`code\` after a function is the row of the seed matrix
it was written from.

${sections.join('\n')}`
}

function sectionOf(area: string, lines: readonly MatrixLine[]): string {
  return `## ${capitalised(area)}

| What | Who may | From |
|---|---|---|
${lines.map(lineOf).join('\n')}
`
}

function lineOf({ id, title, rule, rows, file }: MatrixLine): string {
  const cited = rows.map((row) => `\`${row}\``).join(', ') || '–'
  return `| **${cell(title)}**<br>[\`${id}\`](../../${file}) | ${cell(capitalised(rule))} | ${cited} |`
}

const cell = (text: string) => text.replaceAll('|', '\\|')
