import './owner.css';
import { THEME_KEY } from '@goldkey/ui/choice';
import { formatInstant, formatMoney } from '@goldkey/ui/format';
import { firstLocale, LOCALE_KEY, type Locale, localeNames, locales } from '@goldkey/ui/locale';
import { installVariables } from '@goldkey/ui/variables';
import { type Answer, Refused, readView, type ServiceView, sendAnswer } from './api.js';
import { element } from './element.js';
import { ownerTexts } from './text.js';

const root = document.getElementById('owner') ?? document.body;
const { pathname } = window.location;
let locale = firstLocale(window.localStorage, navigator.languages);
let view: ServiceView | undefined;
const texts = () => ownerTexts[locale];

const languageSwitch = (): HTMLElement =>
  element(
    'header',
    { class: 'languages', 'aria-label': texts().language },
    ...locales.map((key) =>
      element(
        'button',
        { type: 'button', lang: key, 'aria-pressed': String(key === locale), onclick: () => speak(key) },
        localeNames[key],
      ),
    ),
  );

const draw = (...parts: readonly (HTMLElement | undefined)[]): void => {
  document.documentElement.lang = locale;
  document.title = texts().title;
  root.replaceChildren(languageSwitch(), element('main', {}, ...parts));
};

const note = (title: string, lead: string, retry = false): HTMLElement =>
  element(
    'section',
    { role: 'status' },
    element('h1', {}, title),
    element('p', { class: 'muted' }, lead),
    retry && element('button', { class: 'filled', type: 'button', onclick: open }, texts().retry),
  );

const facts = ({
  performedAt,
  address,
  employeeName,
  quantity,
  unit,
  amount,
  note: words,
}: ServiceView): HTMLElement => {
  const t = texts();
  const told: readonly (readonly [string, string])[] = [
    [t.at, formatInstant(performedAt, locale, Date.now())],
    [t.home, address],
    [t.who, employeeName],
    [t.quantity, `${quantity} ${unit}`],
    [t.amount, formatMoney(amount)],
    ...(words === undefined ? [] : [[t.note, words] as const]),
  ];
  return element('dl', {}, ...told.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]));
};

const form = (): HTMLElement => {
  const t = texts();
  const status = element('p', { class: 'small', role: 'status' });
  const paid = element('input', { id: 'paid', inputmode: 'decimal', pattern: '\\d+(\\.\\d{1,2})?', maxlength: '12' });
  const remark = element('textarea', { id: 'remark', rows: '2', maxlength: '1000' });
  const answer = (done: boolean) => {
    const words = remark.value.trim();
    const amount = paid.value.trim();
    if (!done && words === '') {
      status.textContent = t.noNeedsWords;
      remark.focus();
      return;
    }
    for (const button of buttons) button.disabled = true;
    status.textContent = t.sending;
    const said: Answer = { done, ...(amount !== '' && { paid: amount }), ...(words !== '' && { remark: words }) };
    sendAnswer(pathname, locale, said).then(show, (error: unknown) => {
      for (const button of buttons) button.disabled = false;
      status.textContent = error instanceof Refused ? error.message : t.failedLead;
    });
  };
  const buttons = [
    element('button', { type: 'button', class: 'filled', onclick: () => answer(true) }, t.yes),
    element('button', { type: 'button', onclick: () => answer(false) }, t.no),
  ];
  const label = (id: string, words: string) =>
    element('label', { for: id }, words, element('span', { class: 'small muted' }, ` ${t.optional}`));
  return element(
    'section',
    { class: 'ask' },
    element('h2', {}, t.ask),
    label('paid', t.paid),
    paid,
    label('remark', t.remark),
    remark,
    element('div', { class: 'answers' }, ...buttons),
    status,
  );
};

const content = (shown: ServiceView): HTMLElement => {
  const t = texts();
  const thanks = shown.state === 'confirmed' ? t.confirmed : shown.state === 'disputed' ? t.disputed : t.answered;
  return element(
    'div',
    {},
    element('p', { class: 'muted' }, shown.propertyName),
    element('h1', {}, shown.itemName),
    facts(shown),
    shown.mayAnswer ? form() : element('p', { class: 'thanks', role: 'status' }, thanks),
    element('p', { class: 'small muted' }, t.noTips),
  );
};

const show = (next: ServiceView): void => {
  view = next;
  draw(content(next));
};

const open = (): void => {
  const t = texts();
  draw(element('p', { class: 'muted', role: 'status' }, t.loading));
  readView(pathname, locale).then(show, (error: unknown) =>
    draw(error instanceof Refused ? note(t.gone, t.goneLead) : note(t.failed, t.failedLead, true)),
  );
};

const speak = (next: Locale): void => {
  locale = next;
  window.localStorage.setItem(LOCALE_KEY, next);
  if (view === undefined) open();
  else draw(content(view));
};

const kept = window.localStorage.getItem(THEME_KEY);
const dark = kept === 'dark' || (kept === null && window.matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
installVariables(document);
open();
