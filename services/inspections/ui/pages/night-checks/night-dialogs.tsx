import { ActDialog, Field, instantFromClock, MomentField, useCommand, useMay, useText } from '@goldkey/ui';
import { Select } from 'antd';
import { RENEWED } from '../../api.js';
import { EmployeeField } from '../../parts.js';
import { NIGHT_PLANS } from '../../supervision/api.js';
import { supervisionTexts } from '../../supervision/text/texts.js';
import { useZone } from '../findings/use-zone.js';

const KINDS = ['own', 'quality'] as const;

/** Whose check it is; asked only of the quality centre, whose checks are its own. */
export const KindField = () => {
  const t = useText(supervisionTexts);
  const isOfQuality = useMay()('inspections:quality');
  return (
    <Field name="kind" label={t('night.kind')} hidden={!isOfQuality}>
      <Select options={KINDS.map((value) => ({ value, label: t(`night.kind.${value}`) }))} />
    </Field>
  );
};

interface PlanValues {
  readonly kind: (typeof KINDS)[number];
  readonly inspectorId: string;
  readonly plannedAt: string;
}

/** Somebody is to check at a certain hour, which those who are checked are not told. */
export const NightPlanDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(supervisionTexts);
  const zoneOf = useZone();
  const isOfQuality = useMay()('inspections:quality');
  const command = useCommand({ title: t('night.plan'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<PlanValues>
      title={t('night.plan')}
      draftName={`inspections.night-plan.${propertyId}`}
      initial={{ kind: isOfQuality ? 'quality' : 'own' }}
      command={command}
      saveText={t('night.plan')}
      onClose={onClose}
      onSave={({ plannedAt, ...body }, draft) =>
        command.run({
          method: 'POST',
          path: NIGHT_PLANS,
          body: { propertyId, ...body, plannedAt: instantFromClock(plannedAt, zoneOf(propertyId)) },
          draft,
        })
      }
    >
      <KindField />
      <Field name="inspectorId" label={t('night.inspector')}>
        <EmployeeField propertyId={propertyId} />
      </Field>
      <Field name="plannedAt" label={t('night.plannedAt')} extra={t('month.plans.lead')}>
        <MomentField ahead />
      </Field>
    </ActDialog>
  );
};
