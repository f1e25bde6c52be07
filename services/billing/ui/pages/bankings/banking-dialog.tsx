import {
  ActDialog,
  COLLEAGUES,
  DayField,
  Field,
  FieldRow,
  formatMoney,
  todayOfGroup,
  useCommand,
  useFormat,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { RENEWED, SHIFTS, type ShiftLine } from '../../api.js';
import { BANKINGS, type BankingLine, SAFES, type SafeLine } from '../../api-bankings.js';
import { PropertyField, YuanField } from '../../parts.js';
import { bankingTexts } from '../../text/bankings/texts.js';
import { billingTexts } from '../../text/texts.js';
import { sumOfShifts } from './sum-of-shifts.js';

interface Values {
  readonly propertyId?: string;
  readonly day?: string;
  readonly amount?: string;
  readonly shiftIds?: readonly string[];
  readonly bankAccount?: string;
  readonly slip?: string;
  readonly witness?: string;
}

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
}

const useOf = <Line,>(path: string, propertyId: string | undefined, query: object) =>
  useRead<{ readonly items: readonly Line[] }>(propertyId === undefined ? undefined : path, { propertyId, ...query });

/** What is known of the property that is chosen: its safe, the tills that wait for the bank, its people. */
const PropertyPart = () => {
  const t = useText(bankingTexts);
  const format = useFormat();
  const form = Form.useFormInstance<Values>();
  const propertyId = Form.useWatch('propertyId', form);
  const safes = useOf<SafeLine>(SAFES, propertyId, {});
  const shifts = useOf<ShiftLine>(SHIFTS, propertyId, { state: 'handed-over', banked: 'false', pageSize: 200 });
  const people = useOf<Colleague>(COLLEAGUES, propertyId, { sort: 'name', pageSize: 500 });
  const last = useOf<BankingLine>(BANKINGS, propertyId, { state: 'banked', sort: '-day', pageSize: 1 });
  const account = last.data?.items[0]?.bankAccount;
  // Most of the time it goes where the last one went.
  useEffect(() => {
    if (account !== undefined && !form.getFieldValue('bankAccount')) form.setFieldValue('bankAccount', account);
  }, [account, form]);
  const waiting = shifts.data?.items ?? [];
  const inSafe = safes.data && formatMoney(safes.data.items[0]?.inSafe ?? '0.00');
  return (
    <>
      <Field name="shiftIds" label={t('shifts')} extra={t('shifts.hint')} optional>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={waiting.map(({ id, cashierName, handover, openedAt }) => ({
            value: id,
            label: `${cashierName} ${format.briefInstant(openedAt)} ${formatMoney(handover?.amount ?? '0.00')}`,
          }))}
          onChange={(ids: readonly string[]) => {
            if (ids.length > 0) form.setFieldValue('amount', sumOfShifts(waiting, ids));
          }}
        />
      </Field>
      <FieldRow>
        <Field name="amount" label={t('amount')} extra={inSafe && t('amount.hint', { inSafe })}>
          <YuanField />
        </Field>
        <Field name="day" label={t('day')}>
          <DayField />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="bankAccount" label={t('account')} tooltip={t('account.hint')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="slip" label={t('slip')}>
          <Input autoComplete="off" maxLength={60} />
        </Field>
      </FieldRow>
      <Field name="witness" label={t('witness')} extra={t('witness.hint')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(people.data?.items ?? []).map(({ id, name, number }) => ({
            value: id,
            label: number === undefined ? name : `${name} ${number}`,
          }))}
        />
      </Field>
    </>
  );
};

/** Cash of the safe was taken to the bank; who fills it in is who counted it. */
export const BankingDialog = ({
  propertyId,
  onClose,
  onDone,
}: {
  propertyId?: string;
  onClose: () => void;
  /** Opens the record, where the slip's photo is added. */
  onDone: (id: string) => void;
}) => {
  const t = useText(bankingTexts);
  const common = useText(billingTexts);
  const here = useThisProperty();
  const { now } = useFormat();
  const command = useCommand<{ readonly id: string }>({
    title: t('new'),
    renews: RENEWED,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <ActDialog<Values>
      title={t('new')}
      draftName="billing.banking"
      initial={{ propertyId: propertyId ?? here, day: todayOfGroup(now) }}
      command={command}
      saveText={common('act.save')}
      onClose={onClose}
      onSave={({ shiftIds = [], ...said }, draft) =>
        command.run({
          method: 'POST',
          path: BANKINGS,
          body: { ...said, ...(shiftIds.length > 0 && { shiftIds }) },
          draft,
        })
      }
    >
      <p className="gk-small gk-muted">{t('countedBy.hint')}</p>
      <Field name="propertyId" label={common('common.property')}>
        <PropertyField />
      </Field>
      <PropertyPart />
    </ActDialog>
  );
};
