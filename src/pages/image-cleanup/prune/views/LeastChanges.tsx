import { Button, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PruneInput } from '../../../../domain/prune/pruneInput';
import type { LeastChange } from '../../../../domain/prune/pruneViews';
import '../../views/views.css';
import type { PruneContext } from '../state/pruneContext';
import { leastChangeAction, leastChangeSentence } from '../words/leastChange';
import { linksToTags, linkToAllProjects } from './changeLinks';
import { ImageUses } from './ImageUses';

/** The options that a change is; null where it is none. */
const optionsOf = (change: LeastChange): Partial<PruneInput> | null => {
  switch (change.change) {
    case 'revisions':
      return { keepTagRevisions: String(change.keep) };
    case 'all':
      return { all: true };
    case 'protections':
      return { protections: false };
    default:
      return null;
  }
};

const Way = ({
  change,
  context,
}: {
  readonly change: LeastChange;
  readonly context: Pick<PruneContext, 'input' | 'change'>;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const options = optionsOf(change);
  const action = leastChangeAction(t, change);
  if (options !== null) {
    return (
      <Button variant="link" isInline onClick={() => context.change(options)}>
        {action}
      </Button>
    );
  }
  if (change.change === 'allProjects') {
    return <Link to={linkToAllProjects(context.input)}>{action}</Link>;
  }
  if (change.change === 'uses') return <ImageUses uses={change.uses} />;
  if (change.change !== 'tags') return null;
  return linksToTags(change.tags).map(({ stream, tags, to }) => (
    <span key={stream}>
      <Link to={to}>
        {t('Show {{count}} tags of {{stream}} by age', { count: tags.length, stream })}
      </Link>{' '}
    </span>
  ));
};

/** What would have to change before an image is pruned; each way is one click from the plan with it. */
export const LeastChanges = ({
  changes,
  context,
}: {
  readonly changes: readonly LeastChange[];
  readonly context: Pick<PruneContext, 'input' | 'change'>;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const fewer = changes.some(({ change }) => change === 'revisions');
  return (
    <List>
      {changes.map((change) => (
        <ListItem key={change.change} className="image-cleanup-plugin__long">
          {fewer && change.change === 'tags' && `${t('Instead of fewer revisions:')} `}
          {leastChangeSentence(t, i18n.language, change)} <Way change={change} context={context} />
        </ListItem>
      ))}
    </List>
  );
};
