import './owner.css';
import { THEME_KEY } from '@goldkey/ui/choice';
import { formatInstant } from '@goldkey/ui/format';
import { firstLocale, LOCALE_KEY, type Locale, localeNames, locales } from '@goldkey/ui/locale';
import { installVariables } from '@goldkey/ui/variables';
import { type OwnerView, Refused, readView, tokenOf } from './api.js';
import { element } from './element.js';
import { matterView, rateForm } from './matter.js';
import { answeredNote, questionnaireForm } from './questionnaire.js';
import { reportForm } from './report.js';
import { ownerTexts } from './text.js';

/** What every part of this page needs. */
export interface OwnerPage {
  readonly token: string;
  readonly locale: Locale;
  readonly t: (typeof ownerTexts)['zh-CN'];
  readonly at: (instant: string) => string;
  readonly show: (view: OwnerView) => void;
}

const root = document.getElementById('owner') ?? document.body;
const token = tokenOf(window.location.pathname);
let locale = firstLocale(window.localStorage, navigator.languages);
let view: OwnerView | undefined;

const page = (): OwnerPage => ({
  token,
  locale,
  t: ownerTexts[locale],
  at: (instant) => formatInstant(instant, locale, Date.now()),
  show: (next) => {
    view = next;
    draw(content(next));
    window.scrollTo(0, 0);
  },
});

const languageSwitch = (): HTMLElement =>
  element(
    'header',
    { class: 'languages', 'aria-label': page().t.language },
    ...locales.map((key) =>
      element(
        'button',
        { type: 'button', lang: key, 'aria-pressed': String(key === locale), onclick: () => speak(key) },
        localeNames[key],
      ),
    ),
  );

const speak = (next: Locale): void => {
  locale = next;
  window.localStorage.setItem(LOCALE_KEY, next);
  if (view === undefined) open();
  else draw(content(view));
};

const draw = (...parts: readonly (HTMLElement | undefined)[]): void => {
  document.documentElement.lang = locale;
  document.title = page().t.title;
  root.replaceChildren(languageSwitch(), element('main', {}, ...parts));
};

const note = (title: string, lead: string, retry = false): HTMLElement =>
  element(
    'section',
    { role: 'status' },
    element('h1', {}, title),
    element('p', { class: 'muted' }, lead),
    retry && element('button', { class: 'filled', type: 'button', onclick: open }, page().t.retry),
  );

const content = (shown: OwnerView): HTMLElement => {
  const here = page();
  return element(
    'div',
    {},
    element('p', { class: 'place' }, shown.propertyName),
    shown.matter === undefined ? undefined : matterView(shown.matter, here),
    shown.asStaff && (shown.mayEvaluate || shown.questionnaire?.answered === false)
      ? element('p', { class: 'fault', role: 'note' }, here.t.asStaff)
      : undefined,
    shown.mayEvaluate ? rateForm(here) : undefined,
    shown.questionnaire === undefined
      ? undefined
      : shown.questionnaire.answered
        ? answeredNote(shown.questionnaire, here)
        : questionnaireForm(shown.questionnaire, here),
    shown.mayReport && shown.matter === undefined ? reportForm(here) : undefined,
    element('p', { class: 'small muted' }, here.t.until.replace('{at}', here.at(shown.expiresAt))),
  );
};

const open = (): void => {
  const { t } = page();
  draw(element('p', { class: 'muted', role: 'status' }, t.loading));
  readView(token, locale).then(page().show, (error: unknown) =>
    draw(error instanceof Refused ? note(t.gone, t.goneLead) : note(t.failed, t.failedLead, true)),
  );
};

const paint = (): void => {
  const kept = window.localStorage.getItem(THEME_KEY);
  const dark = kept === 'dark' || (kept === null && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
};

installVariables(document);
paint();
open();
