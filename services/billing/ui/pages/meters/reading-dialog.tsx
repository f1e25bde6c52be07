import { ActDialog, DayField, Field, FieldRow, todayOfGroup, useCommand, useFormat, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { METERS, type MeterLine, RENEWED } from '../../api.js';
import { MonthField } from '../../parts.js';
import { PhotoField } from '../../photos.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';

interface Values {
  readonly day: string;
  readonly value?: string;
  readonly month?: string;
  readonly note?: string;
  readonly photos?: readonly string[];
}

/** The meter is read; without a value it is estimated. */
export const ReadingDialog = ({ meter, onClose }: { meter: MeterLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const relief = useText(reliefTexts);
  const { now } = useFormat();
  const command = useCommand({ title: t('meter.read'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={`${t('meter.read')} · ${meter.code}`}
      draftName={`billing.reading.${meter.id}`}
      initial={{ day: todayOfGroup(now) }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: meter.version }}
      onSave={({ day, value, month, note, photos = [] }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${METERS}/${meter.id}/readings`,
          body: { day, ...(value ? { value } : {}), ...(month ? { month } : {}), ...(note ? { note } : {}), photos },
          version,
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="day" label={t('budget.day')}>
          <DayField />
        </Field>
        <Field name="value" label={t('meter.value')} extra={t('meter.value.hint')} optional>
          <Input autoComplete="off" inputMode="decimal" />
        </Field>
      </FieldRow>
      <Field name="month" label={relief('reading.month')} extra={relief('reading.month.hint')} optional>
        <MonthField />
      </Field>
      <Field name="note" label={t('shift.note')} optional>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="photos" label={t('meter.photos')} optional>
        <PhotoField propertyId={meter.propertyId} />
      </Field>
    </ActDialog>
  );
};
