import './organisation.css';
import {
  ImportLink,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RowLink,
  SearchField,
  StateNote,
  useAddress,
  useOpen,
  useRead,
  useText,
  WithPanel,
} from '@goldkey/ui';
import { useCallback } from 'react';
import { UNIT_SEARCH, type UnitOf } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { pathText } from './organisation.js';
import { UnitPanel } from './unit-panel.js';
import { UnitTree } from './unit-tree.js';

const Found = ({ words }: { words: string }) => {
  const t = useText(positionTexts);
  const read = useRead<{ readonly items: readonly { readonly unit: UnitOf; readonly path: readonly UnitOf[] }[] }>(
    UNIT_SEARCH,
    { q: words },
    { keep: true },
  );
  return (
    <Loaded
      query={read}
      rows={4}
      isEmpty={({ items }) => items.length === 0}
      empty={<StateNote icon="search" title={t('organisation.nothing', { words })} />}
    >
      {({ items }) => (
        <ul className="gk-org-found">
          {items.map(({ unit, path }) => (
            <li key={unit.id}>
              <RowLink id={unit.id}>{unit.name}</RowLink>
              <span className="gk-small gk-muted gk-between">{t(`unitKind.${unit.kind}`)}</span>
              <p className="gk-small gk-muted">{pathText(path)}</p>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
};

/** The organisation: units with who leads them and how many people they have. */
export const OrganisationPage = () => {
  const t = useText(positionTexts);
  const { params, put } = useAddress();
  const { id, open } = useOpen();
  const words = params.get('q') ?? undefined;
  const onWords = useCallback((next: string | undefined) => put({ q: next }, { replace: true }), [put]);
  const page = (
    <Page
      title={t('organisation.title')}
      lead={t('organisation.lead')}
      acts={
        <>
          <ImportLink to="/organisation/import" permission="staffing:define-unit" title={t('organisation.import')} />
          <ImportLink to="/appointments/import" permission="staffing:employ" title={t('appointments.import')} />
        </>
      }
    >
      <div className="gk-chips gk-org-search">
        <SearchField words={words} onWords={onWords} placeholder={t('organisation.search')} />
      </div>
      <Paper>
        <PaperPart>{words === undefined ? <UnitTree opened={id} /> : <Found words={words} />}</PaperPart>
      </Paper>
    </Page>
  );
  return (
    <WithPanel page={page} panel={id === undefined ? null : <UnitPanel id={id} onClose={() => open(undefined)} />} />
  );
};
