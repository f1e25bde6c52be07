import { useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { changeTexts } from './text/changes.js';

type Known = keyof (typeof changeTexts)['zh-CN'];

/** What a change is called; one that these pages do not know stands by the word that its service wrote. */
export const useChangeName = (): ((change: string, otherwise?: string) => string) => {
  const t = useText(changeTexts);
  return useCallback(
    (change, otherwise = change) => (change in changeTexts['zh-CN'] ? t(change as Known) : otherwise),
    [t],
  );
};
