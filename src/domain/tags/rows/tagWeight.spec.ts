import { tagPlanViews } from '../tagPlanViews';
import {
  adminLists,
  digest,
  listedImage,
  planOf,
  revision,
  stream,
  tag,
} from '../../testing/build';
import { summaryOf } from '../summary/summary';

const [a, b] = [digest('a'), digest('b')];
const shared = { layers: [{ digest: 'base', size: 1000 }] };
const imageA = listedImage(a, 90, shared);
const imageB = listedImage(b, 90, shared);
const streams = [
  stream('app', [tag('old', revision(a, 90))]),
  stream('web', [tag('old', revision(b, 90))]),
];
const weigh = (parts: Parameters<typeof planOf>[0]) => {
  const plan = planOf({ streams, ...parts });
  const query = {
    text: '',
    only: [],
    sort: 'name',
    descending: false,
    page: 1,
    perPage: 20,
  } as const;
  const rows = [
    ...tagPlanViews(plan).page('staleImages', query).rows,
    ...tagPlanViews(plan).page('recentImages', query).rows,
  ];
  return { unmeasured: summaryOf(plan).sizes.unmeasured, rows };
};

describe('what deleting one tag frees', () => {
  it('is an upper bound while another stream of the project is not measured', () => {
    const { rows, unmeasured } = weigh({ layerImages: [imageA] });
    expect(unmeasured).toEqual(['shop/web']);
    expect(rows.map(({ frees }) => frees)).toEqual([{ bytes: 1000, atMost: true }, null]);
  });

  it('is certain once every stream of the project is measured', () => {
    const { rows, unmeasured } = weigh({ layerImages: [imageA, imageB] });
    expect(unmeasured).toEqual([]);
    expect(rows.map(({ frees }) => frees)).toEqual([
      { bytes: 0, atMost: false },
      { bytes: 0, atMost: false },
    ]);
  });

  it('waits for no stream of another project', () => {
    const other = stream('other', [tag('v1', revision(b, 90))], { namespace: 'billing' });
    const { rows } = weigh({ streams: [streams[0]!, other], layerImages: [imageA] });
    expect(rows[0]?.frees).toEqual({ bytes: 1000, atMost: false });
  });

  it('is certain for who may list all images', () => {
    expect(weigh({ lists: adminLists, listed: [imageA] }).rows[0]?.frees).toEqual({
      bytes: 1000,
      atMost: false,
    });
  });
});
