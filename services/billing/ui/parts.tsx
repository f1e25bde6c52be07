import { formatAmount, type ListColumn, useAddress, useProperty, useText } from '@goldkey/ui';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { type Explanation, isShared } from './api.js';
import { useReliefWords } from './pages/relief/relief-words.js';
import { reliefTexts } from './text/relief/texts.js';
import { billingTexts } from './text/texts.js';

interface FieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** Which property, by name or code. */
export const PropertyField = (field: FieldProps) => {
  const { properties } = useProperty();
  return (
    <Select
      {...field}
      showSearch={{ optionFilterProp: 'label' }}
      options={properties.map(({ propertyId, name, code }) => ({ value: propertyId, label: `${name} ${code}` }))}
    />
  );
};

/** An amount of money, typed. */
export const YuanField = ({ onChange, ...field }: FieldProps) => (
  <Input
    {...field}
    prefix="¥"
    inputMode="decimal"
    autoComplete="off"
    onChange={(event) => onChange?.(event.target.value.trim())}
  />
);

/** A month, typed as 2026-03. */
export const MonthField = ({ onChange, ...field }: FieldProps) => (
  <Input {...field} type="month" onChange={(event) => onChange?.(event.target.value)} />
);

/** The month that a page shows, as it stands in the address; `otherwise` where none does. */
export const useMonthShown = (otherwise: string) => {
  const { params, put } = useAddress();
  const choose = (month: string) => put({ month }, { replace: true });
  return { month: params.get('month') ?? otherwise, choose };
};

/** Chooses the month that a page shows; an empty field chooses none. */
export const MonthChoice = ({
  label,
  id,
  month,
  choose,
}: {
  /** Left out where a label is seen, which names it by its `id`. */
  label?: string;
  id?: string;
  month: string;
  choose: (month: string) => void;
}) => (
  <Input
    id={id}
    type="month"
    aria-label={label}
    value={month}
    onChange={(event) => event.target.value && choose(event.target.value)}
    style={{ width: 160 }}
  />
);

/** A column of yuan, whose head has the sign. */
export const amountColumn = <Line,>(
  key: string,
  title: string,
  of: (line: Line) => string,
  more: Partial<ListColumn<Line>> = {},
): ListColumn<Line> => ({
  key,
  title: `${title} ¥`,
  number: true,
  width: 120,
  cell: (line) => formatAmount(of(line)),
  file: [{ title, kind: 'number', of }],
  ...more,
});

/** Why a bill is what it is, in one line: quantity, price, share of days, minimum, relief. */
export const Explained = ({ explanation }: { explanation: Explanation }) => {
  const t = useText(billingTexts);
  const reliefs = useText(reliefTexts);
  const words = useReliefWords();
  if (explanation.basis === 'opening') return <span className="gk-small gk-muted">{t('why.opening')}</span>;
  const {
    quantity,
    unit,
    tiers,
    use,
    shared: whole,
    factor,
    days,
    of,
    minimumApplied,
    minimum,
    rounded,
    relief,
    reliefReason,
    basis,
  } = explanation;
  const price = tiers.map(({ price: each, upTo }) => (upTo === undefined ? each : `${each} (≤ ${upTo})`)).join(' / ');
  const shared = isShared({ basis });
  const parts = [
    ...(whole === undefined ? [] : [t('why.counted', { ...whole, unit })]),
    shared ? t('why.shared', { weight: quantity }) : `${quantity} ${unit} × ¥${price}`,
    ...(use === undefined ? [] : [`(${t('why.use', { use: t(`use.${use}`) })})`]),
    ...(factor === '1' || shared ? [] : [`× ${factor}`]),
    ...(days === of || shared ? [] : [t('why.days', { days: String(days), of: String(of) })]),
    ...(minimumApplied && minimum !== undefined ? [t('why.minimum', { minimum })] : []),
    ...(relief === undefined
      ? []
      : [reliefs('why.relieved', { before: rounded, relief: words(relief), reason: reliefReason ?? '' })]),
  ];
  return <span className="gk-small gk-muted">{parts.join(' ')}</span>;
};

/** What is wider than a phone scrolls by itself, and not the page. */
export const Sideways = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
  <section aria-label={label} tabIndex={0} style={{ overflowX: 'auto' }}>
    {children}
  </section>
);
