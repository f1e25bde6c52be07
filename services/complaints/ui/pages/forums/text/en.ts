import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of owners' forums, English. */
export const en: Words<typeof zhCN> = {
  'forums.title': "Owners' forums",
  'forums.hold': 'Record a forum',
  'forums.empty': 'No forum yet',
  'forums.empty.lead':
    'Early each month about ten households are asked to come and talk; write it down here afterwards.',
  'forums.view.held': 'Actions to be filed',
  'forums.view.all': 'All',
  'forums.heldAt': 'Held at',
  'forums.property': 'Property',
  'forums.households': 'Households that came',
  'forums.households.hint': 'Found by building or room; each counts once',
  'forums.count': '{count} households',
  'forums.subject': 'Subject',
  'forums.state': 'State',
  'forums.file': 'File actions',
  'forums.file.lead':
    'They go on file with the quality centre within 24 hours of the forum; what is on file is not changed.',
  'forums.actions': 'Actions',
  'forums.filedAt': 'Filed at',
  'forums.filedAt.hint': 'Left empty: now',
  'forums.withdraw': 'Withdraw',
  'forums.withdraw.reason': 'Why it is withdrawn',
  'forums.withdraw.lead':
    'For a forum recorded by mistake or twice: it counts no more, and the right one is recorded anew. Somebody else than who recorded it does this.',
  'state.held': 'Actions to be filed',
  'state.filed': 'On file',
  'state.withdrawn': 'Withdrawn',
};
