import { minutesAgo } from './clock';
import type { Random } from './random';

/** The registry in the cluster. */
export const registry = 'image-registry.openshift-image-registry.svc:5000';

const types = {
  v1: 'application/vnd.docker.distribution.manifest.v1+json',
  v2: 'application/vnd.docker.distribution.manifest.v2+json',
  oci: 'application/vnd.oci.image.manifest.v1+json',
  list: 'application/vnd.docker.distribution.manifest.list.v2+json',
} as const;

interface LayerObject {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** An Image object with what a prune reads of it. */
export interface ImageObject {
  readonly metadata: {
    readonly name: string;
    readonly creationTimestamp: string;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

const layer = (random: Random, smallest: number, largest: number): LayerObject => ({
  name: random.digest(),
  size: random.between(smallest, largest),
  mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
});

/** The images of a cluster: many share layers of a base, some are indexes of others. */
export class ImageMaker {
  readonly images: ImageObject[] = [];
  private readonly baseLayers: readonly LayerObject[];

  /** @param count how many images there will be about */
  constructor(
    private readonly random: Random,
    count: number,
  ) {
    const length = Math.max(4, Math.floor(count / 25));
    this.baseLayers = Array.from({ length }, () => layer(random, 1e6, 9e7));
  }

  /** One more image of some media type, pushed to that repository; an index with two manifests. */
  add(repository: string, minutes: number): ImageObject {
    const { random } = this;
    if (random.chance(0.06)) return this.addIndex(repository, minutes);
    const rare = random.chance(0.1) ? types.v1 : types.v2;
    return this.addSingle(
      repository,
      minutes,
      random.pick([types.v2, types.v2, types.v2, types.oci, rare]),
    );
  }

  /** One more image of the most common type. */
  addSingle(repository: string, minutes: number, type: string = types.v2): ImageObject {
    const { random } = this;
    const layers = [random.pick(this.baseLayers)];
    if (random.chance(0.6)) layers.push(random.pick(this.baseLayers));
    for (let own = random.between(1, 4); own > 0; own -= 1) layers.push(layer(random, 1e3, 6e7));
    return this.put(repository, minutes, {
      dockerImageMetadata: {
        kind: 'DockerImage',
        apiVersion: '1.0',
        Id: random.digest(),
        Created: minutesAgo(minutes + random.between(0, 5000)),
        Size: layers.reduce((sum, { size }) => sum + size, 0),
        Architecture: 'amd64',
      },
      dockerImageManifestMediaType: type,
      dockerImageLayers: layers,
    });
  }

  private addIndex(repository: string, minutes: number): ImageObject {
    const manifests = ['amd64', 'arm64'].map((architecture) => ({
      digest: this.addSingle(repository, minutes).metadata.name,
      mediaType: types.v2,
      manifestSize: 1000,
      architecture,
      os: 'linux',
    }));
    return this.put(repository, minutes, {
      dockerImageMetadata: {
        kind: 'DockerImage',
        apiVersion: '1.0',
        Id: '',
        Created: null,
        Size: 0,
      },
      dockerImageManifestMediaType: types.list,
      dockerImageLayers: [],
      dockerImageManifests: manifests,
    });
  }

  private put(repository: string, minutes: number, fields: object): ImageObject {
    const name = this.random.digest();
    const managed = this.random.chance(0.75);
    const image: ImageObject = {
      metadata: {
        name,
        creationTimestamp: minutesAgo(minutes),
        annotations: managed ? { 'openshift.io/image.managed': 'true' } : {},
      },
      dockerImageReference: `${managed ? registry : 'quay.io'}/${repository}@${name}`,
      dockerImageMetadataVersion: '1.0',
      ...fields,
    };
    this.images.push(image);
    return image;
  }
}
