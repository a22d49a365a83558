import { Content, ExpandableSection, List, ListComponent, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Command } from '../summary/Command';
import { hardPruneSteps } from './hardPruneSteps';

/** How data that no image names any more is removed from the registry itself. */
export const HardPruneHint = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <ExpandableSection toggleText={t('How it is removed: hard pruning the registry')}>
      <Content component="p">
        {t('A cluster admin runs these commands, one after another:')}
      </Content>
      <List component={ListComponent.ol}>
        {hardPruneSteps(t).map(({ text, command }) => (
          <ListItem key={command}>
            {text}
            <Command label={text} command={command} />
          </ListItem>
        ))}
      </List>
    </ExpandableSection>
  );
};
