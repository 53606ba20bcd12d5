// `npm start`: install what is missing, build the web UI if it is stale, and become the server.
import { node24 } from './launch/node24.mjs'
import { ensurePackages } from './launch/packages.mjs'
import { fromRoot } from './launch/paths.mjs'
import { becomeTypeScript } from './launch/typescript.mjs'
import { ensureWeb } from './launch/web.mjs'

await ensurePackages({ dev: false })
const node = await node24()
await ensureWeb(node)
await becomeTypeScript(node, fromRoot('src', 'main.ts'), process.argv.slice(2))
