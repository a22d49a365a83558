export { defaultPolicy } from './defaultPolicy';
export { InvalidSelectorError } from '../../filter/labels/invalidSelector';
export { parseLabelSelector } from '../../filter/labels/labelSelector';
export { InvalidPatternError } from '../../filter/pattern/invalidPattern';
export { policyFromQuery, policyParameters, policyToQuery } from './query';
export { needsRegex, validatePolicy } from './validatePolicy';
