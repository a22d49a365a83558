import type { WorkloadRow } from '../../domain/tags/rows/workloadRows';
import type { RowPage } from '../../domain/model/rowQuery';
import { withSameRows } from './sameRows';

const row = (name: string, status: string): WorkloadRow => ({
  key: `Pod/shop/${name}`,
  kind: 'Pod',
  namespace: 'shop',
  name,
  uid: name,
  status,
  created: 1,
  replicas: null,
  tags: [],
  topOwner: null,
  comesBack: null,
  scalable: null,
  acts: [],
});

const page = (...rows: readonly WorkloadRow[]): RowPage<WorkloadRow> => ({
  rows,
  total: rows.length,
  all: rows.length,
  counts: {},
  selectable: { page: 0, all: 0 },
});

it('keeps the objects of rows that say the same, and takes the others as they came', () => {
  const before = page(row('a', 'Running'), row('b', 'Running'));
  const after = withSameRows(page(row('b', 'Failed'), row('a', 'Running')), before);
  expect(after.rows[1]).toBe(before.rows[0]);
  expect(after.rows[0]).toEqual(row('b', 'Failed'));
});
