import type { Tx } from '../../database/database.ts'

/** Names are joined to the tickets of one page only, so that finding the page never pays for them. */
export const readingRows = (tx: Tx, org: string) => {
  const withNames = (ids: readonly string[]) =>
    tx
      .selectFrom('tickets as t')
      .innerJoin('applications as a', (on) =>
        on.onRef('a.orgId', '=', 't.orgId').onRef('a.id', '=', 't.applicationId'),
      )
      .innerJoin('ticketTypes as y', (on) =>
        on.onRef('y.orgId', '=', 't.orgId').onRef('y.id', '=', 't.typeId'),
      )
      .innerJoin('statuses as s', (on) =>
        on.onRef('s.orgId', '=', 't.orgId').onRef('s.id', '=', 't.statusId'),
      )
      .innerJoin('priorities as p', (on) =>
        on.onRef('p.orgId', '=', 't.orgId').onRef('p.id', '=', 't.priorityId'),
      )
      .innerJoin('people as q', (on) =>
        on.onRef('q.orgId', '=', 't.orgId').onRef('q.id', '=', 't.requestorId'),
      )
      .leftJoin('accounts as c', (on) =>
        on.onRef('c.orgId', '=', 't.orgId').onRef('c.id', '=', 't.accountId'),
      )
      .leftJoin('people as r', (on) =>
        on.onRef('r.orgId', '=', 't.orgId').onRef('r.id', '=', 't.responsibleId'),
      )
      .leftJoin('groups as g', (on) =>
        on.onRef('g.orgId', '=', 't.orgId').onRef('g.id', '=', 't.responsibleGroupId'),
      )
      .select([
        't.id',
        't.number',
        't.version',
        't.applicationId',
        'a.name as applicationName',
        't.title',
        't.classification',
        'y.name as typeName',
        'q.name as requestorName',
        'c.name as accountName',
        's.name as statusName',
        't.statusClass',
        'p.name as priorityName',
        'p.position as priorityPosition',
        'r.name as responsibleName',
        'g.name as responsibleGroupName',
        't.responsibleId',
        't.createdAt',
        't.updatedAt',
      ])
      .where('t.orgId', '=', org)
      .where('t.id', 'in', [...ids])

  return {
    /** in the order of the ids */
    async rows(ids: readonly string[]) {
      if (ids.length === 0) return []
      const found = await withNames(ids).execute()
      const byId = new Map(found.map((ticket) => [ticket.id, ticket]))
      return ids.flatMap((id) => {
        const ticket = byId.get(id)
        return ticket ? [withInstants(ticket)] : []
      })
    },

    /** one ticket with all that its page shows, but for the feed */
    async page(id: string) {
      const found = await withNames([id])
        .innerJoin('people as m', (on) =>
          on.onRef('m.orgId', '=', 't.orgId').onRef('m.id', '=', 't.creatorId'),
        )
        .leftJoin('impacts as i', (on) =>
          on.onRef('i.orgId', '=', 't.orgId').onRef('i.id', '=', 't.impactId'),
        )
        .leftJoin('urgencies as u', (on) =>
          on.onRef('u.orgId', '=', 't.orgId').onRef('u.id', '=', 't.urgencyId'),
        )
        .leftJoin('people as w', (on) =>
          on.onRef('w.orgId', '=', 'y.orgId').onRef('w.id', '=', 'y.reviewerId'),
        )
        .leftJoin('groups as v', (on) =>
          on.onRef('v.orgId', '=', 'y.orgId').onRef('v.id', '=', 'y.reviewingGroupId'),
        )
        .select([
          't.description',
          't.typeId',
          't.statusId',
          't.impactId',
          'i.name as impactName',
          't.urgencyId',
          'u.name as urgencyName',
          't.priorityId',
          't.accountId',
          't.requestorId',
          't.creatorId',
          'm.name as creatorName',
          't.responsibleGroupId',
          'y.reviewerId',
          'w.name as reviewerName',
          'y.reviewingGroupId',
          'v.name as reviewingGroupName',
          't.isConverted',
          't.isTemplate',
          't.isArchived',
          't.goesOffHoldAt',
          't.closedAt',
        ])
        .executeTakeFirstOrThrow()
      const { creatorId, creatorName, reviewerId, reviewerName, reviewingGroupId, reviewingGroupName } = found
      const { requestorId, requestorName, responsibleId, responsibleName } = found
      return {
        ...withInstants(found),
        requestor: { id: requestorId, name: requestorName },
        creator: { id: creatorId, name: creatorName },
        responsible: pair(responsibleId, responsibleName),
        responsibleGroup: pair(found.responsibleGroupId, found.responsibleGroupName),
        reviewer: reviewerOf(pair(reviewerId, reviewerName), pair(reviewingGroupId, reviewingGroupName)),
        contacts: await contactsOf(id),
        goesOffHoldAt: found.goesOffHoldAt?.toISOString() ?? null,
        closedAt: found.closedAt?.toISOString() ?? null,
      }
    },
  }

  function contactsOf(ticketId: string) {
    return tx
      .selectFrom('ticketContacts as k')
      .innerJoin('people as p', (on) => on.onRef('p.orgId', '=', 'k.orgId').onRef('p.id', '=', 'k.personId'))
      .select(['p.id', 'p.name'])
      .where('k.orgId', '=', org)
      .where('k.ticketId', '=', ticketId)
      .orderBy('p.name')
      .execute()
  }
}

interface Named {
  readonly id: string
  readonly name: string
}

const pair = (id: string | null, name: string | null): Named | null =>
  id !== null && name !== null ? { id, name } : null

/** The person that the type names; only where it names none, the group. */
function reviewerOf(person: Named | null, group: Named | null) {
  if (person) return { ...person, kind: 'person' as const }
  return group && { ...group, kind: 'group' as const }
}

const withInstants = <T extends { createdAt: Date; updatedAt: Date }>(ticket: T) => ({
  ...ticket,
  createdAt: ticket.createdAt.toISOString(),
  updatedAt: ticket.updatedAt.toISOString(),
})
