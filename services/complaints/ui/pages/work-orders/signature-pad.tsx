import { useText } from '@goldkey/ui';
import { Button } from 'antd';
import { type PointerEvent, useRef, useState } from 'react';
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

/** A field to sign in with a finger or a pen. */
export const SignaturePad = ({ value = [], onChange }: { value?: Lines; onChange?: (lines: Lines) => void }) => {
  const t = useText(workOrderTexts);
  const [drawn, setDrawn] = useState<Lines>(value);
  const drawing = useRef(false);
  const pointOf = (event: PointerEvent<HTMLDivElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (at: number, from: number, long: number) =>
      Math.min(SCALE, Math.max(0, Math.round(((at - from) / long) * SCALE)));
    return [part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)];
  };
  const keep = (lines: Lines) => {
    setDrawn(lines);
    onChange?.(lines);
  };
  return (
    <>
      <div
        className="gk-signature"
        role="img"
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
      <Button size="small" onClick={() => keep([])}>
        {t('order.sign.clear')}
      </Button>
    </>
  );
};
