import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, createContext, type RefObject, useContext, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** From so many rows on only those near the screen are drawn. */
export const WINDOWED_FROM = 120;
const USUAL_HEIGHT = 53;
const OVERSCAN = 12;

/** The part of the rows that is drawn, and the room that the others would take. */
export interface RowWindow<Row> {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly before: number;
  readonly after: number;
}

/** While it is printed everything is drawn. */
const useIsPrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

/** Where the rows begin in the page, and how high one is. */
const useMeasures = (frame: RefObject<HTMLElement | null>, count: number) => {
  const [measures, setMeasures] = useState({ margin: 0, height: USUAL_HEIGHT });
  useLayoutEffect(() => {
    const body = frame.current?.querySelector('tbody');
    const row = body?.querySelector('tr[data-row-key]');
    if (body === undefined || body === null || count === 0) return;
    const margin = Math.round(body.getBoundingClientRect().top + window.scrollY);
    const height = row?.getBoundingClientRect().height || USUAL_HEIGHT;
    setMeasures((before) => (before.margin === margin && before.height === height ? before : { margin, height }));
  }, [frame, count]);
  return measures;
};

/** The rows near the screen; all of them where they are few. */
export const useRowWindow = <Row,>(rows: readonly Row[], frame: RefObject<HTMLElement | null>): RowWindow<Row> => {
  const isWindowed = rows.length >= WINDOWED_FROM;
  const { margin, height } = useMeasures(frame, rows.length);
  const virtual = useWindowVirtualizer({
    count: isWindowed ? rows.length : 0,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // A height that was measured anew counts for all rows.
    getItemKey: (index) => `${height}/${index}`,
  });
  const printing = useIsPrinting();
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (!isWindowed || printing || first === undefined || last === undefined) {
    // Before the screen is measured a first handful is enough.
    const drawn = isWindowed && !printing ? rows.slice(0, WINDOWED_FROM / 2) : rows;
    return { rows: drawn, first: 0, before: 0, after: (rows.length - drawn.length) * height };
  }
  return {
    rows: rows.slice(first.index, last.index + 1),
    first: first.index,
    before: first.start - margin,
    after: virtual.getTotalSize() + margin - last.end,
  };
};

const RoomContext = createContext({ before: 0, after: 0, count: 0 });
export const RowRoom = RoomContext.Provider;

const Room = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr className="gk-row-room">
      <td colSpan={100} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;

/** The body of a table with room above and below for the rows that are not drawn. */
export const WindowedBody = ({ children, ...body }: ComponentProps<'tbody'>) => {
  const { before, after } = useContext(RoomContext);
  return (
    <tbody {...body}>
      <Room height={before} />
      {children}
      <Room height={after} />
    </tbody>
  );
};

/** A table that says how many rows it has, drawn or not. */
export const CountedTable = (table: ComponentProps<'table'>) => {
  const { count } = useContext(RoomContext);
  return <table {...table} aria-rowcount={count + 1} />;
};
