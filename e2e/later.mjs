/** Loaded before the program of a story that waits for days: everything in the process reads this clock. */
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const Now = Date

if (ahead !== 0) {
  globalThis.Date = class Later extends Now {
    constructor(...parts) {
      if (parts.length === 0) super(Now.now() + ahead)
      else super(...parts)
    }

    static now() {
      return Now.now() + ahead
    }
  }
}
