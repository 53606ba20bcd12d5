import { Link } from '@tanstack/react-router'
import { buttonLooks } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'

export function Lost() {
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
