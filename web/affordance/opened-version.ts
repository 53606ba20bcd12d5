import { useState } from 'react'

/**
 * The version a form was opened on. It is what the form sends, however often the thing is fetched again meanwhile, so
 * that a change by somebody else is told and not written over; after `loadAnew` the newer one is taken.
 */
export function useOpenedVersion(current: number | undefined) {
  const [opened, setOpened] = useState(current)
  const [wantsNewer, setWantsNewer] = useState(false)
  if (wantsNewer && current !== opened) {
    setOpened(current)
    setWantsNewer(false)
  }
  return { version: opened, loadAnew: () => setWantsNewer(true) }
}
