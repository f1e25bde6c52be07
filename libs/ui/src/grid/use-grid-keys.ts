import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef } from 'react';
import { readBlock, writeBlock } from './clipboard.js';
import { blockOf, fillBlock, placeBlock } from './edits.js';
import {
  type Extent,
  everything,
  inside,
  isSingle,
  moved,
  only,
  type Place,
  placeOf,
  placesIn,
  rangeOf,
  type Selection,
  stepOf,
  walked,
} from './place.js';

/** Words for a place of the grid. */
export interface Written extends Place {
  readonly words: string;
}

/** What the keys of a grid do. */
export interface GridActs {
  readonly wordsAt: (place: Place) => string;
  readonly write: (written: readonly Written[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** A single key that means a value by itself, for everything chosen; undefined: it begins words. */
  readonly quick: (key: string) => string | undefined;
  readonly edit: (initial: string, byTyping: boolean) => void;
  readonly pasted: (count: number) => void;
}

interface GridKeys extends GridActs {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly extent: Extent;
  readonly page: number;
  readonly readOnly: boolean;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

/** With Ctrl or the command key: undo, redo, everything. True: done. */
const shortcut = (event: KeyboardEvent, { undo, redo, select, extent }: GridKeys): boolean => {
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) undo();
  else if (key === 'y' || key === 'z') redo();
  else if (key === 'a') select(everything(extent));
  else return false;
  return true;
};

/** Ctrl D repeats the first row of what is chosen downwards, Ctrl R its first column to the right. True: done. */
const fillOn = (event: KeyboardEvent, { readOnly, selection, wordsAt, write }: GridKeys): boolean => {
  if (readOnly || (!event.ctrlKey && !event.metaKey) || event.shiftKey) return false;
  const range = rangeOf(selection);
  const key = event.key.toLowerCase();
  const source = key === 'd' ? { ...range, bottom: range.top } : { ...range, right: range.left };
  if ((key !== 'd' && key !== 'r') || isSingle(range)) return false;
  write(fillBlock(source, range, wordsAt));
  return true;
};

/** Tab and Enter. True: done; false at the end of the grid, where Tab leaves it. */
const walk = ({ key, shiftKey }: KeyboardEvent, { selection, select, extent }: GridKeys): boolean => {
  const way = key === 'Tab' ? 'along' : 'down';
  const range = rangeOf(selection);
  const next = walked(placeOf(selection), way, shiftKey, range, extent);
  if (next === undefined) return false;
  select(isSingle(range) ? only(next) : { ...selection, at: next });
  return true;
};

/** The keyboard and the clipboard of a grid. */
export const useGridKeys = (keys: GridKeys) => {
  const leaving = useRef(false);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { selection, select, extent, page, readOnly, quick, write, edit, wordsAt } = keys;
      const isLeaving = leaving.current;
      leaving.current = event.key === 'Escape' || (isLeaving && event.key === 'Shift');
      if (event.key === 'Tab' && isLeaving) return;
      const step = stepOf(event.key, { page, jump: event.ctrlKey || event.metaKey });
      if (step !== undefined) select(moved(selection, step, extent, { extend: event.shiftKey }));
      else if (event.key === 'Tab' || event.key === 'Enter') {
        if (!walk(event, keys)) return;
      } else if (shortcut(event, keys) || fillOn(event, keys)) {
        // Done.
      } else if (readOnly) return;
      else if (event.key === 'F2') edit(wordsAt(placeOf(selection)), false);
      else if (isLetter(event)) {
        const words = quick(event.key);
        if (words === undefined) edit(event.key, true);
        else write(placesIn(rangeOf(selection)).map((place) => ({ ...place, words })));
      } else if (event.nativeEvent.isComposing || event.key === 'Process') {
        // An input method begins: its letters go into the field.
        edit('', true);
        return;
      } else return;
      event.preventDefault();
    },
    [keys],
  );
  const onCopy = useCallback(
    (event: ClipboardEvent) => {
      const block = blockOf(rangeOf(keys.selection), keys.wordsAt);
      event.clipboardData.setData('text/plain', writeBlock(block));
      event.preventDefault();
    },
    [keys],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      if (keys.readOnly) return;
      event.preventDefault();
      const placed = placeBlock(readBlock(event.clipboardData.getData('text/plain')), keys.selection, keys.extent);
      keys.write(placed);
      const [first] = placed;
      const last = placed.at(-1);
      if (first !== undefined && last !== undefined) keys.select({ anchor: first, head: inside(last, keys.extent) });
      keys.pasted(placed.length);
    },
    [keys],
  );
  return { onKeyDown, onCopy, onPaste };
};
