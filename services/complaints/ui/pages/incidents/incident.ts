export const MASS_INCIDENTS = '/api/complaints/mass-incidents';

export interface MassIncident {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly departmentId: string;
  readonly title: string;
  readonly category: string;
  readonly answer: string;
  readonly expectedAt?: string;
  readonly state: 'running' | 'ended';
  readonly begunAt: string;
  readonly endedAt?: string;
  readonly result?: string;
  readonly callers: number;
}
