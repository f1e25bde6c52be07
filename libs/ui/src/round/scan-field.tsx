import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { roundTexts } from './text/texts.js';

/** The browser's own reader of codes, where it has one. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
const detectorOf = (): (new () => Detector) | undefined =>
  (globalThis as { BarcodeDetector?: new () => Detector }).BarcodeDetector;

const LOOK_EVERY_MS = 250;

/** The camera over the page until a code is seen. */
const Camera = ({
  make,
  onCode,
  onFailed,
  onClose,
}: {
  make: new () => Detector;
  onCode: (code: string) => void;
  onFailed: () => void;
  onClose: () => void;
}) => {
  const t = useText(roundTexts);
  const video = useRef<HTMLVideoElement>(null);
  const called = useRef({ onCode, onFailed });
  useEffect(() => {
    called.current = { onCode, onFailed };
  });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let ended = false;
    const detector = new make();
    const look = async () => {
      if (video.current === null || video.current.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
      const [found] = await detector.detect(video.current);
      if (found !== undefined && !ended) called.current.onCode(found.rawValue);
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (ended || video.current === null) return;
      video.current.srcObject = stream;
      await video.current.play();
      timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    };
    begin().catch(() => called.current.onFailed());
    return () => {
      ended = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [make]);
  return (
    <div className="gk-round-camera">
      <video ref={video} playsInline muted />
      <Button size="large" onClick={onClose}>
        {t('round.scan.close')}
      </Button>
    </div>
  );
};

/** A code by the camera, where the browser reads codes, and by hand always. `onCode` answers whether it was taken. */
export const ScanField = ({
  label,
  go,
  onCode,
  wrong,
}: {
  label: string;
  go: string;
  onCode: (code: string) => boolean;
  wrong: (code: string) => string;
}) => {
  const t = useText(roundTexts);
  const [typed, setTyped] = useState('');
  const [said, say] = useState<string>();
  const [isCamera, setCamera] = useState(false);
  const make = detectorOf();
  const take = (code: string) => {
    setCamera(false);
    if (code.trim() === '') return;
    const taken = onCode(code);
    if (taken) setTyped('');
    say(taken ? undefined : wrong(code.trim()));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take(typed);
  };
  return (
    <form className="gk-round-scan" onSubmit={submit}>
      <Input
        aria-label={label}
        placeholder={label}
        value={typed}
        enterKeyHint="go"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button htmlType="submit">{go}</Button>
      {make === undefined ? null : (
        <Button aria-label={t('round.scan')} onClick={() => setCamera(true)}>
          <Icon name="scan" />
        </Button>
      )}
      <span role="status" className="gk-round-said">
        {said === undefined ? null : <span className="gk-late">{said}</span>}
      </span>
      {isCamera && make !== undefined ? (
        <Camera
          make={make}
          onCode={take}
          onFailed={() => {
            setCamera(false);
            say(t('round.scan.noCamera'));
          }}
          onClose={() => setCamera(false)}
        />
      ) : null}
    </form>
  );
};
