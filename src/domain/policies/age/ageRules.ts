import { everyPart } from '../../filter/readFilter';
import type { Digest } from '../../snapshot/records';
import type { TagFacts } from '../../tags/judgedTag';
import type { TagRules } from '../../tags/tagRules';
import type { AgeValues } from './ageFields';
import { judge } from './judge';
import { recencyOf, type Recency } from './mostRecent';

const DAY = 86_400_000;

const currentOf = ({ tag }: TagFacts): Digest => tag.revisions[0]?.digest ?? '';

const outside: Recency = { among: 'no' };

/** The rules of the age policy, by what the user wrote. */
export const ageRules = (values: AgeValues): TagRules => {
  const { skipTags, keepMostRecent, ageOf, systemProjects } = values;
  const { imageName, imageId, repository, tags, labels } = values;
  const filter = [imageName, imageId, repository, tags, labels];
  const olderThan = values.olderThan * DAY;
  const isRanked = (facts: TagFacts): boolean =>
    facts.kind !== 'signature' && currentOf(facts) !== '' && skipTags(facts.tag.name) === null;
  return {
    selects: filter.every((part) => part === null) ? null : everyPart(filter),
    olderThan,
    ageOf,
    systemProjects,
    judge: (facts, now) => {
      const cutoff = now - olderThan;
      if (keepMostRecent === 0) return facts.map((fact) => judge(fact, outside, values, cutoff));
      const candidateOf = (fact: TagFacts) => ({ digest: currentOf(fact), age: fact.age });
      const recency = recencyOf(facts.filter(isRanked).map(candidateOf), keepMostRecent);
      return facts.map((fact) => {
        const rank = isRanked(fact) ? recency(candidateOf(fact)) : outside;
        const judged = judge(fact, rank, values, cutoff);
        // A bound could put it before images that it stands behind.
        const order = isRanked(fact) && fact.age.known === 'atLeast';
        return order ? { ...judged, needsDate: true } : judged;
      });
    },
    judgeAlone: (fact, now) => judge(fact, outside, values, now - olderThan),
  };
};
