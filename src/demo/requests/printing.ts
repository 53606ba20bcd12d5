import { itHelp } from './request.ts'

export const printing = [
  ...itHelp('Printing', 'incident', [
    [
      'Printer {printer} prints only half of each page',
      'The lower half stays white, on all paper sizes, since {day}.',
      'D:That is the fuser. A technician of the maker comes tomorrow.',
      'N:Maker case 77120.',
      'D:New fuser is in. Two test pages are on the tray.',
    ],
    [
      'Jobs to {printer} wait for hours',
      'They leave my computer and appear in the queue, then nothing. At some point they all print at once.',
      'N:Spooler runs out of disk at noon when the big scans go out.',
      'D:The print server was short of space. We have moved the scans elsewhere.',
      'A:Printing at once now.',
    ],
    [
      'Paper jam in {printer} that nobody finds',
      'It says tray 2. We have opened everything that opens.',
      'D:There was a torn corner behind the duplex unit. Out now.',
    ],
    [
      'Colours on {printer} are far too red',
      'The posters of {team} look sunburnt. On screen they are right.',
      'D:Calibrated. Please print one more and hold it against the screen.',
      'A:Much better, thank you.',
    ],
    [
      'Badge is not accepted at {printer}',
      'It beeps twice and shows my name for a second, then goes back to the start.',
      'D:Your quota account was missing after the department change. Added.',
    ],
    [
      'Strange characters from {app} on {printer}',
      'Everything else prints well. From {app} I get squares instead of letters.',
      'D:Please tick "print as image" for today; we are looking for the missing font.',
      'D:The font is installed on the server, you can untick it again.',
    ],
    [
      'Double-sided printing stopped on {printer}',
      'It ignores the setting since {day}, and we use twice the paper.',
      'D:The driver update had switched it off for the whole queue. It is the default again.',
    ],
  ]),
  ...itHelp('Printing', 'service-request', [
    [
      'Toner for {printer}',
      'It says that 5 per cent are left. There is no spare one in the cupboard.',
      'D:On its way with the afternoon round.',
    ],
    [
      'Add {printer} for {team}',
      'We moved next to it and would rather not walk to the other floor.',
      'D:It shows up after you sign in again.',
      'A:Works for all of us but one.',
      'D:That one was signed in since last week. Sorted.',
    ],
    [
      'Quota for the brochures of {team}',
      'We need 1,200 colour pages once, before the exhibition.',
      'D:The print shop is cheaper from 800 pages. Shall I ask them?',
      'A:Yes please, the date is the same.',
      'D:They have it ready two days before.',
    ],
    [
      'Scan to mail on {printer} for {guest}',
      'They are here for three weeks and scan a lot. The machine does not know their address.',
      'D:Added to the address book until the end of the month.',
    ],
  ]),
]
