export { InvalidAnswerError } from './invalidAnswer';
export { trimImage, trimSingleImage } from './image';
export { trimImageStream } from './imageStream';
export type { JsonObject } from '../../json/json';
export { trimStreamLayers, type StreamImages } from './layers';
export {
  trimItems,
  trimListPage,
  trimObject,
  type TrimmedPage,
  type TrimmedRecords,
} from './listPage';
export { pullRightsOf } from './pullRights';
export { trimReferrer } from './referrer';
