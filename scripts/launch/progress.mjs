// Long work says what it is doing: one line that moves on a terminal, a plain line now and then in a log.

const moving = process.stderr.isTTY && process.env.CI === undefined && process.env.TERM !== 'dumb'
const clearLine = '\r\u001b[2K'

export const seconds = (ms) => (ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`)

export const say = (line) => process.stderr.write(`${line}\n`)

/** Starts a piece of work; `state()` is asked for a few words on how far it is. */
export function progress(title, state = () => '') {
  const started = Date.now()
  const line = () => [title, state(), seconds(Date.now() - started)].filter(Boolean).join(' · ')
  if (!moving) say(`${title} …`)
  const timer = setInterval(
    () => (moving ? process.stderr.write(clearLine + line()) : say(`  ${line()}`)),
    moving ? 150 : 10_000,
  )
  const end = (text) => {
    clearInterval(timer)
    if (moving) process.stderr.write(clearLine)
    say(text)
  }
  return {
    done: (text) => end(`${text} (${seconds(Date.now() - started)})`),
    failed: (text) => end(text),
  }
}

/** Ends the program with one clear line. */
export function stop(line, code = 1) {
  say(line)
  process.exit(code)
}
