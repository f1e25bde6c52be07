import { useText } from '@goldkey/ui';
import { useCallback } from 'react';
import { deedIn } from './deed-in.js';
import { LISTED_FIELDS } from './text/record-values.js';
import { deedTexts, fieldTexts, kindTexts, valueTexts } from './text/record-words.js';

type Deed = keyof (typeof deedTexts)['zh-CN'];
type Field = keyof (typeof fieldTexts)['zh-CN'];
type Kind = keyof (typeof kindTexts)['zh-CN'];
type Value = keyof (typeof valueTexts)['zh-CN'];

/** A field as it is called here, however its service writes it. */
const plain = (field: string): string => field.replace(/_([a-z])/g, (_part, letter: string) => letter.toUpperCase());

/** What a change is called; one that these pages do not know stands by the word that its service wrote. */
export const useChangeName = (): ((change: string) => string) => {
  const t = useText(deedTexts);
  return useCallback(
    (change) => {
      const deed = deedIn(change, deedTexts['zh-CN']);
      return deed === undefined ? change : t(deed as Deed);
    },
    [t],
  );
};

/** What a kind of record is called, in the same way. */
export const useKindName = (): ((kind: string) => string) => {
  const t = useText(kindTexts);
  return useCallback((kind) => (Object.hasOwn(kindTexts['zh-CN'], kind) ? t(kind as Kind) : kind), [t]);
};

/**
 * What a field of a record is called, in the same way: services write `dueOn` and `due_on`. Where a kind of record means something of
 * its own by a name, that comes first.
 */
export const useFieldName = (): ((kind: string, field: string) => string) => {
  const t = useText(fieldTexts);
  return useCallback(
    (kind, field) => {
      const name = plain(field);
      const known = [`${kind}.${name}`, name].find((one) => Object.hasOwn(fieldTexts['zh-CN'], one));
      return known === undefined ? field : t(known as Field);
    },
    [t],
  );
};

/** What a listed value of a field is called; what people wrote, and what these pages do not know, stands as it is. */
export const useValueName = (): ((kind: string, field: string, value: string) => string) => {
  const t = useText(valueTexts);
  return useCallback(
    (kind, field, value) => {
      if (!LISTED_FIELDS.has(plain(field))) return value;
      const known = [`${kind}.${value}`, value].find((one) => Object.hasOwn(valueTexts['zh-CN'], one));
      return known === undefined ? value : t(known as Value);
    },
    [t],
  );
};
