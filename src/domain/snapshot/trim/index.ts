export { InvalidAnswerError } from '../object/invalidAnswer';
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
