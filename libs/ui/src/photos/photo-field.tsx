import './photos.css';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { newCommandKey } from '../data/command-key.js';
import { useData } from '../data/data-context.js';
import { useText } from '../language/language-context.js';
import { Photos } from './photos.js';
import { readyToSend, TakeFile, whyOf } from './take-file.js';
import { photoTexts } from './text/texts.js';

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

/** Takes or chooses photos: each is sent at once, and the form names them by their ids. */
export const PhotoField = ({ door, id, value = [], onChange, propertyId, papers = false }: PhotoFieldProps) => {
  const t = useText(photoTexts);
  const own = useId();
  const { client } = useData();
  const [state, setState] = useState<{ readonly failed?: string; readonly isSending?: boolean }>({});
  const take = async (file: File) => {
    if (propertyId === undefined) return;
    setState({ isSending: true });
    try {
      const key = newCommandKey();
      const kind = papers ? 'paper' : 'photo';
      await client.upload(door, { id: key, propertyId, kind, name: file.name.slice(0, 120) }, await readyToSend(file));
      onChange?.([...value, key]);
      setState({});
    } catch (error) {
      setState({ failed: whyOf(error, t) });
    }
  };
  const inputId = id ?? own;
  const why = `${own}-why`;
  const isWaiting = propertyId === undefined;
  return (
    <>
      <Photos door={door} ids={value} />
      {value.map((photo, at) => (
        <Button
          key={photo}
          size="small"
          type="text"
          onClick={() => onChange?.(value.filter((other) => other !== photo))}
        >
          {t('photos.remove', { place: at + 1 })}
        </Button>
      ))}
      <TakeFile
        id={inputId}
        papers={papers}
        sends={state.isSending === true}
        waitsFor={isWaiting ? why : undefined}
        onTake={(file) => void take(file)}
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
