import { ReasonDialog, useFormat, useText } from '@goldkey/ui';
import { RENEWED, RUNS } from '../../api.js';
import type { BillLine } from '../../api-relief.js';
import { homeName } from '../../home.js';
import { reliefTexts } from '../../text/relief/texts.js';

/** One wrong bill is taken back; those of the others stay. */
export const ReverseBill = ({ bill, onClose }: { bill: BillLine; onClose: () => void }) => {
  const t = useText(reliefTexts);
  const format = useFormat();
  return (
    <ReasonDialog
      title={`${t('bill.reverse')} · ${homeName(bill)} ${format.month(bill.month)} ${bill.feeItem}`}
      act={t('bill.reverse')}
      draftName={`billing.reverse-bill.${bill.id}`}
      path={`${RUNS}/${bill.runId}/reversal`}
      more={{ lineId: bill.id }}
      version={bill.runVersion}
      renews={RENEWED}
      hint={t('bill.reverse.note')}
      onClose={onClose}
    />
  );
};
