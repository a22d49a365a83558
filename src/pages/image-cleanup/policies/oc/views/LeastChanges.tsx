import { Button, Content, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeastChange, WayToGo } from '../../../../../domain/policies/oc/explain/notPruned';
import '../../../../../ui/table/table.css';
import type { PruneContext } from '../state/pruneContext';
import {
  leastChangeAction,
  leastChangeSentence,
} from '../../../../../words/policies/oc/leastChange';
import { linksToTags, linkToAllProjects, optionsOfWay } from './changeLinks';
import { ImageUses } from './ImageUses';

type ChangeContext = Pick<PruneContext, 'options' | 'change'>;

/** What belongs to a change that is none of options: where to look, or at whom. */
const Outside = ({ change }: { readonly change: LeastChange }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
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

/** One click to the plan with all options that a way asks for; nothing where it asks for none. */
const PlanIt = ({ way, context }: { readonly way: WayToGo; readonly context: ChangeContext }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const actions = way.flatMap((change) => leastChangeAction(t, change) ?? []);
  const [action] = actions;
  if (action === undefined) return null;
  const text = actions.length === 1 ? action : t('Plan with these options');
  const options = optionsOfWay(way);
  if (way.some(({ change }) => change === 'allProjects')) {
    return <Link to={linkToAllProjects({ ...context.options, ...options })}>{text}</Link>;
  }
  return (
    <Button variant="link" isInline onClick={() => context.change(options)}>
      {text}
    </Button>
  );
};

const Way = ({ way, context }: { readonly way: WayToGo; readonly context: ChangeContext }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const sentences = way.map((change) => (
    <ListItem key={change.change} className="image-cleanup-plugin__long">
      {leastChangeSentence(t, i18n.language, change)} <Outside change={change} />
    </ListItem>
  ));
  return (
    <>
      {way.length > 1 && <Content component="p">{t('All of this together:')}</Content>}
      <List isPlain={way.length === 1}>{sentences}</List>
      <PlanIt way={way} context={context} />
    </>
  );
};

/** What would have to change before an image is pruned; what options do is one click from that plan. */
export const LeastChanges = ({
  ways,
  context,
}: {
  readonly ways: readonly WayToGo[];
  readonly context: ChangeContext;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [only] = ways;
  if (only && ways.length === 1) return <Way way={only} context={context} />;
  return (
    <>
      <Content component="p">{t('Any one of these makes it go:')}</Content>
      <List component="ol">
        {ways.map((way) => (
          <ListItem key={way.map(({ change }) => change).join(' ')}>
            <Way way={way} context={context} />
          </ListItem>
        ))}
      </List>
    </>
  );
};
