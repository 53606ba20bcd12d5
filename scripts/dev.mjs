// `npm run dev`: the web UI from its sources, beside a server that starts again when a source changes.
import { spawn } from 'node:child_process'
import { underNode24 } from './launch/node24.mjs'
import { whenParentIsGone } from './launch/parent.mjs'
import { fromRoot, root } from './launch/paths.mjs'
import { say } from './launch/progress.mjs'

await underNode24({ dev: true })
const { createServer } = await import('vite')

const host = '127.0.0.1'
const port = process.env.PORT ?? '4000'
const api = `http://${host}:${port}`
const served = ['/api', '/livez', '/readyz', '/metrics']

const web = await createServer({
  root: fromRoot('web'),
  server: { host, port: 5173, proxy: Object.fromEntries(served.map((path) => [path, api])) },
})
await web.listen()
const address = `http://${host}:${web.config.server.port}`
say(`The web UI, from its sources: ${address}`)

const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--watch', 'src/main.ts'], {
  cwd: root,
  env: { ...process.env, PORT: port, BASE_URL: process.env.BASE_URL ?? address },
  stdio: 'inherit',
})

const end = async () => {
  server.kill('SIGTERM')
  await web.close()
}
process.on('SIGINT', end).on('SIGTERM', end)
whenParentIsGone(end)
server.on('exit', async (code) => {
  await web.close()
  process.exit(code ?? 0)
})
