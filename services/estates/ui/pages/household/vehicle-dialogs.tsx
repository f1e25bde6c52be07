import { ActDialog, DayField, Field, useCommand, useNow, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { RENEWED, VEHICLES, type VehicleLine } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import type { DialogProps } from './act-form.js';
import { todayOf } from './people.js';

interface VehicleValues {
  readonly plate: string;
  readonly description?: string;
  readonly from: string;
}

/** A vehicle of the household is written down. */
export const NewVehicleDialog = ({ household, onClose }: DialogProps) => {
  const t = useText(estatesTexts);
  const command = useCommand({ title: t('vehicle.new'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<VehicleValues>
      title={t('vehicle.new')}
      draftName={`estates.vehicle.${household.id}`}
      initial={{ from: todayOf(useNow()) }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ description, ...values }, draft) =>
        command.run({
          method: 'POST',
          path: VEHICLES,
          body: { ...values, householdId: household.id, ...(description && { description }) },
          draft,
        })
      }
    >
      <Field name="plate" label={t('vehicle.plate')}>
        <Input autoComplete="off" maxLength={20} placeholder="京A12345" />
      </Field>
      <Field name="description" label={t('vehicle.description')} optional>
        <Input autoComplete="off" maxLength={80} />
      </Field>
      <Field name="from" label={t('person.from')}>
        <DayField />
      </Field>
    </ActDialog>
  );
};

/** The household has the vehicle no longer. */
export const RetireDialog = ({ vehicle, onClose }: { vehicle: VehicleLine; onClose: () => void }) => {
  const t = useText(estatesTexts);
  const title = t('vehicle.end.of', { plate: vehicle.plate });
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<{ until: string }>
      title={title}
      draftName={`estates.vehicle.end.${vehicle.id}`}
      initial={{ until: todayOf(useNow()) }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: vehicle.version }}
      onSave={(body, draft, version) =>
        command.run({ method: 'POST', path: `${VEHICLES}/${vehicle.id}/end`, body, version, draft })
      }
    >
      <Field name="until" label={t('person.until')}>
        <DayField />
      </Field>
    </ActDialog>
  );
};
