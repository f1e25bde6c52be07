import type { Locale } from '@goldkey/ui/locale';
import type { OwnerView } from './api.js';
import type { ownerTexts } from './text.js';

/** What every part of this page needs. */
export interface OwnerPage {
  readonly token: string;
  readonly locale: Locale;
  readonly t: (typeof ownerTexts)['zh-CN'];
  readonly at: (instant: string) => string;
  readonly show: (view: OwnerView) => void;
}
