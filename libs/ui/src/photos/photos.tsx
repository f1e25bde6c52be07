import './photos.css';
import { useState } from 'react';
import { useText } from '../language/language-context.js';
import { Icon } from '../parts/icon.js';
import { photoTexts } from './text/texts.js';

/** A photo, or where the file is none, a sign for a paper; it opens in a window of its own. */
export const Shown = ({ path, place, isPaper: known = false }: { path: string; place: number; isPaper?: boolean }) => {
  const t = useText(photoTexts);
  const [isPaper, setIsPaper] = useState(known);
  return (
    <a href={path} target="_blank" rel="noreferrer">
      {isPaper ? (
        <span className="gk-photo gk-photo-paper" role="img" aria-label={t('photos.paper.shown', { place })}>
          <Icon name="book" />
        </span>
      ) : (
        <img
          className="gk-photo"
          src={path}
          alt={t('photos.shown', { place })}
          loading="lazy"
          onError={() => setIsPaper(true)}
        />
      )}
    </a>
  );
};

export interface PhotosProps {
  /** The service's door of attachments: `/api/inspections/attachments`. */
  readonly door: string;
  readonly ids?: readonly string[] | undefined;
  /** Of those that wait on this device: where they are to be seen. */
  readonly waiting?: ReadonlyMap<string, string>;
}

/** The photos and papers of a record, small; each opens whole. */
export const Photos = ({ door, ids = [], waiting }: PhotosProps) => {
  const t = useText(photoTexts);
  return ids.length === 0 ? null : (
    <ul className="gk-photos">
      {ids.map((id, at) => (
        <li key={id}>
          <Shown
            key={waiting?.has(id) ? 'waits' : 'sent'}
            path={waiting?.get(id) ?? `${door}/${encodeURIComponent(id)}`}
            place={at + 1}
          />
          {waiting?.has(id) ? <span className="gk-small gk-muted">{t('photos.waits')}</span> : null}
        </li>
      ))}
    </ul>
  );
};
