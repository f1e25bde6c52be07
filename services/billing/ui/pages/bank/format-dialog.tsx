import { ActDialog, Field, FieldRow, useCommand, useText, useThisProperty } from '@goldkey/ui';
import { Button, Input, Select } from 'antd';
import { RENEWED } from '../../api.js';
import {
  BANK_FORMATS,
  type BankFormatLine,
  STATEMENT_ACCOUNTS,
  STATEMENT_FIELDS,
  type StatementAccount,
} from '../../api-money-in.js';
import { PropertyField } from '../../parts.js';
import { moneyInTexts } from '../../text/money-in/texts.js';
import { billingTexts } from '../../text/texts.js';
import { columnsOf, EXAMPLES, type ExampleName, fieldName, valuesOf, wordsOf } from './formats.js';

interface Values extends Readonly<Record<string, string | undefined>> {
  readonly propertyId?: string;
  readonly name?: string;
  readonly account?: StatementAccount;
  readonly incoming?: string;
  readonly outgoing?: string;
  readonly counted?: string;
  readonly endsAt?: string;
}

/** Says by which headings the files of a bank or a wallet are read: of a new format, with the usual ones filled in, or of one that is there. */
export const FormatDialog = ({
  propertyId,
  format,
  onClose,
}: {
  propertyId?: string;
  /** The one that is changed; its account stays. */
  format?: BankFormatLine;
  onClose: () => void;
}) => {
  const t = useText(moneyInTexts);
  const common = useText(billingTexts);
  const here = useThisProperty();
  const title = t(format === undefined ? 'format.new' : 'format.change');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Values>
      title={title}
      draftName={`billing.bank-format.${format?.id ?? 'new'}`}
      initial={format === undefined ? { propertyId: propertyId ?? here, ...EXAMPLES.bank } : valuesOf(format)}
      command={command}
      saveText={common('act.save')}
      onClose={onClose}
      over={{ version: format?.version }}
      onSave={(
        { propertyId: property, name, account, incoming, outgoing, counted, endsAt, ...fields },
        draft,
        version,
      ) =>
        command.run({
          ...(format === undefined
            ? { method: 'POST', path: BANK_FORMATS }
            : { method: 'PATCH', path: `${BANK_FORMATS}/${encodeURIComponent(format.id)}`, version }),
          body: {
            ...(format === undefined && { propertyId: property, account }),
            ...{ name, columns: columnsOf(fields) },
            ...{ incoming: wordsOf(incoming), outgoing: wordsOf(outgoing) },
            ...{ counted: wordsOf(counted), endsAt: wordsOf(endsAt) },
          },
          draft,
        })
      }
    >
      {(form) => (
        <>
          {format === undefined ? (
            <>
              <p>
                {t('format.example')}{' '}
                {(Object.keys(EXAMPLES) as ExampleName[]).map((name) => (
                  <Button key={name} size="small" onClick={() => form.setFieldsValue({ ...EXAMPLES[name] })}>
                    {t(`format.${name}`)}
                  </Button>
                ))}
              </p>
              <Field name="propertyId" label={common('common.property')}>
                <PropertyField />
              </Field>
              <Field name="account" label={t('line.account')}>
                <Select options={STATEMENT_ACCOUNTS.map((value) => ({ value, label: common(`means.${value}`) }))} />
              </Field>
            </>
          ) : null}
          <Field name="name" label={common('items.name')}>
            <Input autoComplete="off" maxLength={60} />
          </Field>
          <p className="gk-muted">{t('format.headings')}</p>
          {STATEMENT_FIELDS.map((field) => (
            <Field key={field} name={fieldName(field)} label={t(`field.${field}`)} optional={field !== 'day'}>
              <Input autoComplete="off" maxLength={80} />
            </Field>
          ))}
          <FieldRow>
            <Field name="incoming" label={t('format.incoming')} optional>
              <Input autoComplete="off" />
            </Field>
            <Field name="outgoing" label={t('format.outgoing')} optional>
              <Input autoComplete="off" />
            </Field>
          </FieldRow>
          <FieldRow>
            <Field name="counted" label={t('format.counted')} optional>
              <Input autoComplete="off" />
            </Field>
            <Field name="endsAt" label={t('format.endsAt')} optional>
              <Input autoComplete="off" />
            </Field>
          </FieldRow>
        </>
      )}
    </ActDialog>
  );
};
