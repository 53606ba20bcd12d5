import { facilities } from './request.ts'

export const building = [
  ...facilities('Building and repairs', 'incident', [
    [
      'Water stain on the ceiling of {room}',
      'It was as large as a plate yesterday and is as large as a table today.',
      'D:The water above is shut off. Please keep the seats below free.',
      'N:Joint of the old heating pipe; plumber comes at seven.',
      'D:Joint replaced. We paint when the ceiling is dry, in about a week.',
    ],
    [
      'Door of {room} does not close',
      'It stops a hand’s width before. In the evening nobody can lock it.',
      'D:The closer has lost its oil. A new one is in.',
    ],
    [
      'Lift in {building} stops between floors',
      'Twice today, nobody inside the second time. It goes on after a minute.',
      'D:Taken out of service until the maker has been here.',
      'N:Maintenance contract says four hours.',
      'D:A door contact was worn. It runs again.',
    ],
    [
      'Light flickers on {floor}',
      'The row above the copier. It gives one a headache by noon.',
      'D:Tubes and starter are new.',
      'A:Steady now.',
    ],
    [
      'Window in {room} cannot be shut',
      'Rain comes in. We have put a bucket under it.',
      'D:The hinge was bent. It shuts again, and the sill is dry.',
    ],
    [
      'Broken chair in {room}',
      'The back came off while somebody sat on it. Nobody is hurt.',
      'D:Taken away. A new one stands in its place.',
    ],
    ['Tap drips on {floor}', 'In the kitchen, day and night, a cup in an hour.', 'D:New seal.'],
    [
      'Doorbell of {building} is not heard',
      'Deliveries leave again. Three parcels this week.',
      'D:There is a second bell in the office now.',
      'A:We heard every one today.',
    ],
  ]),
  ...facilities('Heating and cooling', 'incident', [
    [
      'Too cold in {room}',
      'Sixteen degrees in the morning, and it hardly gets warmer.',
      'D:The valve was stuck. It should be twenty degrees by tomorrow.',
      'A:Warm, thank you.',
    ],
    [
      'Air conditioning in {room} drips on the table',
      'Only when it is on for more than an hour.',
      'D:The drain was blocked. Cleaned, with a test over two hours.',
    ],
    [
      'Radiator knocks on {floor}',
      'Every eleven seconds. We have counted.',
      'D:Air in the pipe. Bled this morning.',
      'A:The silence is wonderful.',
    ],
    [
      'Humidity alarm in {room}',
      'The display says 71 per cent. The old prints should have 50.',
      'N:Sensor agrees with the second one, so it is real.',
      'D:Two dryers are running; please keep the door shut.',
      'D:Down to 52.',
    ],
    [
      'No warm water in {building}',
      'Neither in the kitchen nor in the showers, since {day}.',
      'D:The pump had stopped. Warm water is back in an hour.',
    ],
    [
      'Smell in the ventilation of {room}',
      'Like a damp cellar, mostly in the morning.',
      'D:Filters changed. Please tell us if it is still there on Monday.',
    ],
  ]),
]

export const moves = [
  ...facilities('Moves and furniture', 'service-request', [
    [
      'Move {team} to {floor}',
      'Nine desks, twelve cupboards, one plant as tall as a person. When would you have time?',
      'D:The second weekend of the month. Boxes come the Wednesday before.',
      'A:That suits us.',
      'D:The plan with the desk numbers is in your mail.',
    ],
    [
      'Desk that can be raised, {floor}',
      'I have a note from the doctor.',
      'D:One is free in the store. We bring it this week.',
      'A:It is here already!',
    ],
    [
      'Forty chairs in {room}',
      'For the talk on Thursday. They can go again on Friday.',
      'D:They are there from noon.',
    ],
    [
      'Hang pictures in {room}',
      'Seven, with frames, all heavy. The plan is on the door.',
      'D:Concrete wall: we need the rails. Next week?',
      'A:Next week is fine.',
    ],
    [
      'Shelves for {team} in {building}',
      'Six metres, for binders. The old ones bend.',
      'N:Offer is over the limit, second one asked for.',
      'D:Ordered, four weeks.',
    ],
    [
      'Take away old furniture from {room}',
      'Two cupboards and a sofa. Perhaps somebody wants the sofa?',
      'D:The sofa goes to the student lounge, the rest to recycling.',
    ],
    [
      'Parking space for the van of {guest}',
      'Two days, near the loading dock of {building}.',
      'D:Space 14 is reserved. The name is on the sign.',
    ],
    [
      'Tables for the reception of {team}',
      'Ten high tables with covers, in {room}.',
      'D:Reserved. Who signs for them in the evening?',
      'A:I do.',
    ],
  ]),
]

export const keys = [
  ...facilities('Keys and badges', 'service-request', [
    [
      'Badge for {guest}',
      'Access to {building}, weekdays only, until the end of next month.',
      'D:Ready at the front desk. They need to bring an identity card.',
      'A:Collected.',
    ],
    [
      'Key for {room}',
      'Ours went round so many people that nobody knows where it is.',
      'N:Lock has to be changed if it stays missing for two weeks.',
      'D:Here is a second one. Please look for the first until Friday.',
    ],
    [
      'Open {building} on Sunday for {team}',
      'From nine to five, about thirty people.',
      'D:The guard opens at a quarter to nine and needs a list of names.',
      'A:The list is in the folder.',
    ],
    ['Locker for {guest}', 'On {floor}, if there is one.', 'D:Number 112, the code is in your mail.'],
    [
      'Access to {room} in the evening for {team}',
      'Rehearsals run until ten. The door locks at eight.',
      'D:Your badges open it until half past ten on those days.',
    ],
  ]),
  ...facilities('Keys and badges', 'incident', [
    [
      'Badge reader at {building} does not react',
      'The light stays dark. Everybody walks round the house.',
      'D:The reader is replaced. Two badges have to be learnt again, both people know.',
    ],
    [
      'Lost badge, {team}',
      'Somewhere between the station and the office, on {weekday}.',
      'D:The badge is blocked. A new one is at the front desk.',
      'A:A kind person brought the old one.',
      'D:Then we destroy it. The new one stays valid.',
    ],
  ]),
  ...facilities('Cleaning', 'service-request', [
    [
      'Carpet of {room} after the reception',
      'Red wine, a lot of it, near the window.',
      'D:The cleaners come tonight with the machine.',
      'A:One cannot see a thing any more.',
    ],
    [
      'Windows of {building} before the opening',
      'The photographers come on Friday.',
      'D:Done on Thursday from the outside, too, if there is no wind.',
    ],
    ['Bins for batteries on {floor}', 'People put them into the paper.', 'D:A box stands beside the copier.'],
    [
      'More towels on {floor}',
      'They run out by Wednesday.',
      'D:We fill up on Mondays and Wednesdays from now on.',
    ],
    [
      'Confidential paper of {team}',
      'Eleven boxes to be shredded, with a certificate.',
      'D:The truck comes on the 15th. Please keep the boxes locked until then.',
    ],
  ]),
]
