import { Input } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { uiTexts } from '../text/texts.js';
import type { ListChange } from './list-state.js';

const PAUSE_MS = 300;

/** Words to look for in a list; they go into the address when the person pauses. */
export const SearchField = ({
  words,
  onWords,
  placeholder,
}: {
  words: string | undefined;
  onWords: (words: string | undefined) => void;
  placeholder: string;
}) => {
  const t = useText(uiTexts);
  const [typed, setTyped] = useState(words ?? '');
  const [sent, setSent] = useState(words ?? '');
  // The address changed from elsewhere: a tab, the way back.
  useEffect(() => {
    setTyped(words ?? '');
    setSent(words ?? '');
  }, [words]);
  useEffect(() => {
    if (typed === sent) return undefined;
    const timer = setTimeout(() => {
      setSent(typed);
      onWords(typed.trim() === '' ? undefined : typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, sent, onWords]);
  return (
    <Input
      className="gk-search"
      aria-label={t('list.search')}
      placeholder={placeholder}
      prefix={<Icon name="search" small />}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
};

/** A list of `useList` whose filters have words to look for. */
interface SearchedList {
  readonly state: { readonly filters: { readonly q?: string | undefined } };
  readonly change: (change: ListChange) => void;
}

/** The words that a list is searched by. */
export const ListSearch = ({ list, placeholder }: { list: SearchedList; placeholder: string }) => {
  const { change } = list;
  const onWords = useCallback((q: string | undefined) => change({ filters: { q } }), [change]);
  return <SearchField words={list.state.filters.q} onWords={onWords} placeholder={placeholder} />;
};
