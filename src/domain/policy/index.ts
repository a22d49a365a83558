export { defaultPolicy } from './defaultPolicy';
export { InvalidSelectorError } from './labels/invalidSelector';
export { parseLabelSelector } from './labels/labelSelector';
export { InvalidPatternError } from './pattern/invalidPattern';
export { policyFromQuery, policyParameters, policyToQuery } from './query';
export { needsRegex, validatePolicy } from './validatePolicy';
