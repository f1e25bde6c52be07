import { formatMoney, formatMonth, isZeroAmount } from '@goldkey/ui/format';
import type { Locale } from '@goldkey/ui/locale';
import { element } from '@goldkey/ui/owner';
import type { BillView, Charge, Receipt } from './api.js';
import type { OwnerWords } from './text.js';
import { USES } from './uses.js';

/** What a page says: its words, and how months and money are written. */
export interface Speech {
  readonly t: OwnerWords;
  readonly locale: Locale;
}

const terms = (pairs: readonly (readonly [string, string])[]): HTMLElement =>
  element('dl', {}, ...pairs.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]));

/** Everything that a charge was worked out from, one line each; what does not matter for it is left out. */
const reasons = (
  { explanation, from, until, amount, open }: Charge,
  { t, locale }: Speech,
): (readonly [string, string])[] => {
  const totals: readonly (readonly [string, string])[] = [
    [t.amount, formatMoney(amount)],
    ...(amount === open ? [] : ([[t.owed, formatMoney(open)]] as const)),
  ];
  if (explanation.basis === 'opening') return [[t.source, t.opening], ...totals];
  const {
    basis,
    quantity,
    unit,
    tiers,
    use,
    shared: whole,
    factor,
    days,
    of,
    minimum,
    minimumApplied,
    rounded,
    reliefReason,
  } = explanation;
  const shared = basis.startsWith('shared-');
  const prices = tiers.map(({ price, upTo }) =>
    upTo === undefined ? `¥${price}` : `¥${price}（${t.upTo.replace('{upTo}', `${upTo} ${unit}`)}）`,
  );
  return [
    ...(whole === undefined
      ? []
      : ([[t.counted, `${whole.quantity} ${unit} × ¥${whole.price} = ${formatMoney(whole.amount)}`]] as const)),
    ...(shared
      ? ([[t.share, quantity]] as const)
      : ([
          [t.quantity, `${quantity} ${unit}`],
          [t.price, prices.join(' / ')],
        ] as const)),
    ...(use === undefined ? [] : ([[USES[locale].label, USES[locale][use]]] as const)),
    ...(factor === '1' || shared ? [] : ([[t.factor, `× ${factor}`]] as const)),
    [t.span, `${from} ${t.to} ${until}（${days}/${of}）`],
    ...(minimumApplied && minimum !== undefined ? ([[t.minimum, `¥${minimum}`]] as const) : []),
    ...(reliefReason === undefined
      ? []
      : ([
          [t.beforeRelief, formatMoney(rounded)],
          [t.relief, reliefReason],
        ] as const)),
    ...totals,
  ];
};

/** A charge that can be left out of what is paid, and opened to see why it is what it is. */
const chargeRow = (charge: Charge, speech: Speech, { isChosen, toggle }: Choice): HTMLElement => {
  const id = `charge-${charge.id}`;
  const { t, locale } = speech;
  return element(
    'li',
    {},
    element(
      'label',
      { for: id },
      element('input', {
        id,
        type: 'checkbox',
        checked: isChosen(charge.id),
        onchange: () => toggle(charge.id),
      }),
      element('span', {}, `${formatMonth(charge.month, locale)} ${charge.feeItem}`),
      element('b', { class: 'money' }, formatMoney(charge.open)),
    ),
    element('details', {}, element('summary', {}, t.why), terms(reasons(charge, speech))),
  );
};

/** Which charges are to be paid. */
export interface Choice {
  readonly isChosen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

export const chargesPart = (view: BillView, speech: Speech, choice: Choice): HTMLElement =>
  element(
    'section',
    { 'aria-label': speech.t.charges },
    element('h2', {}, speech.t.charges),
    element('ul', { class: 'rows' }, ...view.charges.map((charge) => chargeRow(charge, speech, choice))),
  );

const receiptRow = (
  { receipt, takenAt, amount, means, charges, credit, rebookedAt, bookedAnewAt }: Receipt,
  { t, locale }: Speech,
): HTMLElement =>
  element(
    'li',
    {},
    element(
      'details',
      {},
      element(
        'summary',
        { class: 'line' },
        element('span', {}, `${takenAt.slice(0, 10)} ${t[means]}`),
        element('b', { class: 'money' }, formatMoney(amount)),
      ),
      terms([
        [t.receipts, receipt],
        ...(rebookedAt === undefined ? [] : ([[t.rebooked, rebookedAt.slice(0, 10)]] as const)),
        ...(bookedAnewAt === undefined ? [] : ([[t.bookedAnew, bookedAnewAt.slice(0, 10)]] as const)),
        ...charges.map(
          ({ month, feeItem, amount: part }) =>
            [`${formatMonth(month, locale)} ${feeItem}`, formatMoney(part)] as const,
        ),
        ...(isZeroAmount(credit) ? [] : ([[t.stored, formatMoney(credit)]] as const)),
      ]),
    ),
  );

export const receiptsPart = ({ receipts }: BillView, speech: Speech): HTMLElement =>
  element(
    'section',
    { 'aria-label': speech.t.receipts },
    element('h2', {}, speech.t.receipts),
    receipts.length === 0
      ? element('p', { class: 'muted' }, speech.t.noReceipts)
      : element('ul', { class: 'rows' }, ...receipts.map((each) => receiptRow(each, speech))),
  );

export const headPart = ({ propertyName, home, owed, credit }: BillView, { t }: Speech): HTMLElement =>
  element(
    'header',
    { class: 'head' },
    element('p', { class: 'place' }, `${propertyName} ${home}`),
    element('h1', {}, t.title),
    element('p', { class: 'sum' }, `${t.owed} `, element('b', {}, formatMoney(owed))),
    !isZeroAmount(credit) && element('p', { class: 'muted' }, `${t.credit} ${formatMoney(credit)}`),
    isZeroAmount(owed) && element('p', { role: 'status' }, t.nothing),
  );
