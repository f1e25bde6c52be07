import { ActForm, type FieldSpec, useRead, useText, type Values } from '@goldkey/ui';
import { type Catalogue, door, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { type Cost, costsOf } from './costs.js';

/** A month is judged, by what each item really cost where that is known. */
export const JudgeMonth = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(convenienceTexts);
  const lines = useRead<Catalogue>(door('list-in-force'), { propertyId }).data?.lines ?? [];
  const costs = lines.flatMap(({ itemId, name, unit }): readonly FieldSpec[] => [
    { name: `costs.${itemId}.fixedCost`, label: t('costs.fixed', { name }), form: 'money', optional: true },
    { name: `costs.${itemId}.variableCost`, label: t('costs.variable', { name, unit }), form: 'money', optional: true },
  ]);
  const body = ({ month, costs: said }: Values) => ({
    ...{ propertyId, month },
    costs: costsOf(said as Readonly<Record<string, Cost>> | undefined),
  });
  return (
    <ActForm
      name={`judge.${propertyId}`}
      title={t('reckonings.judge')}
      note={`${t('reckonings.judge.note')} ${t('costs.note')}`}
      fields={[{ name: 'month', label: t('month'), form: 'month' }, ...costs]}
      command={{ path: door('reckonings'), body }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};
