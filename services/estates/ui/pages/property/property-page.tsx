import {
  Facts,
  formatCount,
  ImportLink,
  Loaded,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link, useParams } from 'react-router';
import { type PropertyRecord, propertyPath } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { EstatesCourse } from '../course.js';
import { Tree } from './tree.js';

/** One property: what is agreed, its buildings, units and homes, and everything that happened. */
export const PropertyPage = () => {
  const { propertyId = '' } = useParams();
  const t = useText(estatesTexts);
  const read = useRead<PropertyRecord>(propertyPath(propertyId));
  const title = read.data?.name ?? t('properties.title');
  return (
    <Page
      title={title}
      crumbs={[{ title: t('properties.title'), to: '/properties' }, ...(read.data === undefined ? [] : [{ title }])]}
      acts={<ImportLink to="/households/import" permission="estates:register" />}
    >
      <Loaded query={read}>
        {({ code, households, serviceStart, serviceEnd, timeZone, history }) => (
          <RecordColumns
            facts={
              <Paper>
                <PaperPart>
                  <Facts
                    facts={[
                      { label: t('properties.column.code'), value: code },
                      { label: t('properties.column.households'), value: formatCount(households) },
                      { label: t('properties.column.serviceStart'), value: serviceStart },
                      { label: t('properties.column.serviceEnd'), value: serviceEnd },
                      { label: t('property.timeZone'), value: timeZone },
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
                <EstatesCourse history={history} />
              </Paper>
            }
          />
        )}
      </Loaded>
    </Page>
  );
};
