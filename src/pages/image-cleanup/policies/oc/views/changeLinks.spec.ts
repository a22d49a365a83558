import { initialPrune } from '../../../../../domain/policies/oc/options/pruneOptions';
import { linksToTags, linkToAllProjects } from './changeLinks';

it('leads to exactly these tags, stream by stream', () => {
  expect(linksToTags(['shop/app:v1', 'shop/app:v1.2', 'billing/app:old'])).toEqual([
    {
      stream: 'shop/app',
      tags: ['v1', 'v1.2'],
      to: '/image-cleanup/ns/shop?image_id=app&tag_name=v1%2Cv1.2&remove_older_than=0',
    },
    {
      stream: 'billing/app',
      tags: ['old'],
      to: '/image-cleanup/ns/billing?image_id=app&tag_name=old&remove_older_than=0',
    },
  ]);
});

it('leads to tags of the platform, which the page leaves out otherwise', () => {
  expect(linksToTags(['openshift/cli:latest'])[0]?.to).toContain('system_projects=true');
});

it('leads to the same prune of all projects', () => {
  expect(linkToAllProjects({ ...initialPrune, keepTagRevisions: '1' })).toBe(
    '/image-cleanup/all-namespaces?policy=oc&keep_tag_revisions=1',
  );
});
