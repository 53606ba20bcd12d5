import { Link } from '@tanstack/react-router'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Button, buttonLooks } from '../../kit/button.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { CheckField } from '../../kit/field.tsx'
import { plural } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { Row } from '../../kit/row.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import styles from './contacts.module.css'

/** Guests from outside: those I know, or all for whoever sees all orders. */
export function Contacts() {
  const me = useMe()
  const [view, change] = useView()
  const contacts = usePages('contacts.list', { q: view.q ?? '', officials: view.officials })
  const isFiltered = Boolean(view.q || view.officials)
  return (
    <Page
      title="Guests"
      says="People from outside whom you have written down or invited."
      acts={<FunctionButton id="contacts.add" verdict={me.can['contacts.add']} />}
    >
      <div className={styles.filters}>
        <SearchField label="Find a guest" placeholder="Name, company or e-mail" />
        <CheckField
          label="Public officials only"
          checked={view.officials === 'true'}
          onChange={(ticked) => change({ officials: ticked.currentTarget.checked ? 'true' : '' })}
        />
      </div>
      {contacts.error ? <ReadProblem error={contacts.error} retry={() => contacts.refetch()} /> : null}
      {contacts.isPending ? <StubBones count={2} /> : null}
      {contacts.total === 0 ? <Nobody isFiltered={isFiltered} /> : null}
      <div className={styles.list}>
        {contacts.items.map(({ id, name, company, email, isOfficial, orders }) => (
          <Row
            key={id}
            to={`/contacts/${id}`}
            title={name}
            lead={isOfficial ? <Chip tone="waiting">Public official</Chip> : null}
            detail={[company, email].filter(Boolean).join(' · ')}
            aside={orders > 0 ? plural(orders, 'invitation') : 'not invited yet'}
            roomy
          />
        ))}
      </div>
      {contacts.hasNextPage ? (
        <Button onClick={() => void contacts.fetchNextPage()}>More of them</Button>
      ) : null}
    </Page>
  )
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <Empty title="Nobody you know fits this" />
  return (
    <Empty title="You have written nobody down yet">
      <p>Guests you invite with an e-mail address show here by themselves.</p>
      <Link to="/events" className={buttonLooks({ tone: 'act' })}>
        Ask for seats
      </Link>
    </Empty>
  )
}
