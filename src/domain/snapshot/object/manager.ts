import type { Manager } from '../records';
import type { JsonObject } from '../../json/json';
import { objectAt, textAt } from '../../json/json';
import { firstOwner, trimController } from './metadata';

const OLM_COMPONENT = 'operators.coreos.com/';

/**
 * Who would put the object back. A controller comes first, since it acts at once; then the tools
 * by the marks that they set themselves. The label `app.kubernetes.io/instance` alone is no mark
 * of Argo CD: most charts set it.
 */
export const trimManager = (metadata: JsonObject): Manager | null => {
  const controller = trimController(metadata);
  if (controller) return { tool: 'owner', name: `${controller.kind}/${controller.name}` };
  const marked = trimToolMarks(objectAt(metadata, 'labels'), objectAt(metadata, 'annotations'));
  if (marked) return marked;
  const owner = firstOwner(metadata);
  return owner && { tool: 'owner', name: `${owner.kind}/${owner.name}` };
};

const trimToolMarks = (labels: JsonObject, annotations: JsonObject): Manager | null => {
  if (textAt(labels, 'samples.operator.openshift.io/managed') === 'true') {
    return { tool: 'samples', name: 'openshift-samples' };
  }
  const application =
    applicationOf(textAt(annotations, 'argocd.argoproj.io/tracking-id')) ||
    textAt(labels, 'argocd.argoproj.io/instance');
  if (application !== '') return { tool: 'argocd', name: application };
  const release = textAt(annotations, 'meta.helm.sh/release-name');
  if (release !== '' || textAt(labels, 'app.kubernetes.io/managed-by') === 'Helm') {
    return { tool: 'helm', name: release || textAt(labels, 'app.kubernetes.io/instance') };
  }
  const operator = textAt(labels, 'olm.owner') || olmComponentOf(labels);
  return operator === '' ? null : { tool: 'operator', name: operator };
};

/** A tracking id is `APPLICATION:GROUP/KIND:NAMESPACE/NAME`. */
const applicationOf = (trackingId: string): string => {
  const colon = trackingId.indexOf(':');
  return colon < 0 ? trackingId : trackingId.slice(0, colon);
};

/** OLM labels what it installs `operators.coreos.com/PACKAGE.NAMESPACE: ""`. */
const olmComponentOf = (labels: JsonObject): string => {
  for (const label in labels) {
    if (label.startsWith(OLM_COMPONENT)) return label.slice(OLM_COMPONENT.length);
  }
  return '';
};
