/** Cedar asked in batches, each in a child process, again where the process died. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Entity } from './cedar-policies.ts'

export interface Batch {
  readonly policies: Readonly<Record<string, string>>
  readonly principals: readonly Entity[]
  readonly resources: readonly Entity[]
  /** policy, and the positions of principal and resource */
  readonly questions: readonly (readonly [policy: string, principal: number, resource: number])[]
}

const child = fileURLToPath(new URL('cedar-child.ts', import.meta.url))
const tries = 3

/** One character an answer, `1` for allowed. */
export async function askCedar(batch: Batch, attempt = 1): Promise<string> {
  const { answers, says, died } = await askOnce(batch)
  if (!died && answers.length === batch.questions.length) return answers
  // A signal or an abort is Cedar's known crash; an exit of its own accord is a fault to look at.
  if (died && attempt < tries) return askCedar(batch, attempt + 1)
  throw new Error(`Cedar gave ${answers.length} of ${batch.questions.length} answers\n${says}`)
}

function askOnce(batch: Batch): Promise<{ answers: string; says: string; died: boolean }> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 1 << 26, timeout: 60_000 }
    const running = execFile(
      process.execPath,
      ['--no-turbo-inline-js-wasm-calls', child],
      options,
      (error, stdout, stderr) => {
        const died = error !== null && (typeof error.code !== 'number' || error.code > 1)
        resolve({ answers: error ? '' : stdout, says: stderr.slice(0, 4000), died })
      },
    )
    running.stdin?.on('error', () => {})
    running.stdin?.end(JSON.stringify(batch))
  })
}
