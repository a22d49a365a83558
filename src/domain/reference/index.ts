export { InvalidReferenceError } from './invalidReference';
export { parsePullSpec } from './pullSpec';
export { parseImageStreamImageName, parseImageStreamTagName } from './imageStreamName';
