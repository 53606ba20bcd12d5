/** Manifests as vendors send them, and the way through the functions that every test of loading walks. */
import type { Acting } from '../world.ts'

export const asFile = (fileName: string, content: string | Uint8Array) => ({
  file: { fileName, base64: Buffer.from(content as Uint8Array).toString('base64') },
})

export const csv = (headings: readonly string[], ...rows: readonly (readonly (string | number)[])[]) =>
  [headings, ...rows]
    .map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
    .join('\n')

export const headings = [
  'Event',
  'Venue',
  'Date',
  'Time',
  'Section',
  'Row',
  'Seat From',
  'Seat Thru',
  'Cost',
] as const

/** Uploads and checks; new events and venues are welcome unless told otherwise. */
export async function checked(
  who: Acting,
  content: string | Uint8Array,
  {
    fileName = 'manifest.csv',
    adds = true,
    takesPast = false,
  }: { fileName?: string; adds?: boolean; takesPast?: boolean } = {},
): Promise<string> {
  const { output } = await who.call('imports.upload', { input: asFile(fileName, content) })
  const { mapping } = (await who.call('imports.view', { on: output.id })).output
  const input = {
    mapping,
    addsEvents: adds,
    addsVenues: adds,
    takesPast,
    ...(adds ? { timeZone: 'America/New_York' } : {}),
  }
  await who.call('imports.map', { on: output.id, input })
  await who.call('imports.check', { on: output.id })
  return output.id
}
