import type { Month } from '@goldkey/kernel';
import type { MaterialBudget, Movement } from '../domain/store/movement.js';

/** The stores of properties, as who judges a change of them reads them. */
export interface StoreBooks {
  /** Nobody else changes the stores or the budgets of the property until the transaction ends. */
  hold(propertyId: string): Promise<void>;
  /** All movements of an item in a unit, those that were taken back too. */
  movementsOf(propertyId: string, item: string, unit: string): Promise<readonly Movement[]>;
  /** What was issued to a department in a month. */
  issuesOf(propertyId: string, departmentId: string, month: Month): Promise<readonly Movement[]>;
  budgetOf(propertyId: string, departmentId: string, month: Month): Promise<MaterialBudget | undefined>;
  isDepartment(propertyId: string, unitId: string): Promise<boolean>;
}
