/** Requests in the words of one case. No title comes twice. */
import type { Chance } from '../random.ts'
import { corpus } from '../requests/corpus.ts'
import type { Request } from '../requests/request.ts'
import { words } from '../requests/words.ts'

export function requestsWithoutEnd(chance: Chance, taken: ReadonlySet<string> = new Set()) {
  const used = new Set(taken)
  let waiting: Request[] = []
  return function next(): Request {
    for (;;) {
      if (waiting.length === 0) waiting = chance.shuffled(corpus)
      const request = waiting.pop() as Request
      // Some titles have few gaps: what cannot be said anew is passed over.
      for (let attempt = 0; attempt < 8; attempt++) {
        const said = filled(request, chance)
        if (used.has(said.title)) continue
        used.add(said.title)
        return said
      }
    }
  }
}

function filled(request: Request, chance: Chance): Request {
  const chosen: Record<string, string> = {}
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, gap: string) => {
      chosen[gap] ??= chance.pick(words[gap] ?? [gap])
      return chosen[gap]
    })
  return {
    ...request,
    title: sentence(fill(request.title)),
    text: sentence(fill(request.text)),
    thread: request.thread.map(fill),
  }
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
