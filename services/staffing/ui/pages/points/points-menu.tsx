import { Icon, useText } from '@goldkey/ui';
import { Button, Dropdown } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { peopleTexts } from '../../people/text/texts.js';

const PAGES = {
  sheet: '/points',
  entries: '/points/entries',
  rules: '/points/rules',
  publications: '/points/publications',
  mine: '/points/mine',
} as const;
type PageName = keyof typeof PAGES;

/** Where one goes from one page of points to the next; the property stays. */
export const PointsMenu = ({ here }: { here: PageName | undefined }) => {
  const t = useText(peopleTexts);
  const navigate = useNavigate();
  const property = new URLSearchParams(useLocation().search).get('property');
  const search = property === null ? '' : `?property=${encodeURIComponent(property)}`;
  const others = (Object.keys(PAGES) as PageName[]).filter((page) => page !== here);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: others.map((page) => ({ key: page, label: t(`points.page.${page}`) })),
        onClick: ({ key }) => void navigate(`${PAGES[key as PageName]}${search}`),
      }}
    >
      <Button icon={<Icon name="down" small />} iconPlacement="end">
        {t('points.more')}
      </Button>
    </Dropdown>
  );
};
