export { InvalidAnswerError } from '../object/invalidAnswer';
export { trimSingleImage } from './image';
export { trimStreamLayers } from './layers';
export { trimListPage, type TrimmedPage, type TrimmedRecords } from './listPage';
