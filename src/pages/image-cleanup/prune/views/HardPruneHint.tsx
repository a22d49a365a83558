import { Content, ExpandableSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Command } from '../summary/Command';

const registry = 'oc -n openshift-image-registry exec -i deployment/image-registry --';

const readOnly =
  'oc patch configs.imageregistry.operator.openshift.io/cluster --type=merge' +
  ` -p '{"spec":{"readOnly":true}}'`;

/** How data that no image names any more is removed from the registry itself. */
export const HardPruneHint = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const steps = [
    {
      text: t('A cluster admin looks in the registry at what would go:'),
      command: `${registry} /usr/bin/dockerregistry -prune=check`,
    },
    { text: t('makes the registry read-only, so that no push is lost:'), command: readOnly },
    {
      text: t('removes it, and makes the registry writable again:'),
      command: `${registry} /usr/bin/dockerregistry -prune=delete`,
    },
  ];
  return (
    <ExpandableSection toggleText={t('How it is removed: hard pruning the registry')}>
      {steps.map(({ text, command }) => (
        <div key={command}>
          <Content component="p">{text}</Content>
          <Command label={text} command={command} />
        </div>
      ))}
    </ExpandableSection>
  );
};
