import type { Translate } from '@goldkey/ui';
import type { zhCN } from './text/zh-CN.js';

const CHANGES = [
  'employee-hired',
  'employee-corrected',
  'employee-moved',
  'employee-phone-revealed',
  'appointment-started',
  'appointment-ended',
  'appointment-withdrawn',
  'appointment-end-withdrawn',
  'handover-item-listed',
  'handover-item-done',
  'handover-item-withdrawn',
  'handover-item-followed',
  'certificate-granted',
  'certificate-renewed',
  'certificate-revoked',
  'certificate-withdrawn',
  'file-added',
  'file-taken-away',
] as const;

/** What a change of a person's file is called. */
export const titleOfChange = (t: Translate<typeof zhCN>, change: string): string => {
  const known = CHANGES.find((name) => name === change);
  return known === undefined ? change : t(`change.${known}`);
};
