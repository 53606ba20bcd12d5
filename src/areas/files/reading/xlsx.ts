/**
 * The sheets of a workbook, one after the other as they are asked for: texts, numbers as they are written, dates and times by their
 * format, formulas as the value they last had. Written for hostile files: one pass, nothing is expanded.
 */
import { limits, type RawTable, Unreadable } from './limits.ts'
import { dateOfSerial } from './serial.ts'
import { type Archive, openArchive } from './zip.ts'

export function* readXlsx(bytes: Buffer): Generator<RawTable> {
  const archive = openArchive(bytes)
  const workbook = archive('xl/workbook.xml')
  if (workbook === null) throw new Unreadable('This is an archive, but no Excel workbook.')
  const targets = relationsOf(archive)
  const shared = sharedStringsOf(archive(targets.get('sharedStrings') ?? 'xl/sharedStrings.xml') ?? '')
  const formats = formatsOf(archive(targets.get('styles') ?? 'xl/styles.xml') ?? '')
  const is1904 = /date1904\s*=\s*"(1|true)"/.test(workbook)
  for (const [, tag = ''] of workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)) {
    if (/state\s*=\s*"(hidden|veryHidden)"/.test(tag)) continue
    const path = targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'id') ?? '')
    const xml = path ? archive(path) : null
    if (xml === null) continue
    const rows = rowsOf(xml, { shared, formats, is1904 })
    if (rows.length > 0) yield { sheet: decoded(attribute(tag, 'name') ?? ''), rows }
  }
}

function relationsOf(archive: Archive): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, tag = ''] of (archive('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    /<(?:\w+:)?Relationship\s([^>]*)>/g,
  )) {
    const target = attribute(tag, 'Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    found.set(attribute(tag, 'Id') ?? '', path)
    found.set((attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '', path)
  }
  return found
}

const attributes = new Map<string, RegExp>()

function attribute(tag: string, name: string): string | undefined {
  const pattern = attributes.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*"([^"]*)"`)
  attributes.set(name, pattern)
  return pattern.exec(tag)?.[1]
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Only the entities that XML itself has: a workbook declares none, so there is nothing to expand. */
function decoded(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
      if (name) return entities[name.toLowerCase()] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const texts = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)]
    .map(([, text = '']) => decoded(text))
    .join('')

function sharedStringsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(
    ([, inner = '']) =>
      // Readings of Japanese words stand beside them and are no part of them.
      texts(inner.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '')),
  )
}

/** For each style whether it writes a number as a date. */
function formatsOf(xml: string): readonly boolean[] {
  const own = new Map<number, boolean>()
  for (const [, tag = ''] of xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)) {
    const code = decoded(attribute(tag, 'formatCode') ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')
    own.set(Number(attribute(tag, 'numFmtId')), /[dmyhs]/i.test(code))
  }
  const styles = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...styles.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, tag = '']) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    return own.get(id) ?? ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))
  })
}

interface Reading {
  readonly shared: readonly string[]
  readonly formats: readonly boolean[]
  readonly is1904: boolean
}

/** Rows without a word in them are stepped over; a sheet may have a million. */
function rowsOf(xml: string, reading: Reading): [number, string[]][] {
  const rows: [number, string[]][] = []
  const tags = /<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>/g
  const closing = /<\/(?:\w+:)?c>/g
  let [row, column] = [0, -1]
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [, kind, its = ''] = tag
    const place = attribute(its, 'r')
    if (kind === 'row') {
      row = place ? Number(place) : row + 1
      column = -1
      continue
    }
    column = place ? columnOf(place) : column + 1
    if (its.endsWith('/') || column >= limits.columns) continue
    closing.lastIndex = tags.lastIndex
    const value = contentOf(its, xml.slice(tags.lastIndex, closing.exec(xml)?.index), reading)
    if (value === '') continue
    if (rows.at(-1)?.[0] !== row) rows.push([row, []])
    const cells = rows.at(-1)?.[1] ?? []
    while (cells.length < column) cells.push('')
    cells[column] = value
    if (rows.length > limits.rows + 2_000) break
  }
  return rows
}

const columnOf = (place: string) =>
  [...place.replace(/[^A-Z]/gi, '').toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1

function contentOf(its: string, inner: string, { shared, formats, is1904 }: Reading): string {
  const type = attribute(its, 't')
  if (type === 'inlineStr') return texts(inner).trim()
  const raw = decoded(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inner)?.[1] ?? '').trim()
  if (type === 's') return (shared[Number(raw)] ?? '').trim()
  if (type === 'b') return raw === '1' ? 'yes' : 'no'
  if (raw === '' || (type !== undefined && type !== 'n')) return raw
  const number = Number(raw)
  if (!Number.isFinite(number)) return raw
  if (formats[Number(attribute(its, 's'))]) return dateOfSerial(number, is1904)
  return String(Number(number.toPrecision(15)))
}
