import { accounts } from './accounts.ts'
import { devices } from './devices.ts'
import { building, keys, moves } from './facilities.ts'
import { mail } from './mail.ts'
import { network } from './network.ts'
import { printing } from './printing.ts'
import type { Request } from './request.ts'
import { software } from './software.ts'
import { teaching } from './teaching.ts'

export const corpus: readonly Request[] = [
  ...accounts,
  ...devices,
  ...printing,
  ...network,
  ...software,
  ...teaching,
  ...mail,
  ...building,
  ...moves,
  ...keys,
]
