/** The HTML of a mail, made from its text: calm, readable without pictures or styles, in light and dark. */
import { type Block, blocksOf } from './text-blocks.ts'

const colours = { ink: '#1c2430', muted: '#667084', paper: '#faf9f6', card: '#ffffff', line: '#e6e3dc' }
const font = "font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif"

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** Addresses within a sentence can be followed; nothing else becomes markup. */
const inline = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) =>
      at % 2 === 0 ? escaped(part) : `<a href="${escaped(part)}" style="color:#2d5bd7">${escaped(part)}</a>`,
    )
    .join('')

const lined = (lines: readonly string[]): string => lines.map(inline).join('<br>')

function htmlOf(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:16px;line-height:24px">${escaped(block.text)}</h2>`
    case 'paragraph':
      return `<p style="margin:0 0 16px">${lined(block.lines)}</p>`
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:20px">${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
    case 'quote':
      return `<blockquote style="margin:0 0 16px;padding:4px 0 4px 12px;border-left:3px solid ${colours.line};color:${colours.muted}">${lined(block.lines)}</blockquote>`
    case 'button':
      return `<p style="margin:0 0 16px"><a href="${escaped(block.href)}" style="display:inline-block;padding:12px 18px;border-radius:8px;background:${colours.ink};color:#ffffff;text-decoration:none;font-weight:600">${escaped(block.label)}</a></p>`
  }
}

interface Letter {
  readonly subject: string
  readonly text: string
  /** why it came, and where to change that */
  readonly footer: string
}

export function htmlLetter({ subject, text, footer }: Letter): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:${colours.paper};color:${colours.ink};${font};font-size:15px;line-height:23px">
<main style="max-width:560px;margin:0 auto">
<div style="padding:24px;border:1px solid ${colours.line};border-radius:11px;background:${colours.card}">
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px">${escaped(subject)}</h1>
${blocksOf(text).map(htmlOf).join('\n')}
</div>
<p style="margin:16px 24px;font-size:12.5px;line-height:19px;color:${colours.muted}">${lined(footer.split('\n'))}</p>
</main>
</body>
</html>
`
}
