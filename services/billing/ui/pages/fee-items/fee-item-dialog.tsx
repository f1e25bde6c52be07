import { ActDialog, DayField, Field, FieldGroup, FieldRow, useCommand, useText, useThisProperty } from '@goldkey/ui';
import { Form, Input, Select } from 'antd';
import {
  BASES,
  type Basis,
  FEE_ITEMS,
  type FeeItemLine,
  isShared,
  PREMISES_USES,
  RENEWED,
  SHARED_USES,
  type Tariff,
} from '../../api.js';
import { PropertyField, YuanField } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { useFeeItems } from '../agreements/span-page.js';
import { byUseOf, type TypedUses, tiersOf, typedOf } from './fee-items-list.js';

interface Values {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly basis: Basis;
  readonly audience: FeeItemLine['audience'];
  readonly unit: string;
  readonly shares?: { readonly feeItemId?: string; readonly of?: readonly string[] };
  readonly from: string;
  readonly tiers?: string;
  readonly minimum?: string;
  readonly byUse?: TypedUses;
}
type TariffValues = Pick<Values, 'from' | 'tiers' | 'minimum' | 'byUse'>;

const tariffOf = ({ from, tiers, minimum, byUse }: TariffValues) => {
  const uses = byUseOf(byUse);
  return {
    from,
    tiers: tiersOf(tiers ?? ''),
    ...(minimum ? { minimum } : {}),
    ...(uses === undefined ? {} : { byUse: uses }),
  };
};

/** Prices of premises that are no homes, or of homes where shops pay the general price. */
const UseFields = () => {
  const t = useText(billingTexts);
  return (
    <FieldGroup title={t('items.byUse')}>
      <p className="gk-muted">{t('items.byUse.hint')}</p>
      {PREMISES_USES.map((use) => (
        <FieldRow key={use}>
          <Field name={['byUse', use, 'tiers']} label={t('items.byUse.price', { use: t(`use.${use}`) })} optional>
            <Input autoComplete="off" maxLength={300} />
          </Field>
          <Field name={['byUse', use, 'minimum']} label={t('items.byUse.minimum', { use: t(`use.${use}`) })} optional>
            <YuanField />
          </Field>
        </FieldRow>
      ))}
    </FieldGroup>
  );
};

const TariffFields = () => {
  const t = useText(billingTexts);
  return (
    <>
      <FieldRow>
        <Field name="from" label={t('items.from')}>
          <DayField />
        </Field>
        <Field name="minimum" label={t('items.minimum')} optional>
          <YuanField />
        </Field>
      </FieldRow>
      <Field name="tiers" label={t('items.price')} tooltip={t('items.price.hint')} optional>
        <Input autoComplete="off" maxLength={300} />
      </Field>
      <UseFields />
    </>
  );
};

/** What main meters counted, where the basis shares something. */
const ShareFields = () => {
  const t = useText(billingTexts);
  const form = Form.useFormInstance<Values>();
  const basis = Form.useWatch('basis', form);
  const { options } = useFeeItems(Form.useWatch('propertyId', form), (item) => item.basis === 'metered');
  if (basis === undefined || !isShared({ basis })) return null;
  return (
    <FieldGroup title={t('items.shares')}>
      <p className="gk-muted">{t('items.shares.hint')}</p>
      <FieldRow>
        <Field name={['shares', 'feeItemId']} label={t('items.shares.item')} optional={basis !== 'shared-use'}>
          <Select allowClear options={[...options]} />
        </Field>
        <Field name={['shares', 'of']} label={t('items.shares.of')} optional>
          <Select mode="multiple" options={SHARED_USES.map((value) => ({ value, label: t(`shares.${value}`) }))} />
        </Field>
      </FieldRow>
    </FieldGroup>
  );
};

/** What is shared: all that no home was charged for, unless somebody chose. */
const sharesOf = ({ basis, shares }: Pick<Values, 'basis' | 'shares'>) => {
  if (!isShared({ basis }) || shares?.feeItemId === undefined) return {};
  const { feeItemId, of = [] } = shares;
  return { shares: { feeItemId, of: of.length > 0 ? of : SHARED_USES } };
};

/** A fee item enters the register, with its first price. */
export const FeeItemDialog = ({ propertyId, onClose }: { propertyId?: string; onClose: () => void }) => {
  const t = useText(billingTexts);
  const here = useThisProperty();
  const title = t('items.new');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const save = ({ from, tiers, minimum, byUse, shares, ...item }: Values, draft: string) =>
    command.run({
      method: 'POST',
      path: FEE_ITEMS,
      body: { ...item, ...sharesOf({ ...item, shares }), tariffs: [tariffOf({ from, tiers, minimum, byUse })] },
      draft,
    });
  return (
    <ActDialog<Values>
      title={title}
      draftName="billing.fee-item"
      initial={{ propertyId: propertyId ?? here, basis: 'area', audience: 'every-household', unit: 'm²' }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={save}
    >
      <FieldRow>
        <Field name="propertyId" label={t('common.property')}>
          <PropertyField />
        </Field>
        <Field name="code" label={t('items.code')}>
          <Input autoComplete="off" maxLength={40} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="name" label={t('items.name')}>
          <Input autoComplete="off" maxLength={80} />
        </Field>
        <Field name="basis" label={t('items.basis')}>
          <Select options={BASES.map((value) => ({ value, label: t(`basis.${value}`) }))} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field name="audience" label={t('items.audience')}>
          <Select
            options={(['every-household', 'subscribed'] as const).map((value) => ({
              value,
              label: t(`audience.${value}`),
            }))}
          />
        </Field>
        <Field name="unit" label={t('items.unit')}>
          <Input autoComplete="off" maxLength={20} />
        </Field>
      </FieldRow>
      <ShareFields />
      <TariffFields />
    </ActDialog>
  );
};

/** What no dialog asks of a price stays as it was: its factor, and how it is rounded. */
const kept = (before: Tariff | undefined) =>
  before === undefined ? {} : { factor: before.factor, ...(before.rounding && { rounding: before.rounding }) };

/** A new price from a day on; the one before stands there to be changed. */
export const TariffDialog = ({ item, onClose }: { item: FeeItemLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const title = `${item.name} · ${t('items.newPrice')}`;
  const before = item.tariffs.at(-1);
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<TariffValues>
      title={title}
      draftName={`billing.tariff.${item.id}`}
      initial={typedOf(before)}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: item.version }}
      onSave={(values, draft, version) =>
        command.run({
          method: 'POST',
          path: `${FEE_ITEMS}/${item.id}/tariff`,
          body: { tariff: { ...kept(before), ...tariffOf(values) } },
          version,
          draft,
        })
      }
    >
      <TariffFields />
    </ActDialog>
  );
};
