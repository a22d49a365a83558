import { useAccessReview } from '@openshift-console/dynamic-plugin-sdk/lib/app/components/utils/rbac';
import { Navigate } from 'react-router';
import { useProjects } from '../sdk/namespace/useProjects';
import { Loading } from './Loading';

/** The project of the simulated cluster that shows most. */
const MAIN_PROJECT = 'shop';

/** Leads to Image Cleanup: in all projects who may see them, otherwise in one of one's own. */
export const StartPage = () => {
  const [mayListAll, isLoading] = useAccessReview({
    group: 'image.openshift.io',
    resource: 'imagestreams',
    verb: 'list',
  });
  const projects = useProjects(true);
  if (isLoading || !projects) return <Loading />;
  const project = projects.includes(MAIN_PROJECT) ? MAIN_PROJECT : projects[0];
  const isAll = mayListAll || project === undefined;
  return <Navigate replace to={`/image-cleanup/${isAll ? 'all-namespaces' : `ns/${project}`}`} />;
};
