import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  StateChip,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import './standing.css';
import { Link } from 'react-router';
import { OVERDUE, type OverdueLine, STANDING, type Standing } from '../../supervision/api.js';
import { Wide } from '../../supervision/parts.js';
import { supervisionTexts } from '../../supervision/text/texts.js';
import { shadeOf } from './shade.js';

const SPANS = [30, 90, 180, 365] as const;
const USUAL_DAYS = '90';

const Overdue = ({ propertyId }: { propertyId: string | undefined }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const read = useRead<{ readonly items: readonly OverdueLine[] }>(OVERDUE, { propertyId });
  return (
    <PaperPart>
      <SectionHead title={t('overdue.title')} {...(read.data !== undefined && { count: read.data.items.length })} />
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="gk-muted">{t('overdue.none')}</p>
          ) : (
            <Wide label={t('overdue.title')}>
              <PlainTable
                label={t('overdue.title')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'finding',
                    title: t('overdue.finding'),
                    cell: ({ id, category, place, propertyName, dueAt }) => (
                      <>
                        <Link to={`/findings/${id}`}>
                          {category} · {place}
                        </Link>
                        <div className="gk-small gk-muted">
                          {propertyName} {t('overdue.dueAt')} {format.briefInstant(dueAt)}
                        </div>
                      </>
                    ),
                  },
                  {
                    key: 'asked',
                    title: t('overdue.asked'),
                    cell: ({ asked, people, since }) => (
                      <>
                        <StateChip tone={asked === 'responsible' ? 'soon' : 'late'}>{t(`rung.${asked}`)}</StateChip>{' '}
                        {people.length === 0 && asked === 'responsible' ? t('overdue.nobody') : format.list(people)}
                        <div className="gk-small gk-muted">
                          {t('overdue.since', { at: format.briefInstant(since) })}
                        </div>
                      </>
                    ),
                  },
                  {
                    key: 'next',
                    title: t('overdue.then'),
                    cell: ({ nextAsked, nextAt }) =>
                      nextAsked === undefined || nextAt === undefined
                        ? t('overdue.last')
                        : t('overdue.next', { at: format.briefInstant(nextAt), rung: t(`rung.${nextAsked}`) }),
                  },
                ]}
              />
            </Wide>
          )
        }
      </Loaded>
    </PaperPart>
  );
};

const Ages = ({ standing }: { standing: Standing }) => {
  const t = useText(supervisionTexts);
  return (
    <PaperPart>
      <SectionHead title={t('standing.ages')} />
      <Wide label={t('standing.ages')}>
        <PlainTable
          label={t('standing.ages')}
          rows={standing.ages}
          rowKey={({ from }) => String(from)}
          columns={[
            {
              key: 'age',
              title: t('standing.since'),
              cell: ({ from, until }) =>
                until === undefined ? t('standing.age.over', { from }) : t('standing.age', { from, until }),
            },
            { key: 'count', title: t('standing.count'), number: true, cell: ({ count }) => String(count) },
          ]}
        />
      </Wide>
    </PaperPart>
  );
};

const Heat = ({ heat }: { heat: Standing['heat'] }) => {
  const t = useText(supervisionTexts);
  const most = Math.max(1, ...heat.rows.flatMap(({ counts }) => counts));
  return (
    <PaperPart>
      <SectionHead title={t('standing.heat')} count={heat.total} />
      {heat.total === 0 ? (
        <p className="gk-muted">{t('standing.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
        <section className="gk-heat" aria-label={t('standing.heat')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('standing.place')}</th>
                {heat.categories.map((category) => (
                  <th key={category ?? ''} scope="col">
                    {category ?? t('standing.others')}
                  </th>
                ))}
                <th scope="col">{t('standing.sum')}</th>
              </tr>
            </thead>
            <tbody>
              {heat.rows.map(({ place, counts }) => (
                <tr key={place ?? ''}>
                  <th scope="row">{place ?? t('standing.others')}</th>
                  {counts.map((count, at) => (
                    <td key={heat.categories[at] ?? ''} data-shade={shadeOf(count, most)}>
                      {count === 0 ? '' : count}
                    </td>
                  ))}
                  <td>{counts.reduce((sum, count) => sum + count, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </PaperPart>
  );
};

const Repeated = ({ standing, propertyId }: { standing: Standing; propertyId: string | undefined }) => {
  const t = useText(supervisionTexts);
  const format = useFormat();
  const may = useMay()('inspections:verify');
  const { repeated } = standing;
  return (
    <PaperPart>
      <SectionHead title={t('standing.repeated')} count={repeated.length} />
      <p className="gk-small gk-muted">{t('standing.repeated.lead')}</p>
      {repeated.length === 0 ? null : (
        <Wide label={t('standing.repeated')}>
          <PlainTable
            label={t('standing.repeated')}
            rows={repeated}
            rowKey={({ category }) => category}
            columns={[
              {
                key: 'kind',
                title: t('standing.kind'),
                cell: ({ category, open, dayChecks }) => (
                  <>
                    {category}
                    {dayChecks > 1 ? (
                      <div className="gk-small gk-muted">{t('standing.charged', { count: dayChecks })}</div>
                    ) : null}
                    {may && propertyId !== undefined && open > 1 ? (
                      <div className="gk-small gk-muted">
                        <Link to={`/merge-findings?property=${propertyId}&category=${encodeURIComponent(category)}`}>
                          {t('standing.merge')}
                        </Link>
                      </div>
                    ) : null}
                  </>
                ),
              },
              { key: 'count', title: t('standing.count'), number: true, cell: ({ count }) => String(count) },
              { key: 'places', title: t('standing.places'), number: true, cell: ({ places }) => String(places) },
              { key: 'open', title: t('standing.open'), number: true, cell: ({ open }) => String(open) },
              {
                key: 'last',
                title: t('standing.last'),
                short: true,
                cell: ({ lastAt }) => format.briefInstant(lastAt),
              },
            ]}
          />
        </Wide>
      )}
    </PaperPart>
  );
};

/** Findings at large: who is asked about what is overdue, how old they are, where they come together, what comes again. */
export const StandingPage = () => {
  const t = useText(supervisionTexts);
  const propertyId = useThisProperty();
  const { params, put } = useAddress();
  const days = params.get('days') ?? USUAL_DAYS;
  const read = useRead<Standing>(STANDING, { propertyId, days }, { keep: true });
  const change = (value: string | undefined) => put({ days: value ?? USUAL_DAYS }, { replace: true });
  return (
    <Page title={t('standing.title')}>
      <Chips>
        <ChoiceChip
          label={t('standing.period')}
          value={days}
          choices={SPANS.map((count) => ({ value: String(count), title: t('standing.days', { count }) }))}
          onChange={change}
        />
      </Chips>
      <Paper>
        <Overdue propertyId={propertyId} />
        <Loaded query={read}>
          {(standing) => (
            <>
              <Repeated standing={standing} propertyId={propertyId} />
              <Heat heat={standing.heat} />
              <Ages standing={standing} />
            </>
          )}
        </Loaded>
      </Paper>
    </Page>
  );
};
