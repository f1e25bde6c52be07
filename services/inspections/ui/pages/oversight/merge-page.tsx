import {
  ActDialog,
  Field,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  StateChip,
  useCommand,
  useFormat,
  useRead,
  useText,
  useThisProperty,
  WordsArea,
} from '@goldkey/ui';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { FINDINGS, type FindingLine, findingPath, RENEWED } from '../../api.js';
import { Wide } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { staysOf } from './stays.js';

const MergeDialog = ({
  stays,
  others,
  onClose,
}: {
  stays: FindingLine;
  others: readonly FindingLine[];
  onClose: () => void;
}) => {
  const t = useText(supervisionTexts);
  const navigate = useNavigate();
  const title = t('merge.act', { count: others.length + 1 });
  const command = useCommand({
    title,
    renews: RENEWED,
    onDone: () => {
      onClose();
      void navigate(`/findings/${stays.id}`);
    },
  });
  return (
    <ActDialog<{ reason: string }>
      title={title}
      draftName={`inspections.merge.${stays.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version: stays.version }}
      onSave={({ reason }, draft, version) =>
        command.run({
          method: 'POST',
          path: `${findingPath(stays.id)}/merge`,
          body: { others: others.map(({ id, version }) => ({ id, version })), reason },
          version,
          draft,
        })
      }
    >
      <Field name="reason" label={t('merge.reason')}>
        <WordsArea autoSize={{ minRows: 2, maxRows: 5 }} longest={500} />
      </Field>
    </ActDialog>
  );
};

const Findings = ({ findings }: { findings: readonly FindingLine[] }) => {
  const t = useText(supervisionTexts);
  const words = useText(inspectionsTexts);
  const format = useFormat();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setIsAsked] = useState(false);
  const chosen = findings.filter(({ id }) => ids.has(id));
  const stays = staysOf(chosen);
  const toggle = (id: string, on: boolean) => setIds(new Set(on ? [...ids, id] : [...ids].filter((one) => one !== id)));
  const role = (id: string) => {
    if (stays === undefined || !ids.has(id)) return null;
    return id === stays.id ? (
      <StateChip tone="info">{t('merge.stays')}</StateChip>
    ) : (
      <StateChip tone="plain">{t('merge.goes')}</StateChip>
    );
  };
  return (
    <>
      <PaperPart>
        <Wide label={t('merge.title')}>
          <PlainTable
            label={t('merge.title')}
            rows={findings}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'finding',
                title: t('overdue.finding'),
                cell: ({ id, place, description }) => (
                  <>
                    <Checkbox
                      aria-label={t('merge.choose', { name: place })}
                      checked={ids.has(id)}
                      onChange={(event) => toggle(id, event.target.checked)}
                    />{' '}
                    <Link to={`/findings/${id}`}>{place}</Link> {role(id)}
                    <div className="gk-small gk-muted">{description}</div>
                  </>
                ),
              },
              { key: 'source', title: words('findings.source'), cell: ({ source }) => words(`source.${source}`) },
              {
                key: 'dueAt',
                title: t('overdue.dueAt'),
                short: true,
                cell: ({ dueAt }) => (dueAt === undefined ? words('findings.noDue') : format.briefInstant(dueAt)),
              },
            ]}
          />
        </Wide>
      </PaperPart>
      <PaperPart>
        <Button type="primary" disabled={stays === undefined} onClick={() => setIsAsked(true)}>
          {t('merge.act', { count: chosen.length })}
        </Button>
        {stays === undefined ? <p className="gk-small gk-muted">{t('merge.few')}</p> : null}
      </PaperPart>
      {isAsked && stays !== undefined ? (
        <MergeDialog
          stays={stays}
          others={chosen.filter(({ id }) => id !== stays.id)}
          onClose={() => setIsAsked(false)}
        />
      ) : null}
    </>
  );
};

/** Open findings of a kind, of which those of one cause become one. */
export const MergePage = () => {
  const t = useText(supervisionTexts);
  const propertyId = useThisProperty();
  const [params] = useSearchParams();
  const category = params.get('category') ?? '';
  const query = { propertyId, category, state: ['raised', 'planned'], sort: 'dueAt', pageSize: 200 };
  const read = useRead<{ readonly items: readonly FindingLine[] }>(FINDINGS, query);
  return (
    <Page
      title={t('merge.title')}
      lead={category === '' ? t('merge.lead.all') : t('merge.lead', { category })}
      crumbs={[{ title: t('standing.title'), to: '/findings-standing' }, { title: t('merge.title') }]}
    >
      <Paper>
        <Loaded query={read}>
          {({ items }) =>
            items.length === 0 ? (
              <PaperPart>
                <p className="gk-muted">{t('standing.none')}</p>
              </PaperPart>
            ) : (
              <Findings findings={items} />
            )
          }
        </Loaded>
      </Paper>
    </Page>
  );
};
