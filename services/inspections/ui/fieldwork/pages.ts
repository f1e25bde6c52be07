import type { ServicePages } from '@goldkey/ui';

const READ = 'inspections:read';

/** Ways into incidents, renovations and equipment; check-lists and routes are reached from the posts. */
export const fieldworkNav: ServicePages['nav'] = [
  {
    id: 'incidents',
    area: 'work',
    path: '/incidents',
    search: 'state=open,recorded',
    icon: 'bell',
    title: { 'zh-CN': '突发事件', 'zh-TW': '突發事件', en: 'Incidents' },
    order: 43.5,
    permission: READ,
    byProperty: true,
  },
  {
    id: 'renovations',
    area: 'estate',
    path: '/renovations',
    search: 'state=approved',
    icon: 'building',
    title: { 'zh-CN': '装修管理', 'zh-TW': '裝修管理', en: 'Renovations' },
    order: 44,
    permission: READ,
    byProperty: true,
  },
  {
    id: 'equipment',
    area: 'estate',
    path: '/equipment',
    search: 'due=soon',
    icon: 'device',
    title: { 'zh-CN': '设备台账', 'zh-TW': '設備台帳', en: 'Equipment' },
    order: 45,
    permission: READ,
    byProperty: true,
  },
];

/** What is begun from anywhere. */
export const fieldworkActions: NonNullable<ServicePages['actions']> = [
  {
    id: 'tell-incident',
    path: '/incidents?new=true',
    title: { 'zh-CN': '上报突发事件', 'zh-TW': '通報突發事件', en: 'Report an emergency' },
    permission: 'inspections:patrol',
  },
  {
    id: 'check-lists',
    path: '/check-lists',
    title: { 'zh-CN': '看检查单', 'zh-TW': '看檢查單', en: 'See check-lists' },
    permission: READ,
  },
  {
    id: 'patrol-routes',
    path: '/patrol-routes',
    title: { 'zh-CN': '看巡查路线', 'zh-TW': '看巡查路線', en: 'See routes' },
    permission: READ,
  },
];

export const fieldworkRoutes: ServicePages['routes'] = [
  {
    path: '/posts/labels',
    permission: READ,
    load: async () => ({ Page: (await import('../pages/labels/labels-page.js')).LabelsPage }),
  },
  {
    path: '/check-lists',
    permission: READ,
    load: async () => ({ Page: (await import('../pages/check-lists/check-lists-page.js')).CheckListsPage }),
  },
  {
    path: '/patrol-routes',
    permission: READ,
    load: async () => ({ Page: (await import('../pages/routes/routes-page.js')).RoutesPage }),
  },
  {
    path: '/incidents',
    permission: READ,
    load: async () => ({ Page: (await import('../incidents/incidents-page.js')).IncidentsPage }),
  },
  {
    path: '/incidents/:incidentId',
    permission: READ,
    load: async () => ({ Page: (await import('../incidents/incident-page.js')).IncidentPage }),
  },
  {
    path: '/renovations',
    permission: READ,
    load: async () => ({ Page: (await import('../renovations/renovations-page.js')).RenovationsPage }),
  },
  {
    path: '/renovations/:renovationId',
    permission: READ,
    load: async () => ({ Page: (await import('../renovations/renovation-page.js')).RenovationPage }),
  },
  {
    path: '/renovations/:renovationId/permit',
    permission: READ,
    load: async () => ({ Page: (await import('../renovations/permit-page.js')).PermitPage }),
  },
  {
    path: '/renovations/:renovationId/acceptance-sheet',
    permission: READ,
    load: async () => ({ Page: (await import('../renovations/permit-page.js')).AcceptanceSheetPage }),
  },
  {
    path: '/equipment',
    permission: READ,
    load: async () => ({ Page: (await import('../equipment/equipment-page.js')).EquipmentPage }),
  },
  {
    path: '/equipment/:equipmentId',
    permission: READ,
    load: async () => ({ Page: (await import('../equipment/record-page.js')).EquipmentRecordPage }),
  },
];
