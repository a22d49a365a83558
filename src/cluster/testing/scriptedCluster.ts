import { asObject, listAt, objectAt } from '../../domain/json/json';
import type { RunAction } from '../../domain/model/action';
import type { ApiRequest } from '../request/connection';
import { ConnectionError } from '../request/errors';
import { refusal } from './scriptedConnection';
import { ScriptedImages } from './scriptedImages';

/** A tag as the scripted cluster holds it. */
export interface ScriptedTag {
  readonly streamUid: string;
  /** Null where the tag has no item: an import that is pending. */
  readonly head: { readonly digest: string; readonly generation: number } | null;
}

/** A pod, deployment config or something that can be scaled. */
export interface ScriptedObject {
  readonly uid: string;
  readonly replicas: number;
  readonly deleting?: boolean;
}

/**
 * What happens to a request: it is refused (`before` it took effect), or its answer is lost
 * (`after` it did).
 */
export type Fault = { readonly when: 'before' | 'after'; readonly error: Error };

const notFound = (name: string) => refusal(404, 'NotFound', { name });

const lastPart = (path: string): string => path.split('/').at(-1) ?? '';

/**
 * Tags, pods, deployment configs and scales, answering as the real API does where it matters to a
 * run: a tag's uid is its stream's; a DELETE with a body looks for `dryRun` in the body alone.
 */
export class ScriptedCluster {
  /** By `namespace/stream:tag`. */
  readonly tags = new Map<string, ScriptedTag>();
  /** By path below the namespace, such as `shop/pods/web-1`. */
  readonly objects = new Map<string, ScriptedObject>();
  /** Keys of what was changed for real, in order. */
  readonly effects: string[] = [];
  /** Streams with their histories, and images. */
  readonly images = new ScriptedImages(this.effects);
  /** Says what goes wrong with a request. */
  fault: (request: ApiRequest) => Fault | null = () => null;

  readonly answer = (request: ApiRequest): unknown => {
    const fault = this.fault(request);
    if (fault?.when === 'before') throw fault.error;
    if (!fault) return this.carryOut(request);
    try {
      this.carryOut(request);
    } catch {
      // Its answer is lost as well.
    }
    throw fault.error;
  };

  private carryOut(request: ApiRequest): unknown {
    const answer = this.images.answer(request);
    if (answer !== undefined) return answer;
    const { method, path, body } = request;
    const [where = '', query = ''] = path.split('?');
    const match = /\/namespaces\/([^/]+)\/([^/]+)\/([^/]+)(\/scale)?$/.exec(where);
    if (!match) throw refusal(400, 'BadRequest');
    const [, namespace = '', resource = '', name = '', scale] = match;
    if (resource === 'imagetags') return this.readTag(`${namespace}/${name}`);
    const isDryRun =
      method === 'DELETE'
        ? listAt(asObject(body), 'dryRun').includes('All')
        : query === 'dryRun=All';
    if (resource === 'imagestreamtags') {
      return this.deleteTag(`${namespace}/${name}`, body, isDryRun);
    }
    const key = `${namespace}/${resource}/${name}`;
    const object = this.objects.get(key);
    if (!object) throw notFound(name);
    if (method === 'GET') return this.show(object);
    const uid = method === 'DELETE' ? asObject(body)['preconditions'] : asObject(body)['metadata'];
    if (asObject(uid)['uid'] !== object.uid) throw refusal(409, 'Conflict');
    if (isDryRun) return { status: 'Success' };
    this.effects.push(key);
    if (scale === undefined) this.objects.delete(key);
    else this.objects.set(key, { ...object, replicas: 0 });
    return { status: 'Success' };
  }

  private show({ uid, replicas, deleting }: ScriptedObject): unknown {
    const deletionTimestamp = deleting ? { deletionTimestamp: '2026-11-21T12:00:00Z' } : {};
    return {
      metadata: { uid, resourceVersion: '5', ...deletionTimestamp },
      spec: replicas === 0 ? {} : { replicas },
    };
  }

  private readTag(key: string): unknown {
    const tag = this.tags.get(key);
    if (!tag) throw notFound(lastPart(key));
    const items = tag.head
      ? [{ image: tag.head.digest, generation: tag.head.generation }]
      : undefined;
    return {
      metadata: { uid: tag.streamUid, resourceVersion: '5' },
      status: items ? { items } : null,
    };
  }

  private deleteTag(key: string, body: unknown, isDryRun: boolean): unknown {
    const tag = this.tags.get(key);
    if (!tag) throw notFound(lastPart(key));
    if (objectAt(asObject(body), 'preconditions')['uid'] !== tag.streamUid) {
      throw refusal(409, 'Conflict');
    }
    if (isDryRun) return { status: 'Success' };
    this.effects.push(key);
    this.tags.delete(key);
    return { status: 'Success' };
  }
}

/** A tag in the cluster, and the action that deletes it. */
export const tagIn = (
  cluster: ScriptedCluster,
  stream: string,
  tag: string,
  after: readonly string[] = [],
): RunAction => {
  const key = `shop/${stream}:${tag}`;
  const head = { digest: `sha256:${stream}${tag}`, generation: 1 };
  cluster.tags.set(key, { streamUid: `uid-${stream}`, head });
  return {
    type: 'deleteTag',
    key,
    namespace: 'shop',
    stream,
    tag,
    streamUid: `uid-${stream}`,
    expected: head,
    after,
  };
};

/** A pod or deployment config in the cluster, and the action that deletes it. */
export const workloadIn = (
  cluster: ScriptedCluster,
  type: 'deletePod' | 'deleteDeploymentConfig',
  name: string,
): RunAction => {
  const [kind, plural] =
    type === 'deletePod' ? ['Pod', 'pods'] : ['DeploymentConfig', 'deploymentconfigs'];
  cluster.objects.set(`shop/${plural}/${name}`, { uid: `uid-${name}`, replicas: 1 });
  return { type, key: `${kind}/shop/${name}`, namespace: 'shop', name, uid: `uid-${name}` };
};

/** A deployment in the cluster, and the action that scales it to zero. */
export const deploymentIn = (
  cluster: ScriptedCluster,
  name: string,
  replicas: number,
): RunAction => {
  cluster.objects.set(`shop/deployments/${name}`, { uid: `uid-${name}`, replicas });
  return {
    type: 'scaleToZero',
    key: `Deployment/shop/${name}`,
    kind: 'Deployment',
    namespace: 'shop',
    name,
    uid: `uid-${name}`,
  };
};

/** The connection was cut: before the request took effect, or after. */
export const cut = (when: Fault['when']): Fault => ({ when, error: new ConnectionError('cut') });
