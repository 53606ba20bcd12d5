/** Tickets on paper: a page for each seat, with a code. The only file that knows what a PDF is made of. */
import { createRequire } from 'node:module'
import pdfkit from 'pdfkit'
import { linesOf, runsBothWays, wordsAsTheyStand } from './both-ways.ts'
import { codeSquares } from './store-code-squares.ts'

export interface TicketPage {
  readonly organisation: string
  readonly event: string
  readonly venue: string
  /** in the zone of the venue, as people say it */
  readonly when: string
  readonly category: string
  readonly section: string
  readonly row: string
  readonly seat: string
  readonly guest: string
  readonly order: string
  readonly code: string
  /** the same as a person types it */
  readonly short: string
}

const margin = 48
const width = 419.53 // A5 across
const ink = '#1c2430'
const muted = '#667084'
const stubAt = 430

/** Names are printed as their owners write them: these fonts know Latin, Greek, Cyrillic, Arabic and Hebrew letters. */
const { resolve } = createRequire(import.meta.url)
const fonts = {
  plain: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  mono: resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'),
}

export function pdfOfTickets(pages: readonly TicketPage[]): Promise<Uint8Array> {
  const document = new pdfkit({
    size: 'A5',
    margin,
    autoFirstPage: false,
    font: fonts.plain,
    info: { Title: pages[0]?.event ?? 'Tickets' },
  })
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, file)
  const parts: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  for (const page of pages) draw(document.addPage(), page)
  document.end()
  return done
}

/** The printer knows how the letters of a word go together, and lays every line from left to right. */
function write(
  paper: PDFKit.PDFDocument,
  text: string,
  options: PDFKit.Mixins.TextOptions & { width: number },
) {
  if (!runsBothWays(text)) return paper.text(text, options)
  const { x, y } = paper
  const gap = paper.widthOfString(' ')
  const height = paper.currentLineHeight(true)
  const room = options.height === undefined ? Number.POSITIVE_INFINITY : Math.floor(options.height / height)
  const lines = linesOf(text, (line) => paper.widthOfString(line) <= options.width).slice(0, room)
  for (const [down, line] of lines.entries()) {
    let at = x
    for (const word of wordsAsTheyStand(line)) {
      paper.text(word, at, y + down * height, { lineBreak: false })
      at += paper.widthOfString(word) + gap
    }
  }
  paper.x = x
  paper.y = y + lines.length * height + (options.paragraphGap ?? 0)
  return paper
}

function draw(paper: PDFKit.PDFDocument, page: TicketPage): void {
  const text = { width: width - 2 * margin }
  write(paper.fillColor(muted).font('plain').fontSize(9), page.organisation, text)
  const large = paper.fillColor(ink).font('bold').fontSize(20)
  write(large, page.event, { ...text, paragraphGap: 4, height: 72, ellipsis: true })
  write(paper.font('plain').fontSize(11), page.when, text)
  write(paper, page.venue, { ...text, height: 14, ellipsis: true })
  const places = [
    ['Section', page.section],
    ['Row', page.row],
    ['Seat', page.seat],
  ].filter(([, value]) => value !== '')
  // The name of a section is the longest of the three.
  const room = width - 2 * margin
  const starts = [0, 0.56, 0.78, 1]
  for (const [place, [label = '', value = '']] of places.entries()) {
    const at = margin + room * (starts[place] ?? 0)
    const step = room * ((starts[place + 1] ?? 1) - (starts[place] ?? 0))
    paper.fillColor(muted).font('plain').fontSize(9).text(label, at, 186, { width: step })
    paper
      .fillColor(ink)
      .font('mono')
      .fontSize(18)
      .text(value, at, 199, { width: step - 6, height: 40, ellipsis: true })
  }
  drawCode(paper, page.code, { x: (width - 168) / 2, y: 246, size: 168 })
  paper
    .fillColor(ink)
    .font('mono')
    .fontSize(10)
    .text(page.short, margin, 416, { ...text, align: 'center', lineBreak: false })
  paper.moveTo(0, stubAt).lineTo(width, stubAt).dash(2, { space: 4 }).lineWidth(1).stroke('#b9b4a8').undash()
  paper
    .fillColor(muted)
    .font('plain')
    .fontSize(9)
    .text('For', margin, stubAt + 18, text)
  write(paper.fillColor(ink).font('bold').fontSize(14), page.guest || 'Guest of the host', text)
  paper
    .fillColor(muted)
    .font('plain')
    .fontSize(9)
    .text(
      `Order ${page.order}${page.category === 'seat' ? '' : `, ${page.category}`}. The code lets one person in, once.`,
      margin,
      stubAt + 62,
      text,
    )
}

function drawCode(
  paper: PDFKit.PDFDocument,
  code: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const rows = codeSquares(code)
  const square = size / rows.length
  // a hair wider than its place, or viewers draw white seams between squares
  for (const [down, row] of rows.entries())
    for (const [across, bit] of [...row].entries())
      if (bit === '1') paper.rect(x + across * square, y + down * square, square + 0.2, square + 0.2)
  paper.fill('#000000')
}
