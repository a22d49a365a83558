import { trimManager } from './manager';

const owner = (controller: boolean) => [{ kind: 'App', name: 'shop', uid: 'u', controller }];

describe('who puts an object back', () => {
  it.each([
    ['nobody', {}, null],
    ['a controller', { ownerReferences: owner(true) }, { tool: 'owner', name: 'App/shop' }],
    [
      'an owner that is no controller',
      { ownerReferences: owner(false) },
      { tool: 'owner', name: 'App/shop' },
    ],
    [
      'the samples operator',
      { labels: { 'samples.operator.openshift.io/managed': 'true' } },
      { tool: 'samples', name: 'openshift-samples' },
    ],
    [
      'Helm, by its annotation',
      { annotations: { 'meta.helm.sh/release-name': 'rel' } },
      { tool: 'helm', name: 'rel' },
    ],
    [
      'Helm, by its label',
      { labels: { 'app.kubernetes.io/managed-by': 'Helm', 'app.kubernetes.io/instance': 'r2' } },
      { tool: 'helm', name: 'r2' },
    ],
    [
      'Argo CD, by its annotation',
      { annotations: { 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:a/b' } },
      { tool: 'argocd', name: 'shop' },
    ],
    [
      'Argo CD, by its label',
      { labels: { 'argocd.argoproj.io/instance': 'shop' } },
      { tool: 'argocd', name: 'shop' },
    ],
    ['nobody for a label of any chart', { labels: { 'app.kubernetes.io/instance': 'x' } }, null],
    ['OLM', { labels: { 'olm.owner': 'csv.v1' } }, { tool: 'operator', name: 'csv.v1' }],
    [
      'OLM, by its component label',
      { labels: { 'operators.coreos.com/etcd.shop': '' } },
      { tool: 'operator', name: 'etcd.shop' },
    ],
  ])('is %s', (_who, metadata, expected) => {
    expect(trimManager(metadata)).toEqual(expected);
  });
});
