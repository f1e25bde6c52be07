import './map-page.css';
import { Loaded, Page, Paper, StateNote, useIsPhone, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { estatesTexts } from '../../text/texts.js';
import { layOut, type Placed } from './lay-out.js';
import { PROPERTIES } from './properties-list.js';

const MOST = 500;
const DESK = { width: 960, height: 600, margin: 60 };
const NARROW = { width: 360, height: 480, margin: 48 };

interface Answer {
  readonly items: readonly (Omit<Placed, 'coordinates'> & Partial<Pick<Placed, 'coordinates'>>)[];
}

const isPlaced = (property: Answer['items'][number]): property is Placed => property.coordinates !== undefined;

/** Where the properties lie, drawn from their coordinates alone: no outside server is asked. */
export const PropertiesMapPage = () => {
  const t = useText(estatesTexts);
  const sheet = useIsPhone() ? NARROW : DESK;
  const read = useRead<Answer>(PROPERTIES, { pageSize: MOST });
  return (
    <Page
      title={t('properties.map')}
      lead={t('properties.map.lead')}
      crumbs={[{ title: t('properties.title'), to: '/properties' }, { title: t('properties.map') }]}
    >
      <Loaded
        query={read}
        isEmpty={({ items }) => !items.some(isPlaced)}
        empty={<StateNote icon="building" title={t('properties.map.empty')} />}
      >
        {({ items }) => (
          <Paper>
            <svg
              className="gk-place-map"
              viewBox={`0 0 ${sheet.width} ${sheet.height}`}
              aria-label={t('properties.map')}
            >
              {layOut(items.filter(isPlaced), sheet).map(({ id, name, x, y }) => (
                <Link key={id} to={`/properties/${id}`} aria-label={name}>
                  <circle cx={x} cy={y} r={7} />
                  <text x={x} y={y - 12} textAnchor="middle">
                    {name}
                  </text>
                </Link>
              ))}
            </svg>
          </Paper>
        )}
      </Loaded>
    </Page>
  );
};
