import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { whenParentIsGone } from './parent.mjs'
import { stop } from './progress.mjs'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

/**
 * Turns this process into another program. Where Node can replace the process, it does: nothing stays
 * between whoever started it and the program. Under npm, which does not pass signals on faithfully, and
 * where Node is too old for it, a child runs instead: signals go to it, and its end is ours.
 */
export async function become(program, args, env = process.env) {
  const underNpm = process.env.npm_lifecycle_event !== undefined
  if (!underNpm && typeof process.execve === 'function' && process.platform !== 'win32') {
    process.removeAllListeners('warning') // execve announces itself as experimental
    process.execve(program, [program, ...args], definedOnly(env))
  }
  process.exit(await runAttached(program, args, env))
}

/**
 * A terminal sends Ctrl-C to every process of the foreground group, and npm sends it once more. The child
 * has a group of its own and hears each signal once, from here. A signal to npm, on the other hand, may end
 * npm and its shell and never come through: then the parent is gone, and the child is told to stop.
 */
function runAttached(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env, detached: process.platform !== 'win32' })
    let last = { name: '', at: 0 }
    for (const name of forwarded) {
      process.on(name, () => {
        const echo = last.name === name && Date.now() - last.at < 500
        last = { name, at: Date.now() }
        if (!echo) send(child.pid, name === 'SIGHUP' ? 'SIGTERM' : name)
      })
    }
    whenParentIsGone(() => child.kill('SIGTERM'))
    child.on('error', (error) => stop(`${program} could not be started: ${error.message}`))
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** Ctrl-C goes to the child and its children, as a terminal does it; other signals to the child alone. */
const send = (pid, name) => {
  const whole = name === 'SIGINT' && process.platform !== 'win32'
  try {
    process.kill(whole ? -pid : pid, name)
  } catch {
    // It has just ended: its exit is about to be ours.
  }
}

const definedOnly = (env) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
