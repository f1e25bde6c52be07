import './owner.css';
import { THEME_KEY } from '@goldkey/ui/choice';
import { formatMoney } from '@goldkey/ui/format';
import { firstLocale, LOCALE_KEY, type Locale, localeNames, locales } from '@goldkey/ui/locale';
import { installVariables } from '@goldkey/ui/variables';
import { sumOf } from '../pages/desk/desk.js';
import { type BillView, type Order, Refused, readBill, readOrder, type Wallet } from './api.js';
import { chargesPart, headPart, receiptsPart } from './bill.js';
import { element } from './element.js';
import { payPart } from './pay.js';
import { ownerTexts } from './text.js';

const root = document.getElementById('owner') ?? document.body;
/** The token stays in this tab: the provider that the payer comes back from never sees it. */
const TOKEN_KEY = 'gk.bill';
const RETURN = 'return';
const ASK_EVERY_MS = 1500;
const ASK_MOST = 40;

const last = window.location.pathname.split('/').filter(Boolean).at(-1) ?? '';
const paymentId = last === RETURN ? (new URLSearchParams(window.location.search).get('payment') ?? '') : '';
const token = last === RETURN ? (window.sessionStorage.getItem(TOKEN_KEY) ?? '') : last;

let locale = firstLocale(window.localStorage, navigator.languages);
let view: BillView | undefined;
let order: Order | 'unknown' | undefined;
let means: Wallet | undefined;
const left = new Set<string>();
const speech = () => ({ t: ownerTexts[locale], locale });

const languageSwitch = (): HTMLElement =>
  element(
    'header',
    { class: 'languages', 'aria-label': speech().t.language },
    ...locales.map((key) =>
      element(
        'button',
        { type: 'button', lang: key, 'aria-pressed': String(key === locale), onclick: () => speak(key) },
        localeNames[key],
      ),
    ),
  );

const show = (...parts: readonly (HTMLElement | undefined)[]): void => {
  document.documentElement.lang = locale;
  document.title = speech().t.title;
  root.replaceChildren(languageSwitch(), element('main', {}, ...parts));
};

const note = (title: string, lead: string, retry = false): HTMLElement =>
  element(
    'section',
    { role: 'status' },
    element('h1', {}, title),
    element('p', { class: 'muted' }, lead),
    retry && element('button', { class: 'filled', type: 'button', onclick: open }, speech().t.retry),
  );

/** How the payment stands that the payer comes back from. */
const resultPart = (): HTMLElement | undefined => {
  const { t } = speech();
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
  show(
    resultPart(),
    headPart(view, speech()),
    charges.length === 0 ? undefined : chargesPart(view, speech(), choice),
    payPart(speech(), paying),
    receiptsPart(view, speech()),
    element('p', { class: 'small muted' }, speech().t.noTips),
  );
};

const fail = (error: unknown): void => {
  const { t } = speech();
  show(error instanceof Refused ? note(t.gone, t.goneLead) : note(t.failed, t.failedLead, true));
};

const readAll = async (): Promise<void> => {
  view = await readBill(token, locale);
  draw();
};

/** Asks until the provider's answer is there; the bill is read again then. */
const follow = async (asked = 0): Promise<void> => {
  order = asked < ASK_MOST ? await readOrder(token, paymentId, locale) : 'unknown';
  await readAll();
  if (order !== 'unknown' && order.state === 'begun')
    window.setTimeout(() => follow(asked + 1).catch(fail), ASK_EVERY_MS);
};

const open = (): void => {
  const { t } = speech();
  if (token === '') {
    show(note(t.again, t.againLead));
    return;
  }
  window.sessionStorage.setItem(TOKEN_KEY, token);
  show(element('p', { class: 'muted', role: 'status' }, t.loading));
  (paymentId === '' ? readAll() : follow()).catch(fail);
};

const speak = (next: Locale): void => {
  locale = next;
  window.localStorage.setItem(LOCALE_KEY, next);
  if (view === undefined) open();
  else draw();
};

const kept = window.localStorage.getItem(THEME_KEY);
const dark = kept === 'dark' || (kept === null && window.matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
installVariables(document);
open();
