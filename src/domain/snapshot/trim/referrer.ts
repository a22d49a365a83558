import type { Referrer, ReferrerKind } from '../records';
import { trimBuild, trimBuildConfig } from './build';
import type { JsonObject } from '../../json/json';
import { trimKnativeRevision, trimKnativeService } from './knative';
import { trimPod } from './pod';
import { trimStreamSources } from './tagSources';
import { trimWorkload } from './workload';

/**
 * An object with every reference to an image that stands in it.
 * @throws {InvalidAnswerError} when it has no name, project or uid
 */
export const trimReferrer = (kind: ReferrerKind, object: JsonObject): Referrer => {
  switch (kind) {
    case 'Pod':
      return trimPod(object);
    case 'Build':
      return trimBuild(object);
    case 'BuildConfig':
      return trimBuildConfig(object);
    case 'KnativeService':
      return trimKnativeService(object);
    case 'KnativeRevision':
      return trimKnativeRevision(object);
    case 'ImageStream':
      return trimStreamSources(object);
    default:
      return trimWorkload(kind, object);
  }
};
