import { useTitle } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'

/** A screen of ours that failed to draw. Nothing that was sent is lost; what was being typed in it may be. */
export function Broken() {
  useTitle('Something broke')
  return (
    <main>
      <h1 className="unseen">This screen broke</h1>
      <Problem
        title="This screen broke"
        detail="The fault is ours. What you had sent is kept; what you were typing here may be lost."
        retry={() => location.reload()}
        retryLabel="Load it again"
      />
    </main>
  )
}
