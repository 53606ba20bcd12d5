/** The address under which a function gives its file: for links with `download`. */
import { type FunctionId, functions } from '../gen/manifest.gen.ts'
import { type CallOptions, queryOf } from './call.ts'

export function hrefOf(
  id: FunctionId,
  { subject, input }: Pick<CallOptions, 'subject' | 'input'> = {},
): string {
  const path = (functions[id].path as string).replace(/:\w+/, encodeURIComponent(subject ?? ''))
  return path + queryOf(input)
}

/** A file that the person chose, as functions take it. */
export async function fileInput(file: File): Promise<{ fileName: string; base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return { fileName: file.name, base64: btoa(binary) }
}
