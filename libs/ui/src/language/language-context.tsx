import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { firstLocale, LOCALE_KEY, type Locale } from './locale.js';
import { type Texts, type Translate, translator } from './texts.js';

interface LanguageValue {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LanguageContext = createContext<LanguageValue>({ locale: 'zh-CN', setLocale: () => undefined });

/** Holds the language, remembers it, and tells the document. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [locale, choose] = useState(() => firstLocale(window.localStorage, navigator.languages));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    window.localStorage.setItem(LOCALE_KEY, next);
    choose(next);
  }, []);
  const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
};

/** The language in use, and how to change it. */
export const useLanguage = (): LanguageValue => useContext(LanguageContext);

/** The translator of these texts for the language in use. */
export const useText = <Source,>(texts: Texts<Source>): Translate<Source> => {
  const { locale } = useLanguage();
  return useMemo(() => translator(texts, locale), [texts, locale]);
};
