import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useText } from '../language/language-context.js';
import { uiTexts } from '../text/texts.js';
import { NARROWEST, WIDEST } from './column-layout.js';

const STEP = 16;

/** The edge of a column's head: dragged, or moved with the arrow keys, it makes the column wider or narrower. */
export const ColumnHandle = ({
  name,
  width,
  onResize,
}: {
  name: string;
  width: number | undefined;
  onResize: (width: number) => void;
}) => {
  const t = useText(uiTexts);
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const widthOf = (handle: Element): number => width ?? handle.closest('th')?.offsetWidth ?? NARROWEST;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthOf(event.currentTarget) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (drag.current !== undefined) onResize(drag.current.width + event.clientX - drag.current.x);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    // The head below sorts by Enter; an arrow here is for the width alone.
    event.stopPropagation();
    if (step === undefined) return;
    event.preventDefault();
    onResize(widthOf(event.currentTarget) + step);
  };
  const end = () => {
    drag.current = undefined;
  };
  return (
    // A separator that can be focused and moved has no element of its own in HTML.
    // biome-ignore lint/a11y/useSemanticElements: <hr> can be neither focused nor dragged.
    <span
      className="gk-column-handle gk-no-print"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('list.columns.width', { name })}
      aria-valuenow={width ?? NARROWEST}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
    />
  );
};
