import { ActForm, useText, type Values } from '@goldkey/ui';
import { RENEWED } from '../../api.js';
import { MAIN_METER_KINDS, MAIN_METERS, type MainMeterLine } from '../../api-main-meters.js';
import { mainMeterTexts } from '../../text/main-meters/texts.js';
import { filledIn, useFeeItems } from '../agreements/span-page.js';
import { buildingsOf } from './main-meters-list.js';

/** The utility's meter, or one of what is used in common, begins to count. */
export const RegisterDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(mainMeterTexts);
  const { options } = useFeeItems(propertyId, ({ basis }) => basis === 'metered');
  const body = ({ buildings, ...said }: Values) => {
    const named = buildingsOf(String(buildings ?? ''));
    return { ...filledIn(said), propertyId, ...(named.length > 0 ? { buildings: named } : {}) };
  };
  return (
    <ActForm
      name={`main-meter.${propertyId}`}
      title={t('register')}
      note={t('buildings.hint')}
      fields={[
        {
          name: 'kind',
          label: t('kind'),
          form: 'choice',
          options: MAIN_METER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        { name: 'feeItemId', label: t('feeItem'), form: 'choice', options },
        { name: 'code', label: t('code'), form: 'text' },
        { name: 'place', label: t('place'), form: 'text' },
        { name: 'buildings', label: t('buildings'), form: 'text', optional: true },
        { name: 'installedOn', label: t('installedOn'), form: 'day' },
        { name: 'value', label: t('value.first'), form: 'text' },
        { name: 'digits', label: t('digits'), form: 'count', optional: true },
        { name: 'factor', label: t('factor'), form: 'text', optional: true },
      ]}
      initial={{ kind: 'main', value: '0' }}
      propertyId={propertyId}
      command={{ path: MAIN_METERS, body }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

/** A main meter is read. */
export const MainReadingDialog = ({ meter, onClose }: { meter: MainMeterLine; onClose: () => void }) => {
  const t = useText(mainMeterTexts);
  return (
    <ActForm
      name={`main-reading.${meter.id}`}
      act={t('read')}
      title={`${t('read')} · ${meter.code}`}
      fields={[
        { name: 'day', label: t('day'), form: 'day' },
        { name: 'value', label: t('value'), form: 'text' },
        { name: 'month', label: t('month.counted'), form: 'month', optional: true },
        { name: 'rolledOver', label: t('rolledOver'), form: 'flag' },
        { name: 'note', label: t('note'), form: 'text', optional: true },
      ]}
      command={{ path: `${MAIN_METERS}/${meter.id}/readings`, body: filledIn, version: meter.version }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};

/** A main meter counts no more; where it was not read on that day, it is with this. */
export const RemovalDialog = ({ meter, onClose }: { meter: MainMeterLine; onClose: () => void }) => {
  const t = useText(mainMeterTexts);
  return (
    <ActForm
      name={`main-meter-removal.${meter.id}`}
      act={t('remove')}
      title={`${t('remove')} · ${meter.code}`}
      note={t('remove.note')}
      fields={[
        { name: 'day', label: t('removedOn'), form: 'day' },
        { name: 'value', label: t('value.last'), form: 'text', optional: true },
        { name: 'month', label: t('month.counted'), form: 'month', optional: true },
        { name: 'rolledOver', label: t('rolledOver'), form: 'flag' },
      ]}
      command={{ path: `${MAIN_METERS}/${meter.id}/removal`, body: filledIn, version: meter.version }}
      renews={RENEWED}
      onClose={onClose}
    />
  );
};
