import { useEffect, useRef } from 'react'

/** Said when it is done; it takes the focus, so that whoever cannot see it hears it. */
export function Thanks({ thanks }: { thanks: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        Thank you
      </h1>
      <p>{thanks || 'Your answers have arrived.'}</p>
    </section>
  )
}

/** The second use of a link, or one that comes too late. */
export function Ending({ isAnswered, name }: { isAnswered: boolean; name: string }) {
  return (
    <section>
      <h1>{isAnswered ? 'You have answered this already' : 'This survey is closed'}</h1>
      <p>
        {isAnswered
          ? `Your answers to “${name}” have arrived, and one answer counts. Thank you.`
          : `“${name}” takes no further answers.`}
      </p>
    </section>
  )
}
