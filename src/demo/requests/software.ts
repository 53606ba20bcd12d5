import { itHelp } from './request.ts'

export const software = [
  ...itHelp('Software', 'incident', [
    [
      'Error 1603 when installing {app}',
      'The software centre tries three times and gives up. Restarted twice.',
      'D:A leftover of the old version was in the way. Please try once more.',
      'A:Installed!',
    ],
    [
      'Formulas in {folder} show names instead of numbers',
      'All workbooks of {team} since {day}. The figures of last month are due.',
      'N:Language pack changed the separator.',
      'D:Your spreadsheets were set to another language. Set back for the whole team.',
    ],
    [
      'Export from {app} stops at 65,536 lines',
      'Our list has 80,000. There is no message, the rest is simply missing.',
      'D:The old file format ends there. Choose the new one in the export dialogue.',
      'A:I would never have found that.',
    ],
    [
      'Licence of {app} expired for {team}',
      'Since {day} it starts in reading mode only.',
      'D:The renewal was ordered too late. We have a bridge licence until Friday.',
      'D:The yearly licence is in place.',
    ],
    [
      'Catalogue search finds nothing with accents',
      'Readers who type "café" get no results, with "cafe" they get 112.',
      'N:Index was rebuilt without the folding filter.',
      'D:The index is being built anew and is complete tonight.',
    ],
    [
      '{app} crashes when saving to {folder}',
      'Saving anywhere else works. It closes without a word.',
      'D:The path is too long for it. We gave the folder a short name as a second way in.',
    ],
    [
      'Clock in the time sheet is an hour off for {team}',
      'Since {day} all entries begin an hour too early.',
      'D:The time zone of the server was wrong after the update. Your entries are corrected.',
    ],
  ]),
  ...itHelp('Software', 'service-request', [
    [
      'Install {app} for {guest}',
      'For the time of their stay. The licence is paid by {team}.',
      'D:It is in the software centre under their name.',
    ],
    [
      'Form for the registrations of {team}',
      'About 200 people, three questions, a list at the end. By when could we have it?',
      'D:You can make it yourself with the survey tool, I have sent a template.',
      'A:That took me ten minutes. Thank you!',
    ],
    [
      'Move the database of {team} off the old computer',
      'It runs on a computer under a desk in {room}. Everybody is afraid to touch it.',
      'D:We have copied it to the server. Please compare the numbers of the last quarter.',
      'N:Keep the old machine for four weeks.',
      'A:The numbers are the same.',
    ],
    [
      'Spelling dictionary in Portuguese, {floor}',
      'For the catalogue texts of the new exhibition.',
      'D:Installed for all computers there.',
    ],
  ]),
  ...itHelp('Software', 'release', [
    [
      'New version of {app}, round for {team}',
      'Please try the version of this month before everybody gets it. List of changes in {folder}.',
      'D:Test group has it. Two findings so far, none serious.',
      'D:Released to all.',
    ],
  ]),
]
