import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { modules, root } from './paths.mjs'

/**
 * Runs npm quietly, as the person's own npm would run: not on the Node inside `node_modules`, which npm
 * may be about to delete. Gives each line of output to `onLine`; answers with the exit code and the last lines.
 */
export function npm(args, { cwd = root, onLine = () => {} } = {}) {
  const { command, leading } = npmCommand()
  const env = { ...process.env, PATH: pathOutside(modules) }
  return new Promise((resolve) => {
    const child = spawn(command, [...leading, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const tail = []
    for (const stream of [child.stdout, child.stderr]) {
      eachLine(stream, (line) => {
        if (onLine(line) === 'noted') return
        tail.push(line)
        if (tail.length > 40) tail.shift()
      })
    }
    const stopChild = () => child.kill('SIGTERM')
    process.once('exit', stopChild)
    child.on('error', (error) => resolve({ code: 1, tail: [`npm could not be started: ${error.message}`] }))
    child.on('close', (code) => {
      process.removeListener('exit', stopChild)
      resolve({ code: code ?? 1, tail })
    })
  })
}

function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli?.endsWith('npm-cli.js') && node && !node.startsWith(modules))
    return { command: node, leading: [cli] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', leading: [] }
}

const pathOutside = (folder) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.startsWith(folder))
    .join(delimiter)

function eachLine(stream, use) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) use(line)
  })
  stream.on('end', () => rest && use(rest))
}
