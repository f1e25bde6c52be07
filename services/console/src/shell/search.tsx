import { ApiProblem, type Hit, useData, useLanguage, useMay, useSession, useText } from '@goldkey/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { actionEntries, navEntries, searches } from '../services.js';
import { shellTexts } from '../text/texts.js';
import { isEnough } from './enough.js';
import { Palette, type PaletteGroup } from './palette.js';

const PAUSE_MS = 180;

/** The words once the person pauses. */
const useSettled = (words: string): string => {
  const [settled, settle] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => settle(words.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
};

const useRecords = (words: string) => {
  const { client } = useData();
  const { locale } = useLanguage();
  const may = useMay();
  return useQuery({
    queryKey: ['search', words, locale],
    enabled: isEnough(words),
    queryFn: async ({ signal }): Promise<readonly Hit[]> => {
      const open = searches.filter(({ permission }) => may(permission));
      const modules = await Promise.all(open.map(({ load }) => load()));
      const found = await Promise.all(modules.map(({ findRecords }) => findRecords({ client, words, locale, signal })));
      return found.flat();
    },
  });
};

const holds = (title: string, words: string): boolean => title.toLowerCase().includes(words.trim().toLowerCase());

/** Search over pages, acts and records of all services: ⌘K or Ctrl K. */
export const Search = ({ onClose }: { onClose: () => void }) => {
  const t = useText(shellTexts);
  const { locale } = useLanguage();
  const may = useMay();
  const session = useSession();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const settled = useSettled(words);
  const records = useRecords(settled);

  const go = (path: string) => () => void navigate(path);
  const pages = navEntries.filter(
    ({ permission, suits, title }) => may(permission) && (suits?.(session) ?? true) && holds(title[locale], words),
  );
  const acts = actionEntries.filter(({ permission, title }) => may(permission) && holds(title[locale], words));
  const groups: readonly PaletteGroup[] = [
    {
      title: t('search.records'),
      items: (isEnough(settled) ? (records.data ?? []) : []).map((hit) => ({ ...hit, choose: go(hit.path) })),
    },
    {
      title: t('search.actions'),
      items: acts.map(({ id, title, path }) => ({ id, title: title[locale], choose: go(path) })),
    },
    {
      title: t('search.pages'),
      items: pages.map(({ id, title, path }) => ({ id, title: title[locale], choose: go(path) })),
    },
  ];
  const isPending = isEnough(settled) && (records.isPending || words.trim() !== settled);
  const failed = records.isError && !(records.error instanceof ApiProblem && records.error.status === 403);
  // Numbers are looked for so many times a minute; the service says when again.
  const limited =
    records.error instanceof ApiProblem && records.error.status === 429 ? records.error.message : undefined;
  return (
    <Palette
      name={t('top.search.name')}
      placeholder={t('top.search')}
      words={words}
      onWords={setWords}
      groups={groups}
      empty={isPending ? '…' : (limited ?? (failed ? t('search.failed') : t('search.nothing')))}
      onClose={onClose}
    />
  );
};
