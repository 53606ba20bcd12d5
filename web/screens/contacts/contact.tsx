import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { FunctionDialog } from '../../affordance/function-dialog.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { OrderChip } from '../../affordance/states.tsx'
import type { Contact } from '../../affordance/things/guests.ts'
import { Chip } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { Money } from '../../kit/numbers.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Facts, Stub } from '../../kit/stub.tsx'
import { Table } from '../../kit/table.tsx'
import { When } from '../../kit/when.tsx'
import styles from './contacts.module.css'

/** One guest: who they are, and what they were invited to by year. */
export function ContactPage() {
  const { contact: id = '' } = useParams({ strict: false }) as { contact?: string }
  const contact = useRead('contacts.view', { subject: id })
  if (contact.data) return <Opened contact={contact.data} />
  return (
    <Page title="Guest" narrow>
      {contact.error ? (
        <ReadProblem error={contact.error} retry={() => contact.refetch()} />
      ) : (
        <StubBones count={1} />
      )}
    </Page>
  )
}

function Opened({ contact }: { contact: Contact }) {
  const [editing, setEditing] = useState(false)
  const { id, version, name, company, email, notes, isOfficial, can } = contact
  const subject = { id, version, label: name }
  return (
    <Page title={name} says={<Link to="/contacts">Guests</Link>}>
      <div className={styles.column}>
        <Stub
          label={name}
          counterfoil={
            <div className={styles.acts}>
              {isOfficial ? <Chip tone="waiting">Public official</Chip> : null}
              <FunctionButton
                id="contacts.edit"
                subject={subject}
                verdict={can['contacts.edit']}
                onAct={() => setEditing(true)}
              />
              {isOfficial ? (
                <FunctionButton
                  id="contacts.clear-official"
                  subject={subject}
                  verdict={can['contacts.clear-official']}
                />
              ) : null}
            </div>
          }
        >
          <Facts
            of={[
              ['Company', company || '–'],
              ['E-mail', email || '–'],
              ['Notes', notes || '–'],
              ['Written down by', contact.createdByName],
            ]}
          />
        </Stub>
        <History contactId={id} />
      </div>
      {editing ? (
        <FunctionDialog
          id="contacts.edit"
          subject={subject}
          initial={{ name, company, email, notes }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Page>
  )
}

function History({ contactId }: { contactId: string }) {
  const history = useRead('orders.guest-history', { input: { contactId } })
  if (!history.data) {
    return history.error ? (
      <ReadProblem error={history.error} retry={() => history.refetch()} />
    ) : (
      <StubBones />
    )
  }
  const { years, items } = history.data
  if (items.length === 0) return <Empty title="Not invited yet, as far as you may see" />
  return (
    <>
      <h2>By year</h2>
      <div className={styles.years}>
        {years.map(({ year, orders, valueCents, giftCents }) => (
          <div key={year} className={styles.year}>
            <p className="mono">{year}</p>
            <p>{orders === 1 ? 'one event' : `${orders} events`}</p>
            <p className="muted small">
              worth <Money cents={valueCents} />, of it gifts <Money cents={giftCents} />
            </p>
          </div>
        ))}
      </div>
      <h2>Invitations</h2>
      <Table label="Invitations">
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">When</th>
            <th scope="col">Host</th>
            <th scope="col">Worth</th>
            <th scope="col">Order</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>{item.eventName}</td>
              <td>
                <When at={item.startsAt} as="day" />
              </td>
              <td>
                {item.ownerName}
                {item.hostAttends ? '' : ', not there'}
              </td>
              <td>
                <Money cents={item.valueCents} />
                {item.giftCents === null ? '' : ' as a gift'}
              </td>
              <td>
                <Link to="/orders/$order" params={{ order: item.id }}>
                  #{item.number}
                </Link>{' '}
                <OrderChip state={item.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
