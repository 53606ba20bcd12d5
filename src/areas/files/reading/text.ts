/** Bytes as text: what a file says of its encoding, then UTF-8 where it is that, then what Windows writes. */
import { Unreadable } from './limits.ts'

const starts = (bytes: Uint8Array, ...marks: readonly number[]) =>
  marks.every((mark, at) => bytes[at] === mark)

export function textOf(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return decode('utf-16le', bytes)
  if (starts(bytes, 0xfe, 0xff)) return decode('utf-16be', bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return decode(unmarked, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode('windows-1252', bytes)
  }
}

const decode = (encoding: string, bytes: Uint8Array) => {
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\u0000')) throw new Unreadable('This is no table: it holds bytes that no text has.')
  return text
}

/** In UTF-16 every other byte of western text is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 4 && even < sample.length / 50) return 'utf-16le'
  if (even > sample.length / 4 && odd < sample.length / 50) return 'utf-16be'
  if (even + odd > 0) throw new Unreadable('This is no table: it holds bytes that no text has.')
  return null
}
