import {
  Facts,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  StateNote,
  useFormat,
  useNow,
  useProperty,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { DUE, type DueRounds } from '../../api.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { missingAlong } from './stops.js';

const Morning = ({ due }: { due: DueRounds }) => {
  const t = useText(inspectionsTexts);
  const format = useFormat();
  const at = format.briefInstant(due.noon);
  const isPast = useNow() > Date.parse(due.noon);
  if (due.morning > 0) return <StateChip tone="done">{t('patrol.done', { count: due.morning })}</StateChip>;
  return isPast ? (
    <StateChip tone="late">{t('patrol.noon.missed', { at })}</StateChip>
  ) : (
    <StateChip tone="soon">{t('patrol.noon', { at })}</StateChip>
  );
};

/** Each route with what of it is missing today; it begins a round along it. */
const Routes = ({ due: { routes, posts }, propertyId }: { due: DueRounds; propertyId: string }) => {
  const t = useText(fieldworkTexts);
  if (routes.length === 0) return null;
  return (
    <>
      <SectionHead title={t('routes.follow')} level={3} id="routes" />
      <ul className="gk-lines">
        {routes.map((route) => {
          const missing = missingAlong(posts, route);
          return (
            <li key={route.id}>
              <Link to={`/patrol/walk?property=${propertyId}&route=${route.id}`}>{route.name}</Link>
              <span className="gk-lines-figure">
                <StateChip tone={missing === 0 ? 'done' : 'soon'}>
                  {missing === 0 ? t('routes.done') : t('routes.missing', { missing })}
                </StateChip>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Day = ({ due, propertyId }: { due: DueRounds; propertyId: string }) => {
  const t = useText(inspectionsTexts);
  const { heads, need, covered, missing, posts, afternoon } = due;
  const figures = { covered, needed: need.posts, missing };
  const isHalf = need.posts < posts.length;
  return (
    <Paper>
      <PaperPart>
        <Facts
          facts={[
            { label: t('patrol.morning'), value: <Morning due={due} /> },
            {
              label: t('patrol.afternoon'),
              value:
                afternoon > 0 ? (
                  <StateChip tone="done">{t('patrol.done', { count: afternoon })}</StateChip>
                ) : (
                  <StateChip tone="soon">{t('patrol.evening')}</StateChip>
                ),
            },
            {
              label: t('patrol.coverage'),
              value: (
                <StateChip tone={missing === 0 ? 'done' : 'soon'}>
                  {t(missing === 0 ? 'patrol.covered' : 'patrol.missing', figures)}
                </StateChip>
              ),
            },
          ]}
        />
        <p className="gk-small gk-muted" style={{ margin: '4px 0 16px' }}>
          {t(isHalf ? 'patrol.rule.half' : 'patrol.rule', { heads, visits: need.visits })}
          <span className="gk-between">{t('patrol.whose')}</span>
        </p>
        <Routes due={due} propertyId={propertyId} />
        <p style={{ marginTop: 16 }}>
          <Link to={`/patrol/walk?property=${propertyId}`}>
            <Button type="primary" size="large" tabIndex={-1}>
              {t('patrol.start')}
            </Button>
          </Link>
        </p>
      </PaperPart>
      <PaperPart>
        <PlainTable
          label={t('patrol.coverage')}
          rows={posts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'post',
              title: t('patrol.post'),
              cell: ({ name, place }) => (
                <>
                  {name} <small className="gk-muted">{place}</small>
                </>
              ),
            },
            {
              key: 'visits',
              title: t('patrol.visits'),
              number: true,
              short: true,
              cell: ({ visits }) => `${visits} / ${need.visits}`,
            },
          ]}
        />
      </PaperPart>
    </Paper>
  );
};

const DayOf = ({ propertyId }: { propertyId: string }) => {
  const t = useText(inspectionsTexts);
  const format = useFormat();
  const read = useRead<DueRounds>(DUE, { propertyId });
  return (
    <Page title={t('patrol.title')} lead={read.data && format.day(read.data.day)}>
      <Loaded query={read}>
        {(due) =>
          due.posts.length === 0 ? (
            <StateNote icon="scan" title={t('patrol.none')}>
              {t('patrol.none.lead')}
            </StateNote>
          ) : (
            <Day due={due} propertyId={propertyId} />
          )
        }
      </Loaded>
    </Page>
  );
};

const Choose = () => {
  const t = useText(inspectionsTexts);
  const { properties } = useProperty();
  return (
    <Page title={t('patrol.title')} lead={t('patrol.choose.lead')}>
      <Paper label={t('patrol.choose')}>
        <PaperPart>
          <ul className="gk-lines">
            {properties.map(({ propertyId, name, code }) => (
              <li key={propertyId}>
                <Link to={`?property=${propertyId}`}>{name}</Link>
                <span className="gk-lines-figure gk-lines-quiet">{code}</span>
              </li>
            ))}
          </ul>
        </PaperPart>
      </Paper>
    </Page>
  );
};

/** The day's rounds: what is done, and what is still missing before noon and before the evening (M-12). */
export const PatrolPage = () => {
  const propertyId = useThisProperty();
  return propertyId === undefined ? <Choose /> : <DayOf key={propertyId} propertyId={propertyId} />;
};
