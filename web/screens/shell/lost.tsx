import { Link } from '@tanstack/react-router'
import { buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useTitle } from '../../kit/page.tsx'

export function Lost() {
  useTitle('Nothing here')
  return (
    <main>
      <h1 className="unseen">Nothing at this address</h1>
      <Empty title="There is nothing at this address">
        <p>The link may be old, or part of it was lost on the way.</p>
        <Link to="/" className={buttonLooks({ tone: 'act' })}>
          To what waits for you
        </Link>
      </Empty>
    </main>
  )
}
