import { Icon, useText } from '@goldkey/ui';
import { Button, Dropdown } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { peopleTexts } from '../../people/text/texts.js';

const PAGES = ['care', 'talks', 'activities', 'opinions', 'suggestions', 'community'] as const;

/** Where one goes from one page of care to the next; the property stays. */
export const CareMenu = ({ here }: { here: (typeof PAGES)[number] }) => {
  const t = useText(peopleTexts);
  const navigate = useNavigate();
  const property = new URLSearchParams(useLocation().search).get('property');
  const search = property === null ? '' : `?property=${encodeURIComponent(property)}`;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: PAGES.filter((page) => page !== here).map((page) => ({ key: page, label: t(page) })),
        onClick: ({ key }) => void navigate(`/${key === 'care' ? key : `care/${key}`}${search}`),
      }}
    >
      <Button icon={<Icon name="down" small />} iconPlacement="end">
        {t('care.more')}
      </Button>
    </Dropdown>
  );
};
