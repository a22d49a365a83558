import type { ChildManifest, ImageLayer } from '../images/types';
import { IMAGES, REGISTRY } from '../images/types';
import type { World } from './world';
import { digestOf } from './world';

const LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

/** What images are built on; layer sizes in bytes. */
const BASES = {
  node: [78_000_000, 34_000_000],
  java: [78_000_000, 121_000_000],
  python: [78_000_000, 47_000_000],
  go: [12_000_000],
} as const;

/** A base image by name. */
export type Base = keyof typeof BASES;

/** What an image is made of, and when it came into the cluster. */
export interface ImagePlan {
  /** Tells images apart: equal keys are the same image. */
  key: string;
  /** Days since the Image object came into the cluster. */
  days: number;
  base: Base;
  /** Where it was pushed, `shop/cart`; or the whole pull spec less the digest, for an import. */
  repository: string;
  /** Size of the application's own layer, in bytes. */
  ownSize?: number;
  /** Built reproducibly: the builder wrote 1970. */
  reproducible?: boolean;
  imported?: boolean;
}

/** How long a base is used before there is a newer one. */
const BASE_LIFETIME_DAYS = 120;

/** Stores an image, with the layers of its base that it shares with others of its time. */
export const addImage = (world: World, plan: ImagePlan): string => {
  const { key, days, base, repository } = plan;
  const digest = digestOf(`image ${key}`);
  if (world.store.get(IMAGES, undefined, digest)) return digest;
  const edition = Math.floor(days / BASE_LIFETIME_DAYS);
  const ownSize =
    plan.ownSize ?? 2_000_000 + (Number.parseInt(digest.slice(7, 13), 16) % 38_000_000);
  const layers: ImageLayer[] = [
    ...BASES[base].map((size, index) => layer(`${base} ${index} ${edition}`, size)),
    layer(`dependencies ${repository} ${Math.floor(days / 45)}`, 9_000_000),
    layer(`own ${key}`, ownSize),
  ];
  const path = repository.split('/').length > 2 ? repository : `${REGISTRY}/${repository}`;
  world.put(IMAGES, days, {
    metadata: {
      name: digest,
      annotations: {
        ...(!plan.imported && { 'openshift.io/image.managed': 'true' }),
        'image.openshift.io/dockerLayersOrder': 'ascending',
      },
    },
    dockerImageReference: `${path}@${digest}`,
    dockerImageMetadata: {
      kind: 'DockerImage',
      apiVersion: 'image.openshift.io/1.0',
      Id: digestOf(`config ${key}`),
      Created: plan.reproducible ? '1970-01-01T00:00:00Z' : world.ago(days + 0.01),
      ContainerConfig: {},
      Config: { Env: ['PATH=/usr/bin'], Cmd: ['run'] },
      Architecture: 'amd64',
      Size: layers.reduce((sum, { size }) => sum + size, 0),
    },
    dockerImageMetadataVersion: '1.0',
    dockerImageLayers: layers,
    dockerImageManifestMediaType: MANIFEST,
  });
  return digest;
};

const layer = (key: string, size: number): ImageLayer => ({
  name: digestOf(`layer ${key}`),
  size,
  mediaType: LAYER,
});

/** Stores an index image and a manifest for each architecture. */
export const addIndexImage = (
  world: World,
  plan: ImagePlan,
  architectures: readonly string[],
): { index: string; children: Record<string, string> } => {
  const children = Object.fromEntries(
    architectures.map((architecture) => [
      architecture,
      addImage(world, { ...plan, key: `${plan.key} ${architecture}` }),
    ]),
  );
  const index = digestOf(`index ${plan.key}`);
  const manifests: ChildManifest[] = Object.entries(children).map(([architecture, digest]) => ({
    digest,
    mediaType: MANIFEST,
    manifestSize: 1200,
    architecture,
    os: 'linux',
  }));
  world.put(IMAGES, plan.days, {
    metadata: { name: index, annotations: { 'openshift.io/image.managed': 'true' } },
    dockerImageReference: `${REGISTRY}/${plan.repository}@${index}`,
    dockerImageMetadata: {
      kind: 'DockerImage',
      apiVersion: 'image.openshift.io/1.0',
      Id: '',
      Created: null,
      ContainerConfig: {},
    },
    dockerImageMetadataVersion: '1.0',
    dockerImageManifests: manifests,
    dockerImageManifestMediaType: INDEX,
  });
  return { index, children };
};
