import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the round of callbacks, English. */
export const en: Words<typeof zhCN> = {
  'callbacks.title': 'Callbacks',
  'callbacks.dial': 'Call {phone}',
  'callbacks.noPhone': 'No number was left. Ask at the door, or skip it.',
  'callbacks.closed': 'Closed {at} by {name}',
  'callbacks.closed.nobody': 'Closed {at}',
  'callbacks.level': 'Is the owner satisfied?',
  'callbacks.remark': 'The owner says (optional)',
  'callbacks.none': 'Nobody to call',
  'callbacks.none.lead': 'Everybody whose case was closed within 30 days was called.',
  'callbacks.noNetwork': 'There are no callbacks on this phone yet',
  'callbacks.noNetwork.lead':
    'Open this page once with a network; the callbacks are then kept on the phone and work without one.',
  'callbacks.command': 'Callback {number}',
};
