import { firstLocale, LOCALE_KEY, type Locale, localeNames, locales } from '../language/locale.js';
import { THEME_KEY } from '../theme/choice.js';
import { installVariables } from '../theme/variables.js';
import { Refused } from './ask.js';
import { element } from './element.js';

/** What the frame itself says. */
export interface FrameTexts {
  readonly title: string;
  /** Name of the switch of languages. */
  readonly language: string;
  readonly loading: string;
  readonly retry: string;
  /** The link has ended. */
  readonly gone: string;
  readonly goneLead: string;
  /** Nobody answers. */
  readonly failed: string;
  readonly failedLead: string;
}

/** What stands in the frame. */
export interface OwnerContent {
  /** Reads what the link opens and shows it. What it throws is told to the owner. */
  read(): Promise<void>;
  /** Shows what was read once more, in another language; false where nothing was read yet. */
  redraw(): boolean;
}

/** The frame of an owner's page: languages, theme, and a sentence for what goes wrong. */
export interface OwnerFrame<Texts extends FrameTexts> {
  readonly locale: Locale;
  /** The texts in the language that is chosen. */
  readonly t: Texts;
  show(...parts: readonly (HTMLElement | undefined)[]): void;
  /** A sentence in place of a content; with `retry` a button that reads again. */
  note(title: string, lead: string, retry?: boolean): void;
  fail(error: unknown): void;
  /** Begins, once what is shown is known. */
  open(content: OwnerContent): void;
}

const paint = (): void => {
  const kept = window.localStorage.getItem(THEME_KEY);
  const dark = kept === 'dark' || (kept === null && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
};

/** Frames the page that this script was loaded by. */
export const ownerFrame = <Texts extends FrameTexts>(texts: Readonly<Record<Locale, Texts>>): OwnerFrame<Texts> => {
  const root = document.getElementById('owner') ?? document.body;
  let locale = firstLocale(window.localStorage, navigator.languages);
  let content: OwnerContent | undefined;

  const speak = (next: Locale): void => {
    locale = next;
    window.localStorage.setItem(LOCALE_KEY, next);
    if (content?.redraw() === false) read();
  };
  const languages = (): HTMLElement =>
    element(
      'header',
      { class: 'languages', 'aria-label': texts[locale].language },
      ...locales.map((key) =>
        element(
          'button',
          { type: 'button', lang: key, 'aria-pressed': String(key === locale), onclick: () => speak(key) },
          localeNames[key],
        ),
      ),
    );
  const frame: OwnerFrame<Texts> = {
    get locale() {
      return locale;
    },
    get t() {
      return texts[locale];
    },
    show: (...parts) => {
      document.documentElement.lang = locale;
      document.title = frame.t.title;
      root.replaceChildren(languages(), element('main', {}, ...parts));
    },
    note: (title, lead, retry = false) =>
      frame.show(
        element(
          'section',
          { role: 'status' },
          element('h1', {}, title),
          element('p', { class: 'muted' }, lead),
          retry && element('button', { class: 'filled', type: 'button', onclick: read }, frame.t.retry),
        ),
      ),
    fail: (error) =>
      error instanceof Refused
        ? frame.note(frame.t.gone, frame.t.goneLead)
        : frame.note(frame.t.failed, frame.t.failedLead, true),
    open: (shown) => {
      content = shown;
      paint();
      installVariables(document);
      read();
    },
  };
  const read = (): void => {
    frame.show(element('p', { class: 'muted', role: 'status' }, frame.t.loading));
    content?.read().catch(frame.fail);
  };
  return frame;
};
