export { InvalidReferenceError } from './invalidReference';
export { parsePullSpec, printPullSpec, type PullSpec } from './pullSpec';
export {
  parseImageStreamImageName,
  parseImageStreamTagName,
  type ImageStreamImageName,
  type ImageStreamTagName,
} from './imageStreamName';
