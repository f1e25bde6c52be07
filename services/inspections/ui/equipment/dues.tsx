import { StateChip, useFormat, useText } from '@goldkey/ui';
import type { CheckDue, EquipmentLine, Every } from './api.js';
import { toneOf } from './due-tone.js';
import { equipmentTexts } from './text/texts.js';

/** How often a check comes back, in words. */
export const useEvery = () => {
  const t = useText(equipmentTexts);
  return (every: Every, unit = ''): string =>
    'days' in every
      ? t('due.every.days', { count: every.days })
      : t('due.every.units', { units: `${every.units} ${unit}` });
};

/** What is next of each check. */
export const Dues = ({ equipment: { due } }: { equipment: Pick<EquipmentLine, 'due'> }) => {
  const t = useText(equipmentTexts);
  const format = useFormat();
  const words = ({ dueOn, dueAtMeter = 0, unitsLeft = 0 }: CheckDue) => {
    if (dueOn !== undefined) return format.day(dueOn);
    return unitsLeft <= 0
      ? t('due.meter.past', { value: dueAtMeter })
      : t('due.meter', { value: dueAtMeter, left: unitsLeft });
  };
  return (
    <>
      {due.map((check) => (
        <div key={check.checkId} className="gk-small">
          {check.title} <StateChip tone={toneOf(check, format.now)}>{words(check)}</StateChip>
        </div>
      ))}
    </>
  );
};
