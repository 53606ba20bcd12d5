import type { ReactNode } from 'react'
import { StatusChip } from '../../affordance/states.tsx'
import type { Ticket } from '../../affordance/things/tickets.ts'
import { useTitle } from '../../kit/page.tsx'
import { Facts, Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import styles from './ticket-head.module.css'

type Props = { ticket: Ticket; contacts: ReactNode; heading: 'h1' | 'h2' }

/** The ticket itself: what was asked on the body, what is done with it on the counterfoil. */
export function TicketHead({ ticket, contacts, heading: Heading }: Props) {
  useTitle(`#${ticket.number} ${ticket.title}`)
  const { requestor, creator, responsible, responsibleGroup, reviewer } = ticket
  const facts: [string, ReactNode][] = [
    ['Asked', <When key="asked" at={ticket.createdAt} />],
    ['Priority', ticket.priorityName ?? nobody('none')],
    ['Group', responsibleGroup?.name ?? nobody('none')],
    ['Person', responsible?.name ?? nobody('nobody')],
    ['Reviewer', reviewer?.name ?? nobody('nobody')],
  ]
  if (ticket.goesOffHoldAt) facts.push(['Off hold', <When key="hold" at={ticket.goesOffHoldAt} />])
  if (ticket.contacts.length > 0) facts.push(['Contacts', ticket.contacts.map((one) => one.name).join(', ')])
  return (
    <Stub
      counterfoil={
        <div className={styles.counterfoil}>
          <div>
            <p className={styles.number}>{ticket.number}</p>
            <StatusChip {...ticket} />
          </div>
          <Facts of={facts} />
          {contacts}
        </div>
      }
    >
      <Heading className={styles.title}>{ticket.title}</Heading>
      <p className={styles.line}>
        {requestor ? `${requestor.name} asked` : 'Nobody is named as requestor'}
        {creator && creator.id !== requestor?.id ? `, entered by ${creator.name}` : ''}
        {ticket.accountName ? ` on behalf of ${ticket.accountName}` : ''}
        {[ticket.classification, ticket.typeName].filter(Boolean).map((word) => ` · ${wordOf(word)}`)}
      </p>
      {ticket.isConverted ? <p className={styles.sign}>Converted: what follows happens elsewhere.</p> : null}
      {ticket.isArchived ? <p className={styles.sign}>Archived.</p> : null}
      {ticket.description ? <p className={styles.text}>{ticket.description}</p> : null}
    </Stub>
  )
}

function nobody(word: string) {
  return <span className="muted">{word}</span>
}

function wordOf(word: string | null): string {
  return word ? word.charAt(0).toUpperCase() + word.slice(1).replace(/-/g, ' ') : ''
}
