import { itHelp } from './request.ts'

export const network = [
  ...itHelp('Network', 'incident', [
    [
      'Wi-Fi drops in {room} when it is full',
      'With ten people it works, with sixty nobody gets a page. It is booked every day this week.',
      'D:We are adding a second access point. Until then, please let the presenter use the cable.',
      'N:Channel plan of the whole floor needs a look.',
      'A:Sixty people and all online today.',
    ],
    [
      'Network socket dead in {room}',
      'The left one of the two. The right one works.',
      'D:It was not patched. It is now.',
    ],
    [
      'VPN cannot be reached from the hotel, {team}',
      'Mail works, VPN stays at "connecting". We are abroad until {weekday}.',
      'D:The hotel blocks it. Please choose "Fallback" in the list of servers.',
      'A:Fallback works.',
    ],
    [
      'Video calls stutter on {floor}',
      'Every afternoon from two o’clock, on cable and on Wi-Fi. We are about twenty people on {floor}.',
      'N:Backup of the map server runs at 14:00 over the same uplink.',
      'D:A large copy ran over the same line. It runs at night from now on.',
      'A:First calm afternoon in weeks.',
    ],
    [
      'Door controller in {building} offline',
      'The panel shows no connection, doors open by key only.',
      'D:The switch had lost power. It is back; we are adding a battery.',
    ],
    [
      'Guest network shows no welcome page in {building}',
      'Guests connect and get nothing, not even the page with the terms.',
      'D:The certificate of the page ran out. Renewed, and on the calendar now.',
    ],
    [
      'Very slow drive {folder} in {building}',
      'Opening a document takes a minute. At the other site it is quick.',
      'D:The line between the houses runs at a tenth of its speed. The provider is looking for the fault.',
      'N:Provider case HC-5521, promised by tomorrow noon.',
      'D:They replaced a module. Is it quick again?',
    ],
  ]),
  ...itHelp('Network', 'change', [
    [
      'New switch for {floor} of the library',
      'The present one has no free port. Wanted: 24 ports more, in the night from Thursday to Friday.',
      'D:Planned between 22:00 and 23:00. The phones are off for ten minutes.',
      'D:Done at 22:40, everything came back.',
    ],
    [
      'Fixed address for the measuring station in {room}',
      'The maker needs one to read it from outside.',
      'D:From outside only through the gateway. I have sent the form for the maker.',
    ],
    [
      'Open the firewall for {app}',
      'It should reach its licence server. The maker’s note with the two addresses is in the folder {folder}.',
      'N:Security agrees, outgoing only.',
      'D:Open since noon.',
    ],
    [
      'Wi-Fi for the open day in {building}',
      'We expect 900 guests on one Saturday. What is possible?',
      'D:With four borrowed access points it carries about 700 at once. Shall we reserve them?',
      'A:Yes please.',
    ],
  ]),
]
