/**
 * The parts of a workbook. Sizes that an archive states are not believed: what unpacks to more than allowed is
 * stopped while it unpacks.
 */
import { inflateRawSync } from 'node:zlib'
import { limits, Unreadable } from './limits.ts'

interface Entry {
  readonly method: number
  readonly packed: number
  readonly offset: number
}

const broken = () =>
  new Unreadable('The workbook is damaged: it cannot be unpacked. Save it once more, or as CSV.')
const tooLarge = () =>
  new Unreadable(
    `The workbook unpacks to more than ${limits.unpacked / 1024 / 1024} MB. Delete what lies below and beside the table, or save it as CSV.`,
  )

const endOfDirectory = 0x06054b50
const inDirectory = 0x02014b50
const localHeader = 0x04034b50

export type Archive = (name: string) => string | null

/** @returns the text of a part by its name, or null where there is none */
export function openArchive(bytes: Buffer): Archive {
  const entries = directoryOf(bytes)
  let left: number = limits.unpacked
  return (name) => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) return null
    const unpacked = unpack(bytes, entry, left)
    left -= unpacked.length
    return unpacked.toString('utf8')
  }
}

function directoryOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 66_000 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let seen = 0; seen < count; seen += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== inDirectory) throw broken()
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) =>
      bytes.readUInt16LE(at + field),
    ) as [number, number, number]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    entries.set(name.toLowerCase().replace(/\\/g, '/'), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extraLength + noteLength
  }
  return entries
}

function unpack(bytes: Buffer, { method, packed, offset }: Entry, most: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localHeader) throw broken()
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(start, start + packed)
  if (method === 0) {
    if (content.length > most) throw tooLarge()
    return content
  }
  if (method !== 8) throw broken()
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken()
  }
}
