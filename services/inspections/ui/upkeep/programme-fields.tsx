import { DayField, Field, FieldRow, useText, WordsArea } from '@goldkey/ui';
import { Form, Input, InputNumber, Select } from 'antd';
import { EmployeeField } from '../parts.js';
import type { Frequency, Programme } from './api.js';
import { upkeepTexts } from './text/texts.js';

/** A programme as a form holds it. */
export interface Values {
  readonly propertyId: string;
  readonly kind: string;
  readonly name: string;
  readonly area: string;
  readonly standard?: string;
  readonly by: 'employee' | 'firm';
  readonly employeeId?: string;
  readonly firm?: string;
  readonly contact?: string;
  readonly from?: string;
  readonly until?: string;
  readonly every: Frequency['every'];
  readonly weekdays?: readonly number[];
  readonly days?: readonly number[];
  readonly count?: number;
}

const numbersTo = (last: number): readonly number[] => Array.from({ length: last }, (_, n) => n + 1);

export const doerOf = ({ by, employeeId, firm, contact }: Pick<Values, 'by' | 'employeeId' | 'firm' | 'contact'>) =>
  by === 'employee' ? { employeeId } : { firm, ...(contact && { contact }) };

export const frequencyOf = ({
  every,
  weekdays,
  days,
  count,
}: Pick<Values, 'every' | 'weekdays' | 'days' | 'count'>) => {
  switch (every) {
    case 'week':
      return { every, weekdays };
    case 'month':
      return { every, days };
    case 'days':
      return { every, days: count };
  }
};

export const valuesOf = ({ doer, name, area, standard }: Programme): Partial<Values> => ({
  ...{ name, area, standard, by: doer.employeeId === undefined ? 'firm' : 'employee' },
  ...{ employeeId: doer.employeeId, firm: doer.firm, contact: doer.contact },
});

/** What and where, and who does it. */
export const ProgrammeFields = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(upkeepTexts);
  const by = Form.useWatch('by');
  return (
    <>
      <FieldRow>
        <Field name="name" label={t('name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="area" label={t('area')}>
          <Input autoComplete="off" maxLength={200} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="by" label={t('doer')}>
          <Select
            options={[
              { value: 'employee', label: t('doer.employee') },
              { value: 'firm', label: t('doer.firm') },
            ]}
          />
        </Field>
        {by === 'firm' ? (
          <Field name="firm" label={t('firm')}>
            <Input autoComplete="off" maxLength={120} />
          </Field>
        ) : (
          <Field name="employeeId" label={t('employee')}>
            <EmployeeField propertyId={propertyId} />
          </Field>
        )}
      </FieldRow>
      {by === 'firm' ? (
        <Field name="contact" label={t('contact')} optional>
          <Input autoComplete="off" maxLength={80} />
        </Field>
      ) : null}
      <Field name="standard" label={t('standard')} tooltip={t('standard.hint')} optional>
        <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={2000} />
      </Field>
    </>
  );
};

/** How often, and from when on. */
export const RhythmFields = ({ fromHint }: { fromHint?: string }) => {
  const t = useText(upkeepTexts);
  const every = Form.useWatch('every');
  return (
    <FieldRow>
      <Field name="every" label={t('frequency')}>
        <Select
          options={(['week', 'month', 'days'] as const).map((value) => ({ value, label: t(`every.${value}`) }))}
        />
      </Field>
      {every === 'week' ? (
        <Field name="weekdays" label={t('weekdays')}>
          <Select
            mode="multiple"
            options={([1, 2, 3, 4, 5, 6, 7] as const).map((value) => ({ value, label: t(`weekday.${value}`) }))}
          />
        </Field>
      ) : null}
      {every === 'month' ? (
        <Field name="days" label={t('days')} tooltip={t('days.hint')}>
          <Select mode="multiple" options={numbersTo(31).map((value) => ({ value, label: String(value) }))} />
        </Field>
      ) : null}
      {every === 'days' ? (
        <Field name="count" label={t('count')}>
          <InputNumber min={1} max={366} precision={0} style={{ width: '100%' }} />
        </Field>
      ) : null}
      <Field name="from" label={t('from')} tooltip={fromHint} optional={fromHint === undefined}>
        <DayField />
      </Field>
    </FieldRow>
  );
};
