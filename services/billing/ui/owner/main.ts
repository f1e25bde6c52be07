import '@goldkey/ui/owner.css';
import './owner.css';
import { formatMoney } from '@goldkey/ui/format';
import { contactPart, element, ownerFrame, tokenOf } from '@goldkey/ui/owner';
import { sumOf } from '../pages/desk/desk.js';
import { type BillView, type Order, readBill, readOrder, type Wallet } from './api.js';
import { chargesPart, headPart, receiptsPart } from './bill.js';
import { payPart } from './pay.js';
import { ownerTexts } from './text.js';

const frame = ownerFrame(ownerTexts);
/** The token stays in this tab: the provider that the payer comes back from never sees it. */
const TOKEN_KEY = 'gk.bill';
const RETURN = 'return';
const ASK_EVERY_MS = 1500;
const ASK_MOST = 40;

const last = tokenOf(window.location.pathname);
const paymentId = last === RETURN ? (new URLSearchParams(window.location.search).get('payment') ?? '') : '';
const token = last === RETURN ? (window.sessionStorage.getItem(TOKEN_KEY) ?? '') : last;

let view: BillView | undefined;
let order: Order | 'unknown' | undefined;
let means: Wallet | undefined;
const left = new Set<string>();

/** How the payment stands that the payer comes back from. */
const resultPart = (): HTMLElement | undefined => {
  const { t } = frame;
  if (paymentId === '' || order === undefined) return undefined;
  if (order === 'unknown') return element('p', { class: 'result', role: 'status' }, t.waitingLong);
  const words = {
    begun: t.waiting,
    paid: t.done.replace('{amount}', formatMoney(order.amount)),
    failed: t.cancelled,
    expired: t.late,
    refunded: t.done.replace('{amount}', formatMoney(order.amount)),
  };
  return element('p', { class: 'result', role: 'status' }, order.looked ? t.looked : words[order.state]);
};

const draw = (): void => {
  if (view === undefined) return;
  const { charges, pay, owed } = view;
  const chosen = charges.filter(({ id }) => !left.has(id));
  const wallets = pay?.means ?? [];
  const [first = 'wechat'] = wallets;
  const choice = {
    isChosen: (id: string) => !left.has(id),
    toggle: (id: string) => {
      if (!left.delete(id)) left.add(id);
      draw();
      document.getElementById(`charge-${id}`)?.focus();
    },
  };
  const paying = {
    token,
    view,
    due: left.size === 0 ? owed : sumOf(chosen.map(({ open: part }) => part)),
    chosen: left.size === 0 ? undefined : chosen.map(({ id }) => id),
    means: means ?? first,
    onMeans: (next: Wallet) => {
      means = next;
      draw();
    },
  };
  frame.show(
    resultPart(),
    headPart(view, frame),
    charges.length === 0 ? undefined : chargesPart(view, frame, choice),
    payPart(frame, paying),
    receiptsPart(view, frame),
    contactPart(view.contact, frame.locale),
    element('p', { class: 'small muted' }, frame.t.noTips),
  );
};

const readAll = async (): Promise<void> => {
  view = await readBill(token, frame.locale);
  draw();
};

/** Asks until the provider's answer is there; the bill is read again then. */
const follow = async (asked = 0): Promise<void> => {
  order = asked < ASK_MOST ? await readOrder(token, paymentId, frame.locale) : 'unknown';
  await readAll();
  if (order !== 'unknown' && order.state === 'begun')
    window.setTimeout(() => follow(asked + 1).catch(frame.fail), ASK_EVERY_MS);
};

frame.open({
  read: async () => {
    if (token === '') {
      frame.note(frame.t.again, frame.t.againLead);
      return;
    }
    window.sessionStorage.setItem(TOKEN_KEY, token);
    await (paymentId === '' ? readAll() : follow());
  },
  redraw: () => {
    draw();
    return view !== undefined;
  },
});
