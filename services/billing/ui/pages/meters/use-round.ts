import { draftPlace, newCommandKey, readDraft, useData, useSession, useText, writeDraft } from '@goldkey/ui';
import { type CellMark, cellId, Sheet, useSheetView } from '@goldkey/ui/grid';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { BASE, type MeterLine, RENEWED } from '../../api.js';
import { bookTexts } from '../../text/books/texts.js';
import { meantReading } from './round.js';

/** The one column that is written in. */
export const VALUE = 'value';

const MOST_READINGS = 500;

interface RoundAnswer {
  readonly items: readonly {
    readonly code: string;
    readonly outcome: 'accepted' | 'held' | 'refused';
    readonly detail?: string;
  }[];
}

/** What became of the readings that were saved last. */
export interface Saved {
  readonly accepted: number;
  readonly held: readonly string[];
  readonly refused: number;
}

const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST_READINGS) }, (_, at) =>
    items.slice(at * MOST_READINGS, (at + 1) * MOST_READINGS),
  );

/** What was typed and not saved yet, kept over a reload. */
class Typed {
  readonly values: Map<string, string>;

  constructor(private readonly place: string) {
    const draft = readDraft<Readonly<Record<string, string>>>(window.localStorage, place, Date.now());
    this.values = new Map(Object.entries(draft?.values ?? {}));
  }

  set(meterId: string, value: string): void {
    if (value === '') this.values.delete(meterId);
    else this.values.set(meterId, value);
  }

  keep(): void {
    writeDraft(window.localStorage, this.place, Object.fromEntries(this.values), Date.now());
  }
}

/** A round of readings: typed at will, and sent when the person says so. A reading is read once, so no key stroke sends it. */
export const useRound = (propertyId: string, meters: readonly MeterLine[]) => {
  const t = useText(bookTexts);
  const { queue } = useData();
  const { subject } = useSession();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  const [failure, setFailure] = useState<unknown>();
  const typed = useMemo(() => new Typed(draftPlace(subject, `billing.round.${propertyId}`)), [subject, propertyId]);
  const sheet = useMemo(
    () =>
      new Sheet({
        held: (row) => typed.values.get(row) ?? '',
        save: async (cells) => {
          for (const { row, value } of cells) typed.set(row, value);
          typed.keep();
          return cells;
        },
      }),
    [typed],
  );
  const view = useSheetView(sheet);
  const filled = meters.filter(({ id }) => sheet.value(id, VALUE) !== '');

  const write = (written: readonly { readonly row: string; readonly words: string }[]) => {
    const cells = written.map(({ row, words }) => ({ row, column: VALUE, words, value: meantReading(words) }));
    const good = cells.flatMap(({ row, column, value }) => (value === undefined ? [] : [{ row, column, value }]));
    const bad = cells.flatMap(({ row, column, words, value }): CellMark[] =>
      value === undefined
        ? [{ kind: 'invalid', row, column, value: words, reason: t('round.noNumber', { words }) }]
        : [],
    );
    sheet.write(good, bad);
  };

  const send = async (some: readonly MeterLine[], day: string): Promise<Saved> => {
    const readings = some.map(({ id, code }) => ({ code, day, value: sheet.value(id, VALUE) }));
    const command = {
      key: newCommandKey(),
      title: t('round.title'),
      method: 'POST' as const,
      path: `${BASE}/readings`,
    };
    const { items } = await queue.submit<RoundAnswer>({ ...command, body: { propertyId, readings } });
    const refused: CellMark[] = [];
    for (const [at, { outcome, detail = '' }] of items.entries()) {
      const row = some[at]?.id ?? '';
      if (outcome !== 'refused') typed.set(row, '');
      else refused.push({ kind: 'refused', row, column: VALUE, value: '', reason: detail, final: true });
    }
    typed.keep();
    sheet.write([], refused);
    const held = items.filter(({ outcome }) => outcome === 'held').map(({ code }) => code);
    return { accepted: items.length - held.length - refused.length, held, refused: refused.length };
  };

  const save = async (day: string): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    let sum: Saved = { accepted: 0, held: [], refused: 0 };
    try {
      for (const some of chunks(filled)) {
        const { accepted, held, refused } = await send(some, day);
        sum = {
          accepted: sum.accepted + accepted,
          held: [...sum.held, ...held],
          refused: sum.refused + refused,
        };
      }
    } catch (problem) {
      setFailure(problem);
    }
    setSaved(sum);
    setBusy(false);
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => RENEWED.some((start) => String(queryKey[0]).startsWith(start)),
    });
  };
  return {
    sheet,
    write,
    save,
    busy,
    saved,
    failure,
    filled: filled.length,
    valueAt: (meterId: string): string => sheet.value(meterId, VALUE),
    markAt: (meterId: string): CellMark | undefined => view.marks.get(cellId(meterId, VALUE)),
  };
};

export type Round = ReturnType<typeof useRound>;
