import { itHelp } from './request.ts'

export const devices = [
  ...itHelp('Devices', 'service-request', [
    [
      'Laptop for {guest}',
      'Needed by next Monday, with {app} and a second screen. Cost centre as for {team}.',
      'D:One from the pool is free. Shall it be the light one or the large one?',
      'A:The light one, please.',
      'D:Ready at the counter from ten.',
    ],
    [
      'Loan of six tablets for {room}',
      'For a workshop of {team}. Wi-Fi only, no accounts needed.',
      'D:Reserved. Please bring them back charged.',
    ],
    [
      'Headsets for {team}',
      'We are on calls for half the day and the open office is loud. Eight headsets with a cable, please.',
      'D:Ordered, the supplier says five working days.',
      'D:They have arrived and are at the counter.',
    ],
    [
      'Second screen on {floor}',
      'My desk moved to {floor} and the new one has one screen only.',
      'D:We bring one on our round tomorrow morning.',
      'A:Wonderful, the desk is the one by the window.',
    ],
    [
      'Take back the equipment of {guest}',
      'Laptop, charger and badge lie in my locker in {building}. Who collects them?',
      'D:The student team comes by this afternoon.',
    ],
    [
      'Keyboard with large print for {room}',
      'One of our regular readers needs it. We would keep it in {room}.',
      'D:Two models to try are on the way to you.',
      'A:The yellow one is much better.',
      'D:Then that one stays.',
    ],
  ]),
  ...itHelp('Devices', 'incident', [
    [
      'Docking station loses the screens on {floor}',
      'Every few minutes both screens go dark for two seconds. It happens at three desks on {floor}.',
      'N:Firmware 1.0.9 again. Same as last month in Quay House.',
      'D:The docks need new firmware. We do it tonight after six; please leave the laptops plugged in.',
      'A:Quiet since this morning.',
    ],
    [
      'Battery of the loan laptop is swollen, {building}',
      'The lid does not close any more and it is warm. I have switched it off and put it on the stone floor.',
      'D:Exactly right. Please do not charge it. Somebody is on the way.',
      'N:Collected, goes to hazardous waste.',
      'D:You have a new one at the counter.',
    ],
    [
      'Scanner in {room} scans a black stripe',
      'Every page has a stripe on the left side since {day}. Cleaning the glass did not help.',
      'D:It is the narrow glass beside the large one. I have cleaned it and the test page is fine.',
      'A:Stripe is gone.',
    ],
    [
      'Computer in {room} starts very slowly',
      'It takes eleven minutes until one can type. The one beside it takes one minute.',
      'D:The disk is failing. We swap it on Thursday; your files are on the server, nothing is lost.',
    ],
    [
      'Touch screen at the entrance of {building} frozen',
      'It shows the opening hours of last Sunday and does not react.',
      'D:Restarted. I leave this open to see whether it happens again tonight.',
      'D:It ran through the night.',
    ],
    [
      'Phone does not ring in {room}',
      'Calls come in, the light blinks, but there is no sound. The volume is at the top.',
      'D:The ringer was redirected to a headset that is not there. Set back.',
    ],
  ]),
]
