// `node scripts/run.mjs <file.ts> [...args]`: any TypeScript program of ours, on any machine.
import { resolve } from 'node:path'
import { node24 } from './launch/node24.mjs'
import { ensurePackages } from './launch/packages.mjs'
import { stop } from './launch/progress.mjs'
import { becomeTypeScript } from './launch/typescript.mjs'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) stop('Say which file: node scripts/run.mjs <file.ts> [...args]', 2)
await ensurePackages({ dev: true })
await becomeTypeScript(await node24(), resolve(file), args)
