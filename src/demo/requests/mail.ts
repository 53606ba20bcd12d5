import { itHelp } from './request.ts'

export const mail = [
  ...itHelp('Mail and calendar', 'service-request', [
    [
      'Shared mailbox for {team}',
      'Five of us answer, and nothing should be answered twice.',
      'D:What shall the address be?',
      'A:Just the name of the team, please.',
      'D:It exists, and all five see it. Answers are marked with the name of who writes.',
    ],
    [
      'Mailing list for {building}',
      'Everybody who works in {building}, kept up to date by itself.',
      'D:The list follows the desk plan from now on.',
    ],
    [
      'Calendar of {room} for {team}',
      'We should be able to book it without asking the front desk.',
      'D:You can book it up to four weeks ahead.',
      'A:Perfect.',
    ],
    [
      'Out-of-office note for {guest}',
      'They left without one and mails come in every day.',
      'D:Set, with a pointer to {team}.',
    ],
    [
      'Send the newsletter of {team} to 4,000 people',
      'Last time half of them got it as spam.',
      'D:Please use the newsletter service, it is signed for our address. I have opened it for you.',
      'N:Their old tool sent without signature.',
      'A:Sent, and only twelve came back.',
    ],
  ]),
  ...itHelp('Mail and calendar', 'incident', [
    [
      'Meeting invitations arrive an hour late, {team}',
      'The meeting is over when the invitation comes. Since {day}.',
      'D:A rule in your shared mailbox held them back. Removed.',
    ],
    [
      'Suspicious mail about an invoice, {floor}',
      'Looks like from our supplier, but the account number is new. Three people got it; nobody clicked.',
      'D:Well seen. It is a fraud, and we have removed it from all mailboxes.',
      'N:Sender blocked, finance warned.',
    ],
    [
      'Attachments over 10 MB come back, {team}',
      'The limit was 25 until {day}.',
      'D:The limit is still 25 inside; the other side allows 10. Please send a link instead.',
      'A:The link works for them.',
    ],
    [
      '{room} books itself twice',
      'Two groups stood at the door today, both with a confirmation.',
      'N:Series created before the migration has no owner.',
      'D:An old series had no owner and did not count. We have given it one.',
    ],
    [
      'Signature shows the old logo, {team}',
      'In every mail that I answer on the phone.',
      'D:The phone keeps its own. The new one is in the mail I sent you, one tap to take it over.',
    ],
    [
      'Calendar on the phone is empty since {day}',
      'Mail is there, the calendar shows nothing, for the last year as well.',
      'D:Please remove the account on the phone and add it again; the steps are in the attachment.',
      'A:All back.',
    ],
  ]),
  ...itHelp('General', 'incident', [
    [
      'Smell of burnt plastic from the server cabinet, {building}',
      'On {floor}. No smoke, but quite strong.',
      'D:Thank you for calling at once. The cabinet is off and the fire service has looked at it.',
      'N:Power strip. Inventory of all strips of that type started.',
      'D:A power strip had melted. It is replaced, and no data is lost.',
    ],
  ]),
]
