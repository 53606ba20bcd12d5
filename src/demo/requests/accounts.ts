import { itHelp } from './request.ts'

export const accounts = [
  ...itHelp('Accounts', 'service-request', [
    [
      'Access to the folder {folder}',
      'I have joined {team} and need to read and change the files in {folder}. My manager agrees.',
      'D:I have asked the owner of the folder. As soon as they say yes you will see it on your drive.',
      'A:They told me they answered this morning.',
      'D:Yes, you are in. Sign out and in again once, please.',
    ],
    [
      'Account for {guest}, from {weekday}',
      'Please set up an account for {guest}: mail, the shared drive and the calendar of {team}.',
      'D:I need the end date, so that the account closes by itself.',
      'A:Three months from the start.',
      'D:Done. The first password is with you in a sealed letter.',
    ],
    [
      'Remove the access of {guest} to {folder}',
      'They finished on {weekday}. Please take away what they can see of {folder}, and keep their files.',
      'N:Owner confirmed by phone.',
      'D:Access is gone, the files are in the archive folder of {team}.',
    ],
    [
      'Rights to change {app} settings for {team}',
      'Two of us should be able to change the settings, not all of {team}. Names are in the attachment to my mail.',
      'D:Both have the role now. It shows after the next sign-in.',
    ],
    [
      'Shared sign-in for the front desk of {building}',
      'Three people take turns at the desk and each has to sign out fully. Could they share one session?',
      'D:Not one account for three, but I can set up fast switching with badges. It takes two days.',
      'A:Badges would be perfect.',
    ],
    [
      'Name change after marriage, {team}',
      'My name has changed. Please change the address and the display name, and keep the old address for a year.',
      'D:The new address works from tonight; the old one goes on receiving.',
    ],
  ]),
  ...itHelp('Accounts', 'incident', [
    [
      'Locked out since {day}',
      'The sign-in says that there were too many attempts. I have tried twice only, on the computer in {room}.',
      'N:Old password stored on a tablet that tries every minute.',
      'D:Your tablet still has the old password and locks you out. Please change it there too.',
      'A:That was it, thank you!',
    ],
    [
      'Two-step sign-in asks twice in {building}',
      'Each morning the code is asked for, and a minute later once more. Only in {building}.',
      'D:The two networks there have different addresses. We are adding the second to the trusted ones.',
      'D:Please tell us if it still asks twice tomorrow.',
      'A:Once only today.',
    ],
    [
      'Cannot open {folder} from home',
      'In the office it opens at once, from home it says that the folder does not exist.',
      'D:Is the VPN connected at that moment? The icon should be green.',
      'A:It was yellow. How do I get it green?',
      'D:I have sent you the three steps by mail. Shout if one of them fails.',
    ],
    [
      'Wrong department shown for {team}',
      'The directory lists us under our old department since {day}. Invoices go to the wrong cost centre.',
      'N:Comes from the nightly import, reported to the people team.',
      'D:Corrected at the source. The directory follows tonight.',
    ],
    [
      'Password reset mail does not arrive, {floor}',
      'Four of us on {floor} asked for a reset and none has got the mail.',
      'D:They sat in the quarantine. I have released them.',
      'A:All four arrived.',
    ],
  ]),
]
