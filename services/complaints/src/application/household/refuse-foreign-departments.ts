import { type Refused, refuse } from '@goldkey/kernel';
import type { Directory } from '../ports.js';

/** Departments that are none of the property, each by the question in which it stands; undefined where all are. */
export const refuseForeignDepartments = async (
  directory: Pick<Directory, 'departments'>,
  propertyId: string,
  questions: readonly { readonly departmentId?: string | undefined }[],
): Promise<Refused | undefined> => {
  const asked = questions.map(({ departmentId }) => departmentId);
  const known = await directory.departments([...new Set(asked.flatMap((id) => id ?? []))]);
  const fields = asked.flatMap((id, index) =>
    id === undefined || known.get(id)?.propertyId === propertyId ? [] : [`questions.${index}.departmentId`],
  );
  return fields.length === 0 ? undefined : refuse('complaints.department-elsewhere-invalid', { fields });
};
