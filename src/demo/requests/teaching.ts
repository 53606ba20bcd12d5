import { itHelp } from './request.ts'

export const teaching = [
  ...itHelp('Teaching rooms', 'incident', [
    [
      'No sound from the ceiling in {room}',
      'The microphone shows a level, but nothing comes out. We use the little loudspeaker for now.',
      'D:The amplifier was in protection. It is on again; we will watch it.',
      'A:Sound is back, thank you for coming so fast.',
    ],
    [
      'Projector in {room} shows everything in pink',
      'With the cable and without. Yesterday it was still fine.',
      'D:A pin of the wall plate is bent. We have put a spare cable through the floor box.',
      'N:Wall plate ordered.',
      'D:New plate is in.',
    ],
    [
      'Camera in {room} follows the wrong person',
      'It zooms to the first row each time somebody coughs.',
      'D:Tracking is off now, the camera shows the whole stage. We will tune it on a quiet day.',
    ],
    [
      'Touch panel in {room} asks for a code',
      'Nobody knows one. It never asked before {day}.',
      'D:A reset brought back the default. It is gone, and the panel is locked against it.',
    ],
    [
      'Recording of {weekday} missing, {room}',
      'Two hours of a talk. The light was red all the time.',
      'N:File is on the recorder, upload failed twice.',
      'D:The recording is safe on the device. It will be online within the hour.',
      'A:Found it. You saved our series.',
    ],
    [
      'Blinds in {room} go up during films',
      'By themselves, always at ten past four.',
      'D:They follow the sun sensor. For booked films they stay down from now on.',
    ],
    [
      'Remote control of {room} is gone',
      'The holder is empty since {day}.',
      'D:A new one is chained to the desk.',
    ],
  ]),
  ...itHelp('Teaching rooms', 'service-request', [
    [
      'Help at the start of the conference in {room}',
      'Eight speakers with eight laptops. Somebody for the first half hour would calm everybody.',
      'D:We are there from half past eight.',
      'A:All went well.',
    ],
    [
      'Hybrid meeting in {room} for {team}',
      'Twelve here, thirty online, and those online should hear questions from the room.',
      'D:We bring two ceiling microphones for the day. Test the evening before?',
      'A:Six o’clock suits us.',
    ],
    [
      'Whiteboard camera for {room}',
      'So that {team} can show sketches to those at home.',
      'D:There is one in stock. Mounted on Tuesday morning.',
    ],
    [
      'Introduction to {room} for {guest}',
      'Fifteen minutes about the panel and the microphones would be enough.',
      'D:Tomorrow at nine? We meet in the room.',
      'A:Nine is fine.',
    ],
  ]),
  ...itHelp('Teaching rooms', 'problem', [
    [
      'Screens in {building} freeze every night',
      'Six reports in three weeks, always between two and three.',
      'N:Update window of the player software; not reproducible in the lab.',
      'D:The maker confirms a fault in the player. A corrected version is promised.',
    ],
  ]),
]
