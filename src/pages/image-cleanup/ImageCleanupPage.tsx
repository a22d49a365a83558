import { DocumentTitle, NamespaceBar } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CleanupWorkspace } from './CleanupWorkspace';

/**
 * Image Cleanup, at `/image-cleanup/ns/:ns` and `/image-cleanup/all-namespaces`. Another project is
 * another workspace: nothing of the one before stays on screen.
 */
export const ImageCleanupPage = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { ns } = useParams();
  return (
    <>
      <DocumentTitle>{t('Image Cleanup')}</DocumentTitle>
      <NamespaceBar />
      <CleanupWorkspace key={ns ?? ''} project={ns ?? null} />
    </>
  );
};
