import './photos.css';
import type { ChangeEvent } from 'react';
import { ApiProblem, ConnectionLost } from '../data/problem.js';
import { useText } from '../language/language-context.js';
import type { Translate } from '../language/texts.js';
import { Icon } from '../parts/icon.js';
import { shrinkPhoto } from '../round/shrink.js';
import { photoTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

/** A picture is made small on this device before it is sent; a paper goes as it is. */
export const readyToSend = (file: File): Promise<Blob> =>
  file.type.startsWith('image/') ? shrinkPhoto(file) : Promise.resolve(file);

/** A service says why in the person's language; the browser, which cannot open a picture or reach anybody, does not. */
export const whyOf = (error: unknown, t: Translate<typeof zhCN>): string => {
  if (error instanceof ApiProblem) return error.message;
  return t(error instanceof ConnectionLost ? 'photos.no-answer' : 'photos.unreadable');
};

export interface TakeFileProps {
  readonly id: string;
  /** PDF besides pictures. */
  readonly papers: boolean;
  readonly sends: boolean;
  /** Id of the sentence that says what it waits for. */
  readonly waitsFor?: string | undefined;
  readonly onTake: (file: File) => void;
}

/** Takes a photo or chooses a file. */
export const TakeFile = ({ id, papers, sends, waitsFor, onTake }: TakeFileProps) => {
  const t = useText(photoTexts);
  const isWaiting = waitsFor !== undefined;
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file !== undefined) onTake(file);
  };
  return (
    <label className={isWaiting ? 'gk-photo-take gk-photo-waits' : 'gk-photo-take'} htmlFor={id}>
      <Icon name="camera" /> {sends ? t('photos.sending') : t(papers ? 'photos.paper' : 'photos.take')}
      <input
        id={id}
        className="gk-hidden"
        type="file"
        accept={papers ? 'image/*,application/pdf' : 'image/*'}
        disabled={isWaiting || sends}
        aria-describedby={waitsFor}
        onChange={take}
      />
    </label>
  );
};
