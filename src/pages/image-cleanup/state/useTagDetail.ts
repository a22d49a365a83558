import { useEffect, useState } from 'react';
import type { TagDetail } from '../../../domain/plan/verdict';
import type { Engine } from '../../../engine/engine';

/** Everything about a tag; undefined while it is asked for, null when the plan no longer has it. */
export const useTagDetail = (
  engine: Engine,
  key: string,
  plan: number,
): TagDetail | null | undefined => {
  const [answer, setAnswer] = useState<{ key: string; detail: TagDetail | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void engine.tagDetail(key).then(
      (detail) => {
        if (wanted) setAnswer({ key, detail });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [engine, key, plan]);
  return answer?.key === key ? answer.detail : undefined;
};
