/** The few forms that the plain text of a mail has, so that its HTML says the same in the same order. */

export type Block =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'quote'; readonly lines: readonly string[] }
  /** a line that is nothing but `Words: https://…` */
  | { readonly is: 'button'; readonly label: string; readonly href: string }

const buttonLine = /^(?:([^:\n]{1,60}): )?(https?:\/\/\S+)$/

export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(blocksIn)
}

/** Buttons stand by themselves, also where the text has them one below the other. */
function blocksIn(lines: readonly string[]): readonly Block[] {
  const [first = ''] = lines
  if (lines.length === 1 && first.startsWith('# ')) return [{ is: 'heading', text: first.slice(2) }]
  if (lines.every((line) => line.startsWith('- ')))
    return [{ is: 'list', items: lines.map((line) => line.slice(2)) }]
  if (lines.every((line) => line.startsWith('> ')))
    return [{ is: 'quote', lines: lines.map((line) => line.slice(2)) }]
  const at = lines.findIndex((line) => buttonLine.test(line))
  if (at < 0) return [{ is: 'paragraph', lines }]
  const [, label, href = ''] = (lines[at] ?? '').match(buttonLine) ?? []
  const [before, after] = [lines.slice(0, at), lines.slice(at + 1)]
  return [
    ...(before.length > 0 ? blocksIn(before) : []),
    { is: 'button', label: label ?? 'Open in Counterfoil', href },
    ...(after.length > 0 ? blocksIn(after) : []),
  ]
}
