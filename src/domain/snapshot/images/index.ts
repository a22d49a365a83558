export { DigestTable } from './digestTable';
export { growingInts, growingNumbers } from './growing';
export { imageLookup, type ImageLookup } from './imageLookup';
export {
  HAS_METADATA,
  ImageTable,
  INDEX,
  MANAGED,
  REPLACED,
  type ImageColumns,
} from './imageTable';
