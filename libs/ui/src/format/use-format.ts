import { useMemo, useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language-context.js';
import {
  formatBriefInstant,
  formatDay,
  formatInstant,
  formatInstantDay,
  formatList,
  formatMonth,
  formatPeriod,
  formatQuarter,
  formatShortMonth,
  formatSpan,
  formatZone,
  millisecondsBetween,
  todayHere,
} from './format.js';

const STEP_MS = 15_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  now = Date.now();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  timer ??= setInterval(tick, STEP_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** Now in milliseconds, renewed four times a minute for everybody at once. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);

/** The formatting functions that need a language or the present time. */
export const useFormat = () => {
  const { locale } = useLanguage();
  const present = useNow();
  return useMemo(
    () => ({
      now: present,
      locale,
      instant: (instant: string) => formatInstant(instant, locale, present),
      briefInstant: (instant: string) => formatBriefInstant(instant, locale, present),
      instantDay: (instant: string) => formatInstantDay(instant, locale, present),
      day: (day: string) => formatDay(day, locale, todayHere(present)),
      period: (period: string) => formatPeriod(period, locale, todayHere(present)),
      month: (month: string) => formatMonth(month, locale),
      quarter: (quarter: string) => formatQuarter(quarter, locale),
      zone: (timeZone: string) => formatZone(timeZone, locale),
      shortMonth: (month: string) => formatShortMonth(month, locale),
      span: (milliseconds: number) => formatSpan(milliseconds, locale),
      /** Milliseconds from now to the instant; negative once it has passed. */
      until: (instant: string) => millisecondsBetween(present, instant),
      list: (words: readonly string[]) => formatList(words, locale),
    }),
    [locale, present],
  );
};
