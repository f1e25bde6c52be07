import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** English, for visitors. */
export const en: Words<typeof zhCN> = {
  'link.address': 'Address',
  'link.copied': 'Copied',
  'link.copy': 'Copy',
  'link.days': 'Days that it works',
  'link.make': 'Bill link',
  'link.ready': 'Send it to the owner, or let them scan it. It works until {at} and is shown this once.',
  'link.save': 'Make the link',
  'link.scan': 'Scan to see the bill',
};
