/** Surveys one at a time and as lists. Reads the event and the owner of each beside it. */
import { type SqlBool, sql } from 'kysely'
import type { Filter, LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { json } from '../../database/rows.ts'
import type { Audience, sendings } from './audience.ts'
import type { Question } from './question.ts'
import type { kinds, SurveyState } from './survey.ts'
import { asLine, type LineRow } from './survey-line.ts'

export interface Survey {
  readonly kind: (typeof kinds)[number]
  readonly name: string
  readonly intro: string
  readonly thanks: string
  readonly eventId: string | null
  readonly questions: readonly Question[]
}

interface Asked {
  readonly where: Filter
  readonly q?: string | undefined
  readonly kind?: (typeof kinds)[number] | undefined
  readonly state?: SurveyState | undefined
  readonly event?: string | undefined
  readonly after: readonly string[] | null
  readonly limit: number
}

interface Opened {
  readonly state: SurveyState
  readonly audience?: Audience
  readonly sendOn?: (typeof sendings)[number]
  readonly openedAt?: Date
  readonly closesAt?: Date | null
  readonly closedAt?: Date
}

const answered = sql<number>`(select count(*)::int from survey_invitations asked
  where asked.org_id = surveys.org_id and asked.survey_id = surveys.id and asked.answered_at is not null)`
const hasAnswers = sql<boolean>`exists (select from survey_invitations asked
  where asked.org_id = surveys.org_id and asked.survey_id = surveys.id and asked.answered_at is not null)`

export const isInTime = sql<boolean>`(surveys.closes_at is null or surveys.closes_at > now())`
const derived: Readonly<Record<string, typeof isInTime>> = { hasAnswers, isInTime }

const column = (field: string) => derived[field] ?? sql.ref(`surveys.${field}`)

export function openSurveyRecords(tx: Tx, org: string) {
  const surveys = () =>
    tx
      .selectFrom('surveys')
      .innerJoin('people as owner', (join) =>
        join.onRef('owner.orgId', '=', 'surveys.orgId').onRef('owner.id', '=', 'surveys.ownerId'),
      )
      .leftJoin('events', (join) =>
        join.onRef('events.orgId', '=', 'surveys.orgId').onRef('events.id', '=', 'surveys.eventId'),
      )
      .leftJoin('venues', (join) =>
        join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
      )
      .where('surveys.orgId', '=', org)

  const lines = () =>
    surveys()
      .select(['surveys.id', 'surveys.version', 'surveys.kind', 'surveys.name', 'surveys.state'])
      .select(['surveys.ownerId', 'owner.name as ownerName', 'surveys.eventId', 'events.name as eventName'])
      .select(['venues.name as venueName', 'events.startsAt', 'venues.timeZone', 'events.timeIsTba'])
      .select(['events.dateIsTba', 'events.status as eventStatus', 'surveys.sendOn', 'surveys.createdAt'])
      .select(['surveys.openedAt', 'surveys.invitedAt', 'surveys.closedAt', 'surveys.closesAt'])
      .select([
        sql<number>`jsonb_array_length(surveys.questions)`.as('questionCount'),
        sql<number>`(select count(*)::int from survey_invitations asked
          where asked.org_id = surveys.org_id and asked.survey_id = surveys.id)`.as('invited'),
        answered.as('answered'),
        sql<string>`surveys.created_at::text`.as('createdExactly'),
      ])

  return {
    async surveyFacts(ids: readonly string[], lock: boolean) {
      const rows = await tx
        .selectFrom('surveys')
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .select(['id', 'orgId', 'version', 'name as label', 'ownerId', 'state', hasAnswers.as('hasAnswers')])
        .select(isInTime.as('isInTime'))
        .select(['kind', 'name', 'intro', 'thanks', 'eventId', 'questions', 'audience', 'sendOn'])
        .$if(lock, (query) => query.forUpdate())
        .execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    async page({ where, q = '', kind, state, event, after, limit }: Asked) {
      const shown = sql<SqlBool>`${compileFilter(where, column)}
        and (${kind ?? null}::text is null or surveys.kind = ${kind ?? null})
        and case when ${state ?? null}::text is null then surveys.state <> 'archived' else surveys.state = ${state ?? null} end
        and (${event ?? null}::uuid is null or surveys.event_id = ${event ?? null}::uuid)
        and (${q} = '' or strpos(lower(concat_ws(' ', surveys.name, events.name, owner.name)), lower(${q})) > 0)`
      const { total } = await surveys()
        .where(shown)
        .select(sql<number>`count(*)::int`.as('total'))
        .executeTakeFirstOrThrow()
      const rows = await lines()
        .where(shown)
        .$if(after !== null, (query) =>
          query.where(
            sql<SqlBool>`(surveys.created_at, surveys.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
          ),
        )
        .orderBy('surveys.createdAt', 'desc')
        .orderBy('surveys.id', 'desc')
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        items: page.map((row) => asLine(row as LineRow)),
        total,
        next: last ? [last.createdExactly, last.id] : null,
      }
    },

    async survey(id: string) {
      const row = await lines()
        .select(['surveys.intro', 'surveys.thanks', 'surveys.questions', 'surveys.audience'])
        .where('surveys.id', '=', id)
        .executeTakeFirstOrThrow()
      const { intro, thanks, questions, audience } = row
      return {
        ...asLine(row as LineRow),
        intro,
        thanks,
        // the schemas of what wrote them
        questions: questions as Question[],
        audience: audience as Audience | null,
      }
    },

    /** Past their day: answers are refused from then on, and the state follows. */
    async closeDue(now: Date): Promise<number> {
      const rows = await tx
        .updateTable('surveys')
        .set({ state: 'closed', closedAt: sql`closes_at`, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where('state', '=', 'open')
        .where('closesAt', '<=', now)
        .returning('id')
        .execute()
      return rows.length
    },

    async insert(ownerId: string, { questions, ...survey }: Survey) {
      return tx
        .insertInto('surveys')
        .values({ orgId: org, id: crypto.randomUUID(), ownerId, ...survey, questions: json(questions) })
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },

    async change(id: string, { questions, ...survey }: Partial<Survey>) {
      return tx
        .updateTable('surveys')
        .set({
          ...survey,
          ...(questions ? { questions: json(questions) } : {}),
          version: sql<number>`version + 1`,
        })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },

    async move(id: string, { audience, ...change }: Opened) {
      return tx
        .updateTable('surveys')
        .set({
          ...change,
          ...(audience ? { audience: json(audience) } : {}),
          version: sql<number>`version + 1`,
        })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .returning(['id', 'version', 'state'])
        .executeTakeFirstOrThrow()
    },
  }
}
