import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of estates, English. */
export const en: Words<typeof zhCN> = {
  'households.empty.lead': 'Import brings the whole register in at once.',
  'households.import': 'Import households',
  'households.allBuildings': 'All',
  'properties.households': 'See the households',
  'households.column.areaSquareMetres': 'Area (m²)',
  'households.column.building': 'Building',
  'households.column.ownerName': 'Owner',
  'households.column.ownerPhone': 'Telephone',
  'households.column.room': 'Home',
  'households.empty': 'There is nothing here yet',
  'households.search': 'Search',
  'households.title': 'Households',
  'properties.column.code': 'Code',
  'properties.column.households': 'Households',
  'properties.column.name': 'Property',
  'properties.column.serviceEnd': 'Service until',
  'properties.column.serviceStart': 'Service since',
  'properties.empty': 'There is nothing here yet',
  'properties.search': 'Search',
  'properties.title': 'Properties',
};
