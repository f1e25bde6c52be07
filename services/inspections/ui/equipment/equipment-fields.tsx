import { DayField, Field, FieldGroup, FieldRow, newCommandKey, useText } from '@goldkey/ui';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { filledIn } from '../fieldwork/act-on.js';
import { EQUIPMENT_KINDS, type EquipmentKind, type EquipmentLine, type PeriodicCheck } from './api.js';
import { equipmentTexts } from './text/texts.js';

interface CheckValues {
  readonly checkId?: string;
  readonly title: string;
  readonly by: 'days' | 'units';
  readonly count: number;
}

/** What is known of a piece of equipment, as a form holds it. */
export interface Values {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: EquipmentKind;
  readonly place: string;
  readonly serves?: string;
  readonly since?: string;
  readonly meterUnit?: string;
  /** The last reading, where it was misread. */
  readonly meter?: number;
  readonly checks?: readonly CheckValues[];
}

const checkValues = ({ checkId, title, every }: PeriodicCheck): CheckValues =>
  'days' in every
    ? { checkId, title, by: 'days', count: every.days }
    : { checkId, title, by: 'units', count: every.units };

export const valuesOf = ({ name, kind, place, serves, since, meterUnit, checks }: EquipmentLine): Partial<Values> => ({
  ...{ name, kind, place, serves, since, meterUnit },
  checks: checks.map(checkValues),
});

/** As the service takes it. */
export const bodyOf = ({ checks = [], ...values }: Partial<Values>): object => ({
  ...filledIn(values),
  checks: checks.map(({ checkId, title, by, count }) => ({
    checkId: checkId ?? newCommandKey().slice(0, 12),
    title,
    every: by === 'days' ? { days: count } : { units: count },
  })),
});

const CheckFields = ({ name, onRemove }: { name: number; onRemove: () => void }) => {
  const t = useText(equipmentTexts);
  return (
    <>
      <Field name={[name, 'title']} label={t('checks.title', { n: name + 1 })}>
        <Input maxLength={120} />
      </Field>
      <FieldRow>
        <Field name={[name, 'by']} label={t('checks.by')}>
          <Select
            options={[
              { value: 'days', label: t('checks.days') },
              { value: 'units', label: t('checks.units') },
            ]}
          />
        </Field>
        <Field name={[name, 'count']} label={t('checks.every')}>
          <InputNumber min={1} max={100_000_000} precision={0} style={{ width: '100%' }} />
        </Field>
        <Button type="text" onClick={onRemove}>
          {t('checks.remove', { n: name + 1 })}
        </Button>
      </FieldRow>
    </>
  );
};

/** The fields that registering and correcting share. */
export const EquipmentFields = () => {
  const t = useText(equipmentTexts);
  return (
    <>
      <FieldRow>
        <Field name="name" label={t('name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="kind" label={t('kind')}>
          <Select options={EQUIPMENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Field>
      </FieldRow>
      <Field name="place" label={t('place')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="serves" label={t('serves')} optional>
        <Input autoComplete="off" maxLength={400} />
      </Field>
      <FieldRow>
        <Field name="since" label={t('since')} optional>
          <DayField />
        </Field>
        <Field name="meterUnit" label={t('meterUnit')} tooltip={t('meterUnit.hint')} optional>
          <Input autoComplete="off" maxLength={20} />
        </Field>
      </FieldRow>
      <FieldGroup title={t('checks')}>
        <Form.List name="checks">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <CheckFields key={key} name={name} onRemove={() => remove(name)} />
              ))}
              <Button onClick={() => add({ by: 'days', count: 30 })}>{t('checks.add')}</Button>
            </>
          )}
        </Form.List>
      </FieldGroup>
    </>
  );
};
