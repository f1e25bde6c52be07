import { useText } from '@goldkey/ui';
import { Button } from 'antd';
import { type PointerEvent, useEffect, useRef } from 'react';
import { estatesTexts } from '../../text/texts.js';

const WIDTH = 600;
const HEIGHT = 200;

/** Where a finger, pen or mouse signs; the value is the drawing as a PNG data URL. Dark on white in both themes: it is a document. */
export const SignatureField = ({
  value,
  onChange,
}: {
  value?: string;
  onChange?: (signature: string | undefined) => void;
}) => {
  const t = useText(estatesTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDrawing = useRef(false);
  const clear = () => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.strokeStyle = '#111';
  };
  useEffect(clear, []);
  const place = (event: PointerEvent<HTMLCanvasElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    const pen = event.currentTarget.getContext('2d');
    pen?.beginPath();
    pen?.moveTo(...place(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!isDrawing.current) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...place(event));
    pen?.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!isDrawing.current) return;
    isDrawing.current = false;
    onChange?.(event.currentTarget.toDataURL('image/png'));
  };
  return (
    <>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t('handover.signature.place')}
        style={{ width: '100%', aspectRatio: `${WIDTH} / ${HEIGHT}`, border: '1px solid', touchAction: 'none' }}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {value === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            clear();
            onChange?.(undefined);
          }}
        >
          {t('handover.signature.clear')}
        </Button>
      )}
    </>
  );
};
