import { Page } from '../../kit/page.tsx'
import { Problem } from '../../kit/problem.tsx'

/**
 * A screen that could not be drawn: one of ours that failed, or one that is not on this device while nothing is to be
 * had from the server. Nothing that was sent is lost; what was being typed in it may be.
 */
export function Broken() {
  const says = navigator.onLine ? ours : unreachable
  return (
    <Page title={says.page} narrow>
      <Problem
        title={says.title}
        detail={says.detail}
        retry={() => location.reload()}
        retryLabel="Load it again"
      />
    </Page>
  )
}

const ours = {
  page: 'This screen broke',
  title: 'The fault is ours',
  detail: 'What you had sent is kept; what you were typing here may be lost.',
}

const unreachable = {
  page: 'No connection',
  title: 'The server cannot be reached from here',
  detail: 'This screen has to come from it. What you had sent is kept.',
}
