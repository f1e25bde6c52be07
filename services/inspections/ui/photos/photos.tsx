import './photos.css';
import { Icon, useText } from '@goldkey/ui';
import { useState } from 'react';
import { attachmentPath } from '../api.js';
import { photoTexts } from './text/texts.js';

/** A photo, or where the file is none, a sign for a paper; it opens in a window of its own. */
const Shown = ({ id, place }: { id: string; place: number }) => {
  const t = useText(photoTexts);
  const [isPaper, setIsPaper] = useState(false);
  return (
    <a href={attachmentPath(id)} target="_blank" rel="noreferrer">
      {isPaper ? (
        <span className="gk-photo gk-photo-paper" role="img" aria-label={t('photos.paper.shown', { place })}>
          <Icon name="book" />
        </span>
      ) : (
        <img
          className="gk-photo"
          src={attachmentPath(id)}
          alt={t('photos.shown', { place })}
          loading="lazy"
          onError={() => setIsPaper(true)}
        />
      )}
    </a>
  );
};

/** The photos and papers of a record, small; each opens whole. */
export const Photos = ({ ids = [] }: { ids?: readonly string[] }) =>
  ids.length === 0 ? null : (
    <ul className="gk-photos">
      {ids.map((id, at) => (
        <li key={id}>
          <Shown id={id} place={at + 1} />
        </li>
      ))}
    </ul>
  );
