import './ground.css';
import { ConfigProvider } from 'antd';
import type { Locale as AntdLocale } from 'antd/es/locale';
import antdZhCN from 'antd/es/locale/zh_CN';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import type { Locale } from '../language/locale.js';
import { useMedia } from '../parts/use-media.js';
import { antdTheme } from './antd-theme.js';
import { modeFor, readThemeChoice, THEME_KEY, type ThemeChoice } from './choice.js';
import { watchDialogs } from './dialog-focus.js';
import { watchChoices } from './leave-choices.js';
import { watchClosing } from './return-focus.js';
import { type Mode, TOUCH_BELOW } from './tokens.js';
import { installVariables } from './variables.js';

interface ThemeValue {
  readonly choice: ThemeChoice;
  readonly mode: Mode;
  readonly setChoice: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeValue>({ choice: 'system', mode: 'light', setChoice: () => undefined });

/** Words of Ant Design's own parts; the first language is at hand, the others come when asked for. */
const antdLocales: Readonly<Record<Exclude<Locale, 'zh-CN'>, () => Promise<{ default: AntdLocale }>>> = {
  'zh-TW': () => import('antd/es/locale/zh_TW'),
  en: () => import('antd/es/locale/en_US'),
};

const useAntdLocale = (locale: Locale): AntdLocale => {
  const [words, setWords] = useState<AntdLocale>(antdZhCN);
  useEffect(() => {
    let wanted = true;
    if (locale === 'zh-CN') setWords(antdZhCN);
    else void antdLocales[locale]().then((module) => wanted && setWords(module.default));
    return () => {
      wanted = false;
    };
  }, [locale]);
  return words;
};

/**
 * Menus open inside of the part of the page that they belong to, so that they have a place when read aloud. In a dialog that is
 * its container: what lies beside it lets the pointer through.
 */
const landmarkOf = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('.ant-modal-container, main, header') ?? document.body;

/** Light or dark (as the device says, or as chosen and remembered), Ant Design's theme and words, our variables. */
export const ThemeProvider = ({ children }: { children: ReactNode }) => {
  const [choice, choose] = useState(() => readThemeChoice(window.localStorage));
  const mode = modeFor(choice, useMedia('(prefers-color-scheme: dark)'));
  const touch = useMedia(`(max-width: ${TOUCH_BELOW - 1}px)`);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const words = useAntdLocale(useLanguage().locale);

  useEffect(() => installVariables(document), []);
  useEffect(watchDialogs, []);
  useEffect(watchClosing, []);
  useEffect(watchChoices, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = mode;
  }, [mode]);
  const setChoice = useCallback((next: ThemeChoice) => {
    if (next === 'system') window.localStorage.removeItem(THEME_KEY);
    else window.localStorage.setItem(THEME_KEY, next);
    choose(next);
  }, []);

  const theme = useMemo(() => antdTheme(mode, { touch, still }), [mode, touch, still]);
  const value = useMemo(() => ({ choice, mode, setChoice }), [choice, mode, setChoice]);
  return (
    <ThemeContext value={value}>
      <ConfigProvider
        theme={theme}
        locale={words}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: false }}
        getPopupContainer={landmarkOf}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
};

/** The theme in use, and how to change it. */
export const useTheme = (): ThemeValue => useContext(ThemeContext);
