import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call, type Input } from './call.ts'
import { ApiProblem } from './problem.ts'
import type { Answers, Page, ReadId } from './things/answers.ts'

type Options = {
  subject?: string
  input?: Input
  enabled?: boolean
  /** Shows the last answer while the next one comes, for filters. */
  keep?: boolean
  /** Asks again after so many seconds. */
  every?: number
  /** Seconds for which an answer is good enough. */
  fresh?: number
}

export function readKey(id: ReadId, subject?: string, input?: Input): unknown[] {
  return [id, subject ?? null, input ?? {}]
}

export function useRead<Id extends ReadId>(id: Id, options: Options = {}) {
  return useQuery({
    queryKey: readKey(id, options.subject, options.input),
    queryFn: ({ signal }) =>
      call(id, { subject: options.subject, input: options.input, signal }) as Promise<Answers[Id]>,
    enabled: options.enabled,
    placeholderData: options.keep ? keepPreviousData : undefined,
    refetchInterval: options.every ? options.every * 1000 : false,
    staleTime: (options.fresh ?? 5) * 1000,
  })
}

type PagedId = { [Id in ReadId]: Answers[Id] extends Page<unknown> ? Id : never }[ReadId]
type ItemOf<Id extends PagedId> = Answers[Id] extends Page<infer Item> ? Item : never

/** A list that fetches further pages as they are needed. */
export function usePages<Id extends PagedId>(id: Id, input: Input) {
  const query = useInfiniteQuery({
    queryKey: [id, 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      call(id, { input: { limit: 50, ...input, cursor: pageParam }, signal }) as Promise<Page<ItemOf<Id>>>,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 5000,
  })
  const pages = query.data?.pages ?? []
  return {
    ...query,
    items: pages.flatMap((page) => page.items),
    total: pages[0]?.total,
    /** with whatever else the list says of all its pages */
    first: pages[0] as Answers[Id] | undefined,
  }
}

/** Trying again helps against a bad line, never against an answer. */
export function worthRetrying(count: number, error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'offline' && count < 2
}
