/** 10,000 rows of four seats each at forty events; every twentieth has a problem. */

export const rowsOf = (count: number): string[][] => [
  [
    'Event',
    'Venue',
    'City',
    'Date',
    'Time',
    'Level',
    'Section',
    'Row',
    'Seat From',
    'Seat Thru',
    'Face Value',
    'Cost',
  ],
  ...Array.from({ length: count }, (_, at) => {
    const [event, lot] = [at % 40, Math.floor(at / 40)]
    const isBad = at % 20 === 19
    return [
      `Home game ${event + 1}`,
      'Rovers Park',
      'Northpoint',
      isBad ? '2031-02-30' : `2031-0${1 + (event % 9)}-1${event % 10}`,
      '19:30',
      'Lower',
      String(101 + Math.floor(lot / 20)),
      'ABCDEFGHIJKLMNOPQRST'[lot % 20] ?? '',
      '1',
      '4',
      '85.00',
      '72.50',
    ]
  }),
]
