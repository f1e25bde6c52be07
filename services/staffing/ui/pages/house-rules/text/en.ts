import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of those who read house rules, English. */
export const en: Words<typeof zhCN> = {
  mine: 'House rules for me',
  'mine.nobody': 'This account belongs to no employee',
  none: 'No rule concerns you',
  'kind.rule': 'Rule',
  'kind.procedure': 'Procedure',
  'kind.work-standard': 'Work standard',
  edition: 'Edition',
  inForceFrom: 'In force from',
  readBy: 'To be read by',
  readAt: 'Read',
  text: 'Text',
  'state.read': 'Read',
  'state.unread': 'To be read',
  'state.overdue': 'Overdue',
  acknowledge: 'I have read it',
  'readers.read': 'Who has read it',
  'readers.unread': 'Who has not',
  'readers.counted': 'Counted as readers before: {count}',
  'readers.none': 'Nobody has said so yet',
  'readers.all': 'Everybody whom it concerns has read it',
};
