import { ActForm, useText } from '@goldkey/ui';
import { METERS, type MeterLine, RENEWED } from '../../api.js';
import { bookTexts } from '../../text/books/texts.js';
import { filledIn, useFeeItems } from '../agreements/span-page.js';

/** A meter begins to count for a household. */
export const InstallDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(bookTexts);
  const { options } = useFeeItems(propertyId, ({ basis }) => basis === 'metered');
  return (
    <ActForm
      name={`meter.${propertyId}`}
      title={t('meter.install')}
      fields={[
        { name: 'householdId', label: t('home'), form: 'household' },
        { name: 'feeItemId', label: t('feeItem'), form: 'choice', options },
        { name: 'code', label: t('meter.code'), form: 'text' },
        { name: 'installedOn', label: t('meter.installedOn'), form: 'day' },
        { name: 'value', label: t('meter.value'), form: 'text' },
        { name: 'digits', label: t('meter.digits'), form: 'count', optional: true },
        { name: 'factor', label: t('meter.factor'), form: 'text', optional: true },
      ]}
      initial={{ value: '0' }}
      propertyId={propertyId}
      command={{ path: METERS, body: filledIn }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

/** A meter is taken out and another put in its place. */
export const ReplaceDialog = ({ meter, onClose }: { meter: MeterLine; onClose: () => void }) => {
  const t = useText(bookTexts);
  return (
    <ActForm
      name={`meter-replacement.${meter.id}`}
      act={t('meter.replace')}
      title={`${t('meter.replace')} · ${meter.code}`}
      note={t('meter.replace.note')}
      fields={[
        { name: 'day', label: t('meter.replacedOn'), form: 'day' },
        { name: 'lastValue', label: t('meter.lastValue'), form: 'text' },
        { name: 'code', label: t('meter.newCode'), form: 'text' },
        { name: 'firstValue', label: t('meter.firstValue'), form: 'text', optional: true },
      ]}
      initial={{ firstValue: '0' }}
      command={{ path: `${METERS}/${meter.id}/replacement`, body: filledIn, version: meter.version }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};
