// Where things lie. The launcher runs on any Node from 20 on, before a single package is installed:
// nothing in this folder may import one.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const fromRoot = (...parts) => join(root, ...parts)
export const modules = fromRoot('node_modules')
