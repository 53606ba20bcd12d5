import { useNavigate } from '@tanstack/react-router'
import { ticketingOf, useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Empty } from '../../kit/empty.tsx'
import { SelectField } from '../../kit/field.tsx'
import { Page } from '../../kit/page.tsx'
import { RowBones } from '../../kit/skeleton.tsx'
import styles from './new-ticket.module.css'
import { TicketForm } from './ticket-form.tsx'

/** Ask for something: on which desk, then what. */
export function NewTicket() {
  const me = useMe()
  const navigate = useNavigate()
  const [address] = useView()
  const desks = ticketingOf(me)
  const desk = desks.find((one) => one.id === address.application) ?? desks[0]
  const lists = useRead('catalogue.lists', {
    input: { applicationId: desk?.id },
    enabled: desk !== undefined,
    fresh: 300,
  })
  if (!desk) {
    return (
      <Page title="Ask for something" narrow>
        <Empty title="No desk takes requests from you here yet">
          <p>
            Your organisation opens its desks one by one. Until then, ask the people of the desk to enter it
            for you.
          </p>
        </Empty>
      </Page>
    )
  }
  return (
    <Page title="Ask for something" says="Say it in your own words. Somebody will look at it." narrow>
      <div className={styles.form}>
        {desks.length > 1 ? (
          <SelectField
            label="Who should look at it"
            choices={desks.map((one) => ({ value: one.id, label: one.name }))}
            value={desk.id}
            onChange={(application) => void navigate({ to: '/new', search: { application }, replace: true })}
          />
        ) : null}
        {lists.error ? <ReadProblem error={lists.error} retry={() => lists.refetch()} /> : null}
        {lists.isPending ? <RowBones count={5} /> : null}
        {lists.data ? <TicketForm key={desk.id} desk={desk} lists={lists.data} /> : null}
      </div>
    </Page>
  )
}
