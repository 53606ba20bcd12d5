import { useTitle } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'

/**
 * A screen that could not be drawn: one of ours that failed, or one that is not on this device while nothing is to be
 * had from the server. Nothing that was sent is lost; what was being typed in it may be.
 */
export function Broken() {
  const isOffline = !navigator.onLine
  const title = isOffline ? 'No connection' : 'This screen broke'
  useTitle(isOffline ? title : 'Something broke')
  return (
    <main>
      <h1 className="unseen">{title}</h1>
      <Problem
        title={title}
        detail={
          isOffline
            ? 'This screen has to come from the server, and it cannot be reached from here.'
            : 'The fault is ours. What you had sent is kept; what you were typing here may be lost.'
        }
        retry={() => location.reload()}
        retryLabel="Load it again"
      />
    </main>
  )
}
