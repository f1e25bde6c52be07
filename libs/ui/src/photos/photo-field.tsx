import './photos.css';
import { Button } from 'antd';
import { type ChangeEvent, useId, useState } from 'react';
import { newCommandKey } from '../data/command-key.js';
import { useData } from '../data/data-context.js';
import { ApiProblem, ConnectionLost } from '../data/problem.js';
import { useText } from '../language/language-context.js';
import type { Translate } from '../language/texts.js';
import { Icon } from '../parts/icon.js';
import { shrinkPhoto } from '../round/shrink.js';
import { Photos } from './photos.js';
import { photoTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

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

/** A picture is made small on this device before it is sent; a paper goes as it is. */
const readyToSend = (file: File): Promise<Blob> =>
  file.type.startsWith('image/') ? shrinkPhoto(file) : Promise.resolve(file);

/** A service says why in the person's language; the browser, which cannot open a picture or reach anybody, does not. */
const whyOf = (error: unknown, t: Translate<typeof zhCN>): string => {
  if (error instanceof ApiProblem) return error.message;
  return t(error instanceof ConnectionLost ? 'photos.no-answer' : 'photos.unreadable');
};

/** Takes or chooses photos: each is sent at once, and the form names them by their ids. */
export const PhotoField = ({ door, id, value = [], onChange, propertyId, papers = false }: PhotoFieldProps) => {
  const t = useText(photoTexts);
  const own = useId();
  const { client } = useData();
  const [state, setState] = useState<{ readonly failed?: string; readonly isSending?: boolean }>({});
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined || propertyId === undefined) return;
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
      <label className={isWaiting ? 'gk-photo-take gk-photo-waits' : 'gk-photo-take'} htmlFor={inputId}>
        <Icon name="camera" /> {state.isSending ? t('photos.sending') : t(papers ? 'photos.paper' : 'photos.take')}
        <input
          id={inputId}
          className="gk-hidden"
          type="file"
          accept={papers ? 'image/*,application/pdf' : 'image/*'}
          disabled={isWaiting || state.isSending}
          aria-describedby={isWaiting ? why : undefined}
          onChange={(event) => void take(event)}
        />
      </label>
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
