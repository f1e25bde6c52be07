import { Field, useText, WordsArea } from '@goldkey/ui';

import { estatesTexts } from '../../text/texts.js';
import { type DialogProps, HouseholdAct } from '../household/act-form.js';

/** A hand-over that was written down by mistake is taken back; why, the course of the home keeps. */
export const WithdrawHandoverDialog = (props: DialogProps) => {
  const t = useText(estatesTexts);
  return (
    <HouseholdAct<{ reason: string }>
      {...props}
      act="handover.withdraw"
      door="/handover/withdrawal"
      title={t('handover.withdraw')}
      saveText={t('handover.withdraw')}
      initial={{}}
      bodyOf={({ reason }) => ({ reason: reason.trim() })}
    >
      <p className="gk-small gk-muted">{t('handover.withdraw.lead')}</p>
      <Field name="reason" label={t('handover.withdraw.reason')}>
        <WordsArea rows={2} longest={200} />
      </Field>
    </HouseholdAct>
  );
};
