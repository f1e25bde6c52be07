import { useText } from '@goldkey/ui';
import { Button } from 'antd';
import { type PointerEvent, useRef, useState } from 'react';
import { convenienceTexts } from '../text/texts.js';

/** Lines of points, in thousandths of the field. */
export type SignatureLines = readonly (readonly (readonly [number, number])[])[];

const MOST_LINES = 80;
const MOST_POINTS = 400;

/** The owner signs with a finger or the mouse. Who cannot draw signs on paper, whose number is noted instead. */
export const SignaturePad = ({
  id,
  value = [],
  onChange,
}: {
  id?: string;
  value?: SignatureLines;
  onChange?: (lines: SignatureLines) => void;
}) => {
  const t = useText(convenienceTexts);
  const field = useRef<SVGSVGElement>(null);
  const [line, setLine] = useState<readonly (readonly [number, number])[]>();
  const pointOf = (event: PointerEvent): readonly [number, number] => {
    const box = field.current?.getBoundingClientRect();
    if (box === undefined) return [0, 0];
    const within = (at: number, from: number, size: number) =>
      Math.max(0, Math.min(1000, Math.round(((at - from) / size) * 1000)));
    return [within(event.clientX, box.left, box.width), within(event.clientY, box.top, box.height)];
  };
  const end = () => {
    if (line !== undefined && value.length < MOST_LINES) onChange?.([...value, line]);
    setLine(undefined);
  };
  const drawn = line === undefined ? value : [...value, line];
  return (
    <div id={id}>
      <svg
        ref={field}
        role="img"
        aria-label={t('order.signature')}
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        style={{
          width: '100%',
          height: 160,
          border: '1px solid var(--color-border)',
          borderRadius: 6,
          touchAction: 'none',
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setLine([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (line !== undefined && line.length < MOST_POINTS) setLine([...line, pointOf(event)]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {drawn.map((points, index) => (
          <polyline
            key={index}
            points={points.map((point) => point.join(',')).join(' ')}
            fill="none"
            stroke="currentColor"
            strokeWidth={3}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <Button size="small" onClick={() => onChange?.([])}>
        {t('order.signature.clear')}
      </Button>
    </div>
  );
};
