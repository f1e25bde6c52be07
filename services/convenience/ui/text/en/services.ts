import type { Words } from '@goldkey/ui/texts';
import type { services as zhCN } from '../zh-CN/services.js';

/** What was done for owners, and the links by which they confirm it, in English. */
export const services: Words<typeof zhCN> = {
  'fee.state.withdrawn': 'taken back',
  'fee.withdraw': 'Take back',
  'fee.withdraw.note':
    'Only for what was written down by mistake: it was never received and is not handed over. Not by who took it.',
  'fee.withdrawn': 'Why it was taken back',
  'service.charge': 'Put on the bill',
  'service.charge.note': 'What is open goes with the household’s bill of the month, and staff take it no more.',
  'service.confirmDueAt': 'To be confirmed by',
  'service.fee': 'Take the fee',
  'service.late': 'Late',
  'service.link': 'Owner’s link',
  'service.link.note': 'A link for one answer, to be sent to the owner; earlier ones end.',
  'service.link.open': 'Sent, not answered yet',
  'service.link.own': 'You performed it: ask the desk or another colleague to send the owner the link.',
  'service.link.revoke': 'Take the link away',
  'service.link.revoke.note': 'For a link that went to the wrong person: it opens nothing any more.',
  'service.paidOtherwise': 'Paid otherwise',
  'service.paidSaid': 'Paid, says the owner',
  'service.performedAt': 'Done',
  'service.received': 'Received',
  'service.remark': 'The owner’s words',
  'service.withdraw': 'Take back',
  'service.withdraw.note':
    'For a service that was logged by mistake: its day is due again, what was delivered is in the store, what was charged is taken back. Not by who performed it; a fee that was received is taken back before.',
  'service.withdrawn': 'Why it was taken back',
  'service.state.withdrawn': 'Taken back',
  'service.state.confirmed': 'Confirmed',
  'service.state.disputed': 'Disputed',
  'service.state.performed': 'To be confirmed',
  'services.empty': 'Nothing has been done yet',
  'services.title': 'Services done',
  'services.view.mine': 'Mine',
  'services.view.odd': 'Paid otherwise',
  'services.view.open': 'To be confirmed',
};
