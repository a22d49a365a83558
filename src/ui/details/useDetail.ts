import { useEffect, useState } from 'react';

/**
 * Everything about an opened row; undefined while it is asked for, null when the plan no longer
 * has it.
 * @param ask the same function as long as the engine is the same
 * @param plan rises with each plan: what was told before is outdated
 */
export const useDetail = <Detail>(
  ask: (key: string) => Promise<Detail | null>,
  key: string,
  plan: number,
): Detail | null | undefined => {
  const [answer, setAnswer] = useState<{ key: string; detail: Detail | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(key).then(
      (detail) => {
        if (wanted) setAnswer({ key, detail });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ask, key, plan]);
  return answer?.key === key ? answer.detail : undefined;
};
