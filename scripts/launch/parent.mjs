/**
 * Calls `act` once when whoever started this process has ended. A signal to npm may end npm and its shell
 * and never come through to what they started.
 */
export function whenParentIsGone(act) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 300)
  watch.unref()
}
