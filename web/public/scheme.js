// Runs before the first paint, so that a chosen colour scheme never flashes. Without a choice the system's holds.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('counterfoil-scheme')
  } catch {
    // Storage may be closed to us; the system's scheme is a good answer.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
