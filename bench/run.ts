/** `npm run bench [name…]`: runs each bench, prints its table, keeps its figures in docs/benchmarks. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bench } from './bench.ts'
import { markdownOf, table } from './table.ts'

const docs = new URL('../docs/', import.meta.url)
const notBenches = ['run.ts', 'bench.ts', 'table.ts']

async function names(): Promise<readonly string[]> {
  const files = await readdir(new URL('.', import.meta.url))
  return files
    .filter((file) => file.endsWith('.ts') && !notBenches.includes(file))
    .map((file) => basename(file, '.ts'))
    .sort()
}

async function run(name: string): Promise<void> {
  const bench = (await import(new URL(`${name}.ts`, import.meta.url).href)) as Bench
  console.log(`\n${bench.name} (${bench.command})\n`)
  const rows = await bench.run()
  console.log(table(rows))
  await mkdir(new URL('benchmarks/', docs), { recursive: true })
  await writeFile(
    new URL(`benchmarks/${bench.name}.json`, docs),
    `${JSON.stringify({ name: bench.name, command: bench.command, rows }, null, 2)}\n`,
  )
  await keepInPage(bench.name, markdownOf(bench, rows))
}

/** Only what stands between the marks of this bench is replaced; the words around are people's. */
async function keepInPage(name: string, section: string): Promise<void> {
  const page = new URL('benchmarks.md', docs)
  const text = await readFile(page, 'utf8').catch(() => '# Benchmarks\n')
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const marked = `${start}\n${section}\n${end}`
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  await writeFile(
    page,
    after === undefined ? `${text.trimEnd()}\n\n${marked}\n` : `${before}${marked}${after}`,
  )
}

const known = await names()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : known) await run(name)
