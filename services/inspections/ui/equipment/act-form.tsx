import { Field, FieldRow, instantFromClock, localClock, MomentField, useFormat, useText, WordsArea } from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Form, Input, InputNumber, Select } from 'antd';
import { CategoryField } from '../category-field.js';
import { ActOn, filledIn } from '../fieldwork/act-on.js';
import { useZone } from '../pages/findings/use-zone.js';
import { PhotoField } from '../photos.js';
import { USUAL_HOURS } from '../usual-deadline.js';
import type { ActName } from './acts.js';
import { type EquipmentRecord, equipmentPath } from './api.js';
import { bodyOf, EquipmentFields, type Values as Known, valuesOf } from './equipment-fields.js';
import { equipmentTexts } from './text/texts.js';

const DOORS: Readonly<Record<ActName, string>> = {
  check: '/checks',
  read: '/readings',
  correct: '',
  retire: '/retirement',
  reinstate: '/retirement-withdrawal',
};

const HOUR_MS = 3_600_000;

interface CheckValues {
  readonly checkId: string;
  readonly result: 'in-order' | 'failed';
  readonly meter?: number;
  readonly note?: string;
  readonly photos?: readonly string[];
  readonly category?: string;
  readonly measure?: string;
  readonly dueAt?: string;
}

const FailedFields = ({ propertyId }: Pick<EquipmentRecord, 'propertyId'>) => {
  const t = useText(equipmentTexts);
  if (Form.useWatch('result') !== 'failed') return null;
  return (
    <>
      <FieldRow>
        <Field name="category" label={t('category')}>
          <CategoryField propertyId={propertyId} />
        </Field>
        <Field name="dueAt" label={t('dueAt')}>
          <MomentField ahead />
        </Field>
      </FieldRow>
      <Field name="measure" label={t('measure')}>
        <Input autoComplete="off" maxLength={400} />
      </Field>
    </>
  );
};

const CheckFields = ({ equipment }: { equipment: EquipmentRecord }) => {
  const t = useText(equipmentTexts);
  const photo = useText(photoTexts);
  const checkId = Form.useWatch('checkId');
  const check = equipment.checks.find((each) => each.checkId === checkId);
  const byMeter = check !== undefined && 'units' in check.every;
  return (
    <>
      <Field name="checkId" label={t('check.which')}>
        <Select options={equipment.checks.map(({ checkId: value, title }) => ({ value, label: title }))} />
      </Field>
      <Field name="result" label={t('check.result')}>
        <Select
          options={[
            { value: 'in-order', label: t('result.in-order') },
            { value: 'failed', label: t('result.failed') },
          ]}
        />
      </Field>
      {equipment.meterUnit === undefined ? null : (
        <Field name="meter" label={`${t('meter')}（${equipment.meterUnit}）`} optional={!byMeter}>
          <InputNumber min={equipment.meter?.value ?? 0} precision={0} style={{ width: '100%' }} />
        </Field>
      )}
      <Field name="note" label={t('check.note')} optional>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
      <Field name="photos" label={photo('photos')} optional>
        <PhotoField propertyId={equipment.propertyId} />
      </Field>
      <FailedFields propertyId={equipment.propertyId} />
    </>
  );
};

/** A form over a piece of equipment for one act. */
export const ActForm = ({
  act,
  equipment,
  onClose,
}: {
  act: ActName;
  equipment: EquipmentRecord;
  onClose: () => void;
}) => {
  const t = useText(equipmentTexts);
  const zoneOf = useZone();
  const { now } = useFormat();
  const { id, version, propertyId, meter, meterUnit = '' } = equipment;
  const path = equipmentPath(id);
  const shared = {
    title: t(act),
    draftName: `inspections.equipment.${act}.${id}`,
    version,
    path: `${path}${DOORS[act]}`,
    onClose,
  };
  switch (act) {
    case 'check':
      return (
        <ActOn<CheckValues>
          {...shared}
          initial={{
            checkId: equipment.due[0]?.checkId,
            result: 'in-order',
            dueAt: localClock(now + USUAL_HOURS * HOUR_MS, zoneOf(propertyId)),
          }}
          bodyOf={({ result, category, measure, dueAt, ...values }) =>
            filledIn({
              ...values,
              ...(result === 'failed' && {
                failed: { category, measure, dueAt: dueAt && instantFromClock(dueAt, zoneOf(propertyId)) },
              }),
            })
          }
        >
          <CheckFields equipment={equipment} />
        </ActOn>
      );
    case 'read':
      return (
        <ActOn<{ value: number }> {...shared} bodyOf={(values) => values}>
          <Field name="value" label={`${t('meter')}（${meterUnit}）`}>
            <InputNumber min={meter?.value ?? 0} precision={0} style={{ width: '100%' }} />
          </Field>
        </ActOn>
      );
    case 'correct':
      return (
        <ActOn<Known>
          {...shared}
          method="PATCH"
          initial={{ ...valuesOf(equipment), meter: meter?.value }}
          bodyOf={bodyOf}
        >
          <EquipmentFields />
          {meter === undefined ? null : (
            <Field name="meter" label={`${t('meter.misread')}（${meterUnit}）`} tooltip={t('meter.misread.hint')}>
              <InputNumber min={0} precision={0} style={{ width: '100%' }} />
            </Field>
          )}
        </ActOn>
      );
    case 'retire':
    case 'reinstate':
      return (
        <ActOn<{ reason: string }> {...shared} bodyOf={(values) => values}>
          <Field name="reason" label={t('reason')}>
            <WordsArea autoSize={{ minRows: 2, maxRows: 4 }} longest={500} />
          </Field>
        </ActOn>
      );
  }
};
