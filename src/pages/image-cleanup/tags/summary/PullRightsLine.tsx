import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PullRights } from '../../../../domain/snapshot/lists';
import { pullRightsSentence } from '../../../../words/facts/rights';

/** Who may pull from a project, with the way to its role bindings. */
export const PullRightsLine = ({
  project,
  rights,
}: {
  readonly project: string;
  readonly rights: PullRights | undefined;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <>
      {pullRightsSentence(t, rights)}{' '}
      <Link to={`/k8s/ns/${project}/rolebindings`}>{t('Role bindings')}</Link>
    </>
  );
};
