/** Makes the picture of a screen small: 256 of its colours, and the nearest of them for the few others. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** @param picture a PNG as the browser takes it: 8 bits, red green blue, with or without alpha, not interlaced */
export function shrinkPng(picture: Buffer): Buffer {
  const header = picture.subarray(16, 29)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bytes = header[9] === 6 ? 4 : 3
  const pixels = unfiltered(inflateSync(dataOf(picture)), width * bytes, height, bytes)
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += bytes) {
    const colour = pixels.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = paletteOf(counts)
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]))
  const lines = Buffer.alloc(height * (width + 1))
  for (let at = 0, line = 0; line < height; line += 1) {
    for (let x = 0; x < width; x += 1, at += bytes) {
      lines[line * (width + 1) + 1 + x] = indexOf.get(pixels.readUIntBE(at, 3)) ?? 0
    }
  }
  const colours = Buffer.alloc(palette.length * 3)
  for (const [at, colour] of palette.entries()) colours.writeUIntBE(colour, at * 3, 3)
  const newHeader = Buffer.concat([header.subarray(0, 8), Buffer.from([8, 3, 0, 0, 0])])
  return Buffer.concat([
    signature,
    chunk('IHDR', newHeader),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function dataOf(picture: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < picture.length; at += 12 + picture.readUInt32BE(at)) {
    const length = picture.readUInt32BE(at)
    if (picture.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(picture.subarray(at + 8, at + 8 + length))
  }
  return Buffer.concat(parts)
}

/** Takes back the filter of each line, which the PNG specification calls None, Sub, Up, Average and Paeth. */
function unfiltered(data: Buffer, stride: number, height: number, bytes: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let line = 0; line < height; line += 1) {
    const filter = data[line * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = line * stride + x
      const left = x < bytes ? 0 : (out[at - bytes] ?? 0)
      const up = line === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = x < bytes || line === 0 ? 0 : (out[at - stride - bytes] ?? 0)
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)]
      out[at] = (data[line * (stride + 1) + 1 + x] ?? 0) + (guesses[filter ?? 0] ?? 0)
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** The most frequent colours for the shades of text, then those that would be missed most: the few reds and greens. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const byCount = [...counts].sort((a, b) => b[1] - a[1])
  const palette = byCount.slice(0, 128).map(([colour]) => colour)
  const others = byCount.slice(128).map(([colour, count]) => {
    const away = Math.min(...palette.map((one) => distance(one, colour)))
    return { colour, count, away }
  })
  for (let left = Math.min(128, others.length); left > 0; left -= 1) {
    const missed = others.reduce((a, b) =>
      b.away * Math.sqrt(b.count) > a.away * Math.sqrt(a.count) ? b : a,
    )
    palette.push(missed.colour)
    for (const one of others) one.away = Math.min(one.away, distance(one.colour, missed.colour))
  }
  return palette
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0
  for (const [at, other] of palette.entries()) {
    if (distance(other, colour) < distance(palette[best] ?? 0, colour)) best = at
  }
  return best
}

const distance = (one: number, other: number): number =>
  Math.abs((one >> 16) - (other >> 16)) +
  Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
  Math.abs((one & 255) - (other & 255))

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
