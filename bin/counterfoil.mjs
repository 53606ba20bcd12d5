#!/usr/bin/env node
// The command line. It must answer at once, so it only looks whether there is something to run.
import { existsSync } from 'node:fs'
import { node24IfThere } from '../scripts/launch/node24.mjs'
import { fromRoot, modules } from '../scripts/launch/paths.mjs'
import { stop } from '../scripts/launch/progress.mjs'
import { becomeTypeScript } from '../scripts/launch/typescript.mjs'

const node = existsSync(modules) ? node24IfThere() : undefined
if (node === undefined) stop(`Counterfoil is not installed yet: run \`npm ci\` in ${fromRoot()} first.`)
await becomeTypeScript(node, fromRoot('src', 'edges', 'cli', 'main.ts'), process.argv.slice(2))
