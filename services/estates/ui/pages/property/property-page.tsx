import {
  ActsList,
  Facts,
  formatCount,
  ImportLink,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  telephoneHref,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type PropertyRecord, propertyPath } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { EstatesCourse } from '../course.js';
import { Tree } from './tree.js';

const CorrectProperty = lazy(() =>
  import('./property-dialogs.js').then((module) => ({ default: module.CorrectPropertyDialog })),
);
const PropertyTerms = lazy(() =>
  import('./property-dialogs.js').then((module) => ({ default: module.PropertyTermsDialog })),
);
const EndOfService = lazy(() =>
  import('./property-dialogs.js').then((module) => ({ default: module.EndOfServiceDialog })),
);

/** A number to call; a property without one is told so, for its letters and owners' pages name none. */
const Dialled = ({ number }: { number: string | undefined }) => {
  const t = useText(estatesTexts);
  return number === undefined ? (
    <span className="gk-muted">{t('property.telephone.none')}</span>
  ) : (
    <a className="gk-nowrap" href={telephoneHref(number)}>
      {number}
    </a>
  );
};

/** What can be done with a property, each with its form. */
const PropertyActs = ({ property }: { property: PropertyRecord }) => {
  const t = useText(estatesTexts);
  const allowed = useMay();
  const mayDo = { correct: allowed('estates:register'), terms: property.maySetTerms, end: property.maySetTerms };
  const [open, setOpen] = useState<keyof typeof mayDo>();
  const Dialog = { correct: CorrectProperty, terms: PropertyTerms, end: EndOfService }[open ?? 'end'];
  // Who keeps the record corrects the terms with the rest of it.
  const acts = (['correct', 'terms', 'end'] as const).filter(
    (key) => key !== 'terms' || (mayDo.terms && !mayDo.correct),
  );
  return (
    <PaperPart className="gk-no-print">
      <SectionHead title={t('record.acts')} level={3} id="acts" />
      <ActsList
        acts={acts.map((key) => ({
          key,
          name: t(`property.act.${key}`),
          reason: mayDo[key] ? t(`property.act.${key}.note`) : t('act.refused'),
          run: mayDo[key] ? () => setOpen(key) : undefined,
        }))}
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <Dialog property={property} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </PaperPart>
  );
};

/** One property: what is agreed, its buildings, units and homes, and everything that happened. */
export const PropertyPage = () => {
  const { propertyId = '' } = useParams();
  const t = useText(estatesTexts);
  const format = useFormat();
  const read = useRead<PropertyRecord>(propertyPath(propertyId));
  const title = read.data?.name ?? t('properties.title');
  return (
    <Page
      title={title}
      crumbs={[{ title: t('properties.title'), to: '/properties' }, ...(read.data === undefined ? [] : [{ title }])]}
      acts={<ImportLink to="/households/import" permission="estates:register" />}
    >
      <Loaded query={read}>
        {(property) => (
          <RecordColumns
            facts={
              <Paper>
                <PaperPart>
                  <Facts
                    facts={[
                      { label: t('properties.column.code'), value: property.code },
                      { label: t('properties.column.households'), value: formatCount(property.households) },
                      { label: t('properties.column.serviceStart'), value: property.serviceStart },
                      { label: t('properties.column.serviceEnd'), value: property.serviceEnd },
                      { label: t('property.telephone'), value: <Dialled number={property.telephone} /> },
                      {
                        label: t('property.telephoneAllHours'),
                        value: property.telephoneAllHours && <Dialled number={property.telephoneAllHours} />,
                      },
                      { label: t('property.centreAddress'), value: property.centreAddress },
                      { label: t('property.openingHours'), value: property.openingHours },
                      { label: t('property.address'), value: property.address },
                      {
                        label: t('property.coordinates'),
                        value:
                          property.coordinates && `${property.coordinates.latitude}, ${property.coordinates.longitude}`,
                      },
                      { label: t('property.timeZone'), value: format.zone(property.timeZone) },
                    ]}
                  />
                </PaperPart>
                <PaperPart>
                  <SectionHead
                    title={t('tree.title')}
                    aside={<Link to={`/households?property=${propertyId}`}>{t('properties.households')}</Link>}
                  />
                  <Tree propertyId={propertyId} />
                </PaperPart>
              </Paper>
            }
            course={
              <Paper>
                <EstatesCourse history={property.history} />
                <PropertyActs property={property} />
              </Paper>
            }
          />
        )}
      </Loaded>
    </Page>
  );
};
