import { useText } from '@goldkey/ui';
import { Button } from 'antd';
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { workOrderTexts } from './text/texts.js';

export type Lines = readonly (readonly (readonly [number, number])[])[];

const SCALE = 1000;
/** As many as the service takes. */
const MOST_POINTS = 400;

/** Lines as a drawing, in thousandths of the field. */
export const SignatureImage = ({ lines, label }: { lines: Lines; label: string }) => (
  <svg className="gk-signature-image" viewBox={`0 0 ${SCALE} ${SCALE}`} preserveAspectRatio="none" role="img">
    <title>{label}</title>
    {lines.map((line, index) => (
      <polyline key={index} points={line.map((point) => point.join(',')).join(' ')} />
    ))}
  </svg>
);

/** How far one press of an arrow moves the pen, in thousandths. */
const STEP = 25;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
};
const within = (at: number): number => Math.min(SCALE, Math.max(0, at));

/** A field to sign in with a finger or a pen; by keyboard the space bar lowers and lifts the pen, and the arrows move it. */
export const SignaturePad = ({ value = [], onChange }: { value?: Lines; onChange?: (lines: Lines) => void }) => {
  const t = useText(workOrderTexts);
  const [drawn, setDrawn] = useState<Lines>(value);
  const drawing = useRef(false);
  const pen = useRef<readonly [number, number]>([SCALE / 4, SCALE / 2]);
  const hint = useId();
  const pointOf = (event: PointerEvent<HTMLDivElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (at: number, from: number, long: number) => within(Math.round(((at - from) / long) * SCALE));
    return [part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)];
  };
  const keep = (lines: Lines) => {
    setDrawn(lines);
    onChange?.(lines);
  };
  const byKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = ARROWS[event.key];
    if (event.key !== ' ' && move === undefined) return;
    event.preventDefault();
    if (move === undefined) {
      drawing.current = !drawing.current;
      if (drawing.current) keep([...drawn, [pen.current]]);
      return;
    }
    pen.current = [within(pen.current[0] + move[0]), within(pen.current[1] + move[1])];
    const last = drawn.at(-1);
    if (drawing.current && last !== undefined && last.length < MOST_POINTS)
      keep([...drawn.slice(0, -1), [...last, pen.current]]);
  };
  return (
    <>
      <div
        className="gk-signature"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn in by keyboard as well
        tabIndex={0}
        aria-describedby={hint}
        onKeyDown={byKey}
        aria-label={t('order.sign.field')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          keep([...drawn, [pointOf(event)]]);
        }}
        onPointerMove={(event) => {
          const last = drawn.at(-1);
          if (!drawing.current || last === undefined || last.length >= MOST_POINTS) return;
          keep([...drawn.slice(0, -1), [...last, pointOf(event)]]);
        }}
        onPointerUp={() => {
          drawing.current = false;
        }}
      >
        {drawn.length === 0 ? (
          <span className="gk-muted">{t('order.sign.field')}</span>
        ) : (
          <SignatureImage lines={drawn} label={t('order.sign.field')} />
        )}
      </div>
      <p id={hint} className="gk-small gk-muted">
        {t('order.sign.keys')}
      </p>
      <Button size="small" onClick={() => keep([])}>
        {t('order.sign.clear')}
      </Button>
    </>
  );
};
