import { ImportLink, ListPage, ListSearch, useList, useMay, useSession, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { estatesTexts } from '../../text/texts.js';
import { PROPERTIES, type PropertiesLine, propertiesList, propertiesQuery } from './properties-list.js';
import { PropertyPanel, usePropertiesColumns } from './properties-table.js';

/** The properties that the group serves. */
export const PropertiesPage = () => {
  const t = useText(estatesTexts);
  const may = useMay();
  const { properties } = useSession();
  const navigate = useNavigate();
  const list = useList(propertiesList);
  const { state } = list;
  const columns = usePropertiesColumns();
  return (
    <ListPage<PropertiesLine>
      name="properties"
      title={t('properties.title')}
      acts={
        <>
          <Button onClick={() => void navigate('/properties/map')}>{t('properties.map')}</Button>
          {may('estates:register') && may('staffing:define-unit') && properties === '*' ? (
            <>
              <ImportLink to="/properties/import" permission="estates:register" />
              <Button onClick={() => void navigate('/properties/new')}>{t('property.new')}</Button>
            </>
          ) : null}
        </>
      }
      path={PROPERTIES}
      query={propertiesQuery(state)}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
      wideOnly={['telephone', 'serviceEnd']}
      filters={<ListSearch list={list} placeholder={t('properties.search')} />}
      empty={{ icon: 'building', title: t('properties.empty'), lead: t('properties.empty.lead') }}
      panel={(opened) => <PropertyPanel {...opened} columns={columns} />}
    />
  );
};
