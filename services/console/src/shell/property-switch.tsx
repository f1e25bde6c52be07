import { Icon, useProperty, useText } from '@goldkey/ui';
import { useState } from 'react';
import { shellTexts } from '../text/texts.js';
import { Palette } from './palette.js';

const MOST_SHOWN = 200;

const Choose = ({ onClose }: { onClose: () => void }) => {
  const t = useText(shellTexts);
  const { properties, choose } = useProperty();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const fitting = properties
    .filter(({ name, code }) => name.toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN)
    .map(({ propertyId, name, code }) => ({
      id: propertyId,
      title: name,
      note: code,
      choose: () => choose(propertyId),
    }));
  const all = { id: 'all', title: t('top.property.all'), choose: () => choose(undefined) };
  return (
    <Palette
      name={t('top.property')}
      placeholder={t('top.property.find')}
      words={words}
      onWords={setWords}
      groups={[{ items: wanted === '' ? [all, ...fitting] : fitting }]}
      empty={t('top.property.none')}
      onClose={onClose}
    />
  );
};

/** Which property the pages show. Who has only one sees its name. */
export const PropertySwitcher = () => {
  const t = useText(shellTexts);
  const { propertyId, properties } = useProperty();
  const [open, setOpen] = useState(false);
  const chosen = properties.find((property) => property.propertyId === propertyId);
  const [only] = properties;
  if (only === undefined) return null;
  if (properties.length === 1) {
    return (
      <span className="gk-top-place">
        <span>{only.name}</span>
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        className="gk-top-place"
        aria-haspopup="dialog"
        title={t('top.property')}
        onClick={() => setOpen(true)}
      >
        <span>{chosen?.name ?? t('top.property.all')}</span>
        <Icon name="down" small />
      </button>
      {open ? <Choose onClose={() => setOpen(false)} /> : null}
    </>
  );
};
