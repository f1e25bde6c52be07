import type { ServicePages } from '@goldkey/ui';
import { householdParts } from './household-parts.js';

/** The pages of estates, found by the console. */
export const pages: ServicePages = {
  id: 'estates',
  nav: [
    {
      id: 'properties',
      area: 'estate',
      path: '/properties',
      icon: 'overview',
      title: { 'zh-CN': '项目', 'zh-TW': '專案', en: 'Properties' },
      order: 71,
      permission: 'estates:read',
    },
    {
      id: 'households',
      area: 'estate',
      path: '/households',
      icon: 'building',
      title: { 'zh-CN': '住户', 'zh-TW': '住戶', en: 'Households' },
      order: 70,
      permission: 'estates:read',
      byProperty: true,
    },
    {
      id: 'parking',
      area: 'estate',
      path: '/parking',
      icon: 'move',
      title: { 'zh-CN': '车位', 'zh-TW': '車位', en: 'Parking' },
      order: 72,
      permission: 'estates:read',
      byProperty: true,
    },
    {
      id: 'archives',
      area: 'estate',
      path: '/archives',
      icon: 'book',
      title: { 'zh-CN': '档案', 'zh-TW': '檔案', en: 'Archives' },
      order: 73,
      permission: 'estates:read',
      byProperty: true,
    },
    {
      id: 'gate',
      area: 'estate',
      path: '/visits',
      also: ['/registers/estates/visits'],
      icon: 'book',
      title: { 'zh-CN': '来访登记', 'zh-TW': '來訪登記', en: 'Visits' },
      order: 69,
      permission: 'estates:gate',
      byProperty: true,
    },
    {
      id: 'estates-registers',
      area: 'estate',
      path: '/registers/estates',
      icon: 'book',
      title: { 'zh-CN': '项目登记簿', 'zh-TW': '專案登記簿', en: 'Registers of the estate' },
      order: 74,
      permission: 'estates:read',
      byProperty: true,
    },
  ],
  actions: [
    {
      id: 'new-property',
      path: '/properties/new',
      title: { 'zh-CN': '接收项目', 'zh-TW': '接收專案', en: 'Take on a property' },
      permission: 'staffing:define-unit',
    },
  ],
  householdParts,
  routes: [
    {
      path: '/visits',
      permission: 'estates:gate',
      load: async () => ({ Page: (await import('./pages/registers/visits.js')).Visits }),
    },
    {
      path: '/registers/estates',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).EstatesRegistersPage }),
    },
    {
      path: '/registers/estates/:register',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/registers/registers-page.js')).EstatesRegistersPage }),
    },
    {
      path: '/archives',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/archives/archives-page.js')).ArchivesPage }),
    },
    {
      path: '/archives/destruction',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/archives/destruction-page.js')).DestructionPage }),
    },
    {
      path: '/parking',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/parking/parking-page.js')).ParkingPage }),
    },
    {
      path: '/parking/import',
      permission: 'estates:register',
      load: async () => ({ Page: (await import('./pages/parking/parking-import-page.js')).ParkingImportPage }),
    },
    {
      path: '/parking/vehicles/import',
      permission: 'estates:register',
      load: async () => ({ Page: (await import('./pages/parking/vehicles-import-page.js')).VehiclesImportPage }),
    },
    {
      path: '/households/import',
      permission: 'estates:register',
      load: async () => ({
        Page: (await import('./pages/households/households-import-page.js')).HouseholdsImportPage,
      }),
    },
    {
      path: '/properties/new',
      permission: 'staffing:define-unit',
      load: async () => ({ Page: (await import('./pages/new-property/new-property-page.js')).NewPropertyPage }),
    },
    {
      path: '/properties/import',
      permission: 'staffing:define-unit',
      load: async () => ({ Page: (await import('./pages/properties/properties-import-page.js')).PropertiesImportPage }),
    },
    {
      path: '/properties/map',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/properties/map-page.js')).PropertiesMapPage }),
    },
    {
      path: '/properties/:propertyId',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/property/property-page.js')).PropertyPage }),
    },
    {
      path: '/households/:householdId/handover',
      permission: 'estates:register',
      load: async () => ({ Page: (await import('./pages/handover/handover-page.js')).HandoverPage }),
    },
    {
      path: '/households/:householdId',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/household/household-page.js')).HouseholdPage }),
    },
    {
      path: '/properties',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/properties/properties-page.js')).PropertiesPage }),
    },
    {
      path: '/households',
      permission: 'estates:read',
      load: async () => ({ Page: (await import('./pages/households/households-page.js')).HouseholdsPage }),
    },
  ],
  search: { permission: 'estates:read', load: () => import('./find-records.js') },
  registers: async () => (await import('./registers/registers.js')).registers,
};
