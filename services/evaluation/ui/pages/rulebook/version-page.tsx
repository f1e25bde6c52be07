import {
  type Fact,
  Facts,
  Loaded,
  Page,
  Paper,
  PaperPart,
  type PlainColumn,
  PlainTable,
  Split,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type ClauseParameters, RULEBOOK, type Version, versionPath } from './api.js';
import { VersionPreview } from './preview.js';
import { rulebookTexts } from './text/texts.js';
import { actTexts, DraftDialog, type VersionAct, VersionActDialog } from './version-dialogs.js';
import { VersionStateChip } from './versions-page.js';

const actsOf = ({ state, own }: Version): readonly VersionAct[] => {
  if (state === 'draft') return ['withdrawal', 'proposal'];
  if (state === 'approved') return ['withdrawal'];
  if (state !== 'proposed') return [];
  return own ? ['return'] : ['return', 'approval'];
};

interface Row {
  readonly clause: string;
  readonly title: string;
  readonly name: string;
  readonly parameter: string;
  readonly builtIn: string;
  readonly value: string;
}

const rowsOf = ({ overrides }: Version, clauses: readonly ClauseParameters[]): readonly Row[] =>
  clauses.flatMap(({ clause, title, parameters }) =>
    parameters.flatMap(({ name, title: parameter, builtIn }) => {
      const value = overrides[clause]?.[name];
      return value === undefined ? [] : [{ clause, title, name, parameter, builtIn, value }];
    }),
  );

const Parameters = ({ version, clauses }: { version: Version; clauses: readonly ClauseParameters[] }) => {
  const t = useText(rulebookTexts);
  const rows = rowsOf(version, clauses);
  const columns: readonly PlainColumn<Row>[] = [
    { key: 'clause', title: t('clause'), cell: ({ clause, title }) => `${clause} ${title}` },
    { key: 'parameter', title: t('parameter'), cell: ({ parameter }) => parameter },
    { key: 'builtIn', title: t('builtIn'), number: true, cell: ({ builtIn }) => builtIn },
    { key: 'value', title: t('value'), number: true, cell: ({ value }) => <b>{value}</b> },
  ];
  return (
    <section>
      <h2>{t('parameters')}</h2>
      {rows.length === 0 ? (
        <p className="gk-muted">{t('parameters.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
        <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('parameters')}>
          <PlainTable
            columns={columns}
            rows={rows}
            rowKey={({ clause, name }) => `${clause}.${name}`}
            label={t('parameters')}
          />
        </section>
      )}
    </section>
  );
};

const Aside = ({ version }: { version: Version }) => {
  const t = useText(rulebookTexts);
  const format = useFormat();
  const by = (name: string | undefined, at: string | undefined): string =>
    name === undefined || at === undefined ? '—' : t('by.text', { name, at: format.instant(at) });
  const facts: readonly Fact[] = [
    { label: t('state'), value: <VersionStateChip state={version.state} /> },
    { label: t('from'), value: version.from ?? t('from.beginning') },
    { label: t('drafted'), value: by(version.draftedByName, version.draftedAt) },
    { label: t('approved'), value: by(version.approvedByName, version.approvedAt) },
  ];
  return (
    <>
      <Facts facts={facts} lined />
      {version.note === undefined ? null : <p>{version.note}</p>}
      {version.returned === undefined ? null : <p>{t('returned', { reason: version.returned })}</p>}
      {version.version === 0 ? null : (
        <a href={`${versionPath(version.id)}/file`} download={`${version.id}.yaml`}>
          {t('file')}
        </a>
      )}
    </>
  );
};

const Shown = ({ version, clauses }: { version: Version; clauses: readonly ClauseParameters[] }) => {
  const t = useText(rulebookTexts);
  const previews = useMay()('evaluation:rulebook');
  // The rulebook is the group's: who acts for a part of it changes nothing.
  const may = useSession().properties === '*' && previews;
  const [act, setAct] = useState<VersionAct | 'edit'>();
  const acts = may ? actsOf(version) : [];
  return (
    <Page
      title={`${t('version')} ${version.id}`}
      lead={version.state === 'proposed' && version.own ? t('own') : undefined}
      crumbs={[{ title: t('title'), to: '/rulebook' }, { title: version.id }]}
      acts={
        <>
          {may && version.state === 'draft' ? <Button onClick={() => setAct('edit')}>{t('edit')}</Button> : null}
          {acts.map((each) => (
            <Button
              key={each}
              type={each === 'approval' || each === 'proposal' ? 'primary' : 'default'}
              onClick={() => setAct(each)}
            >
              {t(actTexts[each])}
            </Button>
          ))}
        </>
      }
    >
      <Split aside={<Aside version={version} />}>
        <Paper>
          <PaperPart>
            <Parameters version={version} clauses={clauses} />
          </PaperPart>
          {previews && version.version > 0 ? (
            <PaperPart>
              <VersionPreview version={version} />
            </PaperPart>
          ) : null}
        </Paper>
      </Split>
      {act === 'edit' ? <DraftDialog clauses={clauses} version={version} onClose={() => setAct(undefined)} /> : null}
      {act === undefined || act === 'edit' ? null : (
        <VersionActDialog act={act} version={version} onClose={() => setAct(undefined)} />
      )}
    </Page>
  );
};

/** One version: what differs, what it would have made of past months, and its next step. */
export const VersionPage = () => {
  const { versionId = '' } = useParams();
  const t = useText(rulebookTexts);
  const version = useRead<Version>(versionPath(versionId));
  const clauses = useRead<{ items: readonly ClauseParameters[] }>(`${RULEBOOK}/parameters`);
  if (version.data !== undefined && clauses.data !== undefined)
    return <Shown version={version.data} clauses={clauses.data.items} />;
  return (
    <Page title={t('title')}>
      <Loaded query={version}>{() => null}</Loaded>
      <Loaded query={clauses}>{() => null}</Loaded>
    </Page>
  );
};
