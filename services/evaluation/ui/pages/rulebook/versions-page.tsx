import {
  DialogButton,
  Loaded,
  Page,
  Paper,
  type PlainColumn,
  StateChip,
  type Tone,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Link } from 'react-router';
import { TablePart } from '../../table-part.js';
import { ClauseList } from '../clause/clause-list.js';
import { type ClauseParameters, RULEBOOK, VERSIONS, type Version, type VersionState } from './api.js';
import { countOf } from './overrides.js';
import { rulebookTexts } from './text/texts.js';
import { DraftDialog } from './version-dialogs.js';

const tones: Readonly<Record<VersionState, Tone>> = {
  draft: 'plain',
  proposed: 'soon',
  approved: 'soon',
  withdrawn: 'plain',
  'in-force': 'done',
  past: 'plain',
  'built-in': 'plain',
};

/** How far a version is on its way. */
export const VersionStateChip = ({ state }: { state: VersionState }) => {
  const t = useText(rulebookTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

const useColumns = (): readonly PlainColumn<Version>[] => {
  const t = useText(rulebookTexts);
  const format = useFormat();
  return [
    { key: 'id', title: t('version'), cell: ({ id }) => <Link to={`/rulebook/${encodeURIComponent(id)}`}>{id}</Link> },
    { key: 'from', title: t('from'), short: true, cell: ({ from }) => from ?? t('from.beginning') },
    { key: 'state', title: t('state'), short: true, cell: ({ state }) => <VersionStateChip state={state} /> },
    {
      key: 'changes',
      title: t('changes'),
      cell: ({ overrides }) => t('changes.count', { count: countOf(overrides) }),
    },
    {
      key: 'drafted',
      title: t('drafted'),
      cell: ({ draftedByName, draftedAt }) =>
        draftedByName === undefined || draftedAt === undefined
          ? '—'
          : t('by.text', { name: draftedByName, at: format.instant(draftedAt) }),
    },
  ];
};

/** The versions of the rulebook, newest beginning first. */
export const VersionsPage = () => {
  const t = useText(rulebookTexts);
  const whole = useSession().properties === '*';
  const may = useMay()('evaluation:rulebook') && whole;
  const columns = useColumns();
  const read = useRead<{ items: readonly Version[] }>(VERSIONS);
  const clauses = useRead<{ items: readonly ClauseParameters[] }>(`${RULEBOOK}/parameters`);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <Link to="/rulebook/readings">{t('readings')}</Link>
          {may && clauses.data !== undefined ? (
            <DialogButton dialog={(close) => <DraftDialog clauses={clauses.data.items} onClose={close} />}>
              {t('draft')}
            </DialogButton>
          ) : null}
        </>
      }
    >
      <Paper>
        <Loaded query={read}>
          {({ items }) => (
            <TablePart
              title={t('versions')}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              empty={t('versions.none')}
            />
          )}
        </Loaded>
        <ClauseList />
      </Paper>
    </Page>
  );
};
