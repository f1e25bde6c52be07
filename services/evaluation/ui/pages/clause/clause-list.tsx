import { ClauseChip, Loaded, PaperPart, SectionHead, useRead, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { CLAUSES, type ClauseItem } from './api.js';
import { clauseTexts } from './text/texts.js';

const matches = ({ clause, title, place }: ClauseItem, words: string): boolean =>
  `${clause} ${title} ${place}`.toLowerCase().includes(words.trim().toLowerCase());

/** Every clause of the rulebook, each leading to its page. */
export const ClauseList = () => {
  const t = useText(clauseTexts);
  const [words, setWords] = useState('');
  const read = useRead<{ items: readonly ClauseItem[] }>(CLAUSES);
  const found = (read.data?.items ?? []).filter((item) => matches(item, words));
  return (
    <PaperPart>
      <SectionHead title={t('clauses')} {...(read.data === undefined ? {} : { count: found.length })} />
      <Input.Search
        aria-label={t('clauses.search')}
        placeholder={t('clauses.search')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        style={{ maxWidth: 360 }}
      />
      <Loaded query={read}>
        {() =>
          found.length === 0 ? (
            <p className="gk-muted">{t('clauses.none')}</p>
          ) : (
            <ul style={{ listStyle: 'none', padding: 0, margin: '12px 0 0', columns: '260px', columnGap: 24 }}>
              {found.map(({ clause, title }) => (
                <li key={clause} style={{ breakInside: 'avoid', padding: '4px 0' }}>
                  <ClauseChip clause={clause} to={`/clauses/${clause}`} /> {title}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </PaperPart>
  );
};
