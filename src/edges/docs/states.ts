/** The state machines drawn for people, in the notation that code hosts draw by themselves (Mermaid). */
import type { Machine } from '#core'

export function statesPage(machines: readonly Machine[]): string {
  return `# States, and what leads from one to another

Drawn from the tables that functions step along: what is not drawn here cannot happen. A line carries the functions that
take it.

${machines.map(sectionOf).join('\n')}`
}

function sectionOf(machine: Machine): string {
  return `## ${machine.of.replace(/^./, (first) => first.toUpperCase())}

\`\`\`mermaid
stateDiagram-v2
${machine.first.map((state) => `  [*] --> ${idOf(state)}`).join('\n')}
${machine.states.map((state) => `  ${idOf(state)}: ${state}`).join('\n')}
${linesOf(machine).join('\n')}
${machine.final.map((state) => `  ${idOf(state)} --> [*]`).join('\n')}
\`\`\`
`
}

/** One arrow from state to state, with all the functions that go there. */
function linesOf({ table }: Machine): readonly string[] {
  const arrows = Map.groupBy(table, ({ from, to }) => `  ${idOf(from)} --> ${idOf(to)}`)
  return [...arrows].map(
    ([arrow, lines]) => `${arrow}: ${[...new Set(lines.map(({ action }) => action))].join(', ')}`,
  )
}

/** The notation takes letters only. */
const idOf = (state: string) => state.replaceAll('-', '_')
