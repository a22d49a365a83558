import type { TFunction } from 'i18next';
import type { Use } from '../../domain/usage/use';
import type { UsePlace } from '../../domain/snapshot/records';
import { kindName } from './kinds';

/** Where in an object a reference stands. */
export const placeText = (t: TFunction, place: UsePlace, name: string): string => {
  switch (place) {
    case 'container':
      return t('container {{name}}', { name });
    case 'initContainer':
      return t('init container {{name}}', { name });
    case 'ephemeralContainer':
      return t('debug container {{name}}', { name });
    case 'imageVolume':
      return t('image volume {{name}}', { name });
    case 'runningImage':
      return t('running in container {{name}}', { name });
    case 'trigger':
      return t('image change trigger');
    case 'lastTriggeredImage':
      return t('last triggered image');
    case 'buildFrom':
      return t('base image of the build');
    case 'buildImageSource':
      return t('image source of the build');
    case 'buildOutput':
      return t('output of the build');
    case 'builtImage':
      return t('built image');
    case 'specTag':
      return t('followed by tag {{name}}', { name });
  }
};

const byText = (t: TFunction, by: Use['by']): string => {
  switch (by) {
    case 'tag':
      return t('by tag');
    case 'digest':
      return t('by digest');
    case 'childManifest':
      return t('by a manifest of the index image');
    case 'indexImage':
      return t('by the index image that has it');
    case 'unreadable':
      return t('by a reference that cannot be read');
  }
};

const idleText = (t: TFunction, idle: Exclude<Use['idle'], null>): string => {
  switch (idle) {
    case 'scaledToZero':
      return t('scaled to zero');
    case 'suspended':
      return t('suspended');
    case 'finished':
      return t('finished');
  }
};

/** How a use holds an image: `by tag, container main, suspended`. */
export const holdText = (t: TFunction, use: Use): string =>
  [
    byText(t, use.by),
    placeText(t, use.place, use.placeName),
    ...(use.idle === null ? [] : [idleText(t, use.idle)]),
    ...(use.rollout === null ? [] : [t('rollout {{revision}}', { revision: use.rollout })]),
  ].join(', ');

/** Who a use is, and how: `CronJob nightly in billing (by tag, container main, suspended)`. */
export const userText = (t: TFunction, use: Use): string =>
  t('{{kind}} {{name}} in {{project}} ({{details}})', {
    kind: kindName(use.kind),
    name: use.name,
    project: use.namespace,
    details: holdText(t, use),
  });
