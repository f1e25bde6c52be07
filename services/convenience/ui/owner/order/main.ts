import '@goldkey/ui/owner.css';
import '../owner.css';
import { formatInstant, formatMoney, isZeroAmount } from '@goldkey/ui/format';
import { contactPart, element, ownerFrame, Refused, takenBefore } from '@goldkey/ui/owner';
import { handField, type OwnersHand } from '@goldkey/ui/owner-signature';
import { type OrderView, readOrder, sendSignature } from './api.js';
import { fieldNames, orderTexts } from './text.js';

const { pathname } = window.location;
const frame = ownerFrame(orderTexts);
const hand: OwnersHand = { name: '', lines: [] };
let view: OrderView | undefined;

const at = (instant: string): string => formatInstant(instant, frame.locale, Date.now());

/** What the order says beyond who orders, in the owner's language. */
const details = (order: OrderView): readonly (readonly [string, string])[] => {
  const { t, locale } = frame;
  const flags: Readonly<Record<string, string>> = { true: t.yes, false: t.no };
  return Object.entries(order.details).map(([name, value]) => [
    fieldNames(locale)[name] ?? name,
    flags[value] ?? value,
  ]);
};

const money = ({ charged, price, unit, mode, amount, due }: OrderView): readonly (readonly [string, string])[] => {
  const { t } = frame;
  if (!charged) return [[t.price, t.free]];
  return [
    [t.price, `${formatMoney(price)} / ${unit}`],
    [mode === 'standing' ? t.amountEach : t.amount, formatMoney(amount)],
    ...(isZeroAmount(due.prepayment) ? [] : [[t.prepayment, formatMoney(due.prepayment)] as const]),
    ...(isZeroAmount(due.deposit) ? [] : [[t.deposit, formatMoney(due.deposit)] as const]),
  ];
};

const facts = (order: OrderView): HTMLElement => {
  const { t } = frame;
  const told: readonly (readonly [string, string])[] = [
    [t.number, order.number],
    [t.home, order.address],
    [t.mode, order.mode === 'standing' ? t.standing : t.oneOff],
    [t.quantity, `${order.quantity} ${order.unit}`],
    ...details(order),
    ...money(order),
    [t.asked, at(order.requestedAt)],
    ...(order.appointedAt === undefined ? [] : [[t.appointed, at(order.appointedAt)] as const]),
  ];
  return element('dl', {}, ...told.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]));
};

/** How it ends, and what goes back then. */
const terms = ({ mode, charged, due }: OrderView): HTMLElement => {
  const { t } = frame;
  const said = [
    mode === 'standing' ? t.endStanding : t.endOneOff,
    charged && mode === 'standing' && t.priceOfDay,
    !isZeroAmount(due.prepayment) && t.prepaymentBack,
    !isZeroAmount(due.deposit) && t.depositBack,
  ].filter((words) => words !== false);
  return element(
    'section',
    { class: 'terms' },
    element('h2', {}, t.terms),
    element('ul', {}, ...said.map((words) => element('li', {}, words))),
  );
};

const form = (): HTMLElement => {
  const { t } = frame;
  const status = element('p', { class: 'small', role: 'status' });
  const field = handField(t, hand);
  const sign = () => {
    const missing = field.missing();
    if (missing !== undefined) {
      status.textContent = missing;
      return;
    }
    button.disabled = true;
    status.textContent = t.sending;
    sendSignature(pathname, frame.locale, hand).then(show, async (error: unknown) => {
      const now = await takenBefore(
        error,
        () => readOrder(pathname, frame.locale),
        ({ maySign }) => maySign,
      );
      if (now !== undefined) return show(now);
      button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    });
  };
  const button = element('button', { type: 'button', class: 'filled', onclick: sign }, t.sign);
  return element('section', { class: 'ask' }, element('h2', {}, t.ask), field.row, button, status);
};

const outcome = (order: OrderView): string => {
  const { t } = frame;
  if (order.state === 'withdrawn') return t.withdrawn;
  if (order.state === 'ended') return t.ended;
  return t.signed.replace('{at}', order.signedAt === undefined ? '' : at(order.signedAt));
};

const content = (order: OrderView): HTMLElement => {
  const { t } = frame;
  return element(
    'div',
    {},
    element('p', { class: 'place' }, order.propertyName),
    element('h1', {}, order.itemName),
    facts(order),
    terms(order),
    order.maySign
      ? order.asStaff
        ? element('p', { class: 'thanks', role: 'note' }, t.asStaff)
        : form()
      : element('p', { class: 'thanks', role: 'status' }, outcome(order)),
    contactPart(order.contact, frame.locale),
    element('p', { class: 'small muted' }, t.noTips),
    order.maySign && element('p', { class: 'small muted' }, t.until.replace('{at}', at(order.expiresAt))),
  );
};

const show = (next: OrderView): void => {
  view = next;
  frame.show(content(next));
};

frame.open({
  read: async () => show(await readOrder(pathname, frame.locale)),
  redraw: () => {
    if (view !== undefined) show(view);
    return view !== undefined;
  },
});
