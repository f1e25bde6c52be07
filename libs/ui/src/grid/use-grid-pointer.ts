import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { only, type Place, type Selection } from './place.js';

/** What the pointer does in a grid. */
interface PointerActs {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly edit: () => void;
  /** The handle was dragged to a place and let go. */
  readonly fill: (to: Place) => void;
}

/** The place of the cell under the pointer. */
const placeUnder = (event: MouseEvent): Place | undefined => {
  const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
  return cell === null ? undefined : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
};

const isHandle = (event: MouseEvent): boolean => (event.target as HTMLElement).dataset['handle'] !== undefined;

/** Choosing by click and drag, and dragging what is chosen on by its handle. `filling`: where the handle is now. */
export const useGridPointer = ({ selection, select, edit, fill }: PointerActs) => {
  const [filling, setFilling] = useState<Place>();
  const latest = useRef({ filling, fill });
  useEffect(() => {
    latest.current = { filling, fill };
  });
  const isFilling = filling !== undefined;
  // The button may be let go anywhere.
  useEffect(() => {
    if (!isFilling) return undefined;
    const end = () => {
      const { filling: to, fill: finish } = latest.current;
      setFilling(undefined);
      if (to !== undefined) finish(to);
    };
    window.addEventListener('mouseup', end, { once: true });
    return () => window.removeEventListener('mouseup', end);
  }, [isFilling]);
  return {
    filling,
    onMouseDown: (event: MouseEvent) => {
      const place = placeUnder(event);
      if (place === undefined || event.button !== 0) return;
      if (isHandle(event)) setFilling(place);
      else select(event.shiftKey ? { anchor: selection.anchor, head: place } : only(place));
    },
    onMouseOver: (event: MouseEvent) => {
      const place = placeUnder(event);
      if (place === undefined || event.buttons !== 1) return;
      if (isFilling) setFilling(place);
      else select({ anchor: selection.anchor, head: place });
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeUnder(event) !== undefined && !isHandle(event)) edit();
    },
  };
};
