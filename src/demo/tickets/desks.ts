/** Who does what at each desk, so that every act is done by somebody who may. */
export interface Desk {
  /** edits and assigns everything */
  readonly lead: string
  /** who enters requests for others */
  readonly writers: readonly string[]
  /** type → the group that works on it */
  readonly groups: Readonly<Record<string, string>>
  /** group → its members who may take; the first gets most */
  readonly takers: Readonly<Record<string, readonly string[]>>
  /** group → members who work only on what they are given */
  readonly resolvers: Readonly<Record<string, readonly string[]>>
}

export const desks: Readonly<Record<string, Desk>> = {
  'it-help': {
    lead: 'edie',
    writers: ['tess', 'nils', 'kit', 'edie', 'tess', 'rhea'],
    groups: {
      General: 'Client Support',
      Accounts: 'Accounts',
      Devices: 'Client Support',
      Printing: 'Print',
      Network: 'Network',
      Software: 'Software',
      'Teaching rooms': 'Teaching Rooms',
      'Mail and calendar': 'Client Support',
    },
    takers: {
      'Client Support': ['tess', 'nils', 'kit'],
      Accounts: ['lena'],
      Network: ['priya', 'jonas'],
      Software: ['mei'],
      'Teaching Rooms': ['omar', 'nils'],
    },
    resolvers: { Print: ['rhea', 'rhea', 'rex'] },
  },
  facilities: {
    lead: 'bram',
    writers: ['yara', 'yara', 'wanda', 'bram'],
    groups: {
      General: 'Facilities crew',
      'Building and repairs': 'Facilities crew',
      'Heating and cooling': 'Facilities crew',
      'Moves and furniture': 'Facilities crew',
      'Keys and badges': 'Front desk',
      Cleaning: 'Facilities crew',
    },
    takers: { 'Facilities crew': ['wanda', 'hugo', 'sami'], 'Front desk': ['yara'] },
    resolvers: {},
  },
}

/** Those who ask most. */
export const askers = [
  'cleo',
  'aron',
  'bea',
  'dinah',
  'emil',
  'lior',
  'faye',
  'goran',
  'hester',
  'imran',
  'judit',
  'greta',
  'karl',
  'lucia',
  'milan',
  'agnes',
  'nadia',
  'paulo',
  'oscar',
  'petra',
  'quinn',
  'rosa',
  'fiona',
  'ivo',
  'carla',
  'ned',
  'stella',
  'theo',
  'una',
  'vera',
  'will',
  'xenia',
  'hana',
  'mona',
  'ivy',
  'tim',
  'cleo',
] as const
