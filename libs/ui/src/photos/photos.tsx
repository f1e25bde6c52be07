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
}

/** The photos and papers of a record, small; each opens whole. */
export const Photos = ({ door, ids = [] }: PhotosProps) =>
  ids.length === 0 ? null : (
    <ul className="gk-photos">
      {ids.map((id, at) => (
        <li key={id}>
          <Shown path={`${door}/${encodeURIComponent(id)}`} place={at + 1} />
        </li>
      ))}
    </ul>
  );
