/** The eleven registers, numbered as document 004 has them (services/convenience/src/domain/register/registers.ts). */
export const REGISTERS = [
  { place: '5.1', name: 'agency-rental' },
  { place: '5.2', name: 'broadband' },
  { place: '5.3', name: 'advertisement' },
  { place: '5.4', name: 'display-place' },
  { place: '5.5', name: 'newspapers' },
  { place: '5.6', name: 'computer-repair' },
  { place: '5.7', name: 'parking-rental' },
  { place: '5.8', name: 'car-insurance' },
  { place: '5.9', name: 'telephone' },
  { place: '5.10', name: 'water-store' },
  { place: '5.11', name: 'water-sales' },
] as const;

const SHOWN = 18;

/** This month and those before it, the latest first. */
export const recentMonths = (now: string): readonly string[] => {
  const first = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  return Array.from({ length: SHOWN }, (_, index) => {
    const month = first - index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};

export const firstDayOf = (month: string): string => `${month}-01`;
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
