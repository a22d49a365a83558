import { useEffect, useState } from 'react';
import { coFetchJSON } from '../fetch/consoleFetch';

interface ProjectList {
  items?: { metadata: { name: string } }[];
}

const PROJECTS = '/api/kubernetes/apis/project.openshift.io/v1/projects';

/** The names of the projects that the user may see, in alphabetical order; read when asked. */
export const useProjects = (isWanted: boolean): string[] | undefined => {
  const [names, setNames] = useState<string[]>();
  useEffect(() => {
    if (!isWanted) return;
    coFetchJSON(PROJECTS).then(
      (list: ProjectList) =>
        setNames((list.items ?? []).map(({ metadata }) => metadata.name).sort()),
      () => setNames([]),
    );
  }, [isWanted]);
  return names;
};
