import { Type } from 'typebox'
import { conflict, defineFunction, Id, invalid, row } from '#core'
import { theTicketingApplication } from '../../access/public.ts'
import { classifications } from '../../catalogue/public.ts'
import { accountId, description, impactId, requestorId, title, typeId, urgencyId } from '../inputs.ts'
import { priorityOf, referencesOf } from '../references.ts'
import { inTheApplication } from '../rules.ts'

/** A new request, as somebody at the desk writes it down for themselves or another. */
export const enterTicket = defineFunction({
  id: 'tickets.enter',
  title: 'Enter a ticket',
  kind: 'create',
  on: theTicketingApplication,
  who: row('tdx.create.ticketing-app', inTheApplication),
  input: Type.Object(
    {
      applicationId: Type.String({ ...Id, title: 'Application', description: 'Where it is worked on' }),
      typeId,
      classification: Type.Enum(classifications, {
        title: 'Classification',
        description: 'What kind of request it is',
        default: 'incident',
      }),
      title,
      description: Type.Optional(description),
      requestorId: Type.Optional(requestorId),
      accountId: Type.Optional(accountId),
      impactId: Type.Optional(impactId),
      urgencyId: Type.Optional(urgencyId),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id, number: Type.Integer(), version: Type.Integer() }),
  audit: { says: '{actor} entered {subject}', personal: ['requestorId', 'creatorId'] },
  emits: 'ticket.entered',
  button: { label: 'New ticket', key: 'C', place: 'application', primary: true },
  async run({ actor, application, input, now, stores }) {
    const { catalogue, people, tickets } = stores
    const names = referencesOf(stores, application.id)
    const requestor = await people.activePerson(input.requestorId ?? actor.id)
    if (!requestor) throw invalid('/requestorId', 'names nobody who is active here')
    const status = await catalogue.defaultStatus(application.id)
    if (!status) throw conflict('This application has no status yet: its administrator must add one')
    const { impactId = null, urgencyId = null, accountId = requestor.defaultAccountId } = input
    await names.type(input.typeId)
    await names.account(accountId)
    await names.impact(impactId)
    await names.urgency(urgencyId)

    const entered = await tickets.insert(
      {
        applicationId: application.id,
        typeId: input.typeId,
        classification: input.classification,
        title: input.title.trim(),
        description: input.description ?? '',
        requestorId: requestor.id,
        creatorId: actor.id,
        accountId,
        statusId: status.id,
        statusClass: status.class,
        impactId,
        urgencyId,
        priorityId: (await priorityOf(stores, impactId, urgencyId)).id,
      },
      now,
    )
    await tickets.tell({ ticketId: entered.id, authorId: actor.id, kind: 'created' }, now)
    return entered
  },
})
