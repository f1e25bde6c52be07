import './photos.css';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { newCommandKey } from '../data/command-key.js';
import { useData } from '../data/data-context.js';
import { ConnectionLost } from '../data/problem.js';
import { useText } from '../language/language-context.js';
import { PhotosFull } from './kept-photos.js';
import { Photos } from './photos.js';
import { readyToSend, TakeFile, whyOf } from './take-file.js';
import { photoTexts } from './text/texts.js';
import { useKeptPhotos } from './use-kept-photos.js';

export interface PhotoFieldProps {
  /** The service's door of attachments: `/api/inspections/attachments`. */
  readonly door: string;
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
  readonly propertyId: string | undefined;
  /** PDF besides pictures. */
  readonly papers?: boolean;
}

/** Whose command waits for the network lets its photos wait with it: `kept` is one that does. */
export interface WaitingPhotoFieldProps extends Omit<PhotoFieldProps, 'onChange' | 'papers'> {
  readonly value: readonly string[];
  /** One more, or one less: what else has come meanwhile is not this field's to know. */
  readonly onTaken: (id: string, kept?: string) => void;
  readonly onRemoved: (id: string) => void;
}

const FieldView = ({
  door,
  id,
  value,
  waiting,
  propertyId,
  papers = false,
  state,
  onTake,
  onRemove,
}: Pick<PhotoFieldProps, 'door' | 'id' | 'propertyId' | 'papers'> & {
  value: readonly string[];
  waiting?: ReadonlyMap<string, string>;
  state: SendState;
  onTake: (file: File) => void;
  onRemove: (id: string) => void;
}) => {
  const t = useText(photoTexts);
  const own = useId();
  const inputId = id ?? own;
  const why = `${own}-why`;
  const isWaiting = propertyId === undefined;
  return (
    <>
      <Photos door={door} ids={value} {...(waiting && { waiting })} />
      {value.map((photo, at) => (
        <Button key={photo} size="small" type="text" onClick={() => onRemove(photo)}>
          {t('photos.remove', { place: at + 1 })}
        </Button>
      ))}
      <TakeFile
        id={inputId}
        papers={papers}
        sends={state.isSending === true}
        waitsFor={isWaiting ? why : undefined}
        onTake={onTake}
      />
      {isWaiting ? (
        <span id={why} className="gk-small gk-muted gk-photo-why">
          {t('photos.no-property')}
        </span>
      ) : null}
      {state.failed === undefined ? null : (
        <p className="gk-late gk-small" role="alert">
          {t('photos.failed', { why: state.failed })}
        </p>
      )}
    </>
  );
};

interface SendState {
  readonly failed?: string;
  readonly isSending?: boolean;
}

/** What is the case when a photo has been sent, which takes its time: others may have come or gone meanwhile. */
const useLatest = <Value,>(value: Value) => {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
};

const without = (value: readonly string[], photo: string) => value.filter((other) => other !== photo);

/** Takes or chooses photos: each is sent at once, and the form names them by their ids. */
export const PhotoField = ({ value = [], onChange, papers = false, ...field }: PhotoFieldProps) => {
  const t = useText(photoTexts);
  const { client } = useData();
  const [state, setState] = useState<SendState>({});
  const latest = useLatest({ value, onChange });
  const { door, propertyId } = field;
  const take = async (file: File) => {
    if (propertyId === undefined) return;
    setState({ isSending: true });
    try {
      const key = newCommandKey();
      const kind = papers ? 'paper' : 'photo';
      await client.upload(door, { id: key, propertyId, kind, name: file.name.slice(0, 120) }, await readyToSend(file));
      latest.current.onChange?.([...latest.current.value, key]);
      setState({});
    } catch (error) {
      setState({ failed: whyOf(error, t) });
    }
  };
  return (
    <FieldView
      {...field}
      papers={papers}
      value={value}
      state={state}
      onTake={(file) => void take(file)}
      onRemove={(photo) => onChange?.(without(value, photo))}
    />
  );
};

/** As {@link PhotoField}, where photos are taken without a network too: one that nobody answers to waits on this device. */
export const WaitingPhotoField = ({ value, onTaken, onRemoved, ...field }: WaitingPhotoFieldProps) => {
  const t = useText(photoTexts);
  const { client } = useData();
  const { shown, keep, drop } = useKeptPhotos(value);
  const [state, setState] = useState<SendState>({});
  const latest = useLatest(onTaken);
  const { door, propertyId } = field;
  const take = async (file: File) => {
    if (propertyId === undefined) return;
    setState({ isSending: true });
    const key = newCommandKey();
    const query = { id: key, propertyId, kind: 'photo', name: file.name.slice(0, 120) };
    try {
      const blob = await readyToSend(file);
      const isSent = navigator.onLine && (await reached(client.upload(door, query, blob)));
      if (!isSent) await keep({ id: key, door, query, blob });
      latest.current(key, isSent ? undefined : key);
      setState({});
    } catch (error) {
      setState({ failed: error instanceof PhotosFull ? t('photos.full') : whyOf(error, t) });
    }
  };
  return (
    <FieldView
      {...field}
      value={value}
      waiting={shown}
      state={state}
      onTake={(file) => void take(file)}
      onRemove={(photo) => {
        void drop(photo);
        onRemoved(photo);
      }}
    />
  );
};

/** Whether somebody answered; a refusal is thrown. */
const reached = async (sending: Promise<unknown>): Promise<boolean> => {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof ConnectionLost) return false;
    throw error;
  }
};
