import type { ImageUse, Referrer, UsePlace } from '../records';
import type { JsonObject } from '../../json/json';
import { asObject, isObject, listAt, objectAt, textAt } from '../../json/json';
import { collectObjectReference } from './objectReference';
import { addImage } from './podSpec';
import { buildReferrer } from './referrerParts';

const STRATEGIES = ['sourceStrategy', 'dockerStrategy', 'customStrategy'] as const;

/**
 * A build: its builder image, image sources, output tag, and the image that it made.
 * @throws {InvalidAnswerError}
 */
export const trimBuild = (build: JsonObject): Referrer => {
  const namespace = textAt(objectAt(build, 'metadata'), 'namespace');
  const status = objectAt(build, 'status');
  const uses: ImageUse[] = [];
  collectBuildSpec(objectAt(build, 'spec'), namespace, uses);
  collectBuiltImage(status, namespace, uses);
  const phase = textAt(status, 'phase');
  return buildReferrer('Build', build, uses, { phase, status: phase });
};

/**
 * A build config: as a build, and the tags and images of its image-change triggers.
 * @throws {InvalidAnswerError}
 */
export const trimBuildConfig = (buildConfig: JsonObject): Referrer => {
  const namespace = textAt(objectAt(buildConfig, 'metadata'), 'namespace');
  const spec = objectAt(buildConfig, 'spec');
  const uses: ImageUse[] = [];
  collectBuildSpec(spec, namespace, uses);
  for (const entry of listAt(spec, 'triggers')) {
    const change = objectAt(asObject(entry), 'imageChange');
    collectObjectReference(change['from'], 'trigger', '', namespace, uses);
    addLastTriggered(change, namespace, uses);
  }
  // Newer servers keep the last image in the status and leave the spec's empty.
  for (const entry of listAt(objectAt(buildConfig, 'status'), 'imageChangeTriggers')) {
    addLastTriggered(asObject(entry), namespace, uses);
  }
  return buildReferrer('BuildConfig', buildConfig, uses, {});
};

const collectBuildSpec = (spec: JsonObject, namespace: string, uses: ImageUse[]): void => {
  const strategy = objectAt(spec, 'strategy');
  let builder: UsePlace = 'buildFrom';
  for (const name of STRATEGIES) {
    if (!isObject(strategy[name])) continue;
    collectObjectReference(strategy[name]['from'], builder, '', namespace, uses);
    // `oc` looks at the first strategy only; the API allows no second one (prune-rules 3.3).
    builder = 'buildImageSource';
  }
  for (const entry of listAt(objectAt(spec, 'source'), 'images')) {
    collectObjectReference(asObject(entry)['from'], 'buildImageSource', '', namespace, uses);
  }
  collectObjectReference(objectAt(spec, 'output')['to'], 'buildOutput', '', namespace, uses);
};

/**
 * The pull spec in the status names the tag that was pushed, which may have moved since; so it
 * stands for the built image only where the digest is not there.
 */
const collectBuiltImage = (status: JsonObject, namespace: string, uses: ImageUse[]): void => {
  const digest = textAt(objectAt(objectAt(status, 'output'), 'to'), 'imageDigest');
  addImage(digest, 'builtImage', '', namespace, uses);
  const place = digest === '' ? 'builtImage' : 'buildOutput';
  addImage(status['outputDockerImageReference'], place, '', namespace, uses);
};

const addLastTriggered = (trigger: JsonObject, namespace: string, uses: ImageUse[]): void => {
  const image = trigger['lastTriggeredImageID'];
  if (uses.some(({ place, text }) => place === 'lastTriggeredImage' && text === image)) return;
  addImage(image, 'lastTriggeredImage', '', namespace, uses);
};
