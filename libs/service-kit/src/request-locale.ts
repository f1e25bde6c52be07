import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from './locale.js';

const locales = new AsyncLocalStorage<Locale>();

/** The language of the request being answered; simplified Chinese outside one. */
export const currentLocale = (): Locale => locales.getStore() ?? 'zh-CN';

/** Runs `work` in the language of its request. */
export const inLocale = <T>(locale: Locale, work: () => T): T => locales.run(locale, work);
