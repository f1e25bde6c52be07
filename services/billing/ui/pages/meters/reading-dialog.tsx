import { ActDialog, DayField, Field, FieldRow, useCommand, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { METERS, type MeterLine, RENEWED } from '../../api.js';
import { PhotoField } from '../../photos.js';
import { billingTexts } from '../../text/texts.js';

interface Values {
  readonly day: string;
  readonly value?: string;
  readonly note?: string;
  readonly photos?: readonly string[];
}

/** The meter is read; without a value it is estimated. */
export const ReadingDialog = ({ meter, onClose }: { meter: MeterLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const command = useCommand({ title: t('meter.read'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={`${t('meter.read')} · ${meter.code}`}
      draftName={`billing.reading.${meter.id}`}
      initial={{}}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: meter.version }}
      onSave={({ day, value, note, photos = [] }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${METERS}/${meter.id}/readings`,
          body: { day, ...(value ? { value } : {}), ...(note ? { note } : {}), photos },
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
      <Field name="note" label={t('shift.note')} optional>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="photos" label={t('meter.photos')} optional>
        <PhotoField propertyId={meter.propertyId} />
      </Field>
    </ActDialog>
  );
};
