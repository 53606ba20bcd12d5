/** What people ask for, as they would write it. `{room}` and the like are filled alike in all texts of a request. */
export interface Request {
  readonly application: 'it-help' | 'facilities'
  readonly type: string
  readonly classification:
    | 'incident'
    | 'major-incident'
    | 'problem'
    | 'change'
    | 'release'
    | 'service-request'
  readonly title: string
  readonly text: string
  /** in turn; `D:` the desk answers, `A:` the asker answers, `N:` the desk notes for itself */
  readonly thread: readonly string[]
}

type Line = readonly [title: string, text: string, ...thread: string[]]

const requests =
  (application: Request['application']) =>
  (type: string, classification: Request['classification'], lines: readonly Line[]): readonly Request[] =>
    lines.map(([title, text, ...thread]) => ({ application, type, classification, title, text, thread }))

export const itHelp = requests('it-help')
export const facilities = requests('facilities')
