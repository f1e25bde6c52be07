import { ReasonDialog, useFormat, useText } from '@goldkey/ui';
import { type ReactNode, useCallback } from 'react';
import { RENEWED } from './api.js';
import type { Withdrawal } from './api-accounts.js';
import { billingTexts } from './text/texts.js';

/** What is taken back: its door, the version that is seen, and how it is called. */
export interface TakenBack {
  readonly path: string;
  readonly version: number;
  readonly name: string;
}

/** What was entered wrongly is taken back, and why. */
export const WithdrawalDialog = ({ of, onClose }: { of: TakenBack; onClose: () => void }) => {
  const t = useText(billingTexts);
  return (
    <ReasonDialog
      title={`${t('withdrawal.act')} · ${of.name}`}
      act={t('withdrawal.act')}
      draftName={`billing.withdrawal.${of.path}`}
      path={`${of.path}/withdrawal`}
      version={of.version}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

/** Struck through where it was taken back. */
export const Struck = ({ by, children }: { by: Withdrawal | undefined; children: ReactNode }) =>
  by === undefined ? children : <del>{children}</del>;

/** Who took it back, when and why, in words. */
export const useWithdrawnWords = () => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useCallback(
    ({ byName, at, reason }: Withdrawal): string =>
      t('withdrawal.done', { name: byName, at: format.briefInstant(at), reason }),
    [t, format],
  );
};

/** Who took it back, when and why. */
export const WithdrawnNote = ({ by }: { by: Withdrawal | undefined }) => {
  const words = useWithdrawnWords();
  return by === undefined ? null : <div className="gk-muted">{words(by)}</div>;
};
