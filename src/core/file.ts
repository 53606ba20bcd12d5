/** Files as they come and go through functions: JSON like everything else, so one pipeline serves both. */
import { type Static, type TSchema, Type } from 'typebox'

/** What a function answers that gives a file; the web edge sends its bytes as a download. */
export const FileAnswer = Type.Object({
  fileName: Type.String(),
  mediaType: Type.String(),
  base64: Type.String({ contentEncoding: 'base64' }),
})
export type FileAnswer = Static<typeof FileAnswer>

export const givesFile = (schema: TSchema): boolean => schema === FileAnswer

/** @param text as UTF-8, or bytes */
export const fileOfBytes = (
  fileName: string,
  mediaType: string,
  content: string | Uint8Array,
): FileAnswer => ({
  fileName,
  mediaType,
  base64: Buffer.from(content as Uint8Array).toString('base64'),
})

/** Bytes of the largest file that is taken in. */
export const largestFile = 10 * 1024 * 1024

/** A file as the input of a function: `{ file: FileInput }`. Its route takes larger bodies than others. */
export const FileInput = Type.Object(
  {
    fileName: Type.String({ title: 'Name', description: 'of the file', minLength: 1, maxLength: 255 }),
    base64: Type.String({
      title: 'Content',
      description: 'of the file, in base64',
      contentEncoding: 'base64',
      maxLength: Math.ceil(largestFile / 3) * 4,
    }),
  },
  { additionalProperties: false, title: 'File', description: 'a file of at most 10 MB' },
)
export type FileInput = Static<typeof FileInput>

export function takesFile(schema: TSchema): boolean {
  const { properties = {} } = schema as { readonly properties?: Readonly<Record<string, unknown>> }
  return Object.values(properties).includes(FileInput)
}
